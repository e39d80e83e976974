import type { Row, Table } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import { type TableId, tables } from '../../facts/tables';
import { readWholeTabs } from '../figures/whole-tabs';
import { zonesApart } from '../figures/zone-note';
import { beginWriting, rollBack, unfinishedCopy } from './all-or-nothing';
import { isUnfinished, loadJob } from './job';
import { lastImport } from './log';
import type { ImportPorts } from './ports';
import { inTheMiddle, undoId } from './undo';
import { dropCopy } from './undo-copy';

/**
 * Gives the spreadsheet the account's zone. A cell keeps what a clock shows, so with another zone every moment in the data tabs would be
 * another one: they are written down first, and the roll-back of an unfinished writing, which a stop would be followed by too, puts them back.
 */
export function setFileZone(ports: ImportPorts): void {
	if (unfinishedCopy(ports) !== null) rollBack(ports);
	if (isUnfinished(loadJob(ports))) throw inTheMiddle();
	const { rows } = readWholeTabs(ports);
	const apart = zonesApart(ports, rows);
	if (apart === null) return;
	const id = `zone-${ports.now()}`;
	beginWriting(ports, id, { old: withMoments(rows), added: {} }, lastImport(ports), undoId(ports));
	try {
		ports.book.setTimeZone(apart.account);
		rollBack(ports);
	} catch (error) {
		takeBack(ports, apart.file);
		throw error;
	}
	dropCopy(ports.book, id);
	ports.book.flush();
}

/** Where that is refused, too, the copy stays, and whoever writes next rolls back first. */
function takeBack(ports: ImportPorts, zone: string): void {
	try {
		ports.book.setTimeZone(zone);
		rollBack(ports);
	} catch {
		// The refusal that came first is the one that is told.
	}
}

const hasMoments = (id: TableId): boolean => (tables[id] as Table).columns.some(({ kind }) => kind === 'instant');

const withMoments = (rows: Facts): Facts =>
	Object.fromEntries((Object.entries(rows) as [TableId, Row[]][]).filter(([id, list]) => list.length > 0 && hasMoments(id)));
