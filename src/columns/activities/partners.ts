import { textOf } from '../../facts/columns';
import { codesOf, type FactBase } from '../../facts/fact-base';
import { mergedClients } from '../deals/buyers';
import { rowsById } from '../kit/data';

/** Whom an activity was with: its client, else the client of its deal, else the deal; '' for nobody. */
export function partnerOf(base: FactBase): (row: number) => string {
	const table = base.table('activities');
	const merged = mergedClients(base);
	const { texts } = base.dictionary('client');
	const clientIds = codesOf(table, 'client_id');
	const client = (i: number): string => (clientIds[i]! < 0 ? '' : texts[merged.get(clientIds[i]!) ?? clientIds[i]!]!);
	const deal = textOf(table, 'deal_id');
	const deals = base.table('deals');
	const clientOfDeal = textOf(deals, 'client');
	const rows = rowsById(codesOf(deals, 'deal_id'));
	const dealIds = codesOf(table, 'deal_id');
	return (i) => {
		const row = dealIds[i]! < 0 ? undefined : rows.get(dealIds[i]!);
		return client(i) || (row === undefined ? '' : clientOfDeal(row)) || (deal(i) === '' ? '' : `\u0001${deal(i)}`);
	};
}
