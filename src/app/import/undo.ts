import type { TableId } from '../../facts/tables';
import { UserError } from '../../language/user-error';
import { writeFacts } from '../../tabs/data-tab';
import { recompute, saveSettings } from '../figures/recompute';
import { readWholeTabs } from '../figures/whole-tabs';
import { onPaper } from './all-or-nothing';
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
	const paper = onPaper(real);
	const ports = { ...real, ...paper };
	const last = lastImport(ports);
	const copy = readCopy(ports, last?.undo);
	if (copy === null) throw nothingToUndo();
	const job = loadJob(ports);
	if (isUnfinished(job)) throw inTheMiddle();
	const existing = readWholeTabs(ports).rows;
	const rows = { ...existing, ...restored(existing, copy) };
	for (const id of Object.keys(rows) as TableId[])
		if (rows[id] !== existing[id] && id !== 'settings') writeFacts(ports.book, id, rows[id]!, ports.language);
	// Formulas that were computed under an earlier stamp may be answered from Google's memory.
	const settings = saveSettings(ports, rows.settings ?? [], { stamp: `${ports.now()}` });
	recompute(ports, { rows: { ...rows, settings }, problems: [] });
	clearCopies(ports.book);
	// Only one step is kept: what was before that cannot be taken back, too.
	const { undo: _spent, ...earlier } = copy.before ?? ({} as LastImport);
	rememberImport(ports, copy.before === null ? null : earlier);
	if (job !== null) saveJob(ports, { ...(job as Job), phase: 'undone', fault: null }, {});
	paper.book.flush();
	paper.documentMemory.release();
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
