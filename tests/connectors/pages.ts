import amocrm from '../../src/connectors/amocrm';
import bitrix24 from '../../src/connectors/bitrix24';
import type { Config, Connector, Entity, Page, Request } from '../../src/connectors/kit/contract';

export const entity = (connector: Connector, id: string): Entity => connector.entities.find((one) => one.id === id)!;

export function read(connector: Connector, id: string, body: unknown, config: Config, request?: Request): Page {
	const list = entity(connector, id);
	const got = list.read({ status: 200, headers: {}, body: JSON.stringify(body) }, request ?? list.first(config, null)!, config);
	if (!got.ok) throw new Error(JSON.stringify(got.fault));
	return got.page;
}

export const hubspotConfig = (map: object = {}, more: Config = {}): Config => ({
	token: 't',
	base_currency: 'USD',
	deal_fields: JSON.stringify(map),
	...more,
});
export const portal: Config = { webhook: 'https://p.bitrix24.ru/rest/1/x/', base_currency: 'RUB' };
export const amo: Config = { base_url: 'a.amocrm.ru', base_currency: 'RUB' };
export const pipe: Config = { base_url: 'a', base_currency: 'USD' };

export const bitrixDeals = (items: object[], config: Config = portal): Page =>
	read(bitrix24, 'deals', { result: { result: { p0: { items } }, result_error: [] } }, config);
export const leads = (leads: object[], config: Config = amo): Page => read(amocrm, 'deals', { _embedded: { leads } }, config);
