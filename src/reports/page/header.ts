import { AGE_MARK, oldDataText } from '../data-age';
import { isoDayText } from '../day-format';
import { call, cell, formula, quoted, sheet } from '../formula';
import { noDealsText } from '../no-deals';
import { columnOf, managerField } from '../tabs';
import { CELLS, COMPARISON_CELL, COMPARISONS, LAYOUT, PERIOD_CELL, RELATIVE } from './frame';
import { periodList } from './lookups';
import type { Page } from './page';

const WORDS = {
	ru: {
		department: 'Отдел продаж',
		period: 'Период',
		compare: 'Сравнить с',
		asOf: 'Данные на ',
		all: 'Все менеджеры',
		days: 'прошло рабочих дней: ',
		of: ' из ',
		begun: ' · период только начался, оценок ещё нет',
		manager: 'Менеджер',
		roles: [
			['head', 'Руководитель'],
			['senior', 'Старший менеджер'],
			['junior', 'Младший менеджер'],
			['sdr', 'Менеджер по лидам'],
		],
		trial: 'Тестовый период KPI',
		closed: 'Месяц закрыт',
	},
	en: {
		department: 'Sales department',
		period: 'Period',
		compare: 'Compare to',
		asOf: 'Data as of ',
		all: 'All managers',
		days: 'working days passed: ',
		of: ' of ',
		begun: ' · the period has just begun, nothing is rated yet',
		manager: 'Manager',
		roles: [
			['head', 'Head'],
			['senior', 'Senior manager'],
			['junior', 'Junior manager'],
			['sdr', 'Lead qualifier'],
		],
		trial: 'KPIs on trial',
		closed: 'Month closed',
	},
} as const;

/** Who, for which period, compared with what, and how fresh the data are. */
export function header({ canvas, sources, isDepartment, periods, language, currency, set, marks }: Page): void {
	const words = WORDS[language];
	const field = (key: string): string => managerField(sources, CELLS.scopeMatch, key);
	canvas.heights[1] = 34;
	canvas.put(
		1,
		LAYOUT.table,
		isDepartment ? words.department : formula(`IFERROR(IF(${field('name')}="";${CELLS.scope};${field('name')})&"";${CELLS.scope}&"")`),
		'title',
	);
	canvas.put(
		1,
		LAYOUT.charts,
		formula(`${quoted(words.asOf)}&IFERROR(${isoDayText(CELLS.asOf, language)};${CELLS.asOf})&${quoted(` · ${currency}`)}`),
		'subtitleRight',
		{ columns: 6 },
	);
	// The template copy is nobody's, and spreadsheets differ on what is found for nobody.
	const filled = (key: string): string => `IFERROR(${field(key)}&"";"")`;
	const part = (key: string, before: string): string => `IF(OR(${filled(key)}="";${filled(key)}=${before});"";" · "&${filled(key)})`;
	const role = words.roles.reduceRight<string>(
		(text, [id, name]) => `IF(${field('role')}=${quoted(id)};${quoted(name)};${text})`,
		quoted(words.manager),
	);
	const about = isDepartment
		? words.all
		: formula(`IFERROR(${role};${quoted(words.manager)})&${part('team', '""')}&${part('region', filled('team'))}`);
	canvas.put(2, LAYOUT.table, about, 'subtitle');
	canvas.put(
		2,
		LAYOUT.charts,
		formula(
			`IF(${CELLS.workdays}="";"";${quoted(words.days)}&${CELLS.elapsed}&${quoted(words.of)}&${CELLS.workdays}&IF(${CELLS.noDeals};"";IF(${CELLS.isUnrated};${quoted(words.begun)};"")))`,
		),
		'subtitleRight',
		{ columns: 6 },
	);
	canvas.put(3, LAYOUT.table, words.period, 'fieldLabelRight');
	canvas.put(PERIOD_CELL.row, PERIOD_CELL.column, RELATIVE[language][0], 'inputText', {
		choose: [...RELATIVE[language], ...periods],
		chooseFrom: periodList(sources.present),
		format: '@',
		columns: PERIOD_CELL.columns,
	});
	// No column beside it has room for these words on a phone.
	canvas.put(COMPARISON_CELL.row - 1, COMPARISON_CELL.column, words.compare, 'fieldLabel');
	canvas.put(COMPARISON_CELL.row, COMPARISON_CELL.column, COMPARISONS[language][0], 'inputText', {
		choose: [...COMPARISONS[language]],
		columns: COMPARISON_CELL.columns,
	});
	const closed = `COUNTIF(${sheet(sources.closed)}$A:$A;${CELLS.scopeMatch}&"|"&${CELLS.token})`;
	const trial = set?.isTrial === true ? words.trial : '';
	const badge =
		sources.closed === ''
			? quoted(trial)
			: `IF(${closed}>0;${quoted(words.closed + (trial === '' ? '' : ` · ${trial}`))};${quoted(trial)})`;
	canvas.put(3, LAYOUT.charts, formula(badge), 'badge', { columns: 6 });
	const old = oldDataText(CELLS.age, CELLS.asOf, language);
	const warning = warningText(sources);
	const both = `${warning}&IF(OR(${warning}="";${old}="");"";" · ")&${old}`;
	const said = `IF(${CELLS.noDeals};${noDealsText(language, true)}&IF(${old}="";"";" ")&${old};${isDepartment ? both : old})`;
	canvas.put(4, LAYOUT.table, formula(said), 'warning', { columns: LAYOUT.end - LAYOUT.table + 1 });
	marks.set(AGE_MARK, cell(4, LAYOUT.table));
}

/** What somebody should look at before trusting the figures below; the add-on writes it beside them. */
const warningText = ({ aggregates }: Page['sources']): string => {
	const sentence = call('INDEX', columnOf(aggregates, 'scope'), call('MATCH', quoted('warning'), columnOf(aggregates, 'key'), 0));
	return call('IFERROR', call('IF', `${sentence}=""`, '""', `"⚠ "&${sentence}`), '""');
};
