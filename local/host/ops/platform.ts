import { randomBytes } from 'node:crypto';
import { cloudReply } from '../cloud/cloud';
import type { MenuItem, Panel } from '../contract/host';
import { Refusal } from '../contract/refusal';
import { grantedScopes } from '../machine/granted';
import type { Execution, TriggerState } from '../machine/machine';
import { nextDue } from '../machine/trigger-times';
import type { Ops } from './kinds';

type Store = 'script' | 'document' | 'user';

const VALUE = 9 * 1024;
const STORE = 500 * 1024;

/** facts §1: a custom function sees the properties of the spreadsheet's owner. */
const account = (execution: Execution): string =>
	execution.mode === 'CUSTOM_FUNCTION' ? execution.machine.book.meta.owner : execution.machine.person.email;

const store = (execution: Execution, name: Store): Record<string, string> => {
	const { properties } = execution.machine.outside;
	if (name !== 'user') return properties[name];
	properties.user[account(execution)] ??= {};
	return properties.user[account(execution)]!;
};

const setProperties = (execution: Execution, name: Store, values: Record<string, string>, deleteOthers: boolean): void => {
	if (execution.mode === 'CUSTOM_FUNCTION' && name === 'user' && execution.machine.person.email !== execution.machine.book.meta.owner)
		throw new Refusal('You do not have permission to call setProperty');
	const target = store(execution, name);
	for (const value of Object.values(values)) if (Buffer.byteLength(value) > VALUE) throw new Refusal('Argument too large: value');
	const next: Record<string, string> = { ...(deleteOthers ? {} : target), ...values };
	const size = Object.entries(next).reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value), 0);
	if (size > STORE) throw new Refusal('You have exceeded the property storage quota. Please remove some properties and try again.');
	if (deleteOthers) for (const key of Object.keys(target)) delete target[key];
	Object.assign(target, values);
};

const cacheKey = (execution: Execution, name: Store, key: string): string => {
	if (key.length > 250) throw new Refusal('Argument too large: key');
	return `${name === 'user' ? account(execution) : name} ${key}`;
};

const addMenu = (execution: Execution, menu: MenuItem, addon: boolean): void => {
	const { machine } = execution;
	const caption = addon ? 'KPI for Sales' : menu.caption;
	machine.menus = [...machine.menus.filter((one) => one.caption !== caption), { ...menu, caption }];
};

