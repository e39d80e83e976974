import type { Report } from '../../reports/report';
import { fingerprint } from '../changes/fingerprint';
import { getLong, piecesOf } from '../ports/long-text';
import type { Memory } from '../ports/memory';

const KEY = 'kpi.summaries';

/** Which drawing every summary tab shows, by its id. */
export type Versions = Record<string, string>;

export const versionsOf = (memory: Memory): Versions => JSON.parse(getLong(memory, KEY) ?? '{}') as Versions;
export const keepVersions = (memory: Memory, versions: Versions): void => memory.set(piecesOf(KEY, JSON.stringify(versions)));

/** A short sign of all that a drawing consists of; the lists to choose from grow without it. */
export function versionOf({ cells, widths, heights, lights, heats, charts }: Report): string {
	const text = JSON.stringify([cells, widths, heights, lights, heats, charts], (key, value: unknown) =>
		key === 'choose' ? undefined : value,
	);
	return fingerprint(text);
}
