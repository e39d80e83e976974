import type { Facts } from '../../facts/tables';
import type { Text } from '../../language/text';
import type { Config, Entity, Page, Probe, Reply, Request } from './contract';
import { type Json, list } from './json';
import { beganWith } from './read-again';
import { type Opened, openReply, unreadable } from './reply';

export interface ListEntitySpec {
	readonly id: string;
	readonly title: Text;
	first(config: Config, since: number | null): Request | null;
	/** By what HTTP statuses mean, where the CRM's replies have nothing of their own. */
	open?(reply: Reply, request: Request): Opened;
	/** Where the rows stand in the body: the path to the list. */
	readonly rows: readonly string[];
	/** What the list is called in the message that it is missing. */
	readonly name?: string;
	/** For a list that is `null` when it is empty. */
	readonly isNullEmpty?: true;
	/** Rows that were not asked for, where a CRM may ignore "changed since", are left out of the facts. */
	isFresh?(row: Json, request: Request): boolean;
	/** `freshCount`: how many of the rows were asked for. */
	next?(body: Json, request: Request, config: Config, rows: { readonly all: readonly Json[]; readonly freshCount: number }): Request | null;
	facts?(rows: readonly Json[], config: Config): Facts;
	settings?(rows: readonly Json[], config: Config): Readonly<Record<string, string>>;
	smallerPage?(request: Request): Request | null;
}

/** A list in a JSON body, read page by page. */
export function listEntity(spec: ListEntitySpec): Entity {
	const { id, title, rows: path, isFresh, smallerPage } = spec;
	return {
		id,
		title,
		first: (config, since) => spec.first(config, since),
		...(smallerPage && { smallerPage: (request: Request) => smallerPage(request) }),
		read(reply, request, config) {
			const opened = spec.open === undefined ? openReply(reply) : spec.open(reply, request);
			if (!opened.ok) return opened;
			const raw = path.reduce<unknown>((value, key) => (value as Json | null | undefined)?.[key], opened.body);
			if (!Array.isArray(raw) && !(raw === null && spec.isNullEmpty === true))
				return unreadable(`${spec.name ?? id}: no ${path.join('.')}`);
			const all = list(raw);
			const fresh = isFresh === undefined ? all : all.filter((row) => isFresh(row, request));
			const next = spec.next?.(opened.body, request, config, { all, freshCount: fresh.length }) ?? null;
			const page: Page = {
				facts: spec.facts?.(fresh, config) ?? {},
				rowCount: all.length,
				...(spec.settings && { settings: spec.settings(all, config) }),
				...(next !== null && { next }),
			};
			return { ok: true, page };
		},
	};
}

export interface AccountSpec {
	readonly title?: Text;
	first(config: Config): Request;
	open?(reply: Reply, request: Request): Opened;
	/** What the reply says of the account; what it does not say is `null`. */
	account(body: Json): { readonly id: string | null; readonly name: string | null; readonly currency: string; readonly tz: string | null };
	/** What the message calls the id that is missing. */
	readonly idName: string;
	/** What lists that follow need to know. */
	settings?(body: Json): Readonly<Record<string, string>>;
}

/** One cheap question that proves that address and token work, and tells the account's name, currency and time zone. */
export const accountProbe = ({ title, first, open, account, idName, settings }: AccountSpec): Probe => ({
	id: 'account',
	title: title ?? { ru: 'Аккаунт', en: 'Account' },
	first: (config) => first(config),
	read(reply, request) {
		const opened = open === undefined ? openReply(reply) : open(reply, request);
		if (!opened.ok) return opened;
		const { id, name, currency, tz } = account(opened.body);
		if (id === null) return unreadable(idName);
		const about = { account_id: id, account_name: name ?? id, base_currency: currency, ...(tz !== null && { tz }) };
		return { ok: true, page: { facts: {}, settings: { ...about, ...beganWith(reply), ...settings?.(opened.body) }, rowCount: 1 } };
	},
});
