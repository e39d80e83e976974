/** The one door to the host: primitives and JSON only, so that nothing of Node gets in. */
declare const __host: (op: string, args: string) => string | undefined;

/** Before every service call: counts, permission; gives what is refused. The kill happens in here. */
declare const __enter: (short: string, full: string, member: string, quiet: boolean) => string | undefined;

const { parse, stringify } = JSON;
const send = __host;
const begin = __enter;

export class Exception extends Error {
	constructor(message: string) {
		super(message);
		Object.defineProperty(this, 'name', { value: 'Exception', configurable: true, writable: true });
	}
}

export const host = <T = unknown>(op: string, ...args: unknown[]): T => {
	let text: string | undefined;
	try {
		text = send(op, stringify(args));
	} catch {
		// Only a stack that is already full makes the door itself fail.
		throw new RangeError('Maximum call stack size exceeded');
	}
	if (text === undefined) return undefined as T;
	const reply = parse(text) as { v?: T; refused?: string; error?: string };
	if (reply.refused !== undefined) throw new Exception(reply.refused);
	if (reply.error !== undefined) throw new Error(reply.error);
	return reply.v as T;
};

export const enterCall = (short: string, full: string, member: string, quiet: boolean): void => {
	const refused = begin(short, full, member, quiet);
	if (refused !== undefined) throw new Exception(refused);
};

export const notEmulated = (member: string): never => {
	throw new Error(`not emulated: ${member}`);
};

/** What is still to be done before a class has its first object. */
export const waiting = new Map<object, () => void>();

/** A service's object; its state hides from scripts' loops and from JSON. */
export class Wrapped<S = unknown> {
	declare readonly _: S;
	constructor(state: S) {
		const prototype = Object.getPrototypeOf(this) as object;
		const prepare = waiting.get(prototype);
		if (prepare !== undefined) {
			waiting.delete(prototype);
			prepare();
		}
		Object.defineProperty(this, '_', { value: state, writable: true });
	}
}

let inside = 0;

/** Script code called back from within a service counts and is checked again. */
export const outside = <T>(run: () => T): T => {
	const before = inside;
	inside = 0;
	try {
		return run();
	} finally {
		inside = before;
	}
};

export const guarded = <A extends unknown[], R>(enter: (args: A) => void, run: (this: unknown, ...args: A) => R) =>
	function (this: unknown, ...args: A): R {
		if (inside > 0) return run.apply(this, args);
		enter(args);
		inside += 1;
		try {
			return run.apply(this, args);
		} finally {
			inside -= 1;
		}
	};
