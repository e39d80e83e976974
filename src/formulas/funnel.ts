import type { Period } from '../calendar/period';
import type { EnrichedFacts } from '../columns/enrich';
import { cut } from '../dimensions/cut';
import { dealTest } from '../dimensions/deal-test';
import type { Slice } from '../dimensions/define';
import conversion from '../kpis/conversion.kpi';
import { evaluate } from '../measures/evaluate';
import { type Path, pathsOf } from './paths';
import { findScope } from './scopes';
import { findStage, type Stage, stagesOf } from './stages';

type Cell = string | number | null;

/**
 * Per open stage: name, deals that entered it in the period, of them those that went on to a later stage or are won, their share, the
 * share of the first stage's deals that came this far or further, and those lost right here. The shares are those of KPI_CONVERSION.
 */
export function funnel(facts: EnrichedFacts, manager: string, period: Period, pipeline: string, slices: readonly Slice[] = []): Cell[][] {
	const all = stagesOf(facts);
	// What a missing table disables is blank, not an error.
	if (all.length === 0) return [[null]];
	const pipelineStages = pipeline === '' ? all : all.filter((stage) => stage.pipeline === pipeline);
	const open = pipelineStages.filter(({ outcome }) => outcome === 'OPEN');
	const entered = entriesOf(facts, manager, period, slices);
	const firsts = new Map<string, Stage>();
	for (const stage of open) if (!firsts.has(stage.pipeline)) firsts.set(stage.pipeline, stage);
	return open.map((stage) => {
		const here = entered(stage);
		const later = furtherThan(all, stage, true);
		const passed = here.filter((entry) => hasReached(entry, later));
		const lost = here.filter((entry) => !hasReached(entry, later) && isLostAt(entry.path, stage, all));
		const start = entered(firsts.get(stage.pipeline)!);
		const came = start.filter((entry) => hasReached(entry, furtherThan(all, stage, false)));
		return [stage.name, here.length, passed.length, share(passed.length, here.length), share(came.length, start.length), lost.length];
	});
}

/** Of the deals that entered one stage in the period, the share that reached another, any later one of its pipeline, or is won by as_of. */
export function stageConversion(
	facts: EnrichedFacts,
	from: string,
	to: string,
	manager: string,
	period: Period,
	slices: readonly Slice[] = [],
): number | null {
	if (from === '' && to === '') return created(facts, manager, period, slices);
	const all = stagesOf(facts);
	if (all.length === 0) return null;
	const start = from === '' ? null : findStage(all, from);
	const goal = to === '' ? null : findStage(all, to, start?.pipeline);
	const entered = entriesOf(facts, manager, period, slices)(start);
	const goalStages = goal === null || goal.outcome === 'WON' ? NONE : furtherThan(all, goal, false);
	const reached = entered.filter((entry) => (goal?.outcome === 'LOST' ? entry.path.state === 'LOST' : hasReached(entry, goalStages)));
	return share(reached.length, entered.length);
}

function created(facts: EnrichedFacts, manager: string, period: Period, slices: readonly Slice[]): number | null {
	const measure = cut(conversion.measure, slices, facts);
	const [[value]] = evaluate(measure, facts, {
		scopes: [findScope(facts.base, manager)],
		periods: [period],
		target: () => null,
		definition: () => measure,
	}) as [[number | null]];
	return value;
}

/** A deal and the step by which it came in. */
interface Entry {
	readonly path: Path;
	readonly step: number;
}

/** Deals that entered a stage in the period under the asked people, at their first such entry; no stage: that were created. */
function entriesOf(facts: EnrichedFacts, manager: string, period: Period, slices: readonly Slice[]): (stage: Stage | null) => Entry[] {
	const paths = pathsOf(facts);
	const { zone, asOf } = facts.base.account;
	const from = zone.instantOf(period.from);
	const to = zone.instantOf(Math.min(period.to, asOf + 1));
	const scope = findScope(facts.base, manager);
	const fits = dealTest(facts, slices);
	const isAsked = (row: number, at: number, who: number): boolean =>
		at >= from && at < to && (scope.all === true || scope.managers.includes(who)) && fits(row, who, at);
	return (stage) =>
		paths.flatMap((path): Entry[] => {
			if (stage === null) return isAsked(path.row, path.created, path.manager) ? [{ path, step: 0 }] : [];
			const step = path.steps.findIndex((one) => one.stage === stage.code && isAsked(path.row, one.at, one.manager));
			return step < 0 ? [] : [{ path, step }];
		});
}

const NONE: ReadonlySet<number> = new Set();

/** Open stages of the same pipeline from this one on; `isBeyond` leaves the stage itself out. */
function furtherThan(all: readonly Stage[], stage: Stage, isBeyond: boolean): ReadonlySet<number> {
	const further = all.filter(
		({ code, pipeline, order, outcome }) =>
			pipeline === stage.pipeline && outcome !== 'LOST' && (order > stage.order || (!isBeyond && code === stage.code)),
	);
	return new Set(further.filter(({ outcome }) => outcome !== 'WON').map(({ code }) => code));
}

/** A win counts as it stands now: a deal that was reopened has not passed (R9). */
const hasReached = ({ path, step }: Entry, goalStages: ReadonlySet<number>): boolean =>
	path.state === 'WON' || path.steps.slice(step).some(({ stage }) => goalStages.has(stage));

function isLostAt(path: Path, { code }: Stage, all: readonly Stage[]): boolean {
	const open = new Set(all.filter(({ outcome }) => outcome === 'OPEN').map((stage) => stage.code));
	const last = path.steps.filter(({ stage }) => open.has(stage)).pop();
	return path.state === 'LOST' && last?.stage === code;
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
