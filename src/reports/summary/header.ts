import type { Language } from '../../language/text';
import type { Canvas } from '../canvas';
import { formula, quoted } from '../formula';
import { managerField, type Sources } from '../tabs';
import { AT, COMPARISON_CELL, COMPARISONS, H, PERIOD_CELL, RELATIVE } from './frame';

const WORDS = {
	ru: {
		department: 'Отдел продаж',
		period: 'Период',
		compare: 'Сравнить с',
		asOf: 'Данные на ',
		all: 'Все менеджеры',
		days: 'прошло рабочих дней: ',
		of: ' из ',
	},
	en: {
		department: 'Sales department',
		period: 'Period',
		compare: 'Compare with',
		asOf: 'Data as of ',
		all: 'All managers',
		days: 'working days passed: ',
		of: ' of ',
	},
} as const;

/** Who, for which period, compared with what, and how fresh the data are. */
export function header(canvas: Canvas, sources: Sources, scope: string, periods: readonly string[], language: Language): void {
	const words = WORDS[language];
	const field = (key: string): string => managerField(sources, H.scope, key);
	const shownDate = language === 'ru' ? `MID(${H.asOf};9;2)&"."&MID(${H.asOf};6;2)&"."&LEFT(${H.asOf};4)` : H.asOf;
	canvas.heights[1] = 34;
	canvas.put(1, AT.table, scope === 'ALL' ? words.department : formula(`IFERROR(${field('name')};${H.scope})`), 'title');
	canvas.put(1, AT.charts + 3, formula(`${quoted(words.asOf)}&${shownDate}`), 'subtitleRight', { columns: 3 });
	const about =
		scope === 'ALL'
			? words.all
			: formula(`IFERROR(TRIM(${field('team')}&IF(${field('region')}=${field('team')};"";" · "&${field('region')}));"")`);
	canvas.put(2, AT.table, about, 'subtitle');
	canvas.put(
		2,
		AT.charts + 3,
		formula(`IF(${H.workdays}="";"";${quoted(words.days)}&${H.elapsed}&${quoted(words.of)}&${H.workdays})`),
		'subtitleRight',
		{ columns: 3 },
	);
	canvas.put(3, AT.table, words.period, 'fieldLabelRight');
	canvas.put(PERIOD_CELL.row, PERIOD_CELL.column, RELATIVE[language][0], 'inputText', {
		choose: [...RELATIVE[language], ...periods],
		format: '@',
		columns: 2,
	});
	canvas.put(COMPARISON_CELL.row, COMPARISON_CELL.column - 1, words.compare, 'fieldLabelRight');
	canvas.put(COMPARISON_CELL.row, COMPARISON_CELL.column, COMPARISONS[language][0], 'inputText', {
		choose: [...COMPARISONS[language]],
		columns: 2,
	});
}
