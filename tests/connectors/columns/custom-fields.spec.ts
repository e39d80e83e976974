import { sites } from '../../../local/crm/sites.gen';
import type { DemoAccount, DemoCustomField } from '../../../local/demo/account';
import type { PickedField } from '../../../src/connectors/kit/contract';
import { customFields, PICKED } from '../../../src/connectors/kit/custom-fields';
import { connectors } from '../../../src/connectors/registry.gen';
import { ownKey } from '../../../src/facts/own-columns';
import type { Row } from '../../../src/facts/table';
import { smallAccount } from '../../app/small-crm';
import { readWith } from '../kit/whole-read';
import { answering, TOKEN } from '../loopback';

const FIELDS: readonly DemoCustomField[] = [
	{ id: 1, of: 'deal', name: 'Отрасль', kind: 'select', options: ['Розница', 'Стройка'] },
	{ id: 2, of: 'deal', name: 'Интересы', kind: 'multiselect', options: ['Насосы', 'Котлы', 'Сервис'] },
	{ id: 3, of: 'deal', name: 'Срочный', kind: 'checkbox' },
	{ id: 4, of: 'deal', name: 'Отгрузка', kind: 'date' },
	{ id: 5, of: 'deal', name: 'Скидка', kind: 'numeric' },
	{ id: 6, of: 'deal', name: 'Заметка', kind: 'text' },
	{ id: 7, of: 'company', name: 'Размер', kind: 'select', options: ['малый', 'большой'] },
	{ id: 8, of: 'contact', name: 'Должность', kind: 'text' },
];
/** A day of the account, also by the clock of London. */
const DAY = Date.parse('2026-07-05T09:00:00+03:00');

function account(): DemoAccount {
	const small = smallAccount(12);
	small.deals[0]!.custom = { 1: 'Стройка', 2: ['Насосы', 'Сервис'], 3: true, 4: DAY, 5: 7.5, 6: 'а, б' };
	for (const deal of small.deals.slice(1)) deal.custom = {};
	for (const company of small.companies) company.custom = { 7: 'большой' };
	for (const contact of small.contacts) contact.custom = { 8: 'Директор' };
	return { ...small, customFields: FIELDS };
}

describe.each(connectors.map((connector) => [connector.id, connector] as const))('%s', (id, connector) => {
	const crm = account();
	const site = sites.find((one) => one.id === id)!;
	const exchanges = { values: site.values('https://api.example.com', TOKEN), secrets: [], answer: answering(site, crm) };
	const offers = customFields(readWith(connector, exchanges).config);
	const named = (name: string) => offers.find((offer) => offer.name === name)!;

	test('fields of every kind are offered', () => {
		expect(FIELDS.map(({ name }) => `${named(name)?.of} ${named(name)?.kind}`)).toEqual([
			'deal text',
			'deal list',
			'deal flag',
			'deal day',
			'deal number',
			'deal text',
			'company text',
			'contact text',
		]);
		expect(named('Отрасль').samples).toEqual(['Розница', 'Стройка']);
	});

	test('picked ones come as people see them', () => {
		const picked = FIELDS.map(({ name }): PickedField => ({ ...named(name), key: ownKey(name) }));
		const { facts } = readWith(connector, { ...exchanges, values: { ...exchanges.values, [PICKED]: JSON.stringify(picked) } });
		const of = (rows: readonly Row[] | undefined, name: string): unknown[] => [...new Set((rows ?? []).map((row) => row[ownKey(name)]))];
		const deal = facts.deals!.filter(({ deal_id, mark }) => deal_id === String(crm.deals[0]!.id) && mark === undefined);
		expect(FIELDS.slice(0, 6).map(({ name }) => of(deal, name))).toEqual([
			['Стройка'],
			['Насосы; Сервис'],
			[true],
			['2026-07-05'],
			[7.5],
			['а, б'],
		]);
		const clients = (kind: string): Row[] => facts.clients!.filter((row) => row.kind === kind);
		expect([of(clients('company'), 'Размер'), of(clients('contact'), 'Должность')]).toEqual([['большой'], ['Директор']]);
	});
});
