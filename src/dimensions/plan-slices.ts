import type { FactBase } from '../facts/fact-base';
import { sliceKey } from '../facts/parse/plan-subject';
import type { Row } from '../facts/table';
import { isUserError } from '../language/user-error';
import type { PlannedSlice } from '../measures/vocabulary';
import type { Slice } from './define';
import { dimensions } from './registry.gen';
import { valueName } from './slice-words';
import { builtIn, type partOf, slicesIn } from './slices';

const NEEDS_QUOTES = /[;|"']|^\s|\s$/u;
const quoted = (word: string): string => (NEEDS_QUOTES.test(word) ? (word.includes("'") ? `"${word}"` : `'${word}'`) : word);

/** Slices as a line of plans names them, one text for one meaning: `channel=Site; region=North`. */
export function sliceText(slices: readonly Slice[]): string {
	const parts = slices.map(({ dimension, values, isExcluded }) => {
		const name = [...dimensions].includes(dimension) ? dimension.id : dimension.name.en;
		const words = values.map((value) => quoted(valueName(dimension, value, 'en'))).sort();
		return `${name}${isExcluded ? '<>' : '='}${words.join('|')}`;
	});
	return parts.sort().join('; ');
}

/** The same text of parts as they are written, where no data are at hand to settle their values. */
export function writtenSlice(parts: readonly NonNullable<ReturnType<typeof partOf>>[]): string {
	const texts = parts.map(({ name, isExcluded, values }) => {
		const words = values.map(quoted).sort();
		return `${builtIn(name)?.id ?? name}${isExcluded ? '<>' : '='}${words.join('|')}`;
	});
	return texts.sort().join('; ');
}

/** Where the plans of slices are looked for; those of a team or a region of managers are also plans of a group of people. */
export function plannedSlice(slices: readonly Slice[]): PlannedSlice {
	const [only] = slices;
	const isGroup = slices.length === 1 && only!.dimension.scopes !== undefined && only!.values.length === 1 && !only!.isExcluded;
	return { key: sliceKey(sliceText(slices)), ...(isGroup && { scope: only!.dimension.scopes! + only!.values[0]! }) };
}

/** The one text for what a person has written; a sentence where it names nothing in the data. */
export const settledSlice = (base: FactBase, written: string): string => sliceText(slicesIn(base, written));

/** The plans with their slices as they are compared; what cannot be read stays as it is written, and plans nothing that is asked for. */
export function settledPlans(base: FactBase, targets: readonly Row[]): readonly Row[] {
	const slicesByText = new Map<string, string>();
	const settled = (written: string): string => {
		const before = slicesByText.get(written);
		if (before !== undefined) return before;
		let text = written;
		try {
			text = settledSlice(base, written);
		} catch (error) {
			if (!isUserError(error)) throw error;
		}
		slicesByText.set(written, text);
		return text;
	};
	return targets.map((row) => {
		const written = String(row.slice ?? '').trim();
		return written === '' ? row : { ...row, slice: settled(written) };
	});
}
