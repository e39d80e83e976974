import type { Config } from './contract';
import { type Json, object, text } from './json';

/** Names by id that an earlier list wrote down as a setting for those that follow. */
export const lookup = (config: Config, key: string): Json => object(JSON.parse(config[key] ?? '{}'));

export const lookedUp = (config: Config, key: string, id: unknown): string | null => text(lookup(config, key)[String(id)]);

/** The setting that `lookup` reads, with what earlier pages wrote. */
export const asLookup = (pairs: readonly (readonly [id: unknown, name: unknown])[], before: Json = {}): string =>
	JSON.stringify({ ...before, ...Object.fromEntries(pairs) });

/** A list of words as a setting, with what earlier pages wrote, each once. */
export const asWords = (words: readonly unknown[], before?: string): string =>
	[...new Set([...(before ?? '').split(','), ...words.map(String)])].filter(Boolean).join(',');
