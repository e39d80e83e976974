import type { Period } from '../../calendar/period';
import type { EnrichedFacts } from '../../columns/enrich';
import { dealStages, stageCodes } from '../../columns/kit/stages';
import { stageEntries } from '../../columns/stage-entries/entries';
import { textOf } from '../../facts/columns';
import { codesOf, type FactBase, numbersOf } from '../../facts/fact-base';
import { horizon } from '../../facts/horizon';
import { wonDeals } from '../../kpis/populations';
import type { Scope } from '../../measures/evaluate';
import { maskOf } from '../../measures/mask';
import { periodsAt, scopesByManager } from './members';

export const MOST_STAGES = 8;

/** More pipelines than these are not offered in the funnel of a summary. */
export const MOST_PIPELINES = 4;
/** Numbers of one pipeline in the packed list: three of each stage, then the deals won. */
export const FUNNEL = { won: MOST_STAGES * 3, size: MOST_STAGES * 3 + 1 } as const;

interface OpenStage {
	/** As `stageCodes` tells stages of one id apart. */
	readonly code: number;
	readonly name: string;
	readonly order: number;
}

export interface Pipeline {
	readonly id: string;
	readonly title: string;
	/** The open ones in their order. */
	readonly stages: readonly OpenStage[];
}

/** Pipelines that hold deals, the one with most of them first. */
export function funnelPipelines({ base }: EnrichedFacts): Pipeline[] {
	const stages = base.table('stages');
	const [id, name, pipeline, title, outcome] = ['stage_id', 'name', 'pipeline_id', 'pipeline_name', 'outcome'].map((key) =>
		textOf(stages, key),
	);
	const order = numbersOf(stages, 'order');
	const { rows } = stageCodes(base);
	const lists = new Map<string, { title: string; stages: OpenStage[]; deals: number }>();
	for (let i = 0; i < stages.size; i++) {
		const one = lists.get(pipeline!(i)) ?? { title: title!(i) || pipeline!(i), stages: [], deals: 0 };
		lists.set(pipeline!(i), one);
		if ((outcome!(i) || 'OPEN') !== 'OPEN') continue;
		one.stages.push({ code: rows[i]!, name: name!(i) || id!(i), order: Number.isNaN(order[i]!) ? i : order[i]! });
	}
	for (const of of dealPipelines(base)) if (of !== null) lists.get(of)!.deals++;
	const list = [...lists].map(([key, one]) => ({ id: key, ...one }));
	list.sort((a, b) => b.deals - a.deals || (a.id < b.id ? -1 : 1));
	return list
		.filter(({ deals }, i) => deals > 0 || i === 0)
		.slice(0, MOST_PIPELINES)
		.map(({ id: key, title: of, stages: open }) => ({
			id: key,
			title: of,
			stages: open.sort((a, b) => a.order - b.order).slice(0, MOST_STAGES),
		}));
}

/** The pipeline of every deal: its own, else that of its stage; null where the stages table does not have it. */
function dealPipelines(base: FactBase): (string | null)[] {
	const stages = base.table('stages');
	const [of, own] = [textOf(stages, 'pipeline_id'), textOf(base.table('deals'), 'pipeline_id')];
	const pipelineOfStage = new Map([...stageCodes(base).rows].map((code, i) => [code, of(i)]));
	const present = new Set(pipelineOfStage.values());
	return Array.from(dealStages(base), (stage, i) => (present.has(own(i)) && own(i) !== '' ? own(i) : (pipelineOfStage.get(stage) ?? null)));
}

/** [scope][period] → per stage: entered, passed on to a later stage or won, lost right there; last the deals won. The figures of KPI_FUNNEL, in one pass. */
export function funnelCounts(
	facts: EnrichedFacts,
	scopes: readonly Scope[],
	periods: readonly Period[],
	{ id, stages }: Pipeline,
): number[][][] {
	const { base } = facts;
	const result = scopes.map(() => periods.map(() => new Array<number>(FUNNEL.size).fill(0)));
	const deals = base.table('deals');
	const [exists, credit] = [numbersOf(deals, 'exists'), numbersOf(deals, 'is_credit')];
	const ids = codesOf(deals, 'deal_id');
	const state = textOf(deals, 'state');
	const rows = new Map<number, number>();
	for (let i = 0; i < deals.size; i++) if (exists[i] === 1 && credit[i] === 0) rows.set(ids[i]!, i);
	const visits = facts.source('stageEntries');
	const [at, deal, manager] = [numbersOf(visits, 'from'), codesOf(visits, 'deal_id'), codesOf(visits, 'manager_id')];
	const { stage } = stageEntries(base);
	const places = new Map(stages.map(({ code }, i) => [code, i]));
	const steps = new Map<number, number[]>();
	for (let v = 0; v < visits.size; v++) {
		const dealVisits = steps.get(deal[v]!);
		if (dealVisits === undefined) steps.set(deal[v]!, [v]);
		else dealVisits.push(v);
	}
	const end = horizon(base);
	const inPeriods = periodsAt(periods, base.account.zone);
	const scopesOf = scopesByManager(scopes);
	for (const [dealId, list] of steps) {
		const row = rows.get(dealId);
		if (row === undefined) continue;
		const outcome = state(row);
		const order = list.map((v) => places.get(stage[v]!) ?? -1);
		const last = order.filter((place) => place >= 0).pop();
		const countedRows = new Set<number>();
		list.forEach((v, step) => {
			const place = order[step]!;
			if (place < 0 || at[v]! >= end) return;
			const hasPassed = outcome === 'WON' || order.slice(step).some((later) => later > place);
			for (const s of scopesOf(manager[v]!))
				for (const p of inPeriods(at[v]!)) {
					const mark = (s * periods.length + p) * stages.length + place;
					if (countedRows.has(mark)) continue;
					countedRows.add(mark);
					const cell = result[s]![p]!;
					cell[place * 3]!++;
					if (hasPassed) cell[place * 3 + 1]!++;
					else if (outcome === 'LOST' && last === place) cell[place * 3 + 2]!++;
				}
		});
	}
	const sold = facts.source('deals');
	const mask = maskOf(sold, wonDeals.where);
	const [closed, seller, pipelines] = [numbersOf(sold, wonDeals.at), codesOf(sold, wonDeals.credit), dealPipelines(base)];
	for (let i = 0; i < sold.size; i++)
		if (mask[i] === 1 && pipelines[i] === id)
			for (const s of scopesOf(seller[i]!)) for (const p of inPeriods(closed[i]!)) result[s]![p]![FUNNEL.won]!++;
	return result;
}
