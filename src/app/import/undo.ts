import { keyOf } from '../../facts/keys';
import type { Row, Table } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import { type TableId, tableIds, tables } from '../../facts/tables';
import { UserError } from '../../language/user-error';
import { buffered } from '../../tabs/buffered-workbook';
import { writeFacts } from '../../tabs/data-tab';
import { toRowLines } from '../../tabs/row-lines';
import { recompute } from '../figures/recompute';
import { readTabs } from '../figures/tab-facts';
import { isUnfinished, type Job, loadJob, saveJob } from './job';
import { type LastImport, lastImport, rememberImport } from './log';
import type { ImportPorts } from './ports';

const UNDO = 'undo';

/** What an import is about to replace, so that it can be taken back: old rows of what changes or goes, and the keys of what comes. */
export function keepForUndo(ports: ImportPorts, importId: string, known: Facts, fresh: Facts, before: LastImport | null): void {
	const was = new Map<TableId, Row[]>();
	const came = new Map<TableId, Row[]>();
	const keep = (into: Map<TableId, Row[]>, id: TableId, row: Row): void => {
		const list = into.get(id);
		if (list === undefined) into.set(id, [row]);
		else list.push(row);
	};
	for (const [id, rows] of Object.entries(fresh) as [TableId, Row[]][]) {
		const table: Table = tables[id];
		const old = new Map((known[id] ?? []).map((row) => [keyOf(table, row), row]));
		for (const row of rows) {
			const key = keyOf(table, row);
			const present = old.get(key);
			old.delete(key);
			if (present === undefined) keep(came, id, Object.fromEntries(table.key.map((part) => [part, row[part] ?? null])));
			else if (!isSame(present, row)) keep(was, id, present);
		}
		for (const row of old.values()) keep(was, id, row);
	}
	const { book, language } = ports;
	// Saved before by an execution that was killed afterwards: then the tabs are the new ones already.
	if (String(book.read(UNDO)?.[0]?.[1] ?? '') === importId) return;
	book.ensure(UNDO, language === 'ru' ? '_Отмена' : '_Undo', true);
	book.clear(UNDO);
	const marked = (mark: string, rows: ReadonlyMap<TableId, Row[]>) =>
		toRowLines(Object.fromEntries(rows)).map(([table, rows]) => [`${mark}:${table}`, rows] as const);
	book.write(UNDO, 1, 1, [['import', `'${importId}`], ['before', JSON.stringify(before)], ...marked('was', was), ...marked('came', came)]);
}

const isSame = (a: Row, b: Row): boolean => Object.keys(b).every((key) => (a[key] ?? null) === (b[key] ?? null));

/** When the import that could be taken back was made; null when there is none. */
export function undoable(ports: ImportPorts): number | null {
	const last = lastImport(ports);
	return last === null || last.undo === undefined ? null : last.startedAt;
}

/** Puts the rows back that the last import changed or removed and takes away those that it brought. Other rows and tabs stay. */
export function undoImport(real: ImportPorts): void {
	const ports = { ...real, book: buffered(real.book) };
	const last = lastImport(ports);
	const lines = ports.book.read(UNDO) ?? [];
	if (last?.undo === undefined || String(lines[0]?.[1] ?? '') !== last.undo) throw nothingToUndo();
	const job = loadJob(ports);
	if (isUnfinished(job)) throw inTheMiddle();
	const before = JSON.parse(String(lines[1]?.[1])) as LastImport | null;
	const known = readTabs(ports).rows;
	const rows: Partial<Record<TableId, Row[]>> = {};
	for (const id of tableIds) {
		const kept = (mark: string): Row[] =>
			lines.filter(([head]) => head === `${mark}:${id}`).flatMap(([, text]) => JSON.parse(String(text)) as Row[]);
		const [was, came] = [kept('was'), kept('came')];
		if (was.length + came.length === 0) continue;
		const gone = new Set([...was, ...came].map((row) => keyOf(tables[id], row)));
		const restored = [...(known[id] ?? []).filter((row) => !gone.has(keyOf(tables[id], row))), ...was];
		rows[id] = restored;
		writeFacts(ports.book, id, restored, ports.language);
	}
	recompute(ports, { rows: { ...known, ...rows }, problems: [] });
	ports.book.clear(UNDO);
	ports.book.flush();
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
