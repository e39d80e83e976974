import type { Kpi } from '../kpis/define';
import { type Language, type Phrase, phraseIn } from '../language/text';
import { resolveOptions } from '../measures/resolve-options';
import { grid } from './figures';
import { insideOf } from './groups';
import { inOrder } from './recipe/check-tab';
import type { PlacedColumn } from './recipe/placed-columns';
import { headingPrinter, type Printer, RUNNING } from './recipe/print';
import { type Recipe, recipeOf, recipes } from './recipe/recipes';

export const fence = (text: string): string => `\`\`\`\n${text}\n\`\`\``;

/** How to get the same figure with the sheet's own functions; columns by their headings, since letters stand on the check page alone. */
export function nativeWay(kpi: Kpi, language: Language): string {
	const phrase = phraseIn(language);
	const result = recipeOf(kpi);
	if (!('recipe' in result)) return `${phrase('Родными функциями – никак.', 'Not by native functions.')} ${result.reason[language]}`;
	const { recipe } = result;
	const printer = headingPrinter(language, recipes().helpers);
	const parts = [
		phrase(
			`Формулы для вставки, с буквами столбцов, – на странице [«Сверка»](check.md#${kpi.id}). ${howToRead(recipe, language)}`,
			`Formulas to paste, with the letters of columns, are on the page [“Check”](check.md#${kpi.id}). ${howToRead(recipe, language)}`,
		),
		`${phrase('Весь отдел', 'The department')}:\n\n${fence(printer.formula(recipe.department))}`,
		`${phrase('Один менеджер', 'One manager')}:\n\n${fence(printer.formula(recipe.manager))}`,
	];
	const otherKpis = [...new Set([...recipe.manager.matchAll(/@\w+:(\w+)/g)].map((match) => match[1]!))];
	if (otherKpis.length > 0) {
		const names = otherKpis.map((id) => `[${inOrder().find((other) => other.id === id)!.name[language]}](${id}.md)`);
		parts.push(phrase(`Сначала вставьте формулы показателей: ${names.join(', ')}.`, `First paste the formulas of: ${names.join(', ')}.`));
	}
	if (recipe.helpers.length > 0) {
		const title = phrase('Столбцы, которые надо добавить справа от данных:', 'Columns to add to the right of the data:');
		parts.push(`${title}\n\n${helperGrid(recipe.helpers, printer, language)}`);
	}
	const notes = notesOf(kpi, recipe, phrase);
	if (notes.length > 0) parts.push(notes.map((note) => `- ${note}`).join('\n'));
	return parts.join('\n\n');
}

/** What the brackets of this page mean; only those that occur on it. */
function howToRead({ department, helpers }: Recipe, language: Language): string {
	const phrase = phraseIn(language);
	const isRunning = helpers.some(({ formula }) => formula.includes('{^'));
	const meanings = [
		/\{\w+\.\w+\}/.test(department) &&
			phrase('`Вкладка[Заголовок]` – весь столбец под этим заголовком', '`Tab[Heading]` is the whole column under that heading'),
		helpers.length > 0 && phrase('`[Заголовок]` – ячейка той же строки', '`[Heading]` the cell of the same line'),
		isRunning &&
			phrase(
				`\`[Заголовок ${RUNNING}]\` – столбец от первой строки данных до этой`,
				`\`[Heading ${RUNNING}]\` the column from its first line of data to this one`,
			),
		phrase('`Сверка[…]` – ячейка листа «Сверка»', '`Check[…]` a cell of the tab “Check”'),
	];
	return `${phrase('Здесь', 'Here')} ${meanings.filter((meaning) => meaning !== false).join(', ')}.`;
}

/** Helper columns with the formula of their first line. */
export function helperGrid(helpers: readonly PlacedColumn[], printer: Printer, language: Language): string {
	return grid(
		language === 'ru' ? ['Вкладка', 'Заголовок', 'Формула'] : ['Tab', 'Heading', 'Formula'],
		helpers.map(({ tab, title, formula }) => [printer.tab(tab), title[language], `\`${printer.formula(formula, tab)}\``]),
	);
}

/** Where a recipe differs from what `KPI()` counts. */
function notesOf(kpi: Kpi, { helpers, usesAddOn }: Recipe, phrase: Phrase): string[] {
	const inside = insideOf(resolveOptions(kpi.measure, {}));
	const uses = (tab: string, key?: string): boolean => helpers.some((one) => one.tab === tab && (key === undefined || one.key === key));
	const isStages = uses('stage_changes');
	const notes: (string | false)[] = [
		inside.some(({ kind }) => kind === 'target') &&
			phrase(
				'План находится только в строке ровно этого периода; KPI() складывает и месяцы, и части.',
				'The plan is found only in a line of just this period; KPI() adds up months and parts as well.',
			),
		usesAddOn &&
			phrase(
				'Рабочее время родные функции не знают (праздники, переносы, короткие дни): его считает формула надстройки.',
				'Native functions cannot count working time (holidays, moved days, short days): a formula of the add-on does.',
			),
		isStages &&
			phrase(
				'Менеджер берётся из строки истории этапов: передача сделки между двумя сменами этапа не видна. Сделки без истории не видны.',
				'The manager is that of the line in the history of stages: a handover between two changes of stage is not seen. Deals without a history are not seen.',
			),
		uses('invoices') &&
			phrase(
				'Оплата без номера счёта здесь не учитывается; KPI() засчитывает её счетам сделки, начиная с раннего.',
				'A payment without a bill is left out here; KPI() takes it for the bills of the deal, the oldest first.',
			),
		uses('deals', 'is_repeat') &&
			phrase('Объединённые карточки клиентов здесь – разные клиенты.', 'Merged client cards are different clients here.'),
		inside.some((part) => part.kind === 'over' && typeof part.frame === 'object') &&
			phrase(
				'Периодом здесь служат последние дни до конца периода, сам первый день не важен.',
				'The period here is the last days up to its end; its first day does not matter.',
			),
	];
	return notes.filter((note): note is string => note !== false);
}
