import type { Report } from '../../reports/report';
import { fingerprint } from '../changes/fingerprint';
import { getLong, piecesOf } from '../ports/long-text';
import type { Memory } from '../ports/memory';
import { remembered } from '../ports/remembered';

const KEY = 'kpi.summaries';

/** Which drawing every summary tab shows, by its id. */
export type Versions = Record<string, string>;

export const versionsOf = (memory: Memory): Versions => remembered(getLong(memory, KEY), { '*': '' }) ?? {};

/** `also`: properties that change in the same call. */
export const keepVersions = (memory: Memory, versions: Versions, also: Readonly<Record<string, string>> = {}): void =>
	memory.set({ ...piecesOf(KEY, JSON.stringify(versions)), ...also });

/** Before a tab is drawn anew: whatever ends the drawing, no earlier sign may speak for the tab. */
export function forgetVersion(memory: Memory, versions: Versions, id: string): void {
	if ((versions[id] ?? '') === '') return;
	versions[id] = '';
	keepVersions(memory, versions);
}

/** A short sign of all that a drawing consists of; the lists to choose from grow without it. */
export function versionOf({ cells, widths, heights, lights, heats, charts }: Report): string {
	const text = JSON.stringify([cells, widths, heights, lights, heats, charts], (key, value: unknown) =>
		key === 'choose' ? undefined : value,
	);
	return fingerprint(text);
}
