import { connection } from './words/connection';
import { count } from './words/count';
import { explain } from './words/explain';
import { goal } from './words/goal';
import { home } from './words/home';
import { importing } from './words/import';
import type { Language, Pair } from './words/pair';
import { reconcile } from './words/reconcile';
import { faults, shared } from './words/shared';
import { sharing } from './words/sharing';
import { summaries } from './words/summaries';

/** All that the panel says. */
export const catalog = { shared, faults, count, home, connection, importing, goal, summaries, sharing, explain, reconcile };

type In<T> = { readonly [K in keyof T]: T[K] extends Pair<infer V> ? V : In<T[K]> };
export type Words = In<typeof catalog>;

export function wordsIn(language: Language): Words {
	const rooms = Object.entries(catalog).map(([room, phrases]) => [
		room,
		Object.fromEntries(Object.entries(phrases as Record<string, Pair<unknown>>).map(([key, phrase]) => [key, phrase[language]])),
	]);
	return Object.fromEntries(rooms) as Words;
}

/** Before the add-on has answered there is only the browser to go by. */
export const guessedLanguage = (): Language => (/^(ru|be|kk|uk)\b/i.test(navigator.language) ? 'ru' : 'en');
