import type { Rpc } from '../../../sidebar/server/contract';
import type { FakeCall, FakeOptions } from './options';

/** Like Google: no dates, functions or cycles go in, and only plain copies come out. */
function marshal(value: unknown): unknown {
	if (typeof value === 'function' || Object.prototype.toString.call(value) === '[object Date]')
		throw new TypeError('Failed due to illegal value in property: 0');
	if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) marshal(part);
	return value === undefined ? null : JSON.parse(JSON.stringify(value));
}

/** `google.script.run` over functions in memory, with the delays and faults of the options. */
export function runnerOf(rpc: Rpc, { delay = 10, delays = {}, faults = {} }: FakeOptions, calls: FakeCall[]): unknown {
	const names = Object.keys(rpc) as (keyof Rpc)[];
	const runner = (onSuccess: (answer: unknown) => void, onFailure: (error: unknown) => void): unknown => ({
		withSuccessHandler: (handler: (answer: unknown) => void) => runner(handler, onFailure),
		withFailureHandler: (handler: (error: unknown) => void) => runner(onSuccess, handler),
		...Object.fromEntries(
			names.map((name) => [
				name,
				(...values: unknown[]) => {
					const plain = values.map(marshal);
					// Files of the panel itself are not counted as calls.
					if (name !== 'panelPart') calls.push({ name, values: plain });
					setTimeout(() => {
						const fault = faults[name]?.shift();
						if (fault !== undefined && fault !== null) return onFailure(new Error(fault));
						onSuccess(marshal((rpc[name] as (...all: unknown[]) => unknown)(...plain)));
					}, delays[name] ?? delay);
				},
			]),
		),
	});
	return runner(console.log, console.error);
}
