import { tables } from '../../facts/tables';
import type { Kpi } from '../../kpis/define';
import { kpis } from '../../kpis/registry.gen';
import type { Language, Text } from '../../language/text';
import { text } from '../../language/text';
import { BASE_AMOUNT } from './helper-columns';
import type { Placed } from './recipes';

/** Data begin below the hidden line of column ids and the line of headings. */
export const FIRST_LINE = 3;

export const CHECK_TAB = text('Сверка', 'Check');

/** The cells that recipes refer to; the analyst fills the first four, the rest are formulas. */
export const CHECK_CELLS: readonly { readonly key: string; readonly title: Text; readonly formula?: string }[] = [
	{ key: 'from', title: text('Первый день периода', 'First day of the period') },
	{ key: 'end', title: text('Последний день периода', 'Last day of the period') },
	{ key: 'token', title: text('Период, как его называют планы: 2026-07', 'The period as plans name it: 2026-07') },
	{ key: 'manager', title: text('ID менеджера', 'Manager ID') },
	{
		key: 'as_of',
		title: text('День, на который загружены данные', 'The day the data are of'),
		formula: 'INDEX({settings.value};MATCH("as_of";{settings.key};0))+0',
	},
	{ key: 'to', title: text('Последний день с данными', 'Last day that has data'), formula: 'MIN(#end;#as_of)' },
	{
		key: 'before_from',
		title: text('Первый день прошлого периода', 'First day of the period before'),
		formula:
			'IF(AND(DAY(#from)=1;#end=EOMONTH(#end;0));EDATE(#from;-((YEAR(#end)-YEAR(#from))*12+MONTH(#end)-MONTH(#from)+1));#from-(#end-#from+1))',
	},
	{ key: 'before_to', title: text('Последний день прошлого периода', 'Last day of the period before'), formula: '#from-1' },
	{ key: 'currency', title: text('Базовая валюта', 'Base currency') },
];

/** Below them every KPI has a line: its figure of the department in column B, of the manager in column C. */
export const figureRow = (id: string): number => CHECK_CELLS.length + 3 + inOrder().findIndex((kpi) => kpi.id === id);
export const inOrder = (): Kpi[] => [...kpis].sort((a, b) => a.place - b.place);

const letters = (column: number): string =>
	(column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));
const sheet = (name: string): string => (/^[\p{L}\d_]+$/u.test(name) ? name : `'${name.replace(/'/g, "''")}'`);

/** The plans tab keeps one more column than its table: scope, metric and period in one text. */
const own = (tab: string): string[] => [
	...tables[tab as keyof typeof tables].columns.map(({ key }) => key),
	...(tab === 'targets' ? ['lookup'] : []),
];

/** Where amounts are in several currencies, the helper column stands for the tab's own. */
const inBase = (template: string, tab: string): string => {
	const whole = template.replace(/\{deals\.amount\}/g, '{deals.base_amount}');
	return tab === 'deals' ? whole.replace(/\{(\^?)amount\}/g, '{$1base_amount}') : whole;
};

export interface Printer {
	/** A formula as it is typed; `tab` and `line` are where it stands when it is a helper column's. */
	formula(template: string, tab?: string, line?: number): string;
	/** The letter of a column of a tab or of a helper column. */
	letter(tab: string, key: string): string;
	tab(id: string): string;
}

/** `isMixed`: deals are in several currencies. Prints for tabs as the add-on makes them: its columns in their first order, helper columns to the right of them. */
export function printer(language: Language, helpers: readonly Placed[], isMixed = false): Printer {
	const base = { ...BASE_AMOUNT, tab: 'deals', key: 'base_amount', place: helpers.filter(({ tab }) => tab === 'deals').length };
	const place = new Map([...helpers, base].map((one) => [`${one.tab}.${one.key}`, own(one.tab).length + one.place + 1]));
	const letter = (tab: string, key: string): string => letters(place.get(`${tab}.${key}`) ?? own(tab).indexOf(key) + 1);
	const name = (id: string): string => tables[id as keyof typeof tables].title[language];
	const cell = (key: string): string => `${sheet(CHECK_TAB[language])}!$B$${CHECK_CELLS.findIndex((one) => one.key === key) + 1}`;
	const figure = (id: string, column: string): string => `${sheet(CHECK_TAB[language])}!$${column}$${figureRow(id)}`;
	return {
		letter,
		tab: name,
		formula(template, tab = '', line = FIRST_LINE) {
			const meant = isMixed && template !== BASE_AMOUNT.formula ? inBase(template, tab) : template;
			const printed = meant
				.replace(
					/\{(\w+)\.(\w+)\}/g,
					(_, other: string, key: string) => `${sheet(name(other))}!${letter(other, key)}:${letter(other, key)}`,
				)
				.replace(/\{\^(\w+)\}/g, (_, key: string) => `${letter(tab, key)}$${FIRST_LINE}:${letter(tab, key)}${line}`)
				.replace(/\{(\w+)\}/g, (_, key: string) => `${letter(tab, key)}${line}`)
				.replace(/@(\w+):(\w+)/g, (_, whose: string, id: string) => figure(id, whose === 'department' ? 'B' : 'C'))
				.replace(/#(\w+)/g, (all, key: string) => (CHECK_CELLS.some((one) => one.key === key) ? cell(key) : all));
			return `=${printed}`;
		},
	};
}
