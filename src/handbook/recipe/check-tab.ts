import type { Kpi } from '../../kpis/define';
import { kpis } from '../../kpis/registry.gen';
import { type Text, text } from '../../language/text';

export const CHECK_TAB = text('Сверка', 'Check');

export interface CheckCell {
	readonly key: string;
	readonly title: Text;
	readonly formula?: string;
	/** What may be typed, where the title alone does not tell its form. */
	readonly example?: string;
}

/** The cells that recipes refer to; the analyst fills those without a formula. */
export const CHECK_CELLS: readonly CheckCell[] = [
	{ key: 'from', title: text('Первый день периода', 'First day of the period') },
	{ key: 'end', title: text('Последний день периода', 'Last day of the period') },
	{ key: 'token', title: text('Период планов', 'Period of plans'), example: '2026-07' },
	{ key: 'manager', title: text('ID менеджера', 'Manager ID') },
	{
		key: 'as_of',
		title: text('День данных', 'Day of the data'),
		formula: 'INDEX({settings.value};MATCH("as_of";{settings.key};0))+0',
	},
	{ key: 'to', title: text('Последний день с данными', 'Last day with data'), formula: 'MIN(#end;#as_of)' },
	{
		key: 'before_from',
		title: text('Первый день прошлого периода', 'First day of the previous period'),
		formula:
			'IF(AND(DAY(#from)=1;#end=EOMONTH(#end;0));EDATE(#from;-((YEAR(#end)-YEAR(#from))*12+MONTH(#end)-MONTH(#from)+1));#from-(#end-#from+1))',
	},
	{ key: 'before_to', title: text('Последний день прошлого периода', 'Last day of the previous period'), formula: '#from-1' },
	{ key: 'currency', title: text('Базовая валюта', 'Base currency') },
];

/** Below them every KPI has a line: its figure of the department in column B, of the manager in column C. */
export const figureRow = (id: string): number => CHECK_CELLS.length + 3 + inOrder().findIndex((kpi) => kpi.id === id);
export const inOrder = (): Kpi[] => [...kpis].sort((a, b) => a.place - b.place);
