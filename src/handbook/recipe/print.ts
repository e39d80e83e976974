import { tables } from '../../facts/tables';
import type { Language } from '../../language/text';
import { CHECK_CELLS, CHECK_TAB, figureRow, inOrder } from './check-tab';
import { BASE_AMOUNT } from './helper-columns';
import type { PlacedColumn } from './placed-columns';
import { columnKeys, FIRST_LINE, headingOf, lettersOf } from './tab-columns';

export interface Printer {
	/** A formula of a recipe; `tab` and `line` are where it stands when it is a helper column's. */
	formula(template: string, tab?: string, line?: number): string;
	tab(id: string): string;
}

export interface LetterPrinter extends Printer {
	/** The letter of a column of a tab or of a helper column. */
	letter(tab: string, key: string): string;
}

/** How each kind of reference in a template is printed. */
interface References {
	readonly wholeColumn: (tab: string, key: string) => string;
	readonly upToLine: (tab: string, key: string, line: number) => string;
	readonly sameLine: (tab: string, key: string, line: number) => string;
	readonly figure: (id: string, isDepartment: boolean) => string;
	/** `place` counts the cells of the check tab from 1. */
	readonly checkCell: (place: number) => string;
}

function print(template: string, tab: string, line: number, references: References): string {
	const printed = template
		.replace(/\{(\w+)\.(\w+)\}/g, (_, other: string, key: string) => references.wholeColumn(other, key))
		.replace(/\{\^(\w+)\}/g, (_, key: string) => references.upToLine(tab, key, line))
		.replace(/\{(\w+)\}/g, (_, key: string) => references.sameLine(tab, key, line))
		.replace(/@(\w+):(\w+)/g, (_, scope: string, id: string) => references.figure(id, scope === 'department'))
		.replace(/#(\w+)/g, (all, key: string) => {
			const place = CHECK_CELLS.findIndex((cell) => cell.key === key) + 1;
			return place === 0 ? all : references.checkCell(place);
		});
	return `=${printed}`;
}

const titleOf = (tab: string, language: Language): string => tables[tab as keyof typeof tables].title[language];
const sheet = (name: string): string => (/^[\p{L}\d_]+$/u.test(name) ? name : `'${name.replace(/'/g, "''")}'`);

/** Where amounts are in several currencies, the helper column stands for the tab's own. */
const inBase = (template: string, tab: string): string => {
	const whole = template.replace(/\{deals\.amount\}/g, '{deals.base_amount}');
	return tab === 'deals' ? whole.replace(/\{(\^?)amount\}/g, '{$1base_amount}') : whole;
};

/**
 * Prints formulas ready to be pasted into tabs as the add-on makes them: its columns in their first order, helper columns to the right of
 * them. `isMixed`: deals are in several currencies.
 */
export function printer(language: Language, helpers: readonly PlacedColumn[], isMixed = false): LetterPrinter {
	const base = { ...BASE_AMOUNT, tab: 'deals', key: 'base_amount', place: helpers.filter(({ tab }) => tab === 'deals').length };
	const positions = new Map([...helpers, base].map((one) => [`${one.tab}.${one.key}`, columnKeys(one.tab).length + one.place + 1]));
	const letter = (tab: string, key: string): string => lettersOf(positions.get(`${tab}.${key}`) ?? columnKeys(tab).indexOf(key) + 1);
	const check = sheet(CHECK_TAB[language]);
	const references: References = {
		wholeColumn: (tab, key) => `${sheet(titleOf(tab, language))}!${letter(tab, key)}:${letter(tab, key)}`,
		upToLine: (tab, key, line) => `${letter(tab, key)}$${FIRST_LINE}:${letter(tab, key)}${line}`,
		sameLine: (tab, key, line) => `${letter(tab, key)}${line}`,
		figure: (id, isDepartment) => `${check}!$${isDepartment ? 'B' : 'C'}$${figureRow(id)}`,
		checkCell: (place) => `${check}!$B$${place}`,
	};
	return {
		letter,
		tab: (id) => titleOf(id, language),
		formula: (template, tab = '', line = FIRST_LINE) =>
			print(isMixed && template !== BASE_AMOUNT.formula ? inBase(template, tab) : template, tab, line, references),
	};
}

/** What stands behind a heading that means a column from its first line to this one. */
export const RUNNING = '↑';

/** Prints formulas to be read: headings in brackets stand for columns, so that a page stays as it is when a tab gets another column. */
export function headingPrinter(language: Language, helpers: readonly PlacedColumn[]): Printer {
	const heading = (tab: string, key: string): string => headingOf(tab, key, language, helpers);
	const scopes = language === 'ru' ? ['отдел', 'менеджер'] : ['department', 'manager'];
	const check = (name: string): string => `${CHECK_TAB[language]}[${name}]`;
	const references: References = {
		wholeColumn: (tab, key) => `${titleOf(tab, language)}[${heading(tab, key)}]`,
		upToLine: (tab, key) => `[${heading(tab, key)} ${RUNNING}]`,
		sameLine: (tab, key) => `[${heading(tab, key)}]`,
		figure: (id, isDepartment) => check(`${inOrder().find((kpi) => kpi.id === id)!.name[language]}: ${scopes[isDepartment ? 0 : 1]}`),
		checkCell: (place) => check(CHECK_CELLS[place - 1]!.title[language]),
	};
	return { tab: (id) => titleOf(id, language), formula: (template, tab = '') => print(template, tab, FIRST_LINE, references) };
}
