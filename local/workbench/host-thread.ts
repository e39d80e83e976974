import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { createCalculator } from '../calc/calculator';
import { readBundle } from '../host/bundle';
import type { Host, Outcome, Person } from '../host/contract';
import { createHost } from '../host/host';
import { createSyncHttp } from '../host/sync-http';
import { Frames } from './frames';
import { functionHelp } from './function-help';
import type { Ask, Holding, Reply, Selection } from './wire';

export interface ThreadSettings {
	readonly bundle: string;
	readonly state: string;
	readonly email: string;
	readonly language: 'ru' | 'en';
	readonly demo: { readonly crm: string; readonly values: Readonly<Record<string, string>> } | null;
	readonly fresh: boolean;
}

/** The host blocks its thread while the add-on waits for a CRM, so it lives here, away from the server of the page. */
const settings = workerData as ThreadSettings;
const bundle = readBundle(settings.bundle);
const functions = bundle.files.filter(({ kind }) => kind === 'script').flatMap(({ source }) => functionHelp(source));
const http = createSyncHttp();

let language = settings.language;
let host = openHost(settings.fresh ? undefined : readState());
let frames = new Frames(host);
let saving: NodeJS.Timeout | null = null;

function person(): Person {
	return { email: settings.email, locale: language === 'ru' ? 'ru' : 'en_US' };
}

function openHost(saved: unknown): Host {
	const create = (from: unknown): Host =>
		createHost({
			...(from === undefined ? {} : { saved: from }),
			name: language === 'ru' ? 'Отдел продаж' : 'Sales department',
			locale: language === 'ru' ? 'ru_RU' : 'en_US',
			timeZone: 'Europe/Moscow',
			bundle,
			calculator: createCalculator(),
			http,
			now: Date.now,
			person: person(),
		});
	let state = saved;
	if (settings.demo) {
		if (state === undefined) {
			const empty = create(undefined);
			state = empty.save();
			empty.dispose();
		}
		offerDemo(state);
	}
	const opened = create(state);
	opened.open();
	return opened;
}

/** The person's own properties hold the connection that the sidebar may offer. */
function offerDemo(state: unknown): void {
	const { outside } = state as { outside?: { properties: { user: Record<string, Record<string, string>> } } };
	if (!outside) return;
	const own = outside.properties.user[settings.email] ?? {};
	outside.properties.user[settings.email] = { ...own, 'kpi.demo': JSON.stringify(settings.demo) };
}

function readState(): unknown {
	if (!existsSync(settings.state)) return undefined;
	try {
		return JSON.parse(readFileSync(settings.state, 'utf8'));
	} catch {
		process.stderr.write(`${settings.state} cannot be read; starting afresh\n`);
		return undefined;
	}
}

function save(): void {
	if (saving) clearTimeout(saving);
	saving = null;
	mkdirSync(dirname(settings.state), { recursive: true });
	// A crash while writing must not cost the workbook.
	writeFileSync(`${settings.state}.new`, JSON.stringify(host.save()));
	renameSync(`${settings.state}.new`, settings.state);
}

function saveSoon(): void {
	if (saving) clearTimeout(saving);
	saving = setTimeout(save, 1500);
}

function restart(saved: unknown): void {
	host.dispose();
	host = openHost(saved);
	frames = new Frames(host);
}

function answer(ask: Ask): Reply {
	const holding: Holding = { version: ask.version, sheets: ask.sheets };
	switch (ask.do) {
		case 'open': {
			if (ask.language && ask.language !== language) speak(ask.language);
			return { frame: { ...frames.next({ version: null, sheets: [] }), panel: null, person: who(), functions } };
		}
		case 'sheet': {
			host.setActiveSheet(nameOf(ask.id));
			saveSoon();
			return { frame: frames.next(holding, [ask.id]) };
		}
		case 'type':
			return guarded(holding, () => {
				for (const block of ask.blocks) host.typeBlock(nameOf(ask.sheet), block.row, block.column, block.texts);
			});
		case 'call':
			return called(holding, ask.at, () => host.call(ask.name, ask.args, 'sidebar'));
		case 'menu':
			return called(holding, ask.at, () => host.call(ask.name, [], 'menu'));
		case 'visit':
			return called(holding, undefined, () => host.visit(ask.query));
		case 'add-sheet':
			return guarded(holding, () => host.addSheet(freeName()));
		case 'afresh': {
			restart(undefined);
			saveSoon();
			return { frame: { ...frames.next({ version: null, sheets: [] }), panel: null, person: who(), functions } };
		}
		case 'language': {
			speak(ask.language);
			return { frame: { ...frames.next(holding), person: who() } };
		}
	}
}

const who = () => ({ email: settings.email, language });

function speak(next: 'ru' | 'en'): void {
	language = next;
	host.setPerson(person());
	host.open();
}

function guarded(holding: Holding, work: () => void): Reply {
	let refused: string | undefined;
	try {
		work();
	} catch (error) {
		refused = error instanceof Error ? error.message : String(error);
	}
	saveSoon();
	return { ...(refused === undefined ? {} : { refused }), frame: frames.next(holding) };
}

function called(holding: Holding, at: Selection | undefined, call: () => Outcome): Reply {
	const name = at && frames.names.get(at.sheet);
	if (at && name !== undefined) host.select(name, at.areas, at.current);
	const before = JSON.stringify(host.selection());
	const outcome = call();
	const selected = host.selection();
	saveSoon();
	return { outcome, ...(JSON.stringify(selected) === before ? {} : { selected }), frame: frames.next(holding) };
}

function nameOf(id: string): string {
	const name = frames.names.get(id);
	if (name === undefined) throw new Error(`no sheet ${id}`);
	return name;
}

function freeName(): string {
	const taken = new Set([...frames.names.values()].map((name) => name.toLowerCase()));
	const word = language === 'ru' ? 'Лист' : 'Sheet';
	for (let i = taken.size + 1; ; i++) if (!taken.has(`${word}${i}`.toLowerCase())) return `${word}${i}`;
}

export type Order = { readonly id: number } & ({ readonly ask: Ask } | { readonly state: true } | { readonly stop: true });

parentPort?.on('message', (order: Order) => {
	const { id } = order;
	try {
		if ('stop' in order) {
			save();
			host.dispose();
			http.dispose();
			parentPort?.postMessage({ id, text: '{}' });
			parentPort?.close();
		} else parentPort?.postMessage({ id, text: JSON.stringify('state' in order ? host.view() : answer(order.ask)) });
	} catch (error) {
		parentPort?.postMessage({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
	}
});
parentPort?.postMessage({ id: 0, text: '{}' });
