import type { SourceId } from '../../columns/kit/sources';
import { relation, type Sql, sql } from '../sql/fragment';
import { raw } from '../tables/raw';
import { dealLines } from '../views/deals/deal-lines';
import { paidDeals } from '../views/money/paid-deals';
import { clientMerges } from '../views/people/client-merges';
import { clientLines, managerLines } from '../views/people/names';
import type { Compiler } from './place';

/** What stands beside the rows `x` of a population so that they reach another table, each join once, in order. */
export class Reach {
	private readonly joins = new Map<string, Sql>();
	private readonly table: SourceId;
	private readonly to: Compiler;

	constructor(table: SourceId, to: Compiler) {
		this.table = table;
		this.to = to;
	}

	get all(): readonly Sql[] {
		return [...this.joins.values()];
	}

	join(key: string, make: () => Sql): void {
		if (!this.joins.has(key)) this.joins.set(key, make());
	}

	/** The row of the deal; null where nobody can say whose deal a row is. */
	dealLine(): Sql | null {
		switch (this.table) {
			case 'deals':
				return sql`x.line`;
			case 'dealIntervals':
			case 'stageEntries':
				return sql`x.of_line`;
			case 'activities':
			case 'invoices':
			case 'stage_changes':
			case 'owner_changes':
			case 'bills':
				this.join('deal line', () => sql`LEFT JOIN ${relation(dealLines)} AS deal_line ON deal_line.deal_id = x.deal_id`);
				return sql`deal_line.line`;
			case 'payments':
				this.join('deal line', () => sql`LEFT JOIN ${relation(paidDeals)} AS paid_deal ON paid_deal.line = x.line`);
				return sql`paid_deal.deal_line`;
			default:
				return null;
		}
	}

	/** The deal as `of_deal`. */
	deal(): boolean {
		const line = this.dealLine();
		if (line === null) return false;
		this.join('deal', () => sql`LEFT JOIN ${relation(this.to.table('deals'))} AS of_deal ON of_deal.line = ${line}`);
		return true;
	}

	/** The client as `of_client`: the one that the deal's client was merged into, where it is loaded. */
	client(): boolean {
		if (this.table === 'clients') {
			this.join('client', () => sql`JOIN ${relation(raw('clients'))} AS of_client ON of_client.line = x.line`);
			return true;
		}
		if (!this.deal()) return false;
		const hasOwn = this.table === 'activities' || this.table === 'payments' || this.table === 'invoices';
		const id = hasOwn ? sql`IFNULL(of_deal.client_id, x.client_id)` : sql`of_deal.client_id`;
		this.join(
			'client',
			() => sql`LEFT JOIN ${relation(clientMerges)} AS merged ON merged.client_id = ${id}
			LEFT JOIN ${relation(clientLines)} AS merged_line ON merged_line.client_id = merged.into_id
			LEFT JOIN ${relation(clientLines)} AS client_line ON client_line.client_id = ${id}
			LEFT JOIN ${relation(raw('clients'))} AS of_client ON of_client.line = IFNULL(merged_line.line, client_line.line)`,
		);
		return true;
	}

	/** Whoever gets the credit, as `of_manager`. */
	manager(credit: Sql): void {
		this.join(
			'manager',
			() => sql`LEFT JOIN ${relation(managerLines)} AS manager_line ON manager_line.manager_id = ${credit}
			LEFT JOIN ${relation(raw('managers'))} AS of_manager ON of_manager.line = manager_line.line`,
		);
	}
}
