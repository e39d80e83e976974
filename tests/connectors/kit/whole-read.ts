import type { Config, Connector, Entity, Page, Request } from '../../../src/connectors/kit/contract';
import type { Row } from '../../../src/facts/table';
import type { Facts, TableId } from '../../../src/facts/tables';
import type { Exchanges } from './exchanges';

export interface Step {
	readonly entity: Entity;
	readonly request: Request;
	readonly page: Page;
}

export interface WholeRead {
	readonly steps: readonly Step[];
	readonly config: Config;
	/** Facts as the lists gave them, not stamped. */
	readonly facts: Facts;
	/** Why reading ended before its end. */
	readonly problems: readonly string[];
}

const MAX_PAGES = 300;
/** What makes a request another one. */
const nameOf = ({ method, url, body, note }: Request): string => [method, url, body, note].join(' ');

const reads = new WeakMap<Connector, readonly [Exchanges, WholeRead]>();

/** Reads the whole account, as the import does; once for all checks of a connector. */
export function readWhole(connector: Connector, exchanges: Exchanges): WholeRead {
	const [answeredBy, earlier] = reads.get(connector) ?? [];
	if (earlier !== undefined && answeredBy === exchanges) return earlier;
	const read = readAll(connector, exchanges);
	reads.set(connector, [exchanges, read]);
	return read;
}

/** The same anew, with other settings. */
export const readWith = (connector: Connector, exchanges: Exchanges): WholeRead => readAll(connector, exchanges);

function readAll(connector: Connector, { values, answer }: Exchanges): WholeRead {
	let config: Config = values;
	const facts: Partial<Record<TableId, Row[]>> = {};
	const steps: Step[] = [];
	const problems: string[] = [];
	for (const entity of [...connector.entities, ...(connector.choices ?? []), ...connector.fieldLists]) {
		const asked = new Set<string>();
		let request = entity.first(config, null);
		while (request !== null) {
			if (asked.has(nameOf(request)) || asked.size >= MAX_PAGES) {
				problems.push(`${entity.id}: after page ${asked.size} the next request is one that was made already`);
				break;
			}
			asked.add(nameOf(request));
			const result = entity.read(answer(connector.sign(request, config)), request, config);
			if (!result.ok) {
				problems.push(`${entity.id}: a good reply gives the fault ${JSON.stringify(result.fault)}`);
				break;
			}
			steps.push({ entity, request, page: result.page });
			for (const [id, rows] of Object.entries(result.page.facts) as [TableId, Row[]][]) facts[id] = [...(facts[id] ?? []), ...rows];
			config = { ...config, ...result.page.settings };
			request = result.page.next ?? null;
		}
	}
	return { steps, config, facts, problems };
}
