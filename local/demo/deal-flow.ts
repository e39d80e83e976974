import type { DemoDeal, DemoPerson, DemoPipeline } from './account';
import { atWork, DAY, MINUTE, wholeSecond } from './clock';
import { stageOf, workingStages } from './funnel';
import { QUEUE_ID } from './people';
import type { Random } from './random';

/** Some deals are simply forgotten and stay open for months. */
const FORGOTTEN = 0.03;
const MEDIAN_CYCLE_DAYS = 17;

export interface Seed {
	readonly id: number;
	readonly manager: DemoPerson;
	readonly pipeline: DemoPipeline;
	readonly createdAt: number;
	/** Brought by the site or a call, not by the manager's own effort. */
	readonly isInbound: boolean;
	readonly isRepeat: boolean;
}

/** Walks one deal through its pipeline up to `now`. */
export function walk(chance: Random, seed: Seed, now: number): DemoDeal {
	const { pipeline, manager, createdAt } = seed;
	const won = stageOf(pipeline, 'won').id;
	const lost = stageOf(pipeline, 'lost').id;
	const wins = chance.chance(manager.skill + (seed.isRepeat ? 0.06 : -0.02));
	const days = Math.min(150, Math.max(0.3, chance.skewed(MEDIAN_CYCLE_DAYS * (seed.isRepeat ? 0.7 : 1) * (wins ? 1.05 : 0.95), 0.75)));
	const isForgotten = chance.chance(FORGOTTEN);
	const closing = isForgotten ? Number.POSITIVE_INFINITY : atWork(chance, createdAt + days * DAY);
	const working = workingStages(pipeline);
	const reached = wins ? working.length : chance.int(1, working.length);
	const path = working.slice(0, reached).filter((_, i) => i === 0 || i === reached - 1 || !chance.chance(0.1));

	const fromQueue = seed.isInbound && chance.chance(0.6);
	const startsUnsorted = fromQueue && chance.chance(0.5);
	const firstStageId = startsUnsorted ? stageOf(pipeline, 'unsorted').id : path[0]!.id;
	const deal = blank(seed, firstStageId, fromQueue ? QUEUE_ID : manager.id);
	let at = createdAt;
	if (fromQueue) {
		at = wholeSecond(Math.min(atWork(chance, createdAt) + chance.int(2, 45) * MINUTE, closing - 2 * MINUTE));
		at = Math.max(at, createdAt + 30_000);
		if (at <= now) changeOwner(deal, manager.id, at, 0);
		if (startsUnsorted && at <= now) enter(deal, path[0]!.id, at + 20_000, manager.id);
	}
	const span = (isForgotten ? 40 * DAY : closing - at) * 0.85;
	for (let i = 1; i < path.length; i++) {
		const planned = atWork(chance, at + (span / path.length) * (0.4 + chance.next()));
		const entry = Math.min(Math.max(planned, at + 3 * MINUTE), closing - (path.length - i) * 2 * MINUTE);
		if (entry > now || entry <= at) break;
		at = wholeSecond(entry);
		enter(deal, path[i]!.id, at, manager.id);
	}
	const end = Math.max(closing, at + 5 * MINUTE);
	if (end <= now) close(deal, wins ? 'won' : 'lost', wins ? won : lost, end, manager.id);
	return deal;
}

function blank(seed: Seed, stageId: number, ownerId: number): DemoDeal {
	return {
		id: seed.id,
		name: '',
		pipelineId: seed.pipeline.id,
		stageId,
		ownerId,
		firstOwnerId: ownerId,
		firstStageId: stageId,
		amount: null,
		cost: null,
		region: null,
		channel: null,
		companyId: null,
		contactId: null,
		createdAt: seed.createdAt,
		createdById: seed.isInbound ? 0 : seed.manager.id,
		closedAt: null,
		updatedAt: seed.createdAt,
		lossReasonId: null,
		deletedAt: null,
		outcome: 'open',
		ownerAtCloseId: null,
		isSilent: false,
		stageChanges: [],
		ownerChanges: [],
	};
}

export function enter(deal: DemoDeal, to: number, at: number, actorId: number): void {
	deal.stageChanges.push({ at, from: deal.stageId, to, actorId });
	deal.stageId = to;
	deal.updatedAt = Math.max(deal.updatedAt, at);
}

export function changeOwner(deal: DemoDeal, to: number, at: number, actorId: number): void {
	deal.ownerChanges.push({ at, from: deal.ownerId, to, actorId });
	deal.ownerId = to;
	deal.updatedAt = Math.max(deal.updatedAt, at);
}

export function close(deal: DemoDeal, outcome: 'won' | 'lost', stageId: number, at: number, actorId: number): void {
	enter(deal, stageId, at, actorId);
	deal.outcome = outcome;
	deal.closedAt = at;
	deal.ownerAtCloseId = ownerAt(deal, at);
}

export function reopen(deal: DemoDeal, stageId: number, at: number, actorId: number): void {
	enter(deal, stageId, at, actorId);
	deal.outcome = 'open';
	deal.ownerAtCloseId = null;
}

/** Who was responsible at an instant. */
export function ownerAt(deal: DemoDeal, at: number): number {
	let owner = deal.firstOwnerId;
	for (const change of deal.ownerChanges) if (change.at <= at) owner = change.to;
	return owner;
}
