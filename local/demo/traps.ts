import { monthStart } from '../../src/calendar/day';
import type { DemoDeal, DemoPipeline } from './account';
import { atWork, DAY, HOUR, instantAt, localDay, MINUTE } from './clock';
import { close, enter, ownerAt, reopen } from './deal-flow';
import { stageOf, workingStages } from './funnel';
import { HEAD_ID } from './people';
import type { Random } from './random';

const lineOf = (pipelines: readonly DemoPipeline[], deal: DemoDeal): DemoPipeline => pipelines.find((line) => line.id === deal.pipelineId)!;

/** Closed deals that were opened again: lost afterwards, won again, or still open with a stale closing date. */
export function reopenSome(chance: Random, deals: readonly DemoDeal[], pipelines: readonly DemoPipeline[], now: number): void {
	let kind = 0;
	for (const deal of deals) {
		if (deal.outcome === 'open' || deal.closedAt! > now - 60 * DAY || !chance.chance(0.014)) continue;
		const line = lineOf(pipelines, deal);
		const back = atWork(chance, deal.closedAt! + chance.int(2, 12) * DAY);
		const actor = ownerAt(deal, back);
		reopen(deal, workingStages(line).at(-1)!.id, back, actor);
		const again = atWork(chance, back + chance.int(5, 35) * DAY);
		const how = kind++ % 3;
		if (how === 0) close(deal, 'lost', stageOf(line, 'lost').id, again, actor);
		else if (how === 1) close(deal, 'won', stageOf(line, 'won').id, again, actor);
	}
}

/** Closings a few minutes before and after the midnight that ends a month. */
export function closeAtMidnight(chance: Random, deals: readonly DemoDeal[], now: number): void {
	let used = 0;
	for (const deal of deals) {
		if (used >= 14) return;
		const last = deal.stageChanges.at(-1);
		const before = deal.stageChanges.at(-2)?.at ?? deal.createdAt;
		if (deal.outcome === 'open' || last === undefined || last.at !== deal.closedAt) continue;
		const midnight = instantAt(monthStart(localDay(last.at), 1));
		if (midnight - last.at > 4 * DAY || midnight + HOUR > now || before >= last.at || deal.ownerChanges.some((c) => c.at > before))
			continue;
		last.at = used++ % 2 === 0 ? midnight - chance.int(1, 4) * MINUTE : midnight + chance.int(1, 4) * MINUTE;
		deal.closedAt = last.at;
		deal.updatedAt = last.at;
		deal.ownerAtCloseId = ownerAt(deal, last.at);
	}
}

/** Deals brought over by hand from an older system: closed before they were created, with no history. */
export function closeBeforeCreation(deals: readonly DemoDeal[]): void {
	const won = deals.filter((deal) => deal.outcome === 'won' && deal.ownerChanges.length === 0 && deal.stageChanges.length > 0);
	for (const deal of won.slice(40, 44)) {
		deal.stageChanges = [];
		deal.firstStageId = deal.stageId;
		deal.closedAt = deal.createdAt - 9 * DAY;
		deal.ownerAtCloseId = deal.ownerId;
		deal.updatedAt = deal.createdAt;
		deal.isSilent = true;
	}
}

export function silenceSome(chance: Random, deals: readonly DemoDeal[]): void {
	for (const deal of deals) if (deal.outcome === 'won' && chance.chance(0.025)) deal.isSilent = true;
}

export function misprice(chance: Random, deals: readonly DemoDeal[]): void {
	for (const deal of deals) {
		if (chance.chance(0.02)) deal.amount = 0;
		else if (chance.chance(0.008)) deal.amount = null;
		if (chance.chance(0.05)) deal.cost = null;
		if (chance.chance(0.01)) {
			deal.companyId = null;
			deal.contactId = null;
		}
	}
}

/** The basket. Deals are thrown away in every state. */
export function deleteSome(chance: Random, deals: readonly DemoDeal[], now: number): void {
	for (const deal of deals) {
		if (!chance.chance(0.013)) continue;
		deal.deletedAt = Math.min(now - HOUR, deal.updatedAt + chance.int(1, 30) * DAY);
		deal.updatedAt = Math.max(deal.deletedAt, deal.createdAt);
		deal.deletedAt = deal.updatedAt;
	}
}

/** The last days' requests that nobody has accepted yet. */
export function leaveUnsorted(deals: readonly DemoDeal[], pipelines: readonly DemoPipeline[], now: number): void {
	const recentLeads = deals.filter((deal) => deal.outcome === 'open' && deal.createdById === 0 && deal.createdAt > now - 9 * DAY);
	for (const deal of recentLeads.slice(-12)) {
		deal.firstStageId = stageOf(lineOf(pipelines, deal), 'unsorted').id;
		deal.stageId = deal.firstStageId;
		deal.stageChanges = [];
		deal.ownerChanges = [];
		deal.firstOwnerId = HEAD_ID;
		deal.ownerId = HEAD_ID;
		deal.updatedAt = deal.createdAt;
		deal.isSilent = true;
	}
}

/** Some managers walk a deal back a stage. */
export function stepBack(chance: Random, deals: readonly DemoDeal[], pipelines: readonly DemoPipeline[], now: number): void {
	for (const deal of deals) {
		if (deal.outcome !== 'open' || deal.stageChanges.length < 2 || !chance.chance(0.1)) continue;
		const at = deal.stageChanges.at(-1)!.at + DAY;
		if (at < now) enter(deal, workingStages(lineOf(pipelines, deal))[1]!.id, at, deal.ownerId);
	}
}
