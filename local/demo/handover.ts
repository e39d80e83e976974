import type { DemoDeal, DemoPerson } from './account';
import { DAY, HOUR } from './clock';
import { ownerAt } from './deal-flow';
import { HEAD_ID, worksAt } from './people';
import type { Random } from './random';

/** Inserts a change of responsible into a deal's past and repairs what follows from it. */
export function handOver(deal: DemoDeal, to: number, at: number): void {
	const from = ownerAt(deal, at);
	if (from === to) return;
	deal.ownerChanges = [...deal.ownerChanges.filter((change) => change.at < at), { at, from, to, actorId: HEAD_ID }];
	deal.ownerId = to;
	deal.updatedAt = Math.max(deal.updatedAt, at);
	if (deal.outcome !== 'open') deal.ownerAtCloseId = ownerAt(deal, deal.closedAt!);
}

/** When somebody leaves, the deals still in work go to a colleague. */
export function leaveBehind(chance: Random, deals: readonly DemoDeal[], people: readonly DemoPerson[]): void {
	for (const leaver of people) {
		if (leaver.leftAt === null) continue;
		const heirs = people.filter((person) => person.teamId === leaver.teamId && worksAt(person, leaver.leftAt!));
		for (const deal of deals) {
			if (deal.ownerId !== leaver.id || (deal.closedAt !== null && deal.closedAt <= leaver.leftAt)) continue;
			handOver(deal, chance.pick(heirs).id, leaver.leftAt - chance.int(0, 5) * HOUR);
		}
	}
}

/** Deals that change hands in the middle of the work, and some after they were won. */
export function transferSome(chance: Random, deals: readonly DemoDeal[], people: readonly DemoPerson[], now: number): void {
	for (const deal of deals) {
		const isAfterwards = deal.outcome === 'won' && chance.chance(0.02);
		if (!isAfterwards && !chance.chance(0.03)) continue;
		const end = deal.closedAt ?? now;
		const last = deal.ownerChanges.at(-1)?.at ?? deal.createdAt;
		const at = isAfterwards ? end + chance.int(1, 20) * DAY : Math.floor((last + (end - last) * 0.5) / 1000) * 1000;
		if (at <= last || at >= now) continue;
		const heirs = people.filter((person) => person.id !== deal.ownerId && worksAt(person, at));
		handOver(deal, chance.pick(heirs).id, at);
	}
}
