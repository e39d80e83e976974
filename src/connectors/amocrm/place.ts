import { hasSource } from '../../facts/keys';
import type { Facts } from '../../facts/tables';
import { type TableId, tables } from '../../facts/tables';
import type { Text } from '../../language/text';
import type { Connector, Entity } from '../kit/contract';

/** One API is sold under two names, at two addresses. */
export interface Place {
	/** The connector's id, and the source that its facts bear. */
	readonly id: string;
	readonly title: Text;
	/** Accounts stand below this name. */
	readonly host: string;
	readonly tokenHint: Text;
	readonly integrationHint: Text;
}

/** Facts say from which of the two they came. */
export function sourced(connector: Connector): Connector {
	const stamp = (facts: Facts): Facts => {
		for (const [id, rows] of Object.entries(facts)) if (hasSource(tables[id as TableId])) for (const row of rows) row.source = connector.id;
		return facts;
	};
	const stamped = <E extends Entity>(entity: E): E => ({
		...entity,
		read(...asked: Parameters<Entity['read']>) {
			const result = entity.read(...asked);
			if (result.ok) stamp(result.page.facts);
			return result;
		},
	});
	return {
		...connector,
		entities: connector.entities.map(stamped),
		complete: (facts, config) => stamp(connector.complete(facts, config)),
	};
}
