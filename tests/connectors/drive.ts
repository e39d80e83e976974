import type { Config, Connector, Entity, Reply, Request } from '../../src/connectors/kit/contract';
import { stampSource } from '../../src/connectors/kit/source-stamp';
import type { Row } from '../../src/facts/table';
import type { Facts, TableId } from '../../src/facts/tables';

export async function send(request: Request): Promise<Reply> {
	const answer = await fetch(request.url, {
		method: request.method,
		headers: request.headers,
		...(request.body === undefined ? {} : { body: request.body }),
	});
	const headers: Record<string, string> = {};
	answer.headers.forEach((value, name) => {
		headers[name] = value;
	});
	return { status: answer.status, headers, body: await answer.text() };
}

export interface Drive {
	readonly facts: Facts;
	readonly config: Config;
	readonly read: Record<string, number>;
	readonly requests: number;
	readonly asked: Record<string, number>;
}

/** Reads a whole account the way the import does, without its staging. */
export async function drive(connector: Connector, values: Config, since: number | null = null): Promise<Drive> {
	let config: Config = values;
	const facts: Facts = {};
	const read: Record<string, number> = {};
	const asked: Record<string, number> = {};
	let requests = 0;
	const take = async (entity: Entity): Promise<void> => {
		let request = entity.first(config, since) ?? undefined;
		while (request !== undefined) {
			const result = entity.read(await send(connector.sign(request, config)), request, config);
			requests++;
			asked[entity.id] = (asked[entity.id] ?? 0) + 1;
			if (!result.ok) throw new Error(`${entity.id}: ${JSON.stringify(result.fault)} ${request.url}`);
			read[entity.id] = (read[entity.id] ?? 0) + result.page.rowCount;
			for (const [table, rows] of Object.entries(stampSource(result.page.facts, connector.id))) add(facts, table as TableId, rows);
			config = { ...config, ...result.page.settings };
			request = result.page.next;
		}
	};
	for (const entity of connector.entities) await take(entity);
	return { facts, config, read, requests, asked };
}

function add(facts: Facts, table: TableId, rows: Row[]): void {
	const known = facts[table];
	if (known === undefined) facts[table] = [...rows];
	else known.push(...rows);
}
