import { parentPort, workerData } from 'node:worker_threads';
import type { Outcome } from '../host/contract/host';
import { Desk, type ThreadSettings } from './desk';
import type { Ask, Holding, Reply, Selection } from './wire';

export type { ThreadSettings };

/** The host blocks its thread while the add-on waits for a CRM, so it runs in a worker and leaves the page's server free. */
const desk = new Desk(workerData as ThreadSettings);

function answer(ask: Ask): Reply {
	const holding: Holding = { version: ask.version, sheets: ask.sheets };
	const book = desk.sit(ask);
	if (book === null) return { frame: desk.closed(holding) };
	const { host, frames } = book;
	const nameOf = (id: string): string => {
		const name = frames.names.get(id);
		if (name === undefined) throw new Error(`no sheet ${id}`);
		return name;
	};
	const whole = (): Reply => ({
		frame: {
			...frames.next({ version: null, sheets: [] }),
			panel: null,
			person: desk.who(),
			meter: desk.meter(),
			functions: desk.functions,
		},
	});
	const next = (extra: readonly string[] = []) => ({ ...frames.next(holding, extra), meter: desk.meter() });
	const guarded = (work: () => void): Reply => {
		let refused: string | undefined;
		try {
			work();
		} catch (error) {
			refused = error instanceof Error ? error.message : String(error);
		}
		desk.saveSoon();
		return { ...(refused === undefined ? {} : { refused }), frame: next() };
	};
	const called = (at: Selection | undefined, call: () => Outcome): Reply => {
		const name = at && frames.names.get(at.sheet);
		if (at && name !== undefined) host.select(name, at.areas, at.current);
		const before = JSON.stringify(host.selection());
		const outcome = call();
		const selected = host.selection();
		desk.saveSoon();
		return { outcome, ...(JSON.stringify(selected) === before ? {} : { selected }), frame: next() };
	};
	switch (ask.do) {
		case 'open':
			if (ask.language) desk.language = ask.language;
			desk.seat(true);
			return whole();
		case 'sheet':
			host.setActiveSheet(nameOf(ask.id));
			desk.saveSoon();
			return { frame: next([ask.id]) };
		case 'type':
			return guarded(() => {
				for (const block of ask.blocks) host.typeBlock(nameOf(ask.sheet), block.row, block.column, block.texts);
			});
		case 'shift':
			return guarded(() => host.shift(nameOf(ask.sheet), ask.axis, ask.at, ask.count));
		case 'sort':
			return guarded(() => host.sort(nameOf(ask.sheet), ask.area, ask.column, ask.ascending));
		case 'paint':
			return guarded(() => host.paint(nameOf(ask.sheet), ask.area, ask.look));
		case 'call':
			return called(ask.at, () => host.call(ask.name, ask.args, 'sidebar'));
		case 'menu':
			return called(ask.at, () => host.call(ask.name, [], 'menu'));
		case 'page':
			return called(undefined, () => ({ ok: true, value: host.filePage(ask.id) }));
		case 'visit':
			return called(undefined, () => host.visit(ask.query));
		case 'add-sheet':
			return guarded(() => {
				const name = freeName([...frames.names.values()]);
				host.addSheet(name);
				// Whoever adds a sheet wants to write on it.
				host.setActiveSheet(name);
			});
		case 'tab':
			return guarded(() => host.changeTab(nameOf(ask.sheet), ask.change));
		case 'clock':
			desk.clock.move(ask.to, host.view().timeZone);
			return guarded(() => host.runDueTriggers());
		case 'journal':
			return { journal: desk.journal(), frame: next() };
		case 'afresh':
			desk.afresh();
			return {
				frame: { ...desk.sit(ask)!.frames.next({ version: null, sheets: [] }), panel: null, person: desk.who(), functions: desk.functions },
			};
		case 'language':
			desk.language = ask.language;
			desk.seat(true);
			return { frame: { ...next(), person: desk.who() } };
	}
}

function freeName(names: readonly string[]): string {
	const taken = new Set(names.map((name) => name.toLowerCase()));
	const word = desk.language === 'ru' ? 'Лист' : 'Sheet';
	for (let i = taken.size + 1; ; i++) if (!taken.has(`${word}${i}`.toLowerCase())) return `${word}${i}`;
}

export type Order = { readonly id: number } & ({ readonly ask: Ask } | { readonly state: true } | { readonly stop: true });

parentPort?.on('message', (order: Order) => {
	const { id } = order;
	try {
		if ('stop' in order) {
			desk.stop();
			parentPort?.postMessage({ id, text: '{}' });
			parentPort?.close();
		} else parentPort?.postMessage({ id, text: JSON.stringify('state' in order ? desk.view() : answer(order.ask)) });
	} catch (error) {
		parentPort?.postMessage({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
	}
});
parentPort?.postMessage({ id: 0, text: '{}' });
