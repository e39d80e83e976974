import type { Column } from '../facts/table';
import { tables } from '../facts/tables';
import type { Kpi } from '../kpis/define';
import type { Language } from '../language/text';
import { resolveOptions } from '../measures/resolve-options';
import { grid } from './figures';
import { insideOf } from './groups';
import { BASE_AMOUNT } from './recipe/helper-columns';
import { CHECK_CELLS, CHECK_TAB, figureRow, inOrder, printer } from './recipe/print';
import { type Cooked, type Placed, recipes } from './recipe/recipes';

type Say = (ru: string, en: string) => string;
const fence = (text: string): string => `\`\`\`\n${text}\n\`\`\``;

/** How to get the same figure with the sheet's own functions. */
export function nativeWay(kpi: Kpi, language: Language): string {
	const say: Say = (ru, en) => (language === 'ru' ? ru : en);
	const { cooked, helpers } = recipes();
	const found = cooked.find((one) => ('recipe' in one ? one.recipe.kpi : one.kpi).id === kpi.id)!;
	if (!('recipe' in found)) return `${say('Родными функциями – никак.', 'Not by native functions.')} ${found.reason[language]}`;
	const { recipe } = found;
	const print = printer(language, helpers);
	const row = figureRow(kpi.id);
	const parts = [
		say(
			`Формулы готовы к вставке в лист «${CHECK_TAB.ru}» ([как его завести](check.md)): отдел – ячейка B${row}, менеджер – C${row}.`,
			`The formulas are ready to be pasted into the tab "${CHECK_TAB.en}" ([how to make it](check.md)): the department in cell B${row}, the manager in C${row}.`,
		),
		`${say('Весь отдел', 'The department')}:\n\n${fence(print.formula(recipe.department))}`,
		`${say('Один менеджер', 'One manager')}:\n\n${fence(print.formula(recipe.manager))}`,
	];
	const letters = legend([recipe.department, recipe.manager], language);
	if (letters !== '') parts.push(`${say('Столбцы', 'Columns')}: ${letters}.`);
	const referred = [...recipe.manager.matchAll(/@\w+:(\w+)/g)].map((m) => m[1]!);
	if (referred.length > 0) {
		const names = [...new Set(referred)].map((id) => `[${inOrder().find((other) => other.id === id)!.name[language]}](${id}.md)`);
		parts.push(say(`Сначала вставьте формулы показателей: ${names.join(', ')}.`, `First paste the formulas of: ${names.join(', ')}.`));
	}
	if (recipe.helpers.length > 0)
		parts.push(
			`${say('Столбцы, которые надо добавить справа от данных (формула третьей строки, протянуть вниз):', 'Columns to add to the right of the data (the formula of line 3, filled down):')}\n\n${helperGrid(recipe.helpers, language)}`,
		);
	const notes = notesOf(kpi, found, say);
	if (notes.length > 0) parts.push(notes.map((note) => `- ${note}`).join('\n'));
	return parts.join('\n\n');
}

/** What the letters mean that are columns of the tabs themselves. */
function legend(formulas: readonly string[], language: Language): string {
	const print = printer(language, recipes().helpers);
	const named = new Set(formulas.flatMap((formula) => [...formula.matchAll(/\{(\w+)\.(\w+)\}/g)].map((m) => `${m[1]}.${m[2]}`)));
	return Object.values(tables)
		.flatMap(({ id, title, columns }) => {
			const own = (columns as readonly Column[]).filter(({ key }) => named.has(`${id}.${key}`));
			return own.length === 0
				? []
				: [`${title[language]} – ${own.map(({ key, header }) => `${print.letter(id, key)} ${header[language]}`).join(', ')}`];
		})
		.join('; ');
}

function helperGrid(helpers: readonly Placed[], language: Language): string {
	const print = printer(language, recipes().helpers);
	return grid(
		language === 'ru' ? ['Вкладка', 'Столбец', 'Заголовок', 'Формула'] : ['Tab', 'Column', 'Heading', 'Formula'],
		helpers.map((one) => [
			print.tab(one.tab),
			print.letter(one.tab, one.key),
			one.title[language],
			`\`${print.formula(one.formula, one.tab)}\``,
		]),
	);
}

/** Where the recipe knows less than the add-on. */
function notesOf(kpi: Kpi, found: Extract<Cooked, { recipe: unknown }>, say: Say): string[] {
	const inside = insideOf(resolveOptions(kpi.measure, {}));
	const { helpers, usesAddOn } = found.recipe;
	const uses = (tab: string, key?: string): boolean => helpers.some((one) => one.tab === tab && (key === undefined || one.key === key));
	const isStages = uses('stage_changes');
	const notes: (string | false)[] = [
		inside.some(({ kind }) => kind === 'target') &&
			say(
				'План находится только в строке ровно этого периода; KPI() складывает и месяцы, и части.',
				'The plan is found only in a line of just this period; KPI() adds up months and parts as well.',
			),
		usesAddOn &&
			say(
				'Рабочее время родные функции не знают (праздники, переносы, короткие дни): его считает формула надстройки.',
				'Native functions do not know working time (holidays, moved days, short days): a formula of the add-on counts it.',
			),
		isStages &&
			say(
				'Менеджер берётся из строки истории этапов: передача сделки между двумя сменами этапа не видна. Сделки без истории не видны.',
				'The manager is that of the line in the history of stages: a handover between two changes of stage is not seen. Deals without a history are not seen.',
			),
		uses('invoices') &&
			say(
				'Оплата без номера счёта здесь не учитывается; KPI() засчитывает её счетам сделки, начиная с раннего.',
				'A payment without a bill is left out here; KPI() takes it for the bills of the deal, the oldest first.',
			),
		uses('deals', 'is_repeat') &&
			say('Объединённые карточки клиентов здесь – разные клиенты.', 'Merged client cards are different clients here.'),
		inside.some((part) => part.kind === 'over' && typeof part.frame === 'object') &&
			say(
				'Периодом здесь служат последние дни до конца периода, сам первый день не важен.',
				'The period here is the last days up to its end; its first day does not matter.',
			),
	];
	return notes.filter((note): note is string => note !== false);
}

