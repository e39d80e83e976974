import { Exception, Wrapped } from './bridge';
import { isEnum, membersOf } from './members';

const isDate = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object Date]';

const fits = (value: unknown, code: string): boolean => {
	if (code.includes('/')) return code.split('/').some((one) => fits(value, one));
	if (code.endsWith('[]')) return value === null || (Array.isArray(value) && (value.length === 0 || fits(value[0], code.slice(0, -2))));
	switch (code[0]) {
		case '*':
			return true;
		case '0':
			return value === null || value === undefined;
		case 'n':
			return typeof value === 'number';
		case 'b':
			return typeof value === 'boolean';
		// facts §3: undefined given to a service is null, and text may be null; Google prints numbers given for text.
		case 's':
			return value === null || value === undefined || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
		case 'd':
			return isDate(value);
		case 'f':
			return typeof value === 'function';
	}
	if (value === null || value === undefined) return true;
	const className = code.slice(1);
	if (value instanceof Wrapped) return sameClass(value, className);
	return typeof value === 'object' && !Array.isArray(value) && !isDate(value);
};

const sameClass = (value: object, className: string): boolean => {
	const actualClass = classNames.get(Object.getPrototypeOf(value) as object);
	if (actualClass === undefined) return true;
	const short = actualClass.split('.').pop()!;
	const strict = /^(Range|Sheet|Spreadsheet|Protection|EmbeddedChart|HtmlOutput|Trigger|RangeList|NamedRange)$/;
	return short === className || !(strict.test(className) || isEnum(className));
};

/** Prototype → the class's full name, as Google's texts print it. */
export const classNames = new Map<object, string>();

const typeText = (value: unknown): string => {
	if (value === null || value === undefined) return 'null';
	if (typeof value === 'number') return 'number';
	if (typeof value === 'string') return 'String';
	if (typeof value === 'boolean') return 'Boolean';
	if (typeof value === 'function') return 'Function';
	// Google prints every array so.
	if (Array.isArray(value)) return 'number[]';
	if (isDate(value)) return 'Date';
	return classNames.get(Object.getPrototypeOf(value) as object) ?? '(class)';
};

const overloads = new Map<string, string[][]>();

const overloadsOf = (owner: string, member: string): string[][] => {
	const key = `${owner}.${member}`;
	let signatures = overloads.get(key);
	if (!signatures) {
		signatures = (membersOf(owner)?.[member] ?? '').split('|').map((list) => (list === '' ? [] : list.split(',')));
		overloads.set(key, signatures);
	}
	return signatures;
};

const matches = (args: readonly unknown[], codes: readonly string[]): boolean => {
	const last = codes[codes.length - 1];
	const rest = last?.startsWith('...');
	if (args.length > codes.length && !rest) return false;
	return codes.every((code, index) => {
		if (code.startsWith('...')) return args.slice(index).every((arg) => fits(arg, code.slice(3).replace(/\[\]$/, '')));
		const optional = code.endsWith('?');
		if (index >= args.length) return optional;
		return (optional && args[index] === undefined) || fits(args[index], optional ? code.slice(0, -1) : code);
	});
};

/** As a public suite that runs on Google says: these read a number from text, and name what they could not read. */
const READ_NUMBERS: ReadonlySet<string> = new Set(['Utilities.sleep']);

/** facts §5: wrong types are refused before anything happens. */
export const checkSignature = (owner: string, member: string, args: readonly unknown[]): void => {
	if (READ_NUMBERS.has(`${owner}.${member}`) && args.length === 1 && typeof args[0] === 'string') {
		if (args[0].trim() === '' || Number.isNaN(Number(args[0]))) throw new Exception(`Cannot convert ${args[0]} to int.`);
		return;
	}
	const signatures = overloadsOf(owner, member);
	if (signatures.some((signature) => matches(args, signature))) return;
	// Bytes are looked at one by one, after the call was found to be one of these.
	const bytesAside = signatures.map((signature) => signature.map((code) => (code === 'n[]' ? '*[]' : code)));
	if (bytesAside.some((signature) => matches(args, signature))) throw new Exception('Cannot convert Array to number[].');
	throw new Exception(`The parameters (${args.map(typeText).join(',')}) don't match the method signature for ${owner}.${member}.`);
};
