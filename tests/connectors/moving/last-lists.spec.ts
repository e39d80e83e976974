import { connectors } from '../../../src/connectors/registry.gen';

test.each(connectors.map((connector) => [connector.id, connector] as const))(
	'%s: nothing that may name a stage or a person is read after their lists were read once more',
	(_, { entities }) => {
		const again = entities.map(({ id }) => /^(?:stages|pipelines|users|owners)-again$/.test(id));
		const first = again.indexOf(true);
		expect(first).toBeGreaterThan(0);
		expect(again.slice(first)).not.toContain(false);
	},
);
