import { keyOf } from '../../facts/keys';
import type { Row, Table } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import { type TableId, tableIds, tables } from '../../facts/tables';
import { UserError } from '../../language/user-error';
import { buffered } from '../../tabs/buffered-workbook';
import { writeFacts } from '../../tabs/data-tab';
import { toRowLines } from '../../tabs/row-lines';
import { recompute } from '../figures/recompute';
import { knownFacts } from '../figures/tab-facts';
import type { Ports } from '../ports/ports';
import { isUnfinished, type Job, loadJob, saveJob } from './job';
import { type LastImport, lastImport, rememberImport } from './log';

const UNDO = 'undo';

/** What an import is about to replace, so that it can be taken back: old rows of what changes or goes, and the keys of what comes. */
export function saveForUndo(ports: Ports, importId: string, existing: Facts, fresh: Facts, before: LastImport | null): void {
	const previousRows = new Map<TableId, Row[]>();
	const newKeys = new Map<TableId, Row[]>();
	const keep = (into: Map<TableId, Row[]>, id: TableId, row: Row): void => {
		const list = into.get(id);
		if (list === undefined) into.set(id, [row]);
		else list.push(row);
	};
	for (const [id, rows] of Object.entries(fresh) as [TableId, Row[]][]) {
		const table: Table = tables[id];
		const old = new Map((existing[id] ?? []).map((row) => [keyOf(table, row), row]));
		for (const row of rows) {
			const key = keyOf(table, row);
			const present = old.get(key);
			old.delete(key);
			if (present === undefined) keep(newKeys, id, Object.fromEntries(table.key.map((part) => [part, row[part] ?? null])));
			else if (!isSame(present, row)) keep(previousRows, id, present);
		}
		for (const row of old.values()) keep(previousRows, id, row);
	}
	const { book, language } = ports;
	// Saved before by an execution that was killed afterwards: then the tabs are the new ones already.
	if (String(book.read(UNDO)?.[0]?.[1] ?? '') === importId) return;
	book.ensure(UNDO, language === 'ru' ? '_Отмена' : '_Undo', true);
	book.clear(UNDO);
	const marked = (mark: string, rows: ReadonlyMap<TableId, Row[]>) =>
		toRowLines(Object.fromEntries(rows)).map(([table, rows]) => [`${mark}:${table}`, rows] as const);
	book.write(UNDO, 1, 1, [
		['import', `'${importId}`],
		['before', JSON.stringify(before)],
		...marked('was', previousRows),
		...marked('came', newKeys),
	]);
}

const isSame = (a: Row, b: Row): boolean => Object.keys(b).every((key) => (a[key] ?? null) === (b[key] ?? null));

/** When the import that could be taken back was made; null when there is none. */
export function undoable(ports: Ports): number | null {
	const last = lastImport(ports);
	return last === null || last.undo === undefined ? null : last.startedAt;
}

/** Puts the rows back that the last import changed or removed and takes away those that it brought. Other rows and tabs stay. */
export function undoImport(real: Ports): void {
	const ports = { ...real, book: buffered(real.book) };
	const last = lastImport(ports);
	const lines = ports.book.read(UNDO) ?? [];
	if (last?.undo === undefined || String(lines[0]?.[1] ?? '') !== last.undo) throw nothingToUndo();
	const job = loadJob(ports);
	if (isUnfinished(job)) throw inTheMiddle();
	const before = JSON.parse(String(lines[1]?.[1])) as LastImport | null;
	const existing = knownFacts(ports).rows;
	const rows: Partial<Record<TableId, Row[]>> = {};
	for (const id of tableIds) {
		const savedRows = (mark: string): Row[] =>
			lines.filter(([head]) => head === `${mark}:${id}`).flatMap(([, text]) => JSON.parse(String(text)) as Row[]);
		const [previousRows, newKeys] = [savedRows('was'), savedRows('came')];
		if (previousRows.length + newKeys.length === 0) continue;
		const undone = new Set([...previousRows, ...newKeys].map((row) => keyOf(tables[id], row)));
		const restored = [...(existing[id] ?? []).filter((row) => !undone.has(keyOf(tables[id], row))), ...previousRows];
		rows[id] = restored;
		writeFacts(ports.book, id, restored, ports.language);
	}
	recompute(ports, { rows: { ...existing, ...rows }, problems: [] });
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
