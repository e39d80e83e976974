import type { Period } from '../calendar/period';
import { codesOf, numbersOf } from '../facts/fact-base';
import { createdDeals, entries, wonDeals } from '../kpis/populations';
import type { Enriched } from '../measures/enrich';
import { evaluate } from '../measures/evaluate';
import { and, type Measure } from '../measures/vocabulary';
import { findScope } from './scopes';
import { findStage, type Stage, stagesOf } from './stages';

type Cell = string | number | null;

/**
 * Per open stage: name, deals that entered it in the period, of them those that went on to a later stage or a win by as_of, their share,
 * entries as a share of the first stage's, and those lost right here.
 */
export function funnel(facts: Enriched, manager: string, period: Period, pipeline: string): Cell[][] {
	const all = stagesOf(facts);
	const own = pipeline === '' ? all : all.filter((stage) => stage.pipeline === pipeline);
	const lives = pathsOf(facts);
	const { zone, asOf } = facts.base.account;
	const from = zone.instantOf(period.from);
	const to = zone.instantOf(Math.min(period.to, asOf + 1));
	const scope = findScope(facts.base, manager);
	const orders = new Map(all.map((stage) => [stage.id, stage]));
	let first: number | null = null;
	return own
		.filter(({ outcome }) => outcome === 'OPEN')
		.map((stage) => {
			let [entered, passed, lost] = [0, 0, 0];
			for (const path of lives) {
				const at = path.findIndex(
					(step) => step.stage === stage.id && step.at >= from && step.at < to && (scope.all || scope.managers.includes(step.manager)),
				);
				if (at < 0) continue;
				entered++;
				const later = path.slice(at + 1).map((step) => orders.get(step.stage));
				if (later.some((next) => next !== undefined && next.outcome !== 'LOST' && isAfter(next, stage))) passed++;
				else if (later[0]?.outcome === 'LOST' && later[later.length - 1]?.outcome === 'LOST') lost++;
			}
			first ??= entered;
			return [stage.name, entered, passed, share(passed, entered), share(entered, first), lost];
		});
}

const isAfter = (a: Stage, b: Stage): boolean => a.order > b.order;
const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

interface Step {
	readonly at: number;
	readonly stage: string;
	readonly manager: number;
}

function pathsOf(facts: Enriched): Step[][] {
	const visits = facts.source('visits');
	const at = numbersOf(visits, 'from');
	const deal = codesOf(visits, 'deal_id');
	const stage = codesOf(visits, 'stage_id');
	const manager = codesOf(visits, 'manager_id');
	const { texts } = facts.base.dictionary('stage');
	const paths = new Map<number, Step[]>();
	for (let i = 0; i < visits.size; i++) {
		const step = { at: at[i]!, stage: texts[stage[i]!] ?? '', manager: manager[i]! };
		const known = paths.get(deal[i]!);
		if (known === undefined) paths.set(deal[i]!, [step]);
		else known.push(step);
	}
	return [...paths.values()];
}

/** Of the deals that entered one stage in the period, the share that reached another, any later one, or a win. */
export function stageConversion(facts: Enriched, from: string, to: string, manager: string, period: Period): number | null {
	const stages = from === '' && to === '' ? [] : stagesOf(facts);
	const goal = to === '' ? Number.POSITIVE_INFINITY : findStage(stages, to).order;
	const measure: Measure = {
		kind: 'cohort',
		subject: 'deal_id',
		// No stage to start from: every deal created in the period.
		entry: from === '' ? createdDeals : and(entries, { column: 'stage_id', is: findStage(stages, from).id }),
		goal: [and(entries, { column: 'order', atLeast: goal }), wonDeals],
	};
	const [[value]] = evaluate(measure, facts, {
		scopes: [findScope(facts.base, manager)],
		periods: [period],
		target: () => null,
		definition: () => measure,
	}) as [[number | null]];
	return value;
}
