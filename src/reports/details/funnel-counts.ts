import type { Period } from '../../calendar/period';
import type { EnrichedFacts } from '../../columns/enrich';
import { textOf } from '../../facts/columns';
import { codesOf, numbersOf } from '../../facts/fact-base';
import { horizon } from '../../facts/horizon';
import type { Scope } from '../../measures/evaluate';
import { periodsAt, scopesByManager } from './members';

export const MOST_STAGES = 8;

interface OpenStage {
	readonly id: string;
	readonly name: string;
	readonly order: number;
}

/** The open stages of the pipeline with most deals, in their order. */
export function funnelStages({ base }: EnrichedFacts): OpenStage[] {
	const stages = base.table('stages');
	const [id, name, pipeline, outcome] = ['stage_id', 'name', 'pipeline_id', 'outcome'].map((key) => textOf(stages, key));
	const order = numbersOf(stages, 'order');
	const pipelineOfStage = new Map<string, string>();
	for (let i = 0; i < stages.size; i++) pipelineOfStage.set(id!(i), pipeline!(i));
	const dealsByPipeline = new Map<string, number>();
	const stageOf = textOf(base.table('deals'), 'stage_id');
	for (let i = 0; i < base.table('deals').size; i++) {
		const pipelineOfDeal = pipelineOfStage.get(stageOf(i));
		if (pipelineOfDeal !== undefined) dealsByPipeline.set(pipelineOfDeal, (dealsByPipeline.get(pipelineOfDeal) ?? 0) + 1);
	}
	const [main = null] = [...dealsByPipeline].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key);
	const list: OpenStage[] = [];
	for (let i = 0; i < stages.size; i++)
		if ((main === null || pipeline!(i) === main) && (outcome!(i) || 'OPEN') === 'OPEN')
			list.push({ id: id!(i), name: name!(i) || id!(i), order: Number.isNaN(order[i]!) ? i : order[i]! });
	return list.sort((a, b) => a.order - b.order).slice(0, MOST_STAGES);
}

/** [scope][period] → per stage: entered, passed on to a later stage or won, lost right there. The figures of KPI_FUNNEL, in one pass. */
export function funnelCounts(
	facts: EnrichedFacts,
	scopes: readonly Scope[],
	periods: readonly Period[],
	stages: readonly OpenStage[],
): number[][][] {
	const { base } = facts;
	const result = scopes.map(() => periods.map(() => new Array<number>(stages.length * 3).fill(0)));
	const deals = base.table('deals');
	const [exists, credit] = [numbersOf(deals, 'exists'), numbersOf(deals, 'is_credit')];
	const ids = codesOf(deals, 'deal_id');
	const state = textOf(deals, 'state');
	const rows = new Map<number, number>();
	for (let i = 0; i < deals.size; i++) if (exists[i] === 1 && credit[i] === 0) rows.set(ids[i]!, i);
	const visits = facts.source('stageEntries');
	const [at, deal, manager] = [numbersOf(visits, 'from'), codesOf(visits, 'deal_id'), codesOf(visits, 'manager_id')];
	const stage = textOf(visits, 'stage_id');
	const places = new Map(stages.map(({ id }, i) => [id, i]));
	const steps = new Map<number, number[]>();
	for (let v = 0; v < visits.size; v++) {
		const dealVisits = steps.get(deal[v]!);
		if (dealVisits === undefined) steps.set(deal[v]!, [v]);
		else dealVisits.push(v);
	}
	const end = horizon(base);
	const inPeriods = periodsAt(periods, base.account.zone);
	const scopesOf = scopesByManager(scopes);
	for (const [id, list] of steps) {
		const row = rows.get(id);
		if (row === undefined) continue;
		const outcome = state(row);
		const order = list.map((v) => places.get(stage(v)) ?? -1);
		const last = order.filter((place) => place >= 0).pop();
		const seen = new Set<number>();
		list.forEach((v, step) => {
			const place = order[step]!;
			if (place < 0 || at[v]! >= end) return;
			const hasPassed = outcome === 'WON' || order.slice(step).some((later) => later > place);
			for (const s of scopesOf(manager[v]!))
				for (const p of inPeriods(at[v]!)) {
					const mark = (s * periods.length + p) * stages.length + place;
					if (seen.has(mark)) continue;
					seen.add(mark);
					const cell = result[s]![p]!;
					cell[place * 3]!++;
					if (hasPassed) cell[place * 3 + 1]!++;
					else if (outcome === 'LOST' && last === place) cell[place * 3 + 2]!++;
				}
		});
	}
	return result;
}
