import type { Table } from '../facts/table';
import { tables } from '../facts/tables';
import { type Language, type Phrase, phraseIn } from '../language/text';
import { grid } from './figures';
import { fence } from './native';
import { CHECK_CELLS, CHECK_TAB, type CheckCell, figureRow, inOrder } from './recipe/check-tab';
import { BASE_AMOUNT } from './recipe/helper-columns';
import { type LetterPrinter, printer } from './recipe/print';
import { recipeOf, recipes } from './recipe/recipes';
import { columnKeys, headingOf } from './recipe/tab-columns';

/**
 * How to make the check tab, and every formula ready to be pasted. Of all pages only this one has the letters of columns: they change with
 * every new column of a tab, and no other page is to change then.
 */
export function checkPage(language: Language): string {
	const phrase = phraseIn(language);
	const letters = printer(language, recipes().helpers);
	return [
		phrase('# Сверка родными функциями', '# Checking by native functions'),
		phrase('[Все показатели](README.md)', '[All KPIs](README.md)'),
		introduction(phrase),
		phrase('## Лист «Сверка»', '## The tab “Check”'),
		phrase(
			`Заведите лист «${CHECK_TAB.ru}» и заполните столбец B. Ниже его ячеек – по строке на показатель: в B отдел, в C менеджер из ячейки B4.`,
			`Add a tab named “${CHECK_TAB.en}” and fill column B. Below these cells there is a line for each KPI: the department in B, the manager of cell B4 in C.`,
		),
		grid(
			[phrase('Ячейка', 'Cell'), phrase('Что в ней', 'What it holds'), phrase('Формула', 'Formula')],
			CHECK_CELLS.map((cell, i) => [`B${i + 1}`, cell.title[language], contentOf(cell, letters, phrase)]),
		),
		phrase('## Формулы показателей', '## Formulas of the KPIs'),
		phrase(
			'Буквы столбцов – те, с которыми надстройка создаёт вкладки ([список](#letters)); если вы переставили столбцы, поправьте их. Что формула считает, проще прочесть на странице показателя: там вместо букв – заголовки.',
			'The letters are those with which the add-on makes its tabs ([list](#letters)); if you have moved columns, change them. What a formula counts is easier to read on the page of the KPI, where headings stand for letters.',
		),
		...formulas(letters, language),
		phrase('## Вспомогательные столбцы', '## Helper columns'),
		phrase(
			'Нужны не все: на странице показателя перечислены только его столбцы. Первая строка вкладки скрыта, вторая – заголовки, данные идут с третьей; формула третьей строки протягивается вниз. Свои столбцы надстройка не трогает.',
			'Not all are needed: the page of a KPI lists only its own. Line 1 of a tab is hidden, line 2 holds headings, data start in line 3; the formula of line 3 is filled down. The add-on leaves your own columns alone.',
		),
		...helperColumns(letters, language),
		phrase('## Сделки в нескольких валютах', '## Deals in several currencies'),
		...baseAmount(letters, language),
		phrase('## Чего рецепты не знают', '## Limits of the recipes'),
		phrase(
			'- Если таблица ни разу не загружалась, `KPI()` оставляет ячейку пустой, а рецепт даёт 0.\n- Настройки (`stat`, `mode`, `per`…) в рецепты не входят: они повторяют показатель без настроек.\n- Если исход сделки в столбце не указан, надстройка берёт его по этапу; рецепту он нужен в столбце.\n- Принятые поправки спорных сделок лежат поверх строк CRM: `KPI()` считает с ними, рецепты и формулы по диапазонам – без них.\n- Пояс с переводом часов: разность времени в листе за сутки перевода отличается на час.',
			'- Where a table was never loaded, `KPI()` leaves the cell blank and the recipe gives 0.\n- Options (`stat`, `mode`, `per`…) are not in the recipes: they repeat the KPI without options.\n- Where the outcome of a deal is not in its column, the add-on takes that of its stage; a recipe needs it in the column.\n- Accepted corrections of contested deals lie over the rows of the CRM: `KPI()` counts with them, recipes and formulas over ranges without.\n- In zones with summer time a difference of times in a sheet is an hour off across the change.',
		),
		`<a id="letters"></a>\n\n${phrase('## Буквы столбцов', '## Letters of the columns')}`,
		phrase(
			`Вкладка, которую надстройка создаёт сразу с 10 000 строк и больше, обходится без этих столбцов, пока в них нет ни одного значения: ${maybeLacking('ru')}. Без такого столбца буквы правее него – на одну меньше.`,
			`A tab that the add-on makes with 10,000 lines or more goes without these columns while they have no value: ${maybeLacking('en')}. Without such a column the letters to its right are one less.`,
		),
		letterGrid(letters, language),
	].join('\n\n');
}

