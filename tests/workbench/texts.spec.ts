import { editText } from '../../local/workbench/edit-text';
import { functionHelp } from '../../local/workbench/function-help';
import { option } from '../../local/workbench/page/charts/options';
import { chartTable } from '../../local/workbench/page/charts/table';
import { withCommas } from '../../local/workbench/page/grid/separators';

const edited = (value: string | number | boolean | null, display: string, numberFormat?: string, locale = 'ru_RU') =>
	editText({ value, display, style: 0 }, numberFormat === undefined ? {} : { numberFormat }, locale);

test('the editor opens on what a person would type', () => {
	expect(edited(1234.5, '1\u00a0234,50', '#,##0.00')).toBe('1234,5');
	expect(edited(0.125, '13%', '0%')).toBe('12,5%');
	expect(edited(46_204, '1 июля 2026', 'd mmmm yyyy')).toBe('01.07.2026');
	expect(edited(46_204.5, '7/1', 'm/d', 'en_US')).toBe('7/1/2026 12:00:00');
	expect(edited('0012', '0012')).toBe("'0012");
	expect(edited('=1', '=1')).toBe("'=1");
	expect(edited('Анна', 'Анна')).toBeUndefined();
	expect(edited(5, '5')).toBeUndefined();
});

test('help comes from docblocks in two languages, with the real names of parameters', () => {
	const source = `/** not for cells */ function other(a) {}
/**
 * Средний чек / Average check
 * @param {any} amounts Суммы / Amounts
 * @param {any} [from] С какого дня / First day
 * @customfunction
 */
function KPI_AVG_CHECK(amounts, from) {}`;
	expect(functionHelp(source)).toEqual([
		{
			name: 'KPI_AVG_CHECK',
			help: { ru: 'Средний чек', en: 'Average check' },
			parameters: [
				{ name: 'amounts', help: { ru: 'Суммы', en: 'Amounts' } },
				{ name: 'from', help: { ru: 'С какого дня', en: 'First day' } },
			],
		},
	]);
});

test('separators change only between arguments', () => {
	expect(withCommas('=SUM(A1;"a;b";\'Лист;1\'!A1;{1;2})')).toBe('=SUM(A1,"a;b",\'Лист;1\'!A1,{1;2})');
});

test('an option of a chart is found flat or nested', () => {
	expect(option({ 'legend.position': 'top' }, 'legend.position')).toBe('top');
	expect(option({ legend: { position: 'none' } }, 'legend.position')).toBe('none');
	expect(option({ series: { 1: { 'a.b': 2 } } }, 'series.1.a.b')).toBe(2);
	expect(option({}, 'vAxis.title')).toBeUndefined();
});

test('ranges of a chart become series', () => {
	const data = [
		[['Кто', 'Кто'] as const, ['План', 'План'] as const],
		[['Анна', 'Анна'] as const, [5, '5 ₽'] as const],
		[['Борис', 'Борис'] as const, [null, ''] as const],
	];
	const chart = { id: 1, type: 'COLUMN', options: {}, row: 0, column: 0, offsetX: 0, offsetY: 0, headers: 0, transpose: false, data };
	expect(chartTable(chart)).toMatchObject({
		categories: ['Анна', 'Борис'],
		series: [{ name: 'План', values: [5, null], shown: ['5 ₽', ''] }],
	});
});
