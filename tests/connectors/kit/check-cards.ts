import type { Connector } from '../../../src/connectors/kit/contract';
import { type Cards, cardLink, linkIn } from '../../../src/facts/cards/addresses';
import type { Exchanges } from './exchanges';
import { readWhole } from './whole-read';

/** Every deal and client opens its card in the CRM, by the id that the CRM itself gives it. */
export function checkCards(connector: Connector, exchanges: Exchanges): string[] {
	const { facts, config } = readWhole(connector, exchanges);
	const secret = connector.settings.filter((field) => field.secret).map(({ key }) => key);
	const open = Object.fromEntries(Object.entries(config).filter(([key]) => !secret.includes(key)));
	const cards: Cards = connector.cards(open);
	const book = new Map([['here', cards]]);
	const kinds = Object.entries(cards) as [keyof Cards, Cards['deal']][];
	const spoiled = kinds.filter(([, { address }]) => address.split('{id}').length !== 2 || cardLink({ address }, '7') === '');
	const leaks = exchanges.secrets.filter((one) => JSON.stringify(cards).includes(one));
	const all = connector.complete(structuredClone(facts), config);
	const without = [
		...(all.deals ?? []).filter(({ deal_id }) => linkIn(book, 'deal', 'here', String(deal_id)) === ''),
		...(all.clients ?? []).filter(({ kind, client_id }) => linkIn(book, String(kind), 'here', String(client_id)) === ''),
	];
	const ends = (kind: 'company' | 'contact'): string[] =>
		(all.clients ?? [])
			.filter((client) => client.kind === kind)
			.map(({ client_id }) => linkIn(book, kind, 'here', String(client_id)))
			.filter((link) => !/[/=]\d+\/?$/.test(link));
	return [
		...spoiled.map(([kind, { address }]) => `cards.${kind}: ${address} is no https address with one {id}`),
		...leaks.map(() => 'cards: an address holds a secret'),
		...without.slice(0, 5).map((row) => `cards: no link for ${String(row.deal_id ?? row.client_id)}`),
		...[...ends('company'), ...ends('contact')].slice(0, 5).map((link) => `cards: ${link} does not end with the CRM's own number`),
	];
}