/** By tab, the columns that a large one may be made without. */
const maybeLacking = (language: Language): string =>
	Object.values(tables as Readonly<Record<string, Table>>)
		.map(({ title, columns }) => [title, columns.filter(({ mayLack }) => mayLack !== undefined)] as const)
		.filter(([, columns]) => columns.length > 0)
		.map(([title, columns]) => `${title[language]} (${columns.map(({ header }) => header[language]).join(', ')})`)
		.join('; ');

function introduction(phrase: Phrase): string {
	const all = inOrder().map(recipeOf);
	const withRecipe = all.flatMap((result) => ('recipe' in result ? [result.recipe] : []));
	const withAddOn = withRecipe.filter(({ usesAddOn }) => usesAddOn).length;
	const native = withRecipe.length - withAddOn;
	return phrase(
		`Любую цифру надстройки можно проверить обычными функциями листа. Рецепты есть у ${withRecipe.length} показателей из ${all.length}: у ${native} хватает функций листа, ещё ${withAddOn} берут рабочее время из формулы надстройки; у остальных сказано, почему рецепта нет. Каждый рецепт этого справочника введён в лист и сверен с \`KPI()\` за четыре периода.`,
		`Every figure of the add-on can be checked with the sheet’s own functions. ${withRecipe.length} of ${all.length} KPIs have a recipe: ${native} need nothing but the sheet’s functions, ${withAddOn} take working time from a formula of the add-on; the others say why there is none. Each recipe of this handbook was typed into a sheet and compared with \`KPI()\` over four periods.`,
	);
}

function contentOf({ formula, example }: CheckCell, letters: LetterPrinter, phrase: Phrase): string {
	if (formula !== undefined) return `\`${letters.formula(formula)}\``;
	const typed = phrase('введите', 'type it');
	return example === undefined ? typed : `${typed}: \`${example}\``;
}

function formulas(letters: LetterPrinter, language: Language): string[] {
	const phrase = phraseIn(language);
	return inOrder().flatMap((kpi) => {
		const result = recipeOf(kpi);
		if (!('recipe' in result)) return [];
		const row = figureRow(kpi.id);
		return [
			`<a id="${kpi.id}"></a>\n\n### [${kpi.name[language]}](${kpi.id}.md)`,
			`B${row}${phrase(', весь отдел', ', the department')}:\n\n${fence(letters.formula(result.recipe.department))}`,
			`C${row}${phrase(', один менеджер', ', one manager')}:\n\n${fence(letters.formula(result.recipe.manager))}`,
		];
	});
}

function helperColumns(letters: LetterPrinter, language: Language): string[] {
	const phrase = phraseIn(language);
	const heads = [phrase('Столбец', 'Column'), phrase('Заголовок', 'Heading'), phrase('Формула', 'Formula')];
	return Object.values(tables).flatMap(({ id, title }) => {
		const helpers = recipes().helpers.filter(({ tab }) => tab === id);
		if (helpers.length === 0) return [];
		const rows = helpers.map((one) => [letters.letter(id, one.key), one.title[language], `\`${letters.formula(one.formula, id)}\``]);
		return [`### ${title[language]}`, grid(heads, rows)];
	});
}

function baseAmount(letters: LetterPrinter, language: Language): string[] {
	const base = printer(language, recipes().helpers, true);
	const [amount, inBase] = [letters.letter('deals', 'amount'), base.letter('deals', 'base_amount')];
	const tab = tables.deals.title[language];
	return [
		phraseIn(language)(
			`Рецепты берут столбец «${tab}!${amount}» как есть. Если у сделок разные валюты, добавьте столбец «${BASE_AMOUNT.title.ru}» (${inBase}) и замените в рецептах ${amount} на ${inBase}:`,
			`The recipes take the column ${tab}!${amount} as it is. If deals are in several currencies, add the column “${BASE_AMOUNT.title.en}” (${inBase}) and put ${inBase} for ${amount} in the recipes:`,
		),
		fence(base.formula(BASE_AMOUNT.formula, 'deals')),
	];
}

/** The columns of every tab in the order in which the add-on makes them. */
function letterGrid(letters: LetterPrinter, language: Language): string {
	const phrase = phraseIn(language);
	const rows = Object.values(tables).flatMap(({ id, title }) =>
		columnKeys(id).map((key) => [title[language], headingOf(id, key, language, []), letters.letter(id, key)]),
	);
	return grid([phrase('Вкладка', 'Tab'), phrase('Заголовок', 'Heading'), phrase('Столбец', 'Column')], rows);
}
