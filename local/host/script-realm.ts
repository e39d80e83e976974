import { executionAsyncId } from 'node:async_hooks';
import { constants, createContext, Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { stopwatch } from '../time/clock';
import { refusalOf } from './access';
import { Refusal } from './contract/refusal';
import type { Execution } from './machine/machine';
import { ops } from './ops/all';
import { CHANGES } from './ops/changes';

/** Google's rules for arguments and results differ by the caller. */
export type CalledAs = 'call' | 'custom' | 'event' | 'sidebar' | 'page';

interface Door {
	names(): string;
	run(find: () => unknown, as: CalledAs, args: string): void;
	result(): string;
}

const RUN = new Script('(() => { const run = globalThis.__run; delete globalThis.__run; run(); })()', { filename: 'start' });
const MISSING = [
	'DriveApp',
	'DocumentApp',
	'SlidesApp',
	'FormApp',
	'CalendarApp',
	'ContactsApp',
	'LanguageApp',
	'Maps',
	'Jdbc',
	'XmlService',
	'CardService',
	'ContentService',
	'Browser',
	'BigQuery',
	'Sheets',
	'Drive',
	'GroupsApp',
	'SitesApp',
];
const CONFIG = JSON.stringify({ missing: MISSING });

/** facts §3: exactly the globals that a plain V8 context has; without Node's interceptors where this Node can. */
const newContext = (): object => {
	const plain = (constants as unknown as { DONT_CONTEXTIFY?: symbol } | undefined)?.DONT_CONTEXTIFY;
	const context = createContext((plain ?? Object.create(null)) as object, { microtaskMode: 'afterEvaluate' });
	// V8 gives it, Google does not.
	for (const name of ['SharedArrayBuffer', 'Atomics']) delete (context as Record<string, unknown>)[name];
	return context;
};

/**
 * Ends the execution where it stands. The signal makes V8 end the run under `breakOnSigint`: no catch or finally of the script sees it.
 * Where signals do not exist the calls that follow are refused and the script runs into them.
 */
const kill = (execution: Execution, startedIn: number): void => {
	execution.killed = true;
	// A promise's job that somebody watches through async hooks would leave Node's own books out of balance: there the calls are refused, too.
	// A signal would reach the whole process, so beside the main thread they are refused as well.
	if (process.platform === 'win32' || !isMainThread || executionAsyncId() !== startedIn) return;
	process.kill(process.pid, 'SIGINT');
	const elapsed = stopwatch();
	while (elapsed() < 5000);
};

export class Realm {
	private readonly context: object;
	private readonly door: Door;
	private readonly deadline: number;
	/** Where the caller stood among Node's asynchronous scopes. */
	private startedIn = 0;
	readonly execution: Execution;

	constructor(execution: Execution, limit: number) {
		const { machine } = execution;
		this.execution = execution;
		this.context = newContext();
		this.deadline = performance.now() + limit;
		const make = machine.programs.realm.runInContext(this.context) as (host: unknown, enter: unknown, config: string) => Door;
		this.door = make(
			(op: string, args: string) => this.serve(op, args),
			(short: string, full: string, member: string, quiet: boolean) => this.enter(short, full, member, quiet),
			CONFIG,
		);
	}

	/** facts §3: every file is evaluated again, in order, under the caller's mode. */
	load(): void {
		for (const script of this.execution.machine.programs.scripts)
			script.runInContext(this.context, this.options(this.deadline - performance.now()));
	}

	names(): string[] {
		return JSON.parse(this.door.names()) as string[];
	}

	/** Calls a function by name or path; gives the realm's JSON. */
	call(name: string, args: string, as: CalledAs, limit = this.deadline - performance.now()): string {
		const find = new Script(`() => ${name}`).runInContext(this.context) as () => unknown;
		this.startedIn = executionAsyncId();
		(this.context as Record<string, unknown>).__run = () => this.door.run(find, as, args);
		RUN.runInContext(this.context, this.options(limit));
		return this.door.result();
	}

	/** Whether the bundle has this top-level function, `const` ones too. */
	has(name: string): boolean {
		if (!/^[\p{L}_$][\p{L}\p{N}_$.]*$/u.test(name)) return false;
		return new Script(`(() => { try { return typeof ${name} === 'function'; } catch { return false; } })()`).runInContext(
			this.context,
		) as boolean;
	}

	private options(timeout: number) {
		return { timeout: Math.max(1, Math.ceil(timeout)), breakOnSigint: this.execution.stopAt !== null };
	}

	private enter(short: string, full: string, member: string, quiet: boolean): string | undefined {
		const { execution } = this;
		if (execution.killed) return 'The execution was ended.';
		if (!quiet) {
			execution.calls += 1;
			const isDue = execution.stopAt !== null && execution.calls >= execution.stopAt;
			if (isDue || (execution.mode === 'FULL' && execution.machine.options.killNow?.() === true)) {
				kill(execution, this.startedIn);
				return 'The execution was ended.';
			}
			const { counts } = execution.machine;
			counts[short] = (counts[short] ?? 0) + 1;
		}
		return refusalOf(execution, full, member);
	}

	/** A change is counted, and may be refused. */
	private change(name: string, of: unknown): void {
		const { machine } = this.execution;
		const id = typeof of === 'number' ? of : ((of as { sheet?: number } | undefined)?.sheet ?? null);
		const sheet = id === null ? null : (machine.book.meta.sheets.find((one) => one.id === id)?.name ?? null);
		const refusal = machine.options.refuse?.({ name, nth: machine.changes, sheet }) ?? null;
		machine.changes++;
		if (refusal !== null) throw new Refusal(refusal);
		this.execution.lastWrite = name === 'setValues' ? machine.book.mark() : null;
	}

	private serve(op: string, args: string): string | undefined {
		if (this.execution.killed && op !== 'log' && op !== 'now') return '{"refused":"The execution was ended."}';
		try {
			const run = ops[op];
			if (!run) throw new Error(`the host has no ${op}`);
			const values = JSON.parse(args) as never[];
			if (CHANGES.has(op)) this.change(op, values[0]);
			const value = run(this.execution, ...values);
			return value === undefined ? undefined : JSON.stringify({ v: value });
		} catch (error) {
			const message = error instanceof Error ? error.message : String(error);
			return JSON.stringify(error instanceof Refusal ? { refused: message } : { error: message });
		}
	}
}
