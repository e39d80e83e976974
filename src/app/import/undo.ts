import { keyOf } from '../../facts/keys';
import type { Row, Table } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import { type TableId, tableIds, tables } from '../../facts/tables';
import { UserError } from '../../language/user-error';
import { buffered } from '../../tabs/buffered-workbook';
import { writeFacts } from '../../tabs/data-tab';
import { fromRowLines, toRowLines } from '../../tabs/row-lines';
import { pairRows } from '../changes/differences';
import { recompute } from '../figures/recompute';
import { readTabs } from '../figures/tab-facts';
import type { DocumentMemory, User, WorkbookPort } from '../ports/ports';
import { isUnfinished, type Job, loadJob, saveJob } from './job';
import { type LastImport, lastImport, rememberImport } from './log';
import type { ImportPorts } from './ports';

const UNDO = 'undo';
/** Heads of the tab's lines, before the table's id. */
const OLD = 'was:';
const ADDED = 'came:';

/** What an import is about to replace, so that it can be taken back: old rows of what changes or goes, and the keys of what comes. */
export function saveForUndo(ports: User & WorkbookPort, importId: string, existing: Facts, fresh: Facts, before: LastImport | null): void {
	const old: Partial<Record<TableId, Row[]>> = {};
	const added: Partial<Record<TableId, Row[]>> = {};
	for (const [id, rows] of Object.entries(fresh) as [TableId, Row[]][]) {
		const table: Table = tables[id];
		const pairs = pairRows(existing[id] ?? [], rows, (row) => keyOf(table, row));
		old[id] = pairs.flatMap((pair) => (pair.old !== undefined && !isSame(pair.old, pair.now) ? [pair.old] : []));
		added[id] = pairs.flatMap(({ old: was, now }) => (was === undefined ? [keyCells(table, now!)] : []));
	}
	const { book, language } = ports;
	// Saved before by an execution that was killed afterwards: then the tabs are the new ones already.
	if (String(book.read(UNDO)?.[0]?.[1] ?? '') === importId) return;
	book.ensure(UNDO, language === 'ru' ? '_Отмена' : '_Undo', true);
	book.clear(UNDO);
	const marked = (mark: string, facts: Facts) => toRowLines(facts).map(([table, rows]) => [mark + table, rows] as const);
	book.write(UNDO, 1, 1, [['import', `'${importId}`], ['before', JSON.stringify(before)], ...marked(OLD, old), ...marked(ADDED, added)]);
}

const keyCells = (table: Table, row: Row): Row => Object.fromEntries(table.key.map((part) => [part, row[part] ?? null]));
const isSame = (a: Row, b: Row | undefined): boolean =>
	b !== undefined && Object.keys(b).every((key) => (a[key] ?? null) === (b[key] ?? null));

/** The import of tables that can be taken back; one from a CRM that came after it has its own line in the log's memory. */
interface TablesUndo {
	readonly id: string;
	readonly at: number;
}

const TABLES = 'kpi.undo.tables';

function tablesUndo(ports: DocumentMemory): TablesUndo | null {
	const text = ports.documentMemory.get(TABLES);
	return text === null || lastImport(ports)?.undo !== undefined ? null : (JSON.parse(text) as TablesUndo);
}

/** Only one step is kept: the import from a CRM before these tables cannot be taken back any more. */
export function rememberTablesUndo(ports: DocumentMemory, undo: TablesUndo | null): void {
	ports.documentMemory.set({ [TABLES]: undo === null ? null : JSON.stringify(undo) });
	const last = lastImport(ports);
	if (last === null || undo === null) return;
	const { undo: _overwritten, ...rest } = last;
	rememberImport(ports, rest);
}

/** When the import that could be taken back was made; null when there is none. */
export function undoable(ports: ImportPorts): number | null {
	const last = lastImport(ports);
	return tablesUndo(ports)?.at ?? (last?.undo === undefined ? null : last.startedAt);
}

/** Puts the rows back that the last import changed or removed and takes away those that it brought. Other rows and tabs stay. */
export function undoImport(real: ImportPorts): void {
	const ports = { ...real, book: buffered(real.book) };
	const last = lastImport(ports);
	const tablesOnly = tablesUndo(ports);
	const lines = ports.book.read(UNDO) ?? [];
	const undo = tablesOnly?.id ?? last?.undo;
	if (undo === undefined || String(lines[0]?.[1] ?? '') !== undo) throw nothingToUndo();
	const job = loadJob(ports);
	if (isUnfinished(job)) throw inTheMiddle();
	const before = JSON.parse(String(lines[1]?.[1])) as LastImport | null;
	const existing = readTabs(ports).rows;
	const rows: Partial<Record<TableId, Row[]>> = {};
	const [old, added] = [fromRowLines(lines, OLD), fromRowLines(lines, ADDED)];
	for (const id of tableIds) {
		const touched = [...(old[id] ?? []), ...(added[id] ?? [])];
		if (touched.length === 0) continue;
		const gone = new Set(touched.map((row) => keyOf(tables[id], row)));
		const restored = [...(existing[id] ?? []).filter((row) => !gone.has(keyOf(tables[id], row))), ...(old[id] ?? [])];
		rows[id] = restored;
		writeFacts(ports.book, id, restored, ports.language);
	}
	recompute(ports, { rows: { ...existing, ...rows }, problems: [] });
	ports.book.clear(UNDO);
	ports.book.flush();
	rememberTablesUndo(ports, null);
	if (tablesOnly !== null) return;
	// Only one step is kept: what was before that cannot be taken back, too.
	const { undo: _spent, ...earlier } = before ?? ({} as LastImport);
	rememberImport(ports, before === null ? null : earlier);
	if (job !== null) saveJob(ports, { ...(job as Job), phase: 'undone', fault: null }, {});
}

const nothingToUndo = (): UserError =>
	new UserError({
		ru: 'Отменять нечего: последняя загрузка уже отменена или сделана раньше.',
		en: 'There is nothing to undo: the last import was undone already, or was made before.',
	});

const inTheMiddle = (): UserError =>
	new UserError({
		ru: 'Сейчас идёт загрузка. Дождитесь её конца или остановите, потом отменяйте прошлую.',
		en: 'An import is under way. Wait for its end or stop it, then undo the last one.',
	});
