import type { Text } from '../../language/text';
import { isUserError, sentenceOf, UserError } from '../../language/user-error';
import { BONUS } from '../../reports/bonus/bonus-tab';
import { HOME } from '../../reports/home/home';
import { REVIEW } from '../../reports/rollout/review-tab';
import { begunClosing } from '../closing/begun-closing';
import { finishClosing } from '../closing/close-month';
import { areFiguresHalf, finishFigures } from '../figures/stopped/half-figures';
import { finishReplan } from '../goal/accept';
import { begunGoal, begunReplan } from '../goal/begun-goal';
import { finishGoal } from '../goal/build';
import { drawHome } from '../home/draw-home';
import { begunUndo, finishUndo } from '../import/undo';
import { SHEETS_STEP } from '../ports/durations';
import { buildReview } from '../review/build-review';
import { buildBonus } from '../sets/build-bonus';
import { begunSummaries, summariesBegunBy } from '../summaries/begun';
import { finishSummaries } from '../summaries/build';
import { TEMPLATE } from '../summaries/sheet-plan';
import type { PanelPorts } from './ports';

/** What was begun in the panel and stopped: which sheets are half drawn, and what brings them to their end; null when nothing is. */
export function unfinishedBuilds(ports: PanelPorts): Text | null {
	const closing = begunClosing(ports);
	// A template is hidden: what is unfinished of it shows in the sheets made from it.
	const drawings = ports.book.unfinished().filter(({ id }) => !id.startsWith(TEMPLATE));
	const sheets = drawings.map(({ name }) => `«${name}»`);
	const [goal, summaries, isReplan] = [begunGoal(ports), begunSummaries(ports), begunReplan(ports) !== null];
	const sentences: Text[] = [
		...(begunUndo(ports) === null ? [] : [{ ru: 'отмена загрузки', en: 'taking an import back' }]),
		...(areFiguresHalf(ports) ? [{ ru: 'пересчёт показателей', en: 'the computation of the figures' }] : []),
		...(goal === null ? [] : [{ ru: 'цель', en: 'the goal' }]),
		...(isReplan ? [{ ru: 'перепланирование цели', en: 'the re-plan of the goal' }] : []),
		...(summaries === null ? [] : [{ ru: 'листы сводок', en: 'the summary sheets' }]),
		...(closing === null ? [] : [{ ru: `закрытие месяца ${closing.period}`, en: `closing ${closing.period}` }]),
		...(sheets.length === 0 ? [] : [{ ru: `вкладки ${sheets.join(', ')}`, en: `the tabs ${sheets.join(', ')}` }]),
	];
	if (sentences.length === 0) return null;
	const [ru, en] = (['ru', 'en'] as const).map((language) => sentences.map((one) => one[language]).join('; ')) as [string, string];
	const isForTheClock =
		begunUndo(ports) !== null ||
		areFiguresHalf(ports) ||
		goal !== null ||
		isReplan ||
		summaries !== null ||
		closing !== null ||
		drawings.every(({ id }) => finisherOf(ports, id) !== null);
	return {
		ru: `Начато и не закончено: ${ru}. Цифрам там пока верить нельзя. Если прямо сейчас этого никто не строит, постройте ещё раз${isForTheClock ? '; обновление по расписанию сделает это само в ближайший час' : ''}.`,
		en: `Begun and not finished: ${en}. Do not rely on the figures there yet. If nobody is building it right now, build it again${isForTheClock ? '; the update by the clock does so by itself within the hour' : ''}.`,
	};
}

/** What the sheet has refused in the middle of a build is told together with what it has left half done. */
export function withUnfinished(ports: PanelPorts, error: unknown): unknown {
	const unfinished = isUserError(error) ? null : unfinishedBuilds(ports);
	if (unfinished === null) return error;
	const [ru, en] = (['ru', 'en'] as const).map((language) => `${sentenceOf(error, language)} ${unfinished[language]}`) as [string, string];
	return new UserError({ ru, en });
}

/** What draws a tab that depends on nothing but the data; null for those that a whole build makes. */
function finisherOf(ports: PanelPorts, id: string): (() => void) | null {
	if (id === HOME) return () => drawHome(ports);
	if (id === BONUS) return () => buildBonus(ports);
	return id.startsWith(REVIEW) ? () => void buildReview(ports, id.slice(REVIEW.length)) : null;
}

/** What a person or Google has stopped in the middle, the hourly run brings to its end; what it may not draw waits for somebody who may. */
export function finishBuilds(ports: PanelPorts): { readonly goal: boolean; readonly sheets: boolean; readonly by: string } {
	const by = begunGoal(ports)?.by || begunReplan(ports)?.by || summariesBegunBy(ports) || ports.userEmail();
	const [goal, sheets] = [begunGoal(ports) !== null || begunReplan(ports) !== null, begunSummaries(ports) !== null];
	const tabs = ports.book.unfinished().flatMap(({ id }) => finisherOf(ports, id) ?? []);
	for (const finish of [
		() => finishUndo(ports),
		() => finishFigures(ports),
		() => finishGoal(ports),
		() => finishReplan(ports),
		() => finishSummaries(ports, SHEETS_STEP),
		...tabs,
	]) {
		try {
			finish();
		} catch {
			// The panel says what is unfinished.
		}
	}
	return { goal, sheets, by };
}

/** A month is closed by the figures that were looked at: before an import changes them. */
export function finishClosings(ports: PanelPorts): void {
	try {
		finishClosing(ports);
	} catch {
		// As above.
	}
}
