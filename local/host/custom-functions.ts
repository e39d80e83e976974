import { createHash } from 'node:crypto';
import type { CalcArgument, CalcValue, CallCustomFunction } from '../calc/contract/calculator';
import { epochOf, serialOf } from '../cells/zone';
import { HALF_MINUTE, inZone } from './execution';
import type { Machine } from './machine/machine';
import { Realm } from './script-realm';

type Reply = CalcValue | readonly (readonly CalcValue[])[];
const CACHE = 20_000;

const failed = (message: string): CalcValue => ({ error: '#ERROR!', message });
const NAMED = ['', 'Error', 'Exception', 'UserError'];

/** Calls from cells: mode CUSTOM_FUNCTION, Google's rules for arguments and results. */
export const createCustomCalls = (machine: Machine) => {
	// facts §1: the same arguments give the cached result, until the host is disposed.
	const cache = new Map<string, Reply>();
	let names: readonly string[] | null = null;
	const namesByUpperCase = new Map<string, string>();

	const open = (): Realm => {
		const realm = new Realm(
			{ machine, mode: 'CUSTOM_FUNCTION', hasUi: false, hasBook: true, stopAt: null, calls: 0, killed: false },
			HALF_MINUTE,
		);
		realm.load();
		return realm;
	};

	const upperNames = (): readonly string[] => {
		if (names) return names;
		try {
			for (const name of open().names()) if (!name.endsWith('_')) namesByUpperCase.set(name.toUpperCase(), name);
		} catch (error) {
			process.stderr.write(`the bundle does not load for custom functions: ${error instanceof Error ? error.message : String(error)}\n`);
		}
		names = [...namesByUpperCase.keys()];
		return names;
	};

	const encode = (value: CalcArgument): unknown => {
		if (value === undefined) return machine.google.omitted === 'empty' ? '' : { none: true };
		if (value === null) return '';
		if (typeof value !== 'object') return value;
		if (Array.isArray(value)) return value.map(encode);
		if ('date' in value) return { d: epochOf(value.date, machine.book.meta.timeZone) };
		return 'error' in value ? value.error : value;
	};

	const decodeOne = (value: unknown): CalcValue => {
		if (value === '') return null;
		if (typeof value !== 'object' || value === null) return value as CalcValue;
		if ('d' in value)
			return { date: Math.round(serialOf((value as { d: number }).d, machine.book.meta.timeZone) * 86_400_000) / 86_400_000 };
		return Array.isArray(value) ? failed('Custom function returned a nested array.') : (value as CalcValue);
	};

	const decode = (value: unknown): Reply => {
		if (!Array.isArray(value)) return decodeOne(value);
		if (value.length === 0) return null;
		// A flat array is one row.
		const rows = value.some(Array.isArray) ? value.map((row: unknown) => (Array.isArray(row) ? row : [row])) : [value];
		const width = Math.max(1, ...rows.map((row) => row.length));
		return rows.map((row) => Array.from({ length: width }, (_, index) => decodeOne(row[index] ?? null)));
	};

	const run = (realm: Realm, name: string, args: string): Reply => {
		try {
			const reply = JSON.parse(realm.call(name, args, 'custom', HALF_MINUTE)) as {
				ok?: unknown;
				error?: { name: string; message: string };
				pending?: true;
			};
			if (reply.pending) return failed('Exceeded maximum execution time (line 0).');
			if (reply.error)
				return failed(NAMED.includes(reply.error.name) ? reply.error.message : `${reply.error.name}: ${reply.error.message}`);
			return decode(reply.ok);
		} catch (error) {
			const late = (error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
			return failed(late ? 'Exceeded maximum execution time (line 0).' : error instanceof Error ? error.message : String(error));
		}
	};

	/** Google starts an execution per cell; one realm per recalculation is far quicker and differs only for scripts that keep globals. */
	const caller = (): { call: CallCustomFunction; done: () => void } => {
		let realm: Realm | null = null;
		const call: CallCustomFunction = (name, args) => {
			const functionName = upperNames() && namesByUpperCase.get(name.toUpperCase());
			if (functionName === undefined) return { error: '#NAME?', message: `Unknown function: '${name.toUpperCase()}'.` };
			const json = JSON.stringify(args.map(encode));
			const key = `${functionName} ${json.length > 200 ? createHash('sha1').update(json).digest('base64') : json}`;
			const cached = cache.get(key);
			if (cached !== undefined) return cached;
			if (machine.google.cells === 'loading') return 'Loading...';
			const reply = inZone(machine.options.bundle.manifest.timeZone, () => {
				try {
					realm ??= open();
				} catch (error) {
					return failed(error instanceof Error ? error.message : String((error as { message?: unknown })?.message ?? error));
				}
				return run(realm, functionName, json);
			});
			if (cache.size > CACHE) cache.clear();
			if (!(typeof reply === 'object' && reply !== null && 'error' in reply)) cache.set(key, reply);
			return reply;
		};
		const done = (): void => {
			realm = null;
		};
		return { call, done };
	};

	return { upperNames, caller };
};
