import { host } from './bridge/bridge';

const { stringify } = JSON;
const global = globalThis as unknown as Record<string, unknown>;

/** The engine's own clock; scripts see the host's. */
export const RealDate = Date;

export const defineGlobal = (name: string, value: unknown): void => {
	Object.defineProperty(global, name, { value, configurable: true, writable: true, enumerable: false });
};

/** The same, made when a script first names it. */
export const defineLazyGlobal = (name: string, make: () => unknown): void => {
	Object.defineProperty(global, name, {
		get: () => {
			const value = make();
			defineGlobal(name, value);
			return value;
		},
		set: (value: unknown) => defineGlobal(name, value),
		configurable: true,
		enumerable: false,
	});
};

function HostDate(this: unknown, ...args: unknown[]): unknown {
	if (new.target === undefined) return new RealDate(host<number>('now')).toString();
	return Reflect.construct(RealDate, args.length > 0 ? args : [host<number>('now')], new.target);
}

/** Date of the script's world: the host's clock says what `now` is. */
export const defineDate = (): void => {
	Object.defineProperty(HostDate, 'name', { value: 'Date' });
	Object.defineProperty(HostDate, 'length', { value: 7 });
	Object.defineProperty(HostDate, 'prototype', { value: RealDate.prototype, writable: false });
	for (const [name, value] of Object.entries({ now: () => host<number>('now'), parse: RealDate.parse, UTC: RealDate.UTC }))
		Object.defineProperty(HostDate, name, { value, configurable: true, writable: true });
	Object.defineProperty(RealDate.prototype, 'constructor', { value: HostDate, configurable: true, writable: true });
	defineGlobal('Date', HostDate);
};

const show = (value: unknown): string =>
	typeof value === 'string' ? value : value instanceof Error ? String(value.stack ?? value) : String(stringify(value) ?? value);

export const defineConsole = (): void => {
	const write =
		(level: string) =>
		(...args: unknown[]): void => {
			host('log', level, args.map(show).join(' '));
		};
	const timers = new Map<string, number>();
	defineGlobal('console', {
		log: write('log'),
		info: write('info'),
		warn: write('warn'),
		error: write('error'),
		debug: write('debug'),
		time: (label: string) => void timers.set(label, host<number>('now')),
		timeEnd: (label: string) => write('log')(`${label}: ${host<number>('now') - (timers.get(label) ?? 0)}ms`),
	});
};
