import type { Row } from '../../facts/table';

/** Finds the deal that a call or a letter on a contact's or company's card was about. */
export class CardDeals {
	private readonly byClient = new Map<string, Row[]>();
	private readonly company = new Map<string, string>();

	constructor(deals: readonly Row[], clients: readonly Row[]) {
		for (const client of clients) {
			if (client.merged_into_id !== null && client.merged_into_id !== undefined)
				this.company.set(String(client.client_id), String(client.merged_into_id));
		}
		for (const deal of deals) {
			if (deal.client_id === null || deal.client_id === undefined || deal.is_deleted === true) continue;
			const client = this.payer(String(deal.client_id));
			const known = this.byClient.get(client);
			if (known === undefined) this.byClient.set(client, [deal]);
			else known.push(deal);
		}
	}

	/** The client's only deal in work at that moment; with several, or none, nobody can tell. */
	openAt(client: string, instant: number): string | null {
		let found: string | null = null;
		for (const deal of this.byClient.get(this.payer(client)) ?? []) {
			if (!(Number(deal.created_at) <= instant)) continue;
			if (typeof deal.closed_at === 'number' && deal.closed_at < instant) continue;
			if (found !== null) return null;
			found = String(deal.deal_id);
		}
		return found;
	}

	private payer(client: string): string {
		return this.company.get(client) ?? client;
	}
}
