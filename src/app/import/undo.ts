import type { TableId } from '../../facts/tables';
import { UserError } from '../../language/user-error';
import { buffered } from '../../tabs/buffered-workbook';
import { writeFacts } from '../../tabs/data-tab';
import { recompute, saveSettings } from '../figures/recompute';
import { readTabs } from '../figures/tab-facts';
import { isUnfinished, type Job, loadJob, saveJob } from './job';
import { type LastImport, lastImport, rememberImport } from './log';
import type { ImportPorts } from './ports';
import { clearCopies, readCopy, restored } from './undo-copy';

/** When the import that could be taken back was made; null when there is none. */
export function undoable(ports: ImportPorts): number | null {
	const last = lastImport(ports);
	return last === null || last.undo === undefined ? null : last.startedAt;
}

/** Puts the rows back that the last import changed or removed and takes away those that it brought. Other rows and tabs stay. */
export function undoImport(real: ImportPorts): void {
	const ports = { ...real, book: buffered(real.book) };
	const last = lastImport(ports);
	const copy = readCopy(ports, last?.undo);
	if (copy === null) throw nothingToUndo();
	const job = loadJob(ports);
	if (isUnfinished(job)) throw inTheMiddle();
	const existing = readTabs(ports).rows;
	const rows = { ...existing, ...restored(existing, copy) };
	for (const id of Object.keys(rows) as TableId[])
		if (rows[id] !== existing[id] && id !== 'settings') writeFacts(ports.book, id, rows[id]!, ports.language);
	// Formulas that were computed under an earlier stamp may be answered from Google's memory.
	const settings = saveSettings(ports, rows.settings ?? [], { stamp: `${ports.now()}` });
	recompute(ports, { rows: { ...rows, settings }, problems: [] });
	clearCopies(ports.book);
	ports.book.flush();
	// Only one step is kept: what was before that cannot be taken back, too.
	const { undo: _spent, ...earlier } = copy.before ?? ({} as LastImport);
	rememberImport(ports, copy.before === null ? null : earlier);
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