export const platformOps: Ops = {
	// Formulas are brought up to date by the next read: a script cannot see the difference, and many writes cost one calculation.
	flush: (execution) => {
		execution.machine.book.flush();
	},
	now: (execution) => execution.machine.now(),
	sleep: (execution, milliseconds: number) => {
		const { machine } = execution;
		if (machine.options.sleep) machine.options.sleep(milliseconds);
		else machine.slept += milliseconds;
	},
	log: (_execution, level: string, text: string) => {
		process.stderr.write(`[${level}] ${text}\n`);
	},
	hasBook: (execution) => execution.hasBook,
	needUi: (execution) => {
		if (!execution.hasUi) throw new Refusal('Cannot call SpreadsheetApp.getUi() from this context.');
	},
	addMenu,
	showPanel: (execution, panel: Panel) => {
		execution.machine.panel = panel;
	},
	message: (execution, kind: 'toast' | 'alert', title: string, text: string) => {
		execution.machine.messages.push({ kind, title, text });
	},
	getProperty: (execution, name: Store, key: string) => store(execution, name)[key] ?? null,
	getProperties: (execution, name: Store) => store(execution, name),
	setProperties,
	deleteProperty: (execution, name: Store, key: string) => {
		delete store(execution, name)[key];
	},
	cacheGet: (execution, name: Store, key: string) => {
		const { cache } = execution.machine.outside;
		const entry = cache[cacheKey(execution, name, key)];
		return entry && entry.until > execution.machine.now() ? entry.value : null;
	},
	cachePut: (execution, name: Store, key: string, value: string, seconds: number) => {
		const full = cacheKey(execution, name, key);
		if (Buffer.byteLength(value) > 100 * 1024) throw new Refusal('Argument too large: value');
		const { cache } = execution.machine.outside;
		const keys = Object.keys(cache);
		// facts §2: the cache holds about a thousand items.
		if (keys.length >= 1000 && !(full in cache)) delete cache[keys[0]!];
		cache[full] = { value, until: execution.machine.now() + Math.min(21_600, Math.max(1, seconds)) * 1000 };
	},
	cacheRemove: (execution, name: Store, key: string) => {
		delete execution.machine.outside.cache[cacheKey(execution, name, key)];
	},
	lock: (execution, name: Store, milliseconds: number) => {
		const key = name === 'user' ? account(execution) : name;
		const holder = execution.machine.locks.get(key);
		if (holder && holder !== execution) {
			// Nobody else can run while this one waits: the time simply passes.
			execution.machine.slept += milliseconds;
			return false;
		}
		execution.machine.locks.set(key, execution);
		return true;
	},
	unlock: (execution, name: Store) => {
		const key = name === 'user' ? account(execution) : name;
		if (execution.machine.locks.get(key) === execution) execution.machine.locks.delete(key);
	},
	addTrigger: (execution, state: Omit<TriggerState, 'id' | 'owner'>) => {
		const { machine } = execution;
		if (machine.google.trigger === 'refused') throw new Refusal('Addons triggers cannot be created in test deployments.');
		const mine = machine.outside.triggers.filter((one) => one.owner === machine.person.email);
		if (mine.length >= 20)
			throw new Refusal('This script has too many triggers. Triggers must be deleted from the script before more can be added.');
		const id = String(machine.outside.triggers.reduce((max, one) => Math.max(max, Number(one.id)), 1000) + 1);
		const trigger: TriggerState = { ...state, id, owner: machine.person.email };
		const due = nextDue(trigger, machine.now(), machine.options.bundle.manifest.timeZone);
		machine.outside.triggers.push(due === null ? trigger : { ...trigger, due });
		return id;
	},
	triggers: (execution) => execution.machine.outside.triggers.filter((one) => one.owner === execution.machine.person.email),
	deleteTrigger: (execution, id: string) => {
		const { outside } = execution.machine;
		outside.triggers = outside.triggers.filter((one) => one.id !== id);
	},
	mail: (execution, message: Record<string, unknown>) => {
		const { machine } = execution;
		const people = `${message.to},${message.cc ?? ''},${message.bcc ?? ''}`.split(',').filter((one) => one.trim() !== '').length;
		if (machine.mail < people) throw new Refusal('Service invoked too many times for one day: email.');
		machine.mail -= people;
		machine.outside.outbox.push({ at: new Date(machine.now()).toISOString(), from: machine.person.email, ...message });
	},
	mailQuota: (execution) => execution.machine.mail,
	email: (execution) => (execution.mode === 'FULL' ? execution.machine.person.email : ''),
	/** A simple trigger learns who it was within the owner's organisation alone; a public mail service is none. */
	eventUser({ mode, machine: { person, book } }) {
		const domain = (email: string): string => email.split('@')[1] ?? '';
		const isColleague = domain(person.email) === domain(book.meta.owner) && !/^(gmail|googlemail)\.com$/.test(domain(person.email));
		return mode === 'FULL' || (mode === 'LIMITED' && (isColleague || person.email === book.meta.owner)) ? person.email : '';
	},
	userLocale: (execution) => execution.machine.person.locale,
	userKey: (execution) => Buffer.from(execution.machine.person.email).toString('base64url'),
	scriptZone: (execution) => execution.machine.options.bundle.manifest.timeZone,
	scopes: (execution) => grantedScopes(execution) ?? [],
	/** Of these scopes, or of all that the manifest asks for, those that the person has not granted. */
	missingScopes: (execution, asked: string[] | null) => {
		const { google, options } = execution.machine;
		if (asked !== null && google.consent === 'whole')
			throw new Refusal(
				"The parameters (ScriptApp.AuthMode,number[]) don't match the method signature for ScriptApp.getAuthorizationInfo.",
			);
		const granted = grantedScopes(execution);
		const scopes = asked ?? options.bundle.manifest.oauthScopes ?? [];
		return granted === null ? [] : scopes.filter((scope) => !granted.includes(scope));
	},
	token: () => 'local-oauth-token',
	stateToken: (execution, { method, parameters, seconds }: { method?: string; parameters: Record<string, string>; seconds: number }) => {
		const { machine } = execution;
		if (method === undefined) throw new Refusal('The method name must be set before the state token is created.');
		const state = randomBytes(24).toString('base64url');
		machine.outside.states[state] = { method, parameters, until: machine.now() + seconds * 1000, owner: machine.person.email };
		return state;
	},
	htmlFile: (execution, name: string) => {
		const { html } = execution.machine.programs;
		const file = html.get(name) ?? html.get(name.replace(/\.html$/, ''));
		if (file === undefined) throw new Refusal(`No HTML file named ${name} was found.`);
		return file;
	},
	fetch: (
		execution,
		request: { url: string; method: string; headers: Record<string, string>; body: string | null; followRedirects: boolean },
	) => {
		if (request.url.length > 2082) throw new Refusal('Limit exceeded: URLFetch URL Length.');
		const cloudAnswer = cloudReply(execution, request);
		if (cloudAnswer !== null) return cloudAnswer;
		try {
			const { url, method, headers, body, followRedirects } = request;
			const answer = execution.machine.options.http({
				url,
				method,
				headers,
				...(followRedirects ? {} : { redirect: 'manual' as const }),
				...(body === null ? {} : { body: Buffer.from(body, 'base64').toString('utf8') }),
			});
			return { ...answer, body: Buffer.from(answer.body, 'utf8').toString('base64') };
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			const origin = /^(https?:\/\/[^/?#]+)/i.exec(request.url)?.[1] ?? request.url;
			throw new Refusal(/ENOTFOUND|DNS/i.test(reason) ? `DNS error: ${request.url}` : `Address unavailable: ${origin} (${reason})`);
		}
	},
};
