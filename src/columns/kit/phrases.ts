import { type Text, text } from '../../language/text';

/** The words of a condition: before the noun, in its place, or after it. None: the condition is not said at all. */
export interface Phrase {
	readonly before?: Text;
	readonly noun?: Text;
	readonly after?: Text;
}

export const before = (ru: string, en: string): Phrase => ({ before: text(ru, en) });
export const noun = (ru: string, en: string): Phrase => ({ noun: text(ru, en) });
export const after = (ru: string, en: string): Phrase => ({ after: text(ru, en) });

/** For conditions that every population has: naming them each time would bury what matters. */
export const SILENT: Phrase = {};

/** Of amounts in minor units: above nothing an amount is filled in; any other bound is named in whole units. */
export const aboveAmount = (minor: number | string): Phrase =>
	Number(minor) === 0
		? after('с заполненной суммой', 'with an amount')
		: after(`с суммой больше ${Number(minor) / 100}`, `with an amount above ${Number(minor) / 100}`);
