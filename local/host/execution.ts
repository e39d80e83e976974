import { stopwatch } from '../time/clock';
import type { Outcome } from './contract/host';
import type { AuthMode, Execution, Machine } from './machine/machine';
import { type CalledAs, Realm } from './script-realm';

export const SIX_MINUTES = 360_000;
export const HALF_MINUTE = 30_000;
const TOO_LONG = 'Exceeded maximum execution time';

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
	readonly hasBook?: boolean;
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
		hasBook: task.hasBook ?? true,
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
