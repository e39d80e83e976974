import { wholeUnits } from '../../facts/parse/minor-units';
import type { Metric } from '../../kpis/metrics';
import type { Measure } from '../../measures/vocabulary';
import { kpiOf } from '../../own-kpis/own-kpi';
import { measureOf } from '../../reports/aggregates';
import { readAggregates } from '../../tabs/aggregates-tab';
import { answerFrom, queriesOf, type WarehouseQuestion } from '../../warehouse/question';
import { Refusal } from '../../warehouse/refusal';
import type { Asking } from './ask';
import type { Contents } from './contents';
import { addBytes, type CopyRun } from './copy-run';
import { jobId, runQuery } from './run-job';

/** So many differences are named, the others counted. */
const MOST = 10;
const noPlan = (): null => null;

/** Asks BigQuery for a figure of everybody in every period, and compares it with what is published here. */
export function checkFigure(from: Asking, run: CopyRun, metric: Metric, of: Contents): Partial<CopyRun> {
	const { ports } = from;
	const measure = measureOf(metric, of.facts, ports.language);
	// A sentence stands in place of such figures on the sheets, too.
	if (typeof measure === 'string') return {};
	const definition = (id: string): Measure => kpiOf(of.facts, id).measure;
	const question: WarehouseQuestion = { ...of, figures: [{ measure, definition, target: noPlan }] };
	const name = metric.name[ports.language];
	try {
		const { lines, bytes } = answersOf(from, run, metric.key, question);
		const [answer] = answerFrom(question, lines);
		return { ...compared(from, run, metric, of, answer!), bytes: run.bytes + bytes };
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return { refused: [...run.refused, `${name}: ${error.why[ports.language]}`].slice(0, MOST) };
	}
}

function answersOf(from: Asking, run: CopyRun, key: string, question: WarehouseQuestion) {
	const word = from.ports.freshWord();
	let read = 0;
	const lines = queriesOf(question).map(({ sql, parameters, places }, i) => {
		const id = jobId(run, 'figure', key, String(i), word);
		const { rows, bytes } = runQuery(from, id, { sql, parameters, mostBytes: from.mostBytes });
		read += bytes;
		return { places, lines: rows.map((row) => row.map((cell) => (cell === null ? null : Number(cell)))) };
	});
	addBytes(from.ports, read);
	return { lines, bytes: read };
}

function compared(
	{ ports }: Asking,
	run: CopyRun,
	{ key, kpi, unit, name }: Metric,
	of: Contents,
	answer: readonly (readonly (number | null)[])[],
) {
	const published = readAggregates(ports.book);
	let { checked, differing } = run;
	const differences = [...run.differences];
	of.scopes.forEach((scope, s) => {
		of.periods.forEach((period, p) => {
			const figure = published.figure(key, scope.key, period.token);
			if (figure === undefined) return;
			checked++;
			const value = answer[s]![p]!;
			const said = value !== null && unit === 'money' ? wholeUnits(value) : value;
			if (areSame(figure, said)) return;
			differing++;
			if (differences.length < MOST)
				differences.push(
					`${name[ports.language] || kpi.id}, ${of.names.get(scope.key) ?? scope.key}, ${period.token}: ${figure ?? '–'} / ${said ?? '–'}`,
				);
		});
	});
	return { checked, differing, differences };
}

/** To nine digits; no value is the same as none alone. */
const areSame = (a: number | null, b: number | null): boolean =>
	a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
