import type { DemoAccount, DemoDeal } from '../../../local/demo/account';

type Draw = (below: number) => number;
type Accident = (account: DemoAccount, draw: Draw, now: number) => DemoAccount;

const nextId = (rows: readonly { readonly id: number }[]): number => Math.max(0, ...rows.map(({ id }) => id)) + 1;
const anyOf = <T>(rows: readonly T[], draw: Draw): T | undefined => rows[draw(Math.max(1, rows.length))];
const alive = ({ deals }: DemoAccount): readonly DemoDeal[] => deals.filter(({ deletedAt }) => deletedAt === null);

const edited = (
	account: DemoAccount,
	of: ReadonlySet<DemoDeal>,
	change: (deal: DemoDeal) => Partial<DemoDeal>,
	now: number,
): DemoAccount => ({
	...account,
	deals: account.deals.map((deal) => (of.has(deal) ? { ...deal, ...change(deal), updatedAt: now } : deal)),
});
const editedOne = (account: DemoAccount, draw: Draw, now: number, change: (deal: DemoDeal) => Partial<DemoDeal>): DemoAccount => {
	const deal = anyOf(alive(account), draw);
	return deal === undefined ? account : edited(account, new Set([deal]), change, now);
};

/** What people do to an account more seldom than once an hour, and what breaks those who count pages. */
export const RARER: Readonly<Record<string, Accident>> = {
	/** Thrown away and taken out of the basket again. */
	restored: (account, draw, now) => {
		const gone = anyOf(
			account.deals.filter(({ deletedAt }) => deletedAt !== null),
			draw,
		);
		return gone === undefined ? account : edited(account, new Set([gone]), () => ({ deletedAt: null }), now);
	},
	/** One press of a button over a list: hundreds of records with the same moment of change. */
	inBulk: (account, draw, now) => {
		const from = draw(40);
		const some = new Set(alive(account).slice(from, from + 600));
		const at = Math.floor(now / 1000) * 1000;
		return edited(account, some, ({ name }) => ({ name: `${name}!` }), at);
	},
	/** Every second one of a stretch, so that a page moves by dozens of places. */
	thrownInBulk: (account, draw, now) => {
		const from = draw(300);
		const some = new Set(
			alive(account)
				.slice(from, from + 60)
				.filter((_, i) => i % 2 === 0),
		);
		return edited(account, some, () => ({ deletedAt: now }), now);
	},
	handedOver: (account, draw, now) =>
		editedOne(account, draw, now, (deal) => {
			const people = account.people.filter(({ id, role, isListed }) => id !== deal.ownerId && role === 'manager' && isListed);
			const to = anyOf(people, draw)!.id;
			return { ownerId: to, ownerChanges: [...deal.ownerChanges, { at: now, from: deal.ownerId, to, actorId: deal.ownerId }] };
		}),
	otherClient: (account, draw, now) =>
		editedOne(account, draw, now, () => {
			const company = anyOf(account.companies, draw)!;
			return { companyId: company.id, contactId: account.contacts.find(({ companyId }) => companyId === company.id)?.id ?? null };
		}),
	/** Edited, and edited back a moment later: the name is the old one, the moment is not. */
	editedBack: (account, draw, now) => editedOne(account, draw, now, (deal) => ({ name: deal.name })),
	otherFields: (account, draw, now) =>
		editedOne(account, draw, now, () => ({
			region: anyOf(account.regions, draw)!,
			channel: anyOf(account.channels, draw)!,
			cost: 100 + draw(900),
		})),
	otherTags: (account, draw, now) =>
		editedOne(account, draw, now, () => ({
			tags: [
				anyOf(
					account.deals.flatMap(({ tags = [] }) => tags),
					draw,
				)!,
			].filter(Boolean),
			...((account.products ?? []).length > 0 && { products: [anyOf(account.products!, draw)!.id] }),
		})),
	/** A list that grows while it is read, at its end and by a page. */
	grown: (account, draw, now) => {
		const of = anyOf(alive(account), draw);
		if (of === undefined) return account;
		const id = nextId(account.deals);
		const fresh = (i: number): DemoDeal => ({
			...of,
			id: id + i,
			ownerId: of.firstOwnerId,
			createdAt: now,
			updatedAt: now,
			stageId: of.firstStageId,
			closedAt: null,
			stageChanges: [],
			ownerChanges: [],
		});
		return { ...account, deals: [...account.deals, ...Array.from({ length: 55 }, (_, i) => fresh(i))] };
	},
	/** Somebody new, with the first deal of theirs. */
	newcomer: (account, draw, now) => {
		const id = nextId(account.people);
		const person = { ...account.people.find(({ role }) => role === 'manager')!, id, name: `New Person ${id}`, email: `p${id}@example.com` };
		const joined = { ...account, people: [...account.people, { ...person, leftAt: null }] };
		return editedOne(joined, draw, now, (deal) => ({
			ownerId: id,
			ownerChanges: [...deal.ownerChanges, { at: now, from: deal.ownerId, to: id, actorId: deal.ownerId }],
		}));
	},
	/** A stage that was not there when the stages were read, with a deal in it. */
	newStage: (account, draw, now) => {
		const id = nextId(account.pipelines.flatMap(({ stages }) => stages));
		const deal = anyOf(alive(account), draw);
		if (deal === undefined) return account;
		const pipelines = account.pipelines.map((line) =>
			line.id !== deal.pipelineId
				? line
				: { ...line, stages: [...line.stages.slice(0, -2), { id, name: `Stage ${id}`, kind: 'open' as const }, ...line.stages.slice(-2)] },
		);
		const stageChanges = [...deal.stageChanges, { at: now, from: deal.stageId, to: id, actorId: deal.ownerId }];
		return edited({ ...account, pipelines }, new Set([deal]), () => ({ stageId: id, closedAt: null, stageChanges }), now);
	},
	contactThrown: (account, draw, now) => {
		const contact = anyOf(account.contacts, draw)!;
		const linked = new Set(account.deals.filter(({ contactId }) => contactId === contact.id));
		const rest = { ...account, contacts: account.contacts.filter((one) => one !== contact) };
		return edited(rest, linked, () => ({ contactId: null }), now);
	},
	taskThrown: (account, draw, now) => {
		const task = anyOf(
			account.tasks.filter(({ deletedAt }) => deletedAt === undefined),
			draw,
		);
		return { ...account, tasks: account.tasks.map((one) => (one === task ? { ...one, deletedAt: now } : one)) };
	},
};
