import { byHand } from './by-hand';
import { CalcLink } from './calc-link';
import type { CloudFile } from './cloud/files';
import { pageOf } from './cloud/page';
import { EXPECTED } from './contract/google-answers';
import type { Host, HostFile, HostOptions, Outcome, TabChoice } from './contract/host';
import { Refusal } from './contract/refusal';
import { createCustomCalls } from './custom-functions';
import { dumpOf, tabsOf } from './dump';
import { execute, SIX_MINUTES } from './execution';
import { type Execution, type Machine, newOutside } from './machine/machine';
import { insertSheet } from './ops/sheets';
import { compile } from './programs';
import { bookOf, type Saved, savedOf, settledBy } from './saved';
import { enter, select, selectedIn } from './store/selection';
import { openFile, runDueTriggers } from './trigger-runs';
import { typeCells } from './typing';
import { viewOf } from './view';

/** facts §2: recipients a day that a consumer account may write to. */
const MAIL_QUOTA = 100;

const machineOf = (options: HostOptions): Machine => {
	const saved = savedOf(options.saved);
	const machine: Omit<Machine, 'calc'> & { calc?: CalcLink } = {
		options,
		book: bookOf(options, saved),
		outside: { ...newOutside(), ...structuredClone(saved?.outside ?? {}) },
		programs: compile(options.bundle),
		person: options.person,
		google: options.google ?? EXPECTED,
		menus: [],
		panel: null,
		messages: [],
		counts: {},
		executions: [],
		locks: new Map<string, Execution>(),
		slept: 0,
		mail: saved?.mail ?? MAIL_QUOTA,
		enabled: saved?.enabled ?? false,
		callsLeft: options.stopAfterCalls ?? null,
		changes: 0,
		now: () => options.now() + machine.slept,
	};
	const custom = createCustomCalls(machine as Machine);
	const calc = new CalcLink(machine as Machine, custom.upperNames, custom.caller);
	machine.calc = calc;
	// Formulas need not be calculated to be looked at; what changes first needs them.
	if (!machine.book.news.hasNewShape) machine.book.news.beforeChange = () => calc.begin();
	return machine as Machine;
};

/** facts §4: what google.script.run cannot reach; menus and triggers may name `object.method`. */
const hidden = (name: string, from: string): boolean => from === 'sidebar' && (name.endsWith('_') || name.includes('.'));

const missing = (name: string): Outcome => ({ ok: false, kind: 'error', message: `Script function not found: ${name}` });

export const createHost = (options: HostOptions): Host => {
	const machine = machineOf(options);
	const { outside } = machine;
	const editing = byHand(machine);

	/** Everything but the book. */
	const savedMachine = (): Omit<Saved, 'book'> => {
		machine.book.flush();
		machine.calc.sync();
		const { cache: _cache, ...lasting } = outside;
		const settled = settledBy(machine.book, options);
		return {
			version: 1 as const,
			outside: lasting,
			enabled: machine.enabled,
			mail: machine.mail,
			...(settled !== undefined && { settled }),
		};
	};
	const save = (): Saved => ({ ...structuredClone(savedMachine()), book: machine.book.save() });
	const saveText = (): string => `${JSON.stringify({ ...savedMachine(), version: 2 }).slice(0, -1)},"book":${machine.book.saveText()}}`;

	const sheetNamed = (name: string) => {
		const sheet = machine.book.sheetNamed(name);
		if (!sheet) throw new Refusal(`There is no sheet named "${name}".`);
		return sheet;
	};

	return {
		open: () => openFile(machine),
		menus: () => machine.menus,
		sidebar: () => machine.panel,
		messages: () => machine.messages.splice(0),
		call: (name, args = [], from = 'menu') => {
			if (hidden(name, from)) return missing(name);
			machine.enabled = true;
			return execute(machine, { mode: 'FULL', hasUi: from !== 'trigger', name, args, from, limit: options.executionMs ?? SIX_MINUTES });
		},
		type: (sheet, row, column, text) => typeCells(machine, sheet, row, column, [[text]]),
		typeBlock: (sheet, row, column, texts) => typeCells(machine, sheet, row, column, texts),
		addSheet: (name) => {
			editing.act((execution) => insertSheet(execution, name, machine.book.meta.sheets.length, null));
		},
		setActiveSheet: (name) => {
			const { id } = sheetNamed(name);
			enter(machine.book.change(), id);
			machine.book.flush();
		},
		select: (name, areas, current) => {
			const { id, rows, columns } = sheetNamed(name);
			const boxes = areas.map((area) => ({ sheet: id, ...area }));
			if (boxes.length === 0 || boxes.some((box) => box.row + box.rows > rows || box.column + box.columns > columns))
				throw new Refusal('The coordinates of the range are outside the dimensions of the sheet.');
			select(machine.book.change(), boxes, current);
			machine.book.flush();
		},
		selection: () => {
			const { meta } = machine.book;
			const { boxes, current } = selectedIn(meta, meta.active);
			return {
				sheet: String(meta.active),
				areas: boxes.map(({ row, column, rows, columns }) => ({ row, column, rows, columns })),
				current,
			};
		},
		changeTab: editing.changeTab,
		access: (email) => editing.access(email),
		shift: editing.shift,
		sort: editing.sort,
		paint: editing.paint,
		setPerson: (person) => {
			machine.person = person;
		},
		setGoogle: (answers) => {
			machine.google = answers;
		},
		view: () => viewOf(machine),
		dump: (tab) => dumpOf(machine, tab),
		tabs: <T>(choice?: TabChoice) => tabsOf(machine, choice) as T[],
		calls: () => ({ ...machine.counts }),
		executions: () => machine.executions,
		beside: () => ({ outbox: outside.outbox, triggers: outside.triggers }),
		files: () => outside.files as unknown as readonly HostFile[],
		filePage: (id) => {
			const file = (outside.files as unknown as CloudFile[]).find((one) => one.id === id && one.sheets !== undefined);
			const mayLook = file?.permissions.some(({ emailAddress }) => emailAddress?.toLowerCase() === machine.person.email.toLowerCase());
			return file !== undefined && mayLook === true && !file.trashed ? pageOf(file) : null;
		},
		keepFile: (id, book) => {
			const file = outside.files.find((one) => one.id === id);
			if (file) file.book = structuredClone(book);
		},
		visit: (query) => {
			const { state = '', ...rest } = query;
			const token = outside.states[state];
			// Only for the user who was sent away, and only for as long as the script said.
			if (token === undefined || token.until < machine.now() || token.owner !== machine.person.email)
				return { ok: false, kind: 'error', message: 'The state token is invalid or has expired. Please try again.' };
			const parameter = { ...rest, ...token.parameters, state };
			const parameters = Object.fromEntries(Object.entries(parameter).map(([key, value]) => [key, [value]]));
			const queryString = String(new URLSearchParams(query));
			const event = { parameter, parameters, queryString, contextPath: '', contentLength: -1 };
			return execute(machine, { mode: 'FULL', hasUi: false, name: token.method, args: [event], from: 'page', limit: SIX_MINUTES });
		},
		runDueTriggers: () => runDueTriggers(machine),
		save,
		saveText,
		dispose: () => options.calculator.dispose(),
	};
};
