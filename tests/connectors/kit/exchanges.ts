import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sites } from '../../../local/crm/sites.gen';
import type { Config, Reply, Request } from '../../../src/connectors/kit/contract';
import { smallAccount } from '../../app/small-crm';
import { answering, TOKEN } from '../loopback';

/** What a connector is tried with: the filled form, and who answers its requests. */
export interface Exchanges {
	readonly values: Config;
	/** What must never be seen outside a signed request. */
	readonly secrets: readonly string[];
	answer(signed: Request): Reply;
	/** Recorded replies that nobody has asked for. */
	unused?(): readonly string[];
}

/** `exchanges.json`: the form's values and, by method and path with query, the replies that were recorded. */
interface Recording {
	readonly values: Config;
	readonly secrets: readonly string[];
	readonly replies: Readonly<Record<string, unknown>>;
}

/** The copy of the CRM on this machine, where there is one; otherwise its recorded exchanges. */
export function exchangesOf(id: string): Exchanges {
	const site = sites.find((one) => one.id === id);
	if (site !== undefined)
		return { values: site.values('https://api.example.com', TOKEN), secrets: [TOKEN], answer: answering(site, smallAccount(30)) };
	const path = join(__dirname, '..', id, 'exchanges.json');
	if (!existsSync(path)) throw new Error(`tests/connectors/${id}/exchanges.json is missing: record one exchange for each list.`);
	return recorded(path);
}

export function recorded(path: string): Exchanges {
	const { values, secrets, replies } = JSON.parse(readFileSync(path, 'utf8')) as Recording;
	const used = new Set<string>();
	return {
		values,
		secrets,
		unused: () => Object.keys(replies).filter((name) => !used.has(name)),
		answer({ method, url }) {
			const { pathname, search } = new URL(url);
			const name = `${method} ${pathname}${search}`;
			const body = replies[name];
			if (body === undefined) throw new Error(`${path} records no reply to ${name}`);
			used.add(name);
			return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
		},
	};
}
