import type { connection } from './words/connection';
import { count } from './words/count';
import type { demo } from './words/demo';
import type { explain } from './words/explain';
import type { goal } from './words/goal';
import type { help } from './words/help';
import { home } from './words/home';
import { importing } from './words/import';
import type { Language, Pair } from './words/pair';
import type { reconcile } from './words/reconcile';
import { screens } from './words/screens';
import type { sets } from './words/sets';
import type { settings } from './words/settings';
import { faults, shared } from './words/shared';
import type { sharing } from './words/sharing';
import type { summaries } from './words/summaries';

/** What the panel says before any area has come. */
const own = { shared, faults, count, screens, home, importing };

/** All that the panel says. */
export type Rooms = typeof own & {
	readonly connection: typeof connection;
	readonly goal: typeof goal;
	readonly summaries: typeof summaries;
	readonly sharing: typeof sharing;
	readonly explain: typeof explain;
	readonly reconcile: typeof reconcile;
	readonly settings: typeof settings;
	readonly help: typeof help;
	readonly demo: typeof demo;
	readonly sets: typeof sets;
};
const known: Partial<Rooms> = own;

export const learn = (rooms: Partial<Rooms>): void => void Object.assign(known, rooms);

type In<T> = { readonly [K in keyof T]: T[K] extends Pair<infer V> ? V : In<T[K]> };
/** An area's screens come with its words, so the words are there whenever such a screen asks. */
export type Words = In<Rooms>;

export function wordsIn(language: Language): Words {
	const rooms = Object.entries(known).map(([room, phrases]) => [
		room,
		Object.fromEntries(Object.entries(phrases as Record<string, Pair<unknown>>).map(([key, phrase]) => [key, phrase[language]])),
	]);
	return Object.fromEntries(rooms) as Words;
}

/** Before the add-on has answered there is only the browser to go by. */
export const guessedLanguage = (): Language => (/^(ru|be|kk|uk)\b/i.test(navigator.language) ? 'ru' : 'en');
