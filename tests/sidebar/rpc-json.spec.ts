import type { EveryCall as Rpc } from '../../sidebar/server/contract';

/** What google.script.run carries. */
type Json = string | number | boolean | null | undefined | { readonly [key: string]: Json } | readonly Json[];
/** Interfaces have no index signature, so each part is checked. */
type IsJson<T> = T extends string | number | boolean | null | undefined
	? true
	: T extends (...values: never[]) => unknown
		? false
		: T extends Date
			? false
			: T extends readonly (infer One)[]
				? IsJson<One>
				: T extends object
					? false extends { [K in keyof T]-?: IsJson<T[K]> }[keyof T]
						? false
						: true
					: false;

type Crossing = { [K in keyof Rpc]: false extends IsJson<Parameters<Rpc[K]>> | IsJson<ReturnType<Rpc[K]>> ? K : never }[keyof Rpc];

test('what crosses between the panel and the add-on is JSON by its type', () => {
	// A call that takes or gives anything else does not compile here.
	const others: [Crossing] extends [never] ? true : false = true;
	const dates: IsJson<{ at: Date }> = false;
	const functions: IsJson<{ deep: readonly { run(): void }[] }> = false;
	const plain: IsJson<{ deep: readonly { a: 1; b?: string | null }[] }> = true;
	expect([others, dates, functions, plain]).toEqual([true, false, false, true]);
	const sample: Json = { a: [1, null, { b: 'c' }] };
	expect(JSON.parse(JSON.stringify(sample))).toEqual(sample);
});
