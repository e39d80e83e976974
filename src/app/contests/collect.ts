import { dealBook } from '../../contests/deals';
import { type Mark, withMarks } from '../../contests/marks';
import { once } from '../../facts/once';
import { CONTEST_AT, CONTEST_MARK } from '../../reports/contests/place';
import { DEPARTMENT, SUMMARY } from '../../reports/goal/options';
import type { SheetCell } from '../../tabs/workbook';
import { areFiguresHalf, beginFigures } from '../figures/stopped/half-figures';
import { factsOfTabs } from '../figures/tab-facts';
import { CONTESTED_TAB, writeContested } from '../figures/typed/contested-tab';
import { copyFromFiles } from '../sharing/share';
import { readContests, writeContests } from './contest-tab';
import { logAnswers } from './log-answers';
import type { ContestsPorts } from './ports';

/** Takes in what managers contest on their sheets, and lets the sheets show it. */
export function takeContests(ports: ContestsPorts): void {
	// Sheets that have no lines for it.
	if (!ports.book.has(CONTESTED_TAB)) return;
	// A run that was stopped has taken marks, or an answer, that no sheet shows yet.
	const isHalf = areFiguresHalf(ports);
	const end = takeMarks(ports);
	logAnswers(ports);
	if (end !== null || isHalf) writeContested(ports, factsOfTabs(ports));
	end?.();
}

/** The same, and in their private files: first what stands on the sheets, whose cells a word from a file may take. */
export function collectContests(ports: ContestsPorts, budget: number): void {
	takeContests(ports);
	const { came, fault } = copyFromFiles(ports, budget);
	if (came) takeContests(ports);
	if (fault !== null) throw fault;
}

/** null: the sheets say what they said. Else what ends it once the sheets show what was taken. */
function takeMarks(ports: ContestsPorts): (() => void) | null {
	const { book } = ports;
	const marks = book
		.tabs()
		.filter(({ id }) => id.startsWith(SUMMARY) && id !== DEPARTMENT)
		.flatMap(({ id }) => marksIn(id.slice(SUMMARY.length), book.read(id) ?? []));
	const contests = readContests(ports);
	const next = withMarks(
		contests.contests,
		marks,
		ports.now(),
		once(() => dealBook(factsOfTabs(ports))),
	);
	if (next === contests.contests) return null;
	const end = beginFigures(ports);
	writeContests(ports, contests, next);
	return end;
}

/** The lines are known by their mark, wherever the block stands. */
export function marksIn(manager: string, cells: readonly (readonly SheetCell[])[]): Mark[] {
	return cells.flatMap((line, i): Mark[] => {
		const mark = line.find((cell) => typeof cell === 'string' && cell.startsWith(CONTEST_MARK));
		if (mark === undefined) return [];
		const textAt = (row: number, column: number): string => String(cells[row]?.[column - 1] ?? '').trim();
		const typed = textAt(i, CONTEST_AT.deal);
		if (typed === '') return [];
		return [
			{
				manager,
				line: Number(String(mark).slice(CONTEST_MARK.length)),
				typed,
				claim: textAt(i, CONTEST_AT.claim),
				comment: textAt(i + 1, CONTEST_AT.deal),
			},
		];
	});
}
