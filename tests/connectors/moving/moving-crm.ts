import type { CrmSite } from '../../../local/crm/contract';
import type { DemoAccount, DemoDeal } from '../../../local/demo/account';
import type { Config, Connector, Entity, Reply, Request } from '../../../src/connectors/kit/contract';
import type { Row } from '../../../src/facts/table';
import type { Facts, TableId } from '../../../src/facts/tables';
import { answering } from '../loopback';
import { RARER } from './rarer-accidents';

export type Draw = (below: number) => number;

/** The same draws for the same seed. */
export function drawing(seed: number): Draw {
	let state = seed >>> 0;
	return (below) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) % below;
	};
}

/** A loopback CRM in which people go on working: it may be changed between any two of its answers, each a second after the one before. */
export class MovingCrm {
	account: DemoAccount;
	now: number;
	/** Deals that were taken out of the basket again. */
	readonly restored = new Set<string>();
	private answer: (request: Request) => Reply;
	private readonly site: CrmSite;
	private readonly draw: Draw;

	constructor(site: CrmSite, account: DemoAccount, draw: Draw) {
		this.site = site;
		this.draw = draw;
		this.account = account;
		this.now = account.now;
		this.answer = answering(site, account);
	}

	ask(request: Request): Reply {
		this.now += 1000;
		const reply = this.answer(request);
		return { ...reply, headers: { ...reply.headers, date: new Date(this.now).toUTCString() } };
	}

	work(times: number): void {
		for (let i = 0; i < times; i++) this.account = this.draw(3) === 0 ? this.rarely() : this.changed();
		if (times > 0) this.answer = answering(this.site, this.account);
	}

	private rarely(): DemoAccount {
		const accidents = Object.values(RARER);
		const before = this.account;
		const after = accidents[this.draw(accidents.length)]!(before, this.draw, this.now);
		const gone = new Set(before.deals.flatMap(({ id, deletedAt }) => (deletedAt === null ? [] : [id])));
		for (const { id, deletedAt } of after.deals) if (deletedAt === null && gone.has(id)) this.restored.add(String(id));
		return after;
	}

	private changed(): DemoAccount {
		const { account, draw, now } = this;
		const alive = account.deals.filter(({ deletedAt }) => deletedAt === null);
		const deal = alive[draw(alive.length)]!;
		const update = (change: Partial<DemoDeal>, of = deal): DemoDeal[] =>
			account.deals.map((one) => (one === of ? { ...one, ...change, updatedAt: now } : one));
		switch (draw(13)) {
			case 0:
			case 1:
				return { ...account, deals: update({ name: `${deal.name}*`, amount: draw(1000) }) };
			case 2: {
				const stages = account.pipelines.find(({ id }) => id === deal.pipelineId)!.stages.filter(({ id }) => id !== deal.stageId);
				const stage = stages[draw(stages.length)]!;
				const closedAt = stage.kind === 'won' || stage.kind === 'lost' ? now : null;
				const stageChanges = [...deal.stageChanges, { at: now, from: deal.stageId, to: stage.id, actorId: deal.ownerId }];
				return { ...account, deals: update({ stageId: stage.id, closedAt, stageChanges }) };
			}
			case 3:
			case 4:
				return { ...account, deals: update({ deletedAt: now }) };
			case 5: {
				const id = Math.max(...account.deals.map((one) => one.id)) + 1;
				const fresh = {
					...deal,
					id,
					createdAt: now,
					updatedAt: now,
					stageId: deal.firstStageId,
					closedAt: null,
					stageChanges: [],
					ownerChanges: [],
				};
				return { ...account, deals: [...account.deals, { ...fresh, ownerId: deal.firstOwnerId }] };
			}
			case 6: {
				const call = account.calls[draw(account.calls.length)]!;
				if (this.site.id === 'hubspot')
					return { ...account, calls: account.calls.map((one) => (one === call ? { ...one, deletedAt: now } : one)) };
				const id = Math.max(...account.calls.map((one) => one.id)) + 1;
				return { ...account, calls: [...account.calls, { ...call, id, uniq: `${call.uniq}-${id}`, at: now }] };
			}
			case 7: {
				const company = account.companies[draw(account.companies.length)]!;
				const renamed = { ...company, name: `${company.name}*`, updatedAt: now };
				return { ...account, companies: account.companies.map((one) => (one === company ? renamed : one)) };
			}
			case 8: {
				const contact = account.contacts[draw(account.contacts.length)]!;
				const renamed = { ...contact, name: `${contact.name}*`, updatedAt: now };
				return { ...account, contacts: account.contacts.map((one) => (one === contact ? renamed : one)) };
			}
			case 9: {
				const contact = account.contacts[draw(account.contacts.length)]!;
				const id = Math.max(...account.contacts.map((one) => one.id)) + 1;
				return { ...account, contacts: [...account.contacts, { ...contact, id, createdAt: now, updatedAt: now }] };
			}
			case 10: {
				const open = account.tasks.filter(({ completedAt }) => completedAt === null);
				const task = open[draw(Math.max(1, open.length))];
				if (task === undefined) return account;
				return { ...account, tasks: account.tasks.map((one) => (one === task ? { ...task, completedAt: now } : one)) };
			}
			case 11: {
				const task = account.tasks[draw(account.tasks.length)]!;
				const id = Math.max(...account.tasks.map((one) => one.id)) + 1;
				return { ...account, tasks: [...account.tasks, { ...task, id, createdAt: now, dueAt: now, completedAt: null }] };
			}
			default: {
				const survivor = alive.find(({ id }) => id !== deal.id)!;
				const merges = [...(account.merges ?? []), { kind: 'deal' as const, id: survivor.id, at: now, absorbed: deal.id }];
				return { ...account, merges, deals: update({}, survivor).filter(({ id }) => id !== deal.id) };
			}
		}
	}
}

export interface Run {
	readonly facts: Facts;
	readonly config: Config;
}

/** Reads the account as the import does; people work until the lists are read for the first time. */
export function readWhile(connector: Connector, crm: MovingCrm, values: Config, since: number | null, changes: () => number): Run {
	let config: Config = values;
	const facts: Partial<Record<TableId, Row[]>> = {};
	const isOver = ({ id }: Entity): boolean => /-again$|^archived-|-left$/.test(id);
	for (const entity of connector.entities) {
		let request = entity.first(config, since);
		while (request !== null) {
			const result = entity.read(crm.ask(connector.sign(request, config)), request, config);
			if (!result.ok) throw new Error(`${entity.id}: ${JSON.stringify(result.fault)}`);
			for (const [id, rows] of Object.entries(result.page.facts) as [TableId, Row[]][]) facts[id] = [...(facts[id] ?? []), ...rows];
			config = { ...config, ...result.page.settings };
			request = result.page.next ?? null;
			if (entity.id !== 'account' && !isOver(entity)) crm.work(changes());
		}
	}
	return { facts, config };
}
