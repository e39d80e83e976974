import { isGone } from '../../bigquery/faults';
import { copyJob, loadJob } from '../../bigquery/jobs';
import { linesOf } from '../../bigquery/rows';
import { dropTable } from '../../bigquery/tables';
import { settingsOf } from '../../facts/account';
import { type Text, text } from '../../language/text';
import { UserError } from '../../language/user-error';
import { metricsOf, NOBODY, periodsOf, scopesOf } from '../../reports/aggregates';
import { kpiViews } from '../../warehouse/kpi-views';
import { ASKED } from '../../warehouse/tables/asked';
import { managerNames } from '../figures/sellers';
import { factsOfTabs, readTabs } from '../figures/tab-facts';
import { assertWhole } from '../figures/whole-tabs';
import { type Asking, ask, asking } from './ask';
import { checkFigure } from './check';
import { type Contents, filledTables, TABLES } from './contents';
import { type CopyRun, currentRun, endRun, startRun, updateRun } from './copy-run';
import type { WarehousePorts } from './ports';
import { jobId, runJob } from './run-job';
import type { CopyProgress } from './types';
import { makeViews, viewPages } from './views';

/** Google takes 50 MB at once; letters beyond ASCII take two bytes and more. */
const PART = 12_000_000;

const EVERYBODY = text('Все менеджеры', 'All managers');
const NO_MANAGER = text('Без менеджера', 'No manager');

/** New tables are filled beside those that people read, and then take their place. */
const beside = (table: string): string => `new_${table}`;

/** A table by which a dataset shows that a copy, at least a begun one, is in it. */
export const isOfCopy = (table: string): boolean => table === beside(TABLES[0]!) || table in ASKED;

interface Step {
	readonly title: Text;
	/** What is known of the run after it. */
	readonly work: (from: Asking, run: CopyRun) => Partial<CopyRun>;
}

/**
 * Copies all that the data tabs hold to BigQuery, makes the views of KPIs there, and asks BigQuery for every published figure to compare the
 * two. Call with the last `done` (0 first) until `done === total`. The sheet is only read; whoever asks BigQuery meanwhile finds each table
 * whole, as it was or as it is now.
 */
export function copyToWarehouse(ports: WarehousePorts, done: number, stepMs: number): CopyProgress {
	const from = asking(ports);
	if (done === 0) {
		assertWhole(ports);
		startRun(ports);
	}
	const started = currentRun(ports);
	if (started === null || started.step !== done)
		throw new UserError({
			ru: 'Копирование прервано или начато другим редактором. Начните его заново.',
			en: 'The copy was stopped, or another editor has started one. Start it anew.',
		});
	const steps = stepsOf(contentsOf(ports, from));
	const end = ports.now() + stepMs;
	let run: CopyRun = started;
	let last: Step | null = null;
	while (run.step < steps.length && (last === null || ports.now() < end)) {
		last = steps[run.step]!;
		run = { ...run, ...last.work(from, run), step: run.step + 1 };
		updateRun(ports, run);
	}
	// A KPI that was deleted meanwhile has taken its step along.
	const isEnd = run.step >= steps.length;
	if (isEnd) endRun(ports, run);
	return { done: isEnd ? steps.length : run.step, total: steps.length, title: last?.title[ports.language] ?? '' };
}

function contentsOf(ports: WarehousePorts, { warehouse }: Asking): Contents {
	const { rows } = readTabs(ports, ['managers', 'targets', 'settings']);
	if (settingsOf(rows.settings ?? []).size === 0)
		throw new UserError({ ru: 'Сначала загрузите данные: копировать нечего.', en: 'Import the data first: there is nothing to copy.' });
	const facts = factsOfTabs(ports);
	return {
		facts,
		periods: periodsOf(facts.base),
		scopes: scopesOf(facts.base),
		names: new Map([['ALL', EVERYBODY[ports.language]], [NOBODY, NO_MANAGER[ports.language]], ...managerNames(ports)]),
		targets: rows.targets ?? [],
		views: kpiViews(warehouse),
	};
}

function stepsOf(of: Contents): Step[] {
	const table = filledTables(of);
	return [
		...TABLES.map(
			(name): Step => ({
				title: text(`Таблица ${name}`, `Table ${name}`),
				work: (from, run) => ({ rows: run.rows + load(from, run, table(name)) }),
			}),
		),
		{ title: text('Таблицы заменены', 'Tables replaced'), work: (from, run) => swap(from, run) },
		...viewPages(of.views).map(
			(views, i): Step => ({
				title: text(`Представления, часть ${i + 1}`, `Views, part ${i + 1}`),
				work: (from) => makeViews(from, views),
			}),
		),
		...metricsOf(of.facts).map(
			(metric): Step => ({
				title: text(`Сверено: ${metric.name.ru}`, `Compared: ${metric.name.en}`),
				work: (from, run) => checkFigure(from, run, metric, of),
			}),
		),
	];
}

/** Gives the rows that were loaded. Each run of the step has jobs of its own, and the first of them empties the table: what a stopped run left is gone. */
function load(from: Asking, run: CopyRun, { shape, rows }: ReturnType<ReturnType<typeof filledTables>>): number {
	const word = from.ports.freshWord();
	const table = { ...shape, name: beside(shape.name) };
	partsOf(linesOf(shape, rows)).forEach((lines, i) => {
		const id = jobId(run, 'load', shape.name, String(i), word);
		runJob(from, id, loadJob(from.warehouse, id, table, lines, i === 0));
	});
	return rows.length;
}

/** An empty table is loaded, too: it is there, and holds nothing. */
function partsOf(lines: readonly string[]): string[][] {
	const parts: string[][] = [[]];
	let size = 0;
	for (const line of lines) {
		if (size + line.length > PART) {
			parts.push([]);
			size = 0;
		}
		parts[parts.length - 1]!.push(line);
		size += line.length + 1;
	}
	return parts;
}

function swap(from: Asking, run: CopyRun): Partial<CopyRun> {
	const word = from.ports.freshWord();
	for (const name of TABLES) {
		const id = jobId(run, 'swap', name, word);
		runJob(from, id, copyJob(from.warehouse, id, beside(name), name));
	}
	for (const name of TABLES) ask(from, dropTable(from.warehouse, beside(name)), isGone);
	return {};
}
