import { accountFrom } from '../../facts/account';
import { FactBase } from '../../facts/fact-base';
import { findScope } from '../../formulas/scopes';
import { partNamed } from '../../kpis/find';
import { metrics } from '../../kpis/metrics';
import { isUserError } from '../../language/user-error';
import { rowOf } from '../../tabs/figure-directory';
import type { FigureLines, ReadableWorkbook } from '../../tabs/workbook';
import type { AggregateQuestion } from './aggregate-reader';
import { heldOwnKpi } from './own-lines';

/** Lines further apart are not worth reading: the whole tab takes as many calls. */
const MAX_LINES = 150;

/**
 * Answers a question about figures that stand in the aggregate tab by reading their lines alone, however large the tab is; null where
 * rows or the whole tab are needed. Every line is checked against its key, since a person may have sorted the tab.
 */
export function answerFromLines(book: ReadableWorkbook, question: AggregateQuestion): (number | null)[][] | null {
	if (question.options.trim() !== '') return null;
	const figures = book.figureLines?.() ?? null;
	const key = figures === null ? null : keyOf(book, figures, question.metric);
	const scopes = figures === null || key === null ? null : scopesOf(figures, question.managers);
	if (figures === null || key === null || scopes === null) return null;
	const places = scopes.map((scope) => question.periods.map(({ token }) => rowOf(figures.directory, scope, token)));
	const rows = places.flat().filter((row) => row !== null);
	if (places.some((line) => line.includes(null))) return null;
	const [first, last] = [Math.min(...rows), Math.max(...rows)];
	if (last - first >= MAX_LINES) return null;
	const lines = figures.lines(first, last - first + 1);
	const answer = places.map((line, s) =>
		line.map((row, p) => {
			const figure = lines[row! - first];
			if (figure?.cell('key') !== `${scopes[s]}|${question.periods[p]!.token}`) return undefined;
			const value = figure.cell(key);
			// A text is what is wrong with an own KPI: who reads its rows is told so.
			return typeof value === 'number' || value === undefined ? value : value === '' || value === null ? null : undefined;
		}),
	);
	return answer.some((line) => line.includes(undefined)) ? null : (answer as (number | null)[][]);
}

/** The column of a figure; null where it is computed from others, or from rows. */
function keyOf(book: ReadableWorkbook, { directory }: FigureLines, word: string): string | null {
	const part = partNamed(word);
	if (part === null) return heldOwnKpi(book, directory, word);
	return metrics().find(({ kpi, options }) => kpi === part.kpi && options === part.options)?.key ?? null;
}

/** Keys of the scopes; null where the directory does not tell who is meant. */
function scopesOf({ directory }: FigureLines, managers: readonly string[]): string[] | null {
	const account = accountFrom(new Map(), [], { tz: 'UTC', today: () => 0 });
	const base = new FactBase({ managers: directory.managers }, account);
	try {
		return managers.map((manager) => findScope(base, manager).key);
	} catch (error) {
		if (isUserError(error)) return null;
		throw error;
	}
}
