import { createCalculator } from '../calc/calculator';
import { readBundle } from '../host/bundle';
import type { Bundle, Host, Person } from '../host/contract/host';
import { createHost } from '../host/host';
import { createSyncHttp } from '../host/sync-http';
import { Clock } from './clock';
import { Frames } from './frames';
import { functionHelp } from './function-help';
import { SavedWorkbook } from './saved-workbook';
import type { Frame, FunctionHelp, Holding, Journal, Meter, Role } from './wire';

export interface ThreadSettings {
	readonly bundle: string;
	readonly state: string;
	/** Who the three people are; the director owns the workbook, the manager edits it, the stranger was not given it. */
	readonly people: Readonly<Record<Role, string>>;
	readonly language: 'ru' | 'en';
	readonly demo: { readonly crm: string; readonly values: Readonly<Record<string, string>> } | null;
	readonly fresh: boolean;
	/** Its first number is 1 when a person wants the script killed. */
	readonly kill: SharedArrayBuffer;
}

interface OpenBook {
	readonly host: Host;
	readonly frames: Frames;
}

const NO_SCRIPT: Bundle = { files: [], manifest: { timeZone: 'Europe/Moscow' } };

/** The open workbook, the files that it made, and the person who uses them. */
export class Desk {
	language: 'ru' | 'en';
	readonly functions: readonly FunctionHelp[];
	readonly clock: Clock;
	private readonly settings: ThreadSettings;
	private readonly bundle: Bundle;
	private readonly http = createSyncHttp();
	private readonly savedWorkbook: SavedWorkbook;
	private readonly killed: Int32Array;
	private main: OpenBook;
	private readonly others = new Map<string, OpenBook>();
	private role: Role = 'director';
	private shown: OpenBook;

	constructor(settings: ThreadSettings) {
		this.settings = settings;
		this.language = settings.language;
		this.bundle = readBundle(settings.bundle);
		this.functions = this.bundle.files.filter(({ kind }) => kind === 'script').flatMap(({ source }) => functionHelp(source));
		this.killed = new Int32Array(settings.kill);
		this.savedWorkbook = new SavedWorkbook(
			settings.state,
			() => `${this.main.host.saveText().slice(0, -1)},"ahead":${JSON.stringify(this.clock.ahead)}}`,
		);
		const saved = settings.fresh ? undefined : this.savedWorkbook.read();
		this.clock = new Clock((saved as { ahead?: number } | undefined)?.ahead);
		this.main = this.opened(saved);
		this.shown = this.main;
	}

	/** The workbook that a request is about, with its person before it; null when there is none for them. */
	sit({ as = 'director', file }: Pick<Holding, 'as' | 'file'>): OpenBook | null {
		const book = file === undefined ? this.main : this.fileBook(file);
		const isOther = as !== this.role || book !== this.shown;
		this.role = as;
		if (book === null) return null;
		this.shown = book;
		if (isOther) this.seat(false);
		return book.host.access(this.person().email) === 'none' ? null : book;
	}

	/** The add-on's menu is built anew when a person opens the file. */
	seat(isOpening: boolean): void {
		this.shown.host.setPerson(this.person());
		if (isOpening) this.shown.host.open();
	}

	who(): Frame['person'] & object {
		const { email } = this.person();
		return { email, language: this.language, role: this.role, access: this.shown.host.access(email) };
	}

	closed({ version }: Holding): Frame {
		return { version: version ?? 0, base: version, person: { ...this.who(), access: 'none' } };
	}

	meter(): Meter {
		const executions = this.main.host.executions();
		const last = Object.values(executions.at(-1)?.calls ?? {}).reduce((sum, count) => sum + count, 0);
		const { outbox } = this.outside();
		const files = this.main.host.files().length;
		return {
			now: this.clock.now(),
			ahead: this.clock.ahead,
			shift: this.clock.shift,
			executions: executions.length,
			last,
			mails: outbox.length,
			files,
		};
	}

	journal(): Journal {
		const { host } = this.main;
		const { outbox, triggers } = this.outside();
		return {
			executions: host.executions(),
			calls: host.calls(),
			mails: outbox,
			files: host.files().map(({ id, name, book }) => ({ id, name, opens: book !== undefined ? ('book' as const) : ('page' as const) })),
			triggers: triggers.map(({ run, owner, due }) => ({ run, owner, due: due ?? null })),
		};
	}

	view(): unknown {
		return this.main.host.view();
	}

	saveSoon(): void {
		for (const [id, { host }] of this.others) this.main.host.keepFile(id, (host.save() as { book: unknown }).book);
		this.savedWorkbook.saveSoon();
	}

	afresh(): void {
		for (const { host } of [this.main, ...this.others.values()]) host.dispose();
		this.others.clear();
		this.clock.move('real', 'UTC');
		this.main = this.opened(undefined);
		this.shown = this.main;
		this.savedWorkbook.saveSoon();
	}

	stop(): void {
		this.savedWorkbook.save();
		this.main.host.dispose();
		for (const { host } of this.others.values()) host.dispose();
		this.http.dispose();
	}

	private person(role: Role = this.role): Person {
		return { email: this.settings.people[role], locale: this.language === 'ru' ? 'ru' : 'en_US' };
	}

	private outside() {
		return this.main.host.beside();
	}

	private fileBook(id: string): OpenBook | null {
		const openBook = this.others.get(id);
		if (openBook) return openBook;
		const file = this.main.host.files().find((one) => one.id === id);
		if (file?.book === undefined) return null;
		const host = this.create({ version: 1, book: file.book, outside: {}, enabled: false, mail: 0 }, NO_SCRIPT);
		const book = { host, frames: new Frames(host) };
		this.others.set(id, book);
		return book;
	}

	private opened(saved: unknown): OpenBook {
		let state = saved;
		if (this.settings.demo) {
			if (state === undefined) {
				const empty = this.create(undefined, this.bundle);
				state = empty.save();
				empty.dispose();
			}
			this.offerDemo(state);
		}
		const host = this.create(state, this.bundle);
		host.open();
		return { host, frames: new Frames(host) };
	}

	private create(saved: unknown, bundle: Bundle): Host {
		return createHost({
			...(saved === undefined ? {} : { saved }),
			name: this.language === 'ru' ? 'Отдел продаж' : 'Sales department',
			locale: this.language === 'ru' ? 'ru_RU' : 'en_US',
			timeZone: 'Europe/Moscow',
			bundle,
			calculator: createCalculator(),
			http: this.http,
			now: this.clock.now,
			person: this.person('director'),
			editors: [this.settings.people.manager],
			// One kill for one wish.
			killNow: () => Atomics.compareExchange(this.killed, 0, 1, 0) === 1,
		});
	}

	/** The person's own properties hold the connection that the sidebar may offer. */
	private offerDemo(state: unknown): void {
		const { outside } = state as { outside?: { properties: { user: Record<string, Record<string, string>> } } };
		if (!outside) return;
		const email = this.settings.people.director;
		outside.properties.user[email] = { ...outside.properties.user[email], 'kpi.demo': JSON.stringify(this.settings.demo) };
	}
}
