import { dayOf } from '../../calendar/day';
import { zone } from '../../calendar/zone';
import { idsOfNewTab } from '../../facts/names-beside';
import { type TableId, tables } from '../../facts/tables';
import type { Text } from '../../language/text';
import { obstacleSentence } from '../../tabs/obstacles';
import type { Clock, DocumentMemory, WorkbookPort } from '../ports/ports';
import type { FileRoom } from './types';

/** Google's limit for all tabs of a file together. */
const LIMIT = 10_000_000;
/** Document property: how many cells the file had on which days, the oldest first. */
const ROOM = 'kpi.room';
const MOST_DAYS = 60;
/** Growth over fewer days says nothing of the next months. */
const FEWEST_DAYS = 14;
const LONGEST = 3650;
/** An import below this is not worth counting the file's cells at every checkpoint. */
const LARGE = 3_000_000;

type Sample = readonly [day: number, cells: number];

const samplesOf = ({ documentMemory }: DocumentMemory): readonly Sample[] => JSON.parse(documentMemory.get(ROOM) || '[]') as Sample[];

/** Counted once a day: every tab is asked for its size. */
export function noteRoom(ports: Pick<Clock, 'now'> & WorkbookPort & DocumentMemory): void {
	const today = zone(ports.book.timeZone).dayAt(ports.now());
	const samples = samplesOf(ports);
	if (samples[samples.length - 1]?.[0] === today) return;
	const next: Sample[] = [...samples, [today, ports.book.cellCount()] as const].slice(-MOST_DAYS);
	ports.documentMemory.set({ [ROOM]: JSON.stringify(next) });
}

/** How full the file is, and about when it will be full if it goes on growing as it has; null before it was counted. */
export function roomOf(ports: DocumentMemory): FileRoom | null {
	const samples = samplesOf(ports);
	const [first, last] = [samples[0], samples[samples.length - 1]];
	if (first === undefined || last === undefined) return null;
	const [days, growth] = [last[0] - first[0], last[1] - first[1]];
	const left = days < FEWEST_DAYS || growth <= 0 ? Number.POSITIVE_INFINITY : Math.ceil(((LIMIT - last[1]) / growth) * days);
	return { cells: last[1], limit: LIMIT, fullOn: left > LONGEST ? null : dayOf(last[0] + left) };
}

/** Why the rows read so far will not fit; told while the CRM is still being read rather than after hours of it. */
export function roomFault({ book }: WorkbookPort, rowsByTable: Readonly<Partial<Record<TableId, number>>>): Text | null {
	const sizes = (Object.entries(rowsByTable) as [TableId, number][]).map(([id, rows]) => ({
		id,
		rows,
		columns: idsOfNewTab(tables[id]).length,
	}));
	if (sizes.reduce((sum, { rows, columns }) => sum + rows * columns, 0) < LARGE) return null;
	const [obstacle] = book.obstacles({ writes: [], reshaped: [], sizes });
	return obstacle?.kind === 'room' ? obstacleSentence(obstacle) : null;
}
