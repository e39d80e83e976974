import { ACTIVITIES, settingsOf } from '../../facts/account';
import type { Facts, TableId } from '../../facts/tables';
import { UserError } from '../../language/user-error';
import { writeFacts } from '../../tabs/data-tab';
import { writeOwnColumns } from '../../tabs/write-own';
import { ownCells } from '../figures/current-facts';
import { dropKept } from '../figures/kept/kept-figures';
import { recompute, saveSettings } from '../figures/recompute';
import { onPaper } from '../figures/stopped/half-figures';
import { readWholeTabs } from '../figures/whole-tabs';
import { getLong, piecesOf } from '../ports/long-text';
import type { DocumentMemory } from '../ports/ports';
import { followOwnFormulas } from './all-or-nothing';
import { isUnfinished, type Job, loadJob, saveJob } from './job';
import { type LastImport, lastImport, lastImportProperty, rememberImport } from './log';
import type { ImportPorts } from './ports';
import { clearCopies, readCopy, restored } from './undo-copy';

/** The import of tables that can be taken back; one from a CRM that came after it is in the memory of imports. */
interface TablesUndo {
	readonly id: string;
	readonly at: number;
}

const TABLES = 'kpi.undo.tables';

function tablesUndo(ports: DocumentMemory): TablesUndo | null {
	const text = ports.documentMemory.get(TABLES);
	return text === null || text === '' || lastImport(ports)?.undo !== undefined ? null : (JSON.parse(text) as TablesUndo);
}

/** Document property: what was known of the CRM before the last import: what it refuses, which fields were read, how much it gives. */
const KNOWN = 'kpi.undo.known';

/** An import that is taken back has not been answered: what it was made for is done by the next one again. */
export const knownBefore = ({ documentMemory }: DocumentMemory, learned: Readonly<Record<string, string>>): Record<string, string> =>
	piecesOf(KNOWN, JSON.stringify(Object.fromEntries(Object.keys(learned).map((key) => [key, documentMemory.get(key)]))));

/** Names the copy that the last import left, from a CRM or of tables. */
export const undoId = (ports: DocumentMemory): string | undefined => tablesUndo(ports)?.id ?? lastImport(ports)?.undo;

/** Only one step is kept: the import from a CRM before these tables cannot be taken back any more. */
export function tablesUndoProperties(ports: DocumentMemory, undo: TablesUndo | null): Record<string, string | null> {
	const { undo: _overwritten, ...rest } = lastImport(ports) ?? ({} as LastImport);
	return { [TABLES]: undo === null ? null : JSON.stringify(undo), ...(lastImport(ports) === null ? {} : lastImportProperty(rest)) };
}

/** When the import that could be taken back was made; null when there is none. */
export function undoable(ports: ImportPorts): number | null {
	const last = lastImport(ports);
	return tablesUndo(ports)?.at ?? (last?.undo === undefined ? null : last.startedAt);
}

/** Puts the rows back that the last import changed or removed and takes away those that it brought. Other rows and tabs stay. */
export function undoImport(real: ImportPorts): void {
	const paper = onPaper(real);
	const ports = { ...real, ...paper };
	const isOfTables = tablesUndo(ports) !== null;
	const copy = readCopy(ports, undoId(ports));
	if (copy === null) throw nothingToUndo();
	const job = loadJob(ports);
	if (isUnfinished(job)) throw inTheMiddle();
	const existing = readWholeTabs(ports).rows;
	const rows = { ...existing, ...restored(existing, copy) };
	for (const id of Object.keys(rows) as TableId[])
		if (rows[id] !== existing[id] && id !== 'settings') writeFacts(ports.book, id, rows[id]!, ports.language);
	writeOwnColumns(ports.book, copy.old);
	// Formulas that were computed under an earlier stamp may be answered from Google's memory.
	const settings = saveSettings(ports, rows.settings ?? [], { stamp: `${ports.now()}`, ...wantedAsBefore(existing, rows) });
	dropKept(ports, copy.importId);
	const current = { rows: { ...rows, settings }, problems: [] };
	recompute(ports, current);
	const own = ownCells(ports, current);
	clearCopies(ports.book);
	ports.documentMemory.set({ [TABLES]: null });
	if (!isOfTables) {
		// Only one step is kept: what was before that cannot be taken back, too.
		const { undo: _spent, ...earlier } = copy.before ?? ({} as LastImport);
		rememberImport(ports, copy.before === null ? null : earlier);
		ports.documentMemory.set(JSON.parse(getLong(ports.documentMemory, KNOWN) ?? '{}') as Record<string, string | null>);
		if (job !== null) saveJob(ports, { ...(job as Job), phase: 'undone', fault: null }, {});
	}
	paper.book.flush();
	paper.documentMemory.release();
	followOwnFormulas(real, current, own);
}

/** Activities that come back because an import is taken back do not go again an hour later. */
function wantedAsBefore(present: Facts, before: Facts): Record<string, string> {
	const [now, then] = [present, before].map(({ settings = [] }) => settingsOf(settings).get(ACTIVITIES.kept) ?? '') as [string, string];
	return now === then ? {} : { [ACTIVITIES.wanted]: then };
}

const nothingToUndo = (): UserError =>
	new UserError({
		ru: 'Отменять нечего: последняя загрузка уже отменена или сделана раньше.',
		en: 'There is nothing to undo: the last import was undone already, or was made before.',
	});

export const inTheMiddle = (): UserError =>
	new UserError({
		ru: 'Сейчас идёт загрузка. Дождитесь её конца или остановите, потом отменяйте прошлую.',
		en: 'An import is under way. Wait for its end or stop it, then undo the last one.',
	});
