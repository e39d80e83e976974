import type { Language, Text } from './text';

/** An error that the user can fix; the sentence says what is wrong and how to fix it. */
export class UserError extends Error {
	readonly sentence: Text;
	/** The page on which the user mends it; '' when there is none. */
	readonly link: string;

	constructor(sentence: Text, link = '') {
		super(sentence.ru);
		this.name = 'UserError';
		this.sentence = sentence;
		this.link = link;
	}
}

/** `instanceof` fails across realms, so an error is recognised by its shape. */
export function isUserError(error: unknown): error is UserError {
	return typeof error === 'object' && error !== null && (error as { name?: unknown }).name === 'UserError' && 'sentence' in error;
}

export function sentenceOf(error: unknown, language: Language): string {
	if (isUserError(error)) return error.sentence[language];
	return error instanceof Error ? error.message : String(error);
}
