import type { Settings } from '../../facts/account';
import { MAP_KEYS, pairsOf } from '../../facts/account-maps';
import { foldStatus } from '../../facts/parse/outcome';

/** What a person said words of statuses mean. */
export type StatusAnswers = Readonly<Record<string, 'OPEN' | 'WON' | 'LOST'>>;

/** The account's own words with these answers, under the key where they stand; nothing where nobody answered. */
export function withAnswers(settings: Settings, answers: StatusAnswers): Record<string, string> {
	if (Object.keys(answers).length === 0) return {};
	const key = MAP_KEYS.statuses.find((name) => (settings.get(name) ?? '').trim() !== '') ?? MAP_KEYS.statuses[0];
	const words = new Map(pairsOf(settings.get(key) ?? ''));
	for (const [word, outcome] of Object.entries(answers)) words.set(foldStatus(word), outcome);
	const pairs = [...words];
	// A word may hold the signs that part the pairs.
	const isPlain = pairs.every(([word]) => !/[;\n|=:→,{]|->/.test(word));
	return { [key]: isPlain ? pairs.map(([word, outcome]) => `${word} = ${outcome}`).join('; ') : JSON.stringify(Object.fromEntries(pairs)) };
}
