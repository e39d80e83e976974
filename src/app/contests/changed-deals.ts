import { countedFacts } from '../figures/fact-counts';
import { managerNames } from '../figures/sellers';
import { remembered } from '../ports/remembered';
import { readContests } from './contest-tab';
import { changedSince } from './log-answers';
import type { ContestsPorts } from './ports';

/** Document property: how many corrected deals the CRM has changed since, and of which import that is. */
const KEY = 'kpi.contests.changed';

/** How many corrections were accepted of deals of which the CRM says something else now. All deals are read once after an import, and only where there are corrections. */
export function changedDeals(ports: ContestsPorts): number {
	if (!ports.book.has('contests')) return 0;
	const of = countedFacts(ports)?.importedAt ?? '';
	const kept = remembered<{ of?: string; count?: number }>(ports.documentMemory.get(KEY), {}) ?? {};
	if (kept.of === of && kept.count !== undefined) return kept.count;
	const accepted = readContests(ports).contests.filter(({ status }) => status === 'accepted');
	const changes = changedSince(ports, accepted, managerNames(ports));
	return keepChanged(ports, [...changes.values()].filter((list) => list.length > 0).length);
}

/** What the page of contested deals has just found. */
export function keepChanged(ports: ContestsPorts, count: number): number {
	const text = JSON.stringify({ of: countedFacts(ports)?.importedAt ?? '', count });
	if (ports.documentMemory.get(KEY) !== text) ports.documentMemory.set({ [KEY]: text });
	return count;
}
