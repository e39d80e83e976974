import { column, type Row } from '../../facts/table';
import { type Metric, metrics } from '../../kpis/metrics';
import type { Language } from '../../language/text';
import { asText } from '../../tabs/encode';
import { DATA_LAYOUT } from '../../tabs/layout';
import { appendLines, type LineTab, readLines, removeLines } from '../../tabs/line-tab';
import type { LineTable } from '../../tabs/line-table';
import type { Workbook } from '../../tabs/workbook';
import { CLOSED } from '../figures/lookup-sources';
import { workbookMetrics } from '../figures/workbook-metrics';

/** Figures that the add-on has learned since the last closing get columns behind the others. */
const closedTab = (list: readonly Metric[]): LineTab => {
	const plans = [...new Set(list.map(({ plan }) => plan))];
	return {
		id: CLOSED,
		title: { ru: 'Закрытые месяцы', en: 'Closed months' },
		isClosed: true,
		columns: [
			column('key', 'id', 'Ключ', 'Key'),
			column('period', 'text', 'Период', 'Period'),
			column('scope', 'id', 'Кому', 'Scope'),
			column('as_of', 'text', 'Данные на', 'Data as of'),
			column('closed_at', 'instant', 'Закрыт', 'Closed'),
			column('by', 'text', 'Кем', 'By'),
			column('definitions', 'text', 'Версия формул', 'Definitions'),
			column('plans', 'text', 'Версия планов', 'Plans'),
			column('kpi_set', 'id', 'Набор KPI', 'KPI set'),
			column('score', 'number', 'Балл', 'Score'),
			column('set_version', 'number', 'Версия набора', 'Set version'),
			column('set_status', 'text', 'Состояние набора', 'Set status'),
			column('bonus', 'number', 'Премия', 'Bonus'),
			column('shadow_bonus', 'number', 'Премия по баллу', 'Bonus by score'),
			...list.map(({ key, name }) => column(key, 'number', name.ru, name.en)),
			...plans.map((name) => column(planColumn(name), 'number', `План: ${name}`, `Plan: ${name}`)),
		],
	};
};

/** Without figures of people's own, which only the workbook knows. */
export const closedColumns = (): LineTab['columns'] => closedTab(metrics()).columns;

export const planColumn = (name: string): string => `plan:${name}`;

export const readClosed = (book: Workbook): LineTable => readLines(book, { id: CLOSED });

/** Adds the figures of a month; nobody changes them there afterwards. */
export function appendClosed(book: Workbook, rows: readonly Row[], language: Language): void {
	// Before the lines: a month that is closed already is not closed again, so its tab would stay open.
	if (book.has(CLOSED)) book.protect(CLOSED, { free: [] });
	appendLines(book, closedTab(workbookMetrics(book)), rows, language);
}

/** Takes out the lines that a stopped closing has left. */
export const dropClosed = (book: Workbook, token: string): void => removeLines(book, { id: CLOSED }, 'period', token);

/** The lines of a month that was opened again: still readable, found by no lookup and counted by nobody. */
export function putAside(book: Workbook, token: string, language: Language): void {
	const table = readClosed(book);
	const mark = language === 'ru' ? 'открыт снова' : 'reopened';
	const times = new Set(table.lines.map((line) => line.text('period')).filter((period) => period.startsWith(`${token} `))).size;
	const name = `${token} ${mark}${times === 0 ? '' : ` ${times + 1}`}`;
	for (const id of ['key', 'period']) {
		const cells = table.lines.map((line) => {
			if (line.text('period') !== token) return [line.cell(id) ?? ''];
			return [asText(id === 'key' ? `${line.text('scope')}|${name}` : name)];
		});
		book.write(CLOSED, DATA_LAYOUT.firstRow, table.place(id) + 1, cells);
	}
}
