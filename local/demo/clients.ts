import type { DemoCompany, DemoContact, DemoPerson } from './account';
import { HOUR } from './clock';
import { teams } from './people';
import type { Random } from './random';
import { COMPANY_FIRST, COMPANY_FORMS, COMPANY_SECOND, CONTACT_FIRST, CONTACT_ROOTS, fullName } from './words';

export interface Client {
	readonly companyId: number | null;
	readonly contactId: number | null;
	readonly ownerId: number;
}

/** Keeps the card index: new clients, and those who may buy again. */
export class CardIndex {
	readonly companies: DemoCompany[] = [];
	readonly contacts: DemoContact[] = [];
	private readonly bought: Client[] = [];
	private readonly names = new Set<string>();
	private readonly chance: Random;

	constructor(chance: Random) {
		this.chance = chance;
	}

	/** `isPrivate`: a person without a company. */
	add(owner: DemoPerson, at: number, isPrivate: boolean): Client {
		const created = at - this.chance.int(0, 2) * HOUR;
		const companyId = isPrivate ? null : 50001 + this.companies.length;
		if (companyId !== null) {
			const region = teams.find((team) => team.id === owner.teamId)!.region;
			this.companies.push({ id: companyId, name: this.companyName(), region, ownerId: owner.id, createdAt: created });
		}
		const contactId = 40001 + this.contacts.length;
		this.contacts.push({
			id: contactId,
			name: fullName(this.chance.pick(CONTACT_FIRST), this.chance.pick(CONTACT_ROOTS)),
			phone: `+7000${String(contactId).padStart(7, '0')}`,
			companyId,
			ownerId: owner.id,
			createdAt: created,
		});
		return { companyId, contactId, ownerId: owner.id };
	}

	remember(client: Client): void {
		this.bought.push(client);
	}

	/** A client who has bought before: the manager's own as a rule, now and then a colleague's. */
	returning(owner: DemoPerson): Client | null {
		const ownersClients = this.bought.filter((client) => client.ownerId === owner.id);
		const pool = ownersClients.length > 0 && !this.chance.chance(0.08) ? ownersClients : this.bought;
		return pool.length > 0 ? this.chance.pick(pool) : null;
	}

	private companyName(): string {
		for (;;) {
			const core = this.chance.pick(COMPANY_FIRST) + this.chance.pick(COMPANY_SECOND).toLowerCase();
			const number = this.names.has(core) ? ` ${this.chance.int(2, 99)}` : '';
			const name = `${this.chance.pick(COMPANY_FORMS)} «${core}${number}»`;
			if (this.names.has(name)) continue;
			this.names.add(core);
			this.names.add(name);
			return name;
		}
	}
}
