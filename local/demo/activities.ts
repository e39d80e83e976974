import type { Attachment, DemoCall, DemoDeal, DemoMessage, DemoPerson, DemoTask } from './account';
import { atWork, DAY, HOUR, MINUTE, wholeSecond } from './clock';
import { ownerAt } from './deal-flow';
import type { Random } from './random';
import { TASK_TEXTS } from './words';

/** Everything people did, found deal by deal. */
export class ActivityLog {
	readonly calls: DemoCall[] = [];
	readonly tasks: DemoTask[] = [];
	readonly messages: DemoMessage[] = [];
	private readonly chance: Random;
	private readonly names: ReadonlyMap<number, string>;
	private readonly now: number;

	constructor(chance: Random, people: readonly DemoPerson[], now: number) {
		this.chance = chance;
		this.names = new Map(people.map((person) => [person.id, person.name]));
		this.now = now;
	}

	fill(deal: DemoDeal): void {
		if (deal.isSilent) return;
		const { chance, now } = this;
		const accepted = deal.ownerChanges[0]?.actorId === 0 ? deal.ownerChanges[0].at : deal.createdAt;
		const end = Math.max(Math.min(deal.closedAt ?? now, deal.deletedAt ?? now, now), accepted + MINUTE);
		const span = Math.min(end - accepted, 60 * DAY);
		const eagerness = deal.outcome === 'won' ? 1.35 : 1;
		const moment = (): number => Math.min(atWork(chance, accepted + span * chance.next()), end - 30_000);

		const first = atWork(chance, accepted + Math.min(chance.skewed(40, 1.1), 2000) * MINUTE);
		if (first < end) this.call(deal, first, 'out');
		for (let n = Math.round(chance.skewed(2.7 * eagerness, 0.5)); n > 0; n--) this.call(deal, moment(), chance.chance(0.25) ? 'in' : 'out');
		for (let n = Math.round(chance.skewed(1.1 * eagerness, 0.6)); n > 0; n--) this.task(deal, 'follow-up', moment(), end);
		if (chance.chance(0.42 * eagerness)) this.task(deal, 'meeting', moment(), end);
		if (chance.chance(0.2 * eagerness)) this.task(deal, 'presentation', moment(), end);
		for (let n = Math.round(chance.skewed(1.2 * eagerness, 0.7)); n > 0; n--) this.message(deal, moment());
		if (deal.createdById === 0 && chance.chance(0.5)) this.robotMessage(deal, deal.createdAt + 40_000);
		if (deal.outcome === 'open' && deal.deletedAt === null && chance.chance(0.75)) this.plan(deal);
	}

	private call(deal: DemoDeal, at: number, direction: 'in' | 'out'): void {
		const { chance } = this;
		const answered = chance.chance(direction === 'in' ? 0.85 : 0.72);
		const performerId = ownerAt(deal, at);
		const serial = this.calls.length + 1;
		this.calls.push({
			id: 700_000 + serial,
			uniq: `call-${String(serial).padStart(6, '0')}`,
			at: wholeSecond(at),
			direction,
			durationS: answered ? Math.round(Math.min(2400, Math.max(8, chance.skewed(95, 0.9)))) : 0,
			performerId,
			performerName: chance.chance(0.04) ? (this.names.get(performerId) ?? null) : null,
			on: this.cards(deal),
		});
	}

	/** Telephony writes to the deal, to a card, or to both. */
	private cards(deal: DemoDeal): Attachment[] {
		const { chance } = this;
		const attachment: Attachment = { kind: 'deal', id: deal.id };
		const contact: Attachment | null = deal.contactId === null ? null : { kind: 'contact', id: deal.contactId };
		if (contact !== null && chance.chance(0.05)) return [attachment, contact];
		if (contact !== null && chance.chance(0.1)) return [contact];
		if (deal.companyId !== null && chance.chance(0.03)) return [{ kind: 'company', id: deal.companyId }];
		return [attachment];
	}

	private task(deal: DemoDeal, kind: DemoTask['kind'], at: number, end: number): void {
		const { chance } = this;
		const done = wholeSecond(Math.min(Math.max(at, deal.createdAt + MINUTE), end));
		this.push(deal, kind, Math.max(deal.createdAt, done - chance.int(1, 72) * HOUR), wholeSecond(done + chance.int(-20, 30) * HOUR), done);
	}

	/** Work still to do: some of it overdue, most in the coming days. */
	private plan(deal: DemoDeal): void {
		const { chance, now } = this;
		const kind = chance.chance(0.25) ? 'meeting' : chance.chance(0.12) ? 'presentation' : 'follow-up';
		const due = atWork(chance, now + chance.int(-4, 12) * DAY);
		this.push(deal, kind, Math.min(now - HOUR, Math.max(deal.createdAt, now - chance.int(1, 6) * DAY)), due, null);
	}

	private push(deal: DemoDeal, kind: DemoTask['kind'], createdAt: number, dueAt: number, completedAt: number | null): void {
		const text =
			kind === 'meeting' ? 'Встреча с клиентом' : kind === 'presentation' ? 'Презентация оборудования' : this.chance.pick(TASK_TEXTS);
		this.tasks.push({
			id: 800_001 + this.tasks.length,
			kind,
			text,
			on: this.chance.chance(0.02) && deal.contactId !== null ? { kind: 'contact', id: deal.contactId } : { kind: 'deal', id: deal.id },
			ownerId: ownerAt(deal, completedAt ?? this.now),
			createdAt: wholeSecond(createdAt),
			dueAt,
			completedAt,
		});
	}

	private message(deal: DemoDeal, at: number): void {
		const { chance } = this;
		const medium = chance.chance(0.55) ? 'mail' : 'chat';
		const direction = chance.chance(0.4) ? 'in' : 'out';
		this.send(deal, at, medium, direction, direction === 'in' ? 0 : ownerAt(deal, at));
	}

	private robotMessage(deal: DemoDeal, at: number): void {
		this.send(deal, at, 'chat', 'out', 0);
	}

	private send(deal: DemoDeal, at: number, medium: 'mail' | 'chat', direction: 'in' | 'out', authorId: number): void {
		if (at > this.now) return;
		this.messages.push({
			id: 900_001 + this.messages.length,
			at: wholeSecond(at),
			medium,
			direction,
			on: { kind: 'deal', id: deal.id },
			authorId,
		});
	}
}
