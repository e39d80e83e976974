import { isBlank } from '../../formulas/cells';
import { type Text, text } from '../../language/text';
import type { SheetCell } from '../../tabs/workbook';

type Words = (line: readonly SheetCell[], during: Text) => Text;

const shown = (cell: SheetCell | undefined): string =>
	typeof cell === 'number' ? String(Math.round(cell * 1e4) / 1e4) : isBlank(cell) ? '–' : String(cell);

const FUNNEL: readonly Words[] = [
	() => text('Этап воронки.', 'A stage of the pipeline.'),
	([name, entered], during) =>
		text(
			`Сколько сделок вошло в этап «${shown(name)}» ${during.ru}: ${shown(entered)}. Сделка считается один раз, по первому входу.`,
			`Deals that entered the stage "${shown(name)}" ${during.en}: ${shown(entered)}. A deal counts once, by its first entry.`,
		),
	([name, entered, passed], during) =>
		text(
			`Из ${shown(entered)} сделок, вошедших в «${shown(name)}» ${during.ru}, дальше прошли или выиграны к сегодняшнему дню: ${shown(passed)}.`,
			`Of ${shown(entered)} deals that entered "${shown(name)}" ${during.en}, those that moved on or are won by now: ${shown(passed)}.`,
		),
	([name, entered, passed]) =>
		text(
			`Доля прошедших дальше этапа «${shown(name)}»: ${shown(passed)} ÷ ${shown(entered)}.`,
			`Share that went on from "${shown(name)}": ${shown(passed)} ÷ ${shown(entered)}.`,
		),
	([name], during) =>
		text(
			`Какая доля сделок, вошедших в первый этап ${during.ru}, дошла до «${shown(name)}» или дальше.`,
			`Share of the deals that entered the first stage ${during.en} and came to "${shown(name)}" or further.`,
		),
	([name, entered, , , , lost], during) =>
		text(
			`Из ${shown(entered)} сделок, вошедших в «${shown(name)}» ${during.ru}, проиграны на этом этапе: ${shown(lost)}.`,
			`Of ${shown(entered)} deals that entered "${shown(name)}" ${during.en}, those lost right there: ${shown(lost)}.`,
		),
];

const COHORT: readonly Words[] = [
	() => text('Месяц первой покупки клиентов этой строки.', 'The month in which the clients of this line bought first.'),
	([month, clients]) =>
		text(
			`Сколько клиентов впервые купили в ${shown(month)}: ${shown(clients)}.`,
			`Clients who bought for the first time in ${shown(month)}: ${shown(clients)}.`,
		),
];

/** What a cell of the answer of KPI_FUNNEL, KPI_COHORT or KPI_CONVERSION shows; `line` is its whole line. */
export function tableCell(name: string, line: readonly SheetCell[], place: number, during: Text, isRevenue: boolean): Text | null {
	if (name === 'KPI_CONVERSION')
		return text(
			`Из сделок, вошедших в первый названный этап ${during.ru}, доля дошедших до второго, дальше него или до победы к сегодняшнему дню.`,
			`Of the deals that entered the first stage named ${during.en}, the share that came to the second, beyond it or to a win by now.`,
		);
	const words = (name === 'KPI_FUNNEL' ? FUNNEL : COHORT)[place];
	if (words !== undefined) return words(line, during);
	if (name === 'KPI_FUNNEL') return null;
	const months = place - COHORT.length;
	const [month, clients] = [shown(line[0]), shown(line[1])];
	const when = months === 0 ? text('в том же месяце', 'in the same month') : text(`через ${months} мес.`, `${months} months later`);
	return isRevenue
		? text(
				`Сколько принесли ${when.ru} ${clients} клиентов, впервые купивших в ${month}.`,
				`What the ${clients} clients who bought first in ${month} brought ${when.en}.`,
			)
		: text(
				`Какая доля из ${clients} клиентов, впервые купивших в ${month}, покупала ${when.ru}.`,
				`Share of the ${clients} clients who bought first in ${month} that bought ${when.en}.`,
			);
}
