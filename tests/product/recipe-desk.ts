import { ask, openDesk } from '../../local/cli/desk';
import type { Host } from '../../local/host/contract/host';
import { tables } from '../../src/facts/tables';
import { CHECK_CELLS, CHECK_TAB, figureRow, inOrder } from '../../src/handbook/recipe/check-tab';
import { BASE_AMOUNT } from '../../src/handbook/recipe/helper-columns';
import { printer } from '../../src/handbook/recipe/print';
import { recipeOf, recipes } from '../../src/handbook/recipe/recipes';
import { FIRST_LINE } from '../../src/handbook/recipe/tab-columns';
import type { Language } from '../../src/language/text';

export type Desk = Host & { close(): void };
interface Tab {
	readonly name: string;
	readonly values: unknown[][];
}

export const tabsOf = (desk: Desk): readonly Tab[] => desk.tabs<Tab>();
export const valuesOf = (desk: Desk, name: string): unknown[][] => tabsOf(desk).find((tab) => tab.name === name)?.values ?? [];

const { helpers } = recipes();

/** The spreadsheet of an analyst who has typed in every recipe of the handbook as it is printed there. */
export function recipeDesk(locale: string, files: Readonly<Record<string, string>>, isMixed = false): Desk {
	const language: Language = locale.startsWith('ru') ? 'ru' : 'en';
	const desk = openDesk({ locale, language, timeZone: 'Europe/Moscow' });
	ask(desk, 'importTables', files);
	const print = printer(language, helpers, isMixed);
	const check = CHECK_TAB[language];
	desk.addSheet(check);
	desk.typeBlock(
		check,
		0,
		0,
		CHECK_CELLS.map(({ title, formula }) => [title[language], formula === undefined ? '' : print.formula(formula)]),
	);
	for (const table of Object.values(tables)) {
		const base = isMixed && table.id === 'deals' ? [{ ...BASE_AMOUNT, tab: 'deals', key: 'base_amount' }] : [];
		const columns = [...helpers.filter(({ tab }) => tab === table.id), ...base];
		const lines = valuesOf(desk, table.title[language]).length;
		if (columns.length === 0 || lines < FIRST_LINE) continue;
		const block = [columns.map(({ title }) => title[language])];
		for (let line = FIRST_LINE; line <= lines; line++) block.push(columns.map(({ formula, tab }) => print.formula(formula, tab, line)));
		desk.typeBlock(table.title[language], FIRST_LINE - 2, columnNumber(print.letter(columns[0]!.tab, columns[0]!.key)), block);
	}
	const figures = inOrder().map((kpi) => {
		const result = recipeOf(kpi);
		if (!('recipe' in result)) return [kpi.name[language], '', ''];
		return [kpi.name[language], print.formula(result.recipe.department), print.formula(result.recipe.manager)];
	});
	desk.typeBlock(check, figureRow(inOrder()[0]!.id) - 1, 0, figures);
	return desk;
}

const columnNumber = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Puts a question in the cells that the recipes look at. */
export function askRecipes(desk: Desk, locale: string, from: string, end: string, token: string, manager: string): void {
	const name = CHECK_TAB[locale.startsWith('ru') ? 'ru' : 'en'];
	const day = (iso: string): string =>
		locale.startsWith('ru') ? iso.split('-').reverse().join('.') : `${iso.slice(5, 7)}/${iso.slice(8)}/${iso.slice(0, 4)}`;
	for (const [key, text] of Object.entries({ from: day(from), end: day(end), token: `'${token}`, manager, currency: 'RUB' }))
		desk.type(
			name,
			CHECK_CELLS.findIndex((cell) => cell.key === key),
			1,
			text,
		);
}

/** The recipes' figures, as [department, manager] by KPI. */
export function recipeFigures(desk: Desk, locale: string): Map<string, [unknown, unknown]> {
	const values = valuesOf(desk, CHECK_TAB[locale.startsWith('ru') ? 'ru' : 'en']);
	return new Map(inOrder().map(({ id }) => [id, [values[figureRow(id) - 1]?.[1] ?? '', values[figureRow(id) - 1]?.[2] ?? '']]));
}
