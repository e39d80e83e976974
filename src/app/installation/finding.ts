import type { Text } from '../../language/text';
import { isUserError, sentenceOf } from '../../language/user-error';
import type { InstallationLine } from './types';

/** A line before it is put into words. */
export interface Finding {
	readonly id: string;
	readonly title: Text;
	readonly state: InstallationLine['state'];
	readonly text: Text;
	readonly link?: string;
}

export interface Findings {
	readonly lines: readonly Finding[];
	readonly answers: Readonly<Record<string, string>>;
}

export const works: Text = { ru: 'Работает.', en: 'Works.' };

export const fine = (id: string, title: Text, text = works): Finding => ({ id, title, state: 'ok', text });

/** What Google or the CRM said against it, with the page that mends it where there is one. */
export function failed(id: string, title: Text, error: unknown): Finding {
	const text = isUserError(error) ? error.sentence : { ru: sentenceOf(error, 'ru'), en: sentenceOf(error, 'en') };
	return { id, title, state: 'fault', text, ...(isUserError(error) && error.link !== '' ? { link: error.link } : {}) };
}
