import { enterCall, guarded, notEmulated, waiting } from './bridge';
import { enumFields, enumNames, enumValues, isEnum, membersOf } from './members';
import { checkSignature, classNames } from './signature';

export interface EnumValue {
	readonly _name: string;
	name(): string;
	ordinal(): number;
	toString(): string;
}

const enumCache = new Map<string, Record<string, EnumValue>>();

/** facts §3: an enum's value prints and serialises as its name. */
export const enumOf = (full: string): Record<string, EnumValue> => {
	let values = enumCache.get(full);
	if (!values) {
		values = {};
		const prototype = {};
		classNames.set(prototype, full);
		for (const [index, name] of enumValues(full).entries()) {
			const value = Object.create(prototype) as object;
			const methods = {
				_name: name,
				name: () => name,
				ordinal: () => index,
				toString: () => name,
				toJSON: () => name,
				compareTo: (other: EnumValue) => index - other.ordinal(),
			};
			for (const [key, method] of Object.entries(methods)) Object.defineProperty(value, key, { value: method });
			values[name] = value as EnumValue;
		}
		// The enumeration itself stands for its first value.
		const [first] = Object.values(values);
		for (const key of ['name', 'ordinal', 'compareTo', 'toString', 'toJSON'] as const)
			Object.defineProperty(values, key, { value: (first as unknown as Record<string, unknown>)?.[key] });
		enumCache.set(full, values);
	}
	return values;
};

export const enumName = (value: unknown): string | null => {
	const name = (value as { _name?: unknown } | null)?._name;
	return typeof name === 'string' ? name : null;
};

/** Makes a class as Google shows it: its calls are counted and checked, what it lacks fails loudly. */
export const expose = (full: string, type: { prototype: object }, quiet = false): void => {
	const prototype = type.prototype as Record<string, unknown>;
	classNames.set(prototype, full);
	const google = membersOf(full) ?? {};
	const short = full.replace(/^SpreadsheetApp\.(?=.)|^\w+(?=\.)\./, '');
	const emulated = new Set<string>();
	for (let at: object = type.prototype; at !== Object.prototype; at = Object.getPrototypeOf(at) as object) {
		for (const name of Object.getOwnPropertyNames(at)) {
			const method = (at as Record<string, unknown>)[name];
			if (name === 'constructor' || name.startsWith('_') || typeof method !== 'function' || emulated.has(name)) continue;
			emulated.add(name);
			if (!(name in google)) continue;
			const counted = `${short}.${name}`;
			const enter = (args: unknown[]): void => {
				enterCall(counted, full, name, quiet);
				checkSignature(full, name, args);
			};
			Object.defineProperty(prototype, name, {
				value: guarded(enter, method as (this: unknown, ...args: unknown[]) => unknown),
				configurable: true,
				writable: true,
			});
		}
	}
	for (const name of Object.keys(google)) {
		if (emulated.has(name)) continue;
		Object.defineProperty(prototype, name, { value: () => notEmulated(`${full}.${name}`), configurable: true, writable: true });
	}
	if (!emulated.has('toString') || prototype.toString === Object.prototype.toString) {
		Object.defineProperty(prototype, 'toString', { value: () => full.split('.').pop(), configurable: true, writable: true });
	}
};

/** The same at the class's first object: an execution uses few classes, and all of them take longer than most executions. */
export const exposeLater = (full: string, type: { prototype: object }, quiet = false): void => {
	waiting.set(type.prototype, () => expose(full, type, quiet));
};

/** The enumerations of a service, or of what it gives, each made when a script names it. */
export const defineEnums = (owner: string, value: object): void => {
	const define = (field: string, full: string): void => {
		Object.defineProperty(value, field, { get: () => enumOf(full), enumerable: true });
	};
	for (const [field, enumeration] of enumFields(owner))
		define(field, isEnum(`${owner}.${enumeration}`) ? `${owner}.${enumeration}` : enumeration);
	// Documented on the service, and forgotten by the types.
	for (const full of enumNames()) {
		const [service, field = ''] = full.split('.');
		if (service === owner && !(field in value)) define(field, full);
	}
};

/** A global service: an instance of an exposed class with its enums. */
export const service = (name: string, type: new (state: null) => object): object => {
	expose(name, type);
	const value = new type(null);
	defineEnums(name, value);
	return value;
};
