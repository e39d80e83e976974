import type { GoogleWorkbook } from './workbook';

/** What leaves nothing waiting to be written. */
const READING: ReadonlySet<string> = new Set<keyof GoogleWorkbook>([
	'tabs',
	'nameOf',
	'has',
	'read',
	'sheetNumbers',
	'numberFormats',
	'unfinished',
	'cellCount',
	'roomLeft',
	'obstacles',
	'showWhatWasOpen',
]);

/** The same workbook, which knows whether something may have been written since everything was last made real. */
export function noticingWrites(book: GoogleWorkbook): GoogleWorkbook & { readonly hasWaiting: () => boolean } {
	let isWaiting = false;
	const noticed: Record<string, PropertyDescriptor> = {};
	for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(book))) {
		const work = descriptor.value as unknown;
		noticed[name] =
			typeof work !== 'function' || READING.has(name)
				? descriptor
				: {
						...descriptor,
						value: (...args: unknown[]) => {
							if (name !== 'flush') isWaiting = true;
							const result: unknown = work(...args);
							if (name === 'flush') isWaiting = false;
							return result;
						},
					};
	}
	return Object.defineProperties({ hasWaiting: () => isWaiting }, noticed) as ReturnType<typeof noticingWrites>;
}
