import { type Contest, contestOf, isWaiting, rowOf } from '../../contests/contest';
import type { Row } from '../../facts/table';
import { writeFacts } from '../../tabs/data-tab';
import { readFacts } from '../../tabs/read-data-tab';
import type { ContestsPorts } from './ports';

type TabPorts = Pick<ContestsPorts, 'book' | 'language'>;

export interface KnownContests {
	readonly rows: readonly Row[];
	readonly contests: readonly Contest[];
}

export function readContests({ book }: Pick<TabPorts, 'book'>): KnownContests {
	const rows = readFacts(book, 'contests', { keepsUnread: true })?.rows ?? [];
	return { rows, contests: rows.map(contestOf) };
}

/** Writes them; a line that says what it said stays as it stands, whatever a person wrote in it. */
export function writeContests({ book, language }: TabPorts, { rows, contests }: KnownContests, next: readonly Contest[]): void {
	const lines = next.map((one, i) => (one === contests[i] ? rows[i]! : rowOf(one)));
	writeFacts(book, 'contests', lines, language);
}

/** How many wait for an answer. */
export const waitingContests = (ports: Pick<TabPorts, 'book'>): number =>
	ports.book.has('contests') ? readContests(ports).contests.filter(isWaiting).length : 0;
