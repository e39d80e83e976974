import { executionAsyncId } from 'node:async_hooks';
import { constants, createContext, Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { stopwatch } from '../time/clock';
import { refusalOf } from './access';
import type { Outcome } from './contract/host';
import { Refusal } from './contract/refusal';
import type { AuthMode, Execution, Machine } from './machine/machine';
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

export const SIX_MINUTES = 360_000;
export const HALF_MINUTE = 30_000;
const TOO_LONG = 'Exceeded maximum execution time';

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

const tellTale = (name: string, message: string): string =>
	['', 'Error', 'Exception', 'UserError'].includes(name) ? message : `${name}: ${message}`;

/** Realm time is the manifest's: the process's zone is put back afterwards. */
export const inZone = <T>(zone: string, run: () => T): T => {
	const before = process.env.TZ;
	if (before === zone) return run();
	process.env.TZ = zone;
	try {
		return run();
	} finally {
		if (before === undefined) delete process.env.TZ;
		else process.env.TZ = before;
	}
};

const failure = (execution: Execution, error: unknown): Outcome => {
	const code = (error as { code?: string } | null)?.code;
	if (execution.killed) return { ok: false, kind: 'killed', message: `The execution was ended at service call ${execution.calls}.` };
	if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return { ok: false, kind: 'killed', message: TOO_LONG };
	const shape = error as { name?: string; message?: string; stack?: string } | null;
	const message = tellTale(String(shape?.name ?? ''), String(shape?.message ?? error));
	return { ok: false, kind: 'error', message, ...(shape?.stack ? { stack: String(shape.stack) } : {}) };
};

export interface Task {
	readonly mode: AuthMode;
	readonly hasUi?: boolean;
	readonly name: string;
	readonly args?: readonly unknown[];
	/** A simple trigger that the bundle may lack. */
	readonly optional?: boolean;
	readonly limit?: number;
	readonly from?: 'menu' | 'sidebar' | 'trigger' | 'editor' | 'event' | 'page';
}

/** How many executions are remembered. */
const REMEMBERED = 60;

/** What an execution cost, once it has ended. */
function recorder(machine: Machine, { name, from = 'event' }: Task): (outcome: Outcome) => void {
	const before = { ...machine.counts };
	const [at, elapsed] = [machine.now(), stopwatch()];
	return (outcome) => {
		const calls = Object.entries(machine.counts).flatMap(([call, count]) => {
			const callCount = count - (before[call] ?? 0);
			return callCount > 0 ? [[call, callCount] as const] : [];
		});
		const ended = outcome.ok ? 'done' : outcome.kind === 'killed' ? 'killed' : 'failed';
		const { email: person } = machine.person;
		machine.executions.push({ name, from, person, at, milliseconds: elapsed(), calls: Object.fromEntries(calls), ended });
		if (machine.executions.length > REMEMBERED) machine.executions.shift();
	};
}

const calledAs = ({ from }: Task): CalledAs => (from === 'sidebar' || from === 'event' || from === 'page' ? from : 'call');

/** One execution: a fresh realm, the bundle, one function; its writes are kept at the end, and after a kill as the options say. */
export const execute = (machine: Machine, task: Task): Outcome => {
	const execution: Execution = {
		machine,
		mode: task.mode,
		hasUi: task.hasUi ?? true,
		stopAt: task.mode === 'FULL' ? machine.callsLeft : null,
		calls: 0,
		killed: false,
	};
	const { book } = machine;
	book.flush();
	const record = recorder(machine, task);
	let outcome: Outcome;
	try {
		outcome = inZone(machine.options.bundle.manifest.timeZone, (): Outcome => {
			const realm = new Realm(execution, task.limit ?? SIX_MINUTES);
			realm.load();
			if (!realm.has(task.name)) {
				return task.optional ? { ok: true, value: null } : { ok: false, kind: 'error', message: `Script function not found: ${task.name}` };
			}
			const reply = JSON.parse(realm.call(task.name, JSON.stringify(task.args ?? []), calledAs(task))) as {
				ok?: unknown;
				error?: { name: string; message: string; stack: string };
			};
			if (reply.error) return failure(execution, reply.error);
			return { ok: true, value: reply.ok ?? null };
		});
	} catch (error) {
		outcome = failure(execution, error);
	}
	for (const [name, holder] of machine.locks) if (holder === execution) machine.locks.delete(name);
	if (execution.killed) outcome = failure(execution, null);
	if (execution.stopAt !== null) machine.callsLeft = execution.killed ? null : execution.stopAt - execution.calls;
	if (outcome.ok || outcome.kind !== 'killed') book.flush();
	else if (machine.options.unflushed !== 'kept') book.rollback();
	else {
		if (execution.lastWrite) book.halve(execution.lastWrite);
		book.flush();
	}
	record(outcome);
	return outcome;
};
