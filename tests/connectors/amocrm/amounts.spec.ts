import { withChanges } from '../../../src/app/import/ledger';
import amocrm from '../../../src/connectors/amocrm';
import type { Row } from '../../../src/facts/table';

const entity = amocrm.entities.find(({ id }) => id === 'owner-changes')!;
const config = { base_url: 'a.amocrm.ru', event_types: 'incoming_mail,sale_field_changed' };
const event = (id: string, type: string, before: object, after: object, entity_type = 'lead') => ({
	id,
	type,
	entity_id: 9001,
	entity_type,
	created_by: 502,
	created_at: 1_783_245_600,
	value_before: [before],
	value_after: [after],
});
const sale = (amount: number) => ({ sale_field_value: { sale: amount } });
const events = [
	event('e1', 'sale_field_changed', sale(100), sale(250)),
	event('e2', 'entity_responsible_changed', { responsible_user: { id: 1 } }, { responsible_user: { id: 2 } }),
	event('e3', 'sale_field_changed', sale(1), sale(2), 'customer'),
];

function factsOf(rows: readonly object[]) {
	const request = entity.first(config, null)!;
	const read = entity.read(
		{ status: 200, headers: {}, body: JSON.stringify({ _page: 1, _links: {}, _embedded: { events: rows } }) } as never,
		request,
		config,
	);
	if (!read.ok) throw new Error('not read');
	return read.page.facts;
}

test('amount events are asked for where the account lists them', () => {
	expect(decodeURIComponent(entity.first(config, null)!.url)).toMatch(/filter\[type\]\[1\]=sale_field_changed/);
	expect(decodeURIComponent(entity.first({ base_url: 'a.amocrm.ru' }, null)!.url)).not.toContain('sale_field_changed');
});

test('an amount event of a deal is a line of the ledger with who and when; owners are read as before', () => {
	const { changes, owner_changes } = factsOf(events);
	expect(changes).toEqual([
		{
			change_id: 'e1',
			changed_at: 1_783_245_600_000,
			object: 'deal',
			object_id: '9001',
			field: 'amount',
			before: '100',
			after: '250',
			changed_by: '502',
		},
	]);
	expect(owner_changes).toHaveLength(1);
});

test('a change that the CRM tells is not written a second time as seen, nor again by the next import', () => {
	const deal = (amount: number): Row => ({ source: 'amocrm', deal_id: '9001', amount, stage_id: 's', manager_id: 'm' });
	const occasion = { import: 'i1', at: 5, by: 'director@example.com' };
	const told = factsOf(events).changes!;
	const first = withChanges({ deals: [deal(10_000)] }, { deals: [deal(25_000)], changes: told }, occasion);
	expect(first.map(({ change_id, changed_by, origin, seen_at }) => [change_id, changed_by, origin, seen_at])).toEqual([
		['e1', '502', 'amocrm', 5],
	]);
	const again = withChanges({ deals: [deal(25_000)], changes: first }, { deals: [deal(25_000)], changes: [...first, ...told] }, occasion);
	expect(again).toEqual(first);
	// What no event tells is still seen.
	const seen = withChanges(
		{ deals: [deal(25_000)], changes: first },
		{ deals: [deal(30_000)], changes: first },
		{ ...occasion, import: 'i2' },
	);
	expect(seen.map(({ change_id, after }) => [change_id, after])).toEqual([
		['e1', '250'],
		['i2-1', '300'],
	]);
	// An amount that comes back to what it once was is a change, too.
	const ledger = seen.map((line) => (line.change_id === 'i2-1' ? { ...line, changed_at: 1_783_300_000_000 } : line));
	const back = withChanges(
		{ deals: [deal(30_000)], changes: ledger },
		{ deals: [deal(25_000)], changes: ledger },
		{ ...occasion, import: 'i3', at: 1_783_400_000_000 },
	);
	expect(back.map(({ change_id, after }) => [change_id, after]).slice(2)).toEqual([['i3-1', '250']]);
});