/** The page that tells how to make the check tab. */
export function checkPage(language: Language): string {
	const say: Say = (ru, en) => (language === 'ru' ? ru : en);
	const { cooked, helpers } = recipes();
	const print = printer(language, helpers);
	const cells = CHECK_CELLS.map(({ title, formula }, i) => [
		`B${i + 1}`,
		title[language],
		formula === undefined ? say('введите', 'type it') : `\`${print.formula(formula)}\``,
	]);
	const figures = inOrder().flatMap((kpi) => {
		const found = cooked.find((one) => ('recipe' in one ? one.recipe.kpi : one.kpi).id === kpi.id)!;
		return 'recipe' in found ? [[String(figureRow(kpi.id)), `[${kpi.name[language]}](${kpi.id}.md)`]] : [];
	});
	const count = figures.length;
	const helped = cooked.filter((one) => 'recipe' in one && one.recipe.usesAddOn).length;
	const deals = tables.deals.title[language];
	const base = printer(language, helpers, true);
	const columns = Object.values(tables).flatMap(({ id, title }) => {
		const own = helpers.filter(({ tab }) => tab === id);
		return own.length === 0 ? [] : [`### ${title[language]}`, helperGrid(own, language)];
	});
	return [
		say('# Сверка родными функциями', '# Checking by native functions'),
		say('[Все показатели](README.md)', '[All KPIs](README.md)'),
		say(
			`Любую цифру надстройки можно проверить обычными функциями листа. Рецепты есть у ${count} показателей из ${inOrder().length}: у ${count - helped} хватает функций листа, ещё ${helped} берут рабочее время из формулы надстройки; у остальных сказано, почему рецепта нет. Каждый рецепт этого справочника введён в лист и сверен с \`KPI()\` за четыре периода.`,
			`Every figure of the add-on can be checked with the sheet’s own functions. ${count} of ${inOrder().length} KPIs have a recipe: ${count - helped} need nothing but the sheet’s functions, ${helped} take working time from a formula of the add-on; the others say why there is none. Each recipe of this handbook was typed into a sheet and compared with \`KPI()\` over four periods.`,
		),
		say('## Лист «Сверка»', '## The tab "Check"'),
		say(
			`Заведите лист «${CHECK_TAB.ru}» и заполните столбец B. Буквы столбцов в рецептах – те, с которыми надстройка создаёт вкладки; если вы переставили столбцы, поправьте их.`,
			`Add a tab named "${CHECK_TAB.en}" and fill column B. The letters in the recipes are those with which the add-on makes its tabs; if you have moved columns, change them.`,
		),
		grid([say('Ячейка', 'Cell'), say('Что в ней', 'What it holds'), say('Формула', 'Formula')], cells),
		say(
			'Ниже – по строке на показатель: в B отдел, в C менеджер из ячейки B4.',
			'Below, a line for each KPI: the department in B, the manager of cell B4 in C.',
		),
		grid([say('Строка', 'Line'), say('Показатель', 'KPI')], figures),
		say('## Вспомогательные столбцы', '## Helper columns'),
		say(
			'Нужны не все: на странице показателя перечислены только его столбцы. Первая строка вкладки скрыта, вторая – заголовки, данные идут с третьей. Свои столбцы надстройка не трогает.',
			'Not all are needed: the page of a KPI lists only its own. Line 1 of a tab is hidden, line 2 holds headings, data start in line 3. The add-on leaves your own columns alone.',
		),
		...columns,
		say('## Сделки в нескольких валютах', '## Deals in several currencies'),
		say(
			`Рецепты берут столбец «${deals}!${print.letter('deals', 'amount')}» как есть. Если у сделок разные валюты, добавьте столбец «${BASE_AMOUNT.title.ru}» (${base.letter('deals', 'base_amount')}) и замените в рецептах ${print.letter('deals', 'amount')} на ${base.letter('deals', 'base_amount')}:`,
			`The recipes take the column ${deals}!${print.letter('deals', 'amount')} as it is. If deals are in several currencies, add the column "${BASE_AMOUNT.title.en}" (${base.letter('deals', 'base_amount')}) and put ${base.letter('deals', 'base_amount')} for ${print.letter('deals', 'amount')} in the recipes:`,
		),
		fence(base.formula(BASE_AMOUNT.formula, 'deals')),
		say('## Чего рецепты не знают', '## What the recipes do not know'),
		say(
			'- Если таблица ни разу не загружалась, `KPI()` оставляет ячейку пустой, а рецепт даёт 0.\n- Настройки (`stat`, `mode`, `per`…) в рецепты не входят: они повторяют показатель без настроек.\n- Если исход сделки в столбце не указан, надстройка берёт его по этапу; рецепту он нужен в столбце.\n- Пояс с переводом часов: разность времени в листе за сутки перевода отличается на час.',
			'- Where a table was never loaded, `KPI()` leaves the cell blank and the recipe gives 0.\n- Options (`stat`, `mode`, `per`…) are not in the recipes: they repeat the KPI without options.\n- Where the outcome of a deal is not in its column, the add-on takes that of its stage; a recipe needs it in the column.\n- In zones with summer time a difference of times in a sheet is an hour off across the change.',
		),
	].join('\n\n');
}
