import { accountFrom } from '../../facts/account';
import { FactBase } from '../../facts/fact-base';
import { findScope } from '../../formulas/scopes';
import { partNamed } from '../../kpis/find';
import { metrics } from '../../kpis/metrics';
import { isUserError } from '../../language/user-error';
import { rowOf } from '../../tabs/figure-directory';
import type { FigureLines, ReadableWorkbook } from '../../tabs/workbook';
import type { AggregateQuestion } from './aggregate-reader';

/** Lines further apart are not worth reading: the whole tab takes as many calls. */
const MAX_LINES = 150;

/**
 * Answers a question about figures that stand in the aggregate tab by reading their lines alone, however large the tab is; null where
 * rows or the whole tab are needed. Every line is checked against its key, since a person may have sorted the tab.
 */
export function answerFromLines(book: ReadableWorkbook, question: AggregateQuestion): (number | null)[][] | null {
	if (question.options.trim() !== '') return null;
	const part = partNamed(question.metric);
	// Own KPIs are answered from rows.
	if (part === null) return null;
	const { kpi, options } = part;
	const metric = metrics().find((one) => one.kpi === kpi && one.options === options);
	const figures = metric === undefined ? null : (book.figureLines?.() ?? null);
	const scopes = figures === null ? null : scopesOf(figures, question.managers);
	if (metric === undefined || figures === null || scopes === null) return null;
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
			const value = figure.cell(metric.key);
			return typeof value === 'number' || value === undefined ? value : null;
		}),
	);
	return answer.some((line) => line.includes(undefined)) ? null : (answer as (number | null)[][]);
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
