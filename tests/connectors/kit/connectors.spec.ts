import { connectors } from '../../../src/connectors/registry.gen';
import { describeConnector } from './describe-connector';
import { type Exchanges, exchangesOf } from './exchanges';

jest.setTimeout(60_000);

for (const connector of connectors) {
	let exchanges: Exchanges | undefined;
	describeConnector(connector, () => {
		exchanges ??= exchangesOf(connector.id);
		return exchanges;
	});
}
