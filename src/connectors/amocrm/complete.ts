import type { Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import type { Config } from '../kit/contract';
import { withCosts } from '../kit/foreign-cost';
import { withFormerManagers } from '../kit/former-managers';
import { newestRows } from '../kit/newest-rows';
import { OwnerHistory, robotsIn } from '../kit/owner-history';
import { joinedActivities } from './activity-links';
import { Customers } from './customers';
import { joinedBills } from './invoices';
import { keepDeleted, keepNewer, keepOrigin } from './merge-rows';
import { type Merged, merged } from './merges';
import { withProducts } from './products';
import { creation, movesByDeal, withClosing } from './stage-history';

/** Joins what single replies cannot know. Doing it again over its own result, with newer rows added, is safe. */
export function complete(facts: Facts, config: Config): Facts {
	const ownerChanges = newestRows(facts.owner_changes, 'change_id', keepNewer);
	const owners = new OwnerHistory(ownerChanges);
	const managers = facts.managers ?? [];
	const robots = robotsIn(managers);
	const customers = new Customers(facts.payments ?? []);
	const dealMerges = merged(
		withProducts(facts.deals ?? []),
		'deal_id',
		() => 'deals',
		(deal) => String(deal.client_id),
	);
	const clientMerges = merged(
		facts.clients ?? [],
		'client_id',
		({ kind }) => (kind === 'company' ? 'companies' : 'contacts'),
		(client) => String(client.name),
	);
	const moves = movesByDeal(newestRows(facts.stage_changes, 'change_id', keepNewer).map((change) => pointed(change, dealMerges)));

	const newest = newestRows(dealMerges.rows, 'deal_id', (newer, older) => keepOrigin(keepDeleted(newer, older), older));
	const deals = withCosts(newest, config).map((row): Row => {
		const { mark: _, ...deal }: Row = row;
		const survivor = clientMerges.into.get(String(deal.client_id));
		const updated_at = deal.updated_at ?? deal.created_at ?? null;
		const whole = withoutAbsorbed({ ...deal, updated_at, ...(survivor !== undefined && { client_id: survivor }) }, dealMerges);
		return customers.repeat({
			...withClosing(whole, moves.get(String(deal.deal_id)) ?? [], owners),
			assigned_at: owners.assignedAt(deal, robots),
		});
	});
	const byId = new Map(deals.map((deal): [string, Row] => [String(deal.deal_id), deal]));
	const clients = newestRows(clientMerges.rows, 'client_id', keepNewer).map((client) => {
		const survivor = clientMerges.into.get(String(client.client_id));
		return survivor === undefined ? client : { ...client, merged_into_id: survivor };
	});
	const pointing = (facts.activities ?? []).map((row) =>
		pointed({ ...row, client_id: customers.clientOf(row.client_id ?? null) }, dealMerges),
	);
	const activities = joinedActivities(pointing, { deals, clients, managers, owners });
	const invoices = joinedBills(
		(facts.invoices ?? []).map((bill) => pointed(bill, dealMerges)),
		byId,
	);
	const joined: Facts = {
		...facts,
		deals,
		clients,
		activities,
		owner_changes: ownerChanges,
		stage_changes: stageChanges(byId, moves, owners),
		...(facts.invoices === undefined ? {} : { invoices }),
		...(facts.payments === undefined ? {} : { payments: standing(customers.payments, invoices) }),
	};
	return { ...joined, managers: withFormerManagers(joined, config) };
}

/** What happened on an absorbed deal belongs to the one that is left. */
function pointed(row: Row, { into }: Merged): Row {
	const survivor = into.get(String(row.deal_id));
	return survivor === undefined ? row : { ...row, deal_id: survivor };
}

function withoutAbsorbed(deal: Row, { absorbedAt }: Merged): Row {
	const at = absorbedAt.get(String(deal.deal_id));
	return at === undefined ? deal : { ...deal, is_deleted: true, deleted_at: at };
}

/** The payment of a bill that is no longer paid is none. */
function standing(payments: readonly Row[], invoices: readonly Row[]): Row[] {
	const paid = new Map(
		invoices.map(({ invoice_id, status, deal_id }) => [String(invoice_id), status === 'paid' ? (deal_id ?? null) : undefined]),
	);
	return payments.flatMap((payment) => {
		if (!String(payment.payment_id).startsWith('bill-')) return [payment];
		const deal = paid.get(String(payment.invoice_id));
		return deal === undefined ? [] : [{ ...payment, deal_id: deal }];
	});
}

function stageChanges(deals: ReadonlyMap<string, Row>, moves: ReadonlyMap<string, Row[]>, owners: OwnerHistory): Row[] {
	const entries: Row[] = [];
	for (const [id, deal] of deals) {
		const entry = creation(deal, moves.get(id) ?? [], owners);
		if (entry !== null) entries.push(entry);
	}
	for (const [id, list] of moves) {
		const now = deals.get(id)?.manager_id;
		for (const move of list) {
			// Of a deleted deal only its moves are left, and who made them.
			const present = typeof now === 'string' ? now : move.actor_id === '0' ? null : (move.actor_id ?? null);
			entries.push({ ...move, manager_id: owners.at({ deal_id: id, manager_id: present }, Number(move.changed_at)) });
		}
	}
	return entries;
}
