import { enterCall, guarded, notEmulated } from './bridge';
import { classes, enums, fields } from './members.gen';
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
		for (const [index, name] of (enums[full] ?? []).entries()) {
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
	const google = classes[full] ?? {};
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

/** A global service: an instance of an exposed class with its enums. */
export const service = (name: string, type: new (state: null) => object): object => {
	expose(name, type);
	const value = new type(null);
	for (const [field, enumeration] of Object.entries(fields[name] ?? {})) {
		const full = enums[`${name}.${enumeration}`] ? `${name}.${enumeration}` : enumeration;
		Object.defineProperty(value, field, { value: enumOf(full), enumerable: true });
	}
	// Documented on the service, and forgotten by the types.
	for (const full of Object.keys(enums)) {
		const [owner, field = ''] = full.split('.');
		if (owner === name && !(field in value)) Object.defineProperty(value, field, { value: enumOf(full), enumerable: true });
	}
	return value;
};
