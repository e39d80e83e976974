import { ACTIVITIES, settingsOf } from '../../facts/account';
import type { Facts } from '../../facts/tables';
import { isUserError, UserError } from '../../language/user-error';
import { writeOwnColumns } from '../../tabs/write-own';
import { ownCells } from '../figures/current-facts';
import { dropKept } from '../figures/kept/kept-figures';
import { recompute, saveSettings } from '../figures/recompute';
import { onPaper } from '../figures/stopped/half-figures';
import { readTabs } from '../figures/tab-facts';
import { getLong, piecesOf } from '../ports/long-text';
import type { DocumentMemory } from '../ports/ports';
import { remembered } from '../ports/remembered';
import { NOTHING_BY_HAND, noteByHand } from '../watch/warnings';
import { assertWhole } from '../watch/whole-tabs';
import { beginRollBack, bringBack, followOwnFormulas, wholeAgain, writingId } from './all-or-nothing';
import { isUnfinished, type Job, jobProperties, loadJob } from './job';
import { type LastImport, lastImport, lastImportProperty } from './log';
import type { ImportPorts } from './ports';
import { clearCopies, readCopy, restored, type UndoCopy } from './undo-copy';

/** The import of tables that can be taken back; one from a CRM that came after it is in the memory of imports. */
interface TablesUndo {
	readonly id: string;
	readonly at: number;
}

const TABLES = 'kpi.undo.tables';
const AN_UNDO = { id: '', at: 0 };

function tablesUndo(ports: DocumentMemory): TablesUndo | null {
	const text = ports.documentMemory.get(TABLES);
	return lastImport(ports)?.undo !== undefined ? null : remembered(text, AN_UNDO);
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
	const begun = begunUndo(ports);
	if (begun !== null) return begun.at;
	const last = lastImport(ports);
	return tablesUndo(ports)?.at ?? (last?.undo === undefined ? null : last.startedAt);
}

/** Document property: the import that is being taken back, and when it was made. Set from before the first written cell to the last. */
const UNDOING = 'kpi.undo.begun';

/** What was stopped while an import was taken back; whoever writes an import meanwhile has rolled it back already. */
export function begunUndo(ports: DocumentMemory): TablesUndo | null {
	const begun = remembered<TablesUndo>(ports.documentMemory.get(UNDOING), AN_UNDO);
	return begun !== null && writingId(ports) === begun.id ? begun : null;
}

/**
 * Puts the rows back that the last import changed or removed and takes away those that it brought. Other rows and tabs stay. From before the first
 * written cell on the file knows this import as one that was stopped while it was written: whatever stops this work, the next press, the
 * clock or the next import brings it to its end.
 */
export function undoImport(real: ImportPorts): void {
	const paper = onPaper(real);
	const ports = { ...real, ...paper };
	const begun = begunUndo(ports);
	const at = undoable(ports);
	const copy = readCopy(ports, begun?.id ?? undoId(ports));
	if (begun !== null && copy === null) {
		real.documentMemory.set({ [UNDOING]: '', ...wholeAgain });
		throw cannotGoOn();
	}
	if (copy === null || at === null) throw nothingToUndo();
	const job = loadJob(ports);
	if (begun === null && isUnfinished(job)) throw inTheMiddle();
	// A tab that is half taken back has lost nothing.
	const byHand = begun === null ? assertWhole(ports) : NOTHING_BY_HAND;
	const existing = readTabs(ports).rows;
	const before = restored(existing, copy);
	const rows: Facts = { ...existing, ...before };
	const { settings: _settings, ...others } = before;
	bringBack(ports, others);
	writeOwnColumns(ports.book, copy.old);
	// Formulas that were computed under an earlier stamp may be answered from Google's memory.
	const settings = saveSettings(ports, rows.settings ?? [], { stamp: `${ports.now()}`, ...wantedAsBefore(existing, rows) });
	dropKept(ports, copy.importId);
	const current = { rows: { ...rows, settings }, problems: [], byHand };
	recompute(ports, current);
	const own = ownCells(ports, current);
	paper.book.check();
	noteByHand(real, byHand);
	if (begun === null)
		beginRollBack(real, copy.importId, { [UNDOING]: JSON.stringify({ id: copy.importId, at }), ...asBefore(ports, copy, job) });
	paper.book.flush();
	paper.documentMemory.release({ [UNDOING]: '', ...wholeAgain });
	try {
		clearCopies(real.book);
	} catch {
		// All is taken back. What is left there the next import writes over.
	}
	followOwnFormulas(real, current, own);
}

/** The same for the one who presses: what the sheet has refused in the middle is told together with what that has left behind. */
export function undoPressed(ports: ImportPorts): void {
	try {
		undoImport(ports);
	} catch (error) {
		throw isUserError(error) || begunUndo(ports) === null ? error : halfUndone(error);
	}
}

/** What a stop or a refusal has left half taken back. */
export function finishUndo(ports: ImportPorts): void {
	if (begunUndo(ports) !== null) undoImport(ports);
}

const textsOf = (known: object): Record<string, string | null> =>
	Object.fromEntries(Object.entries(known).filter(([, value]) => value === null || typeof value === 'string'));

/** The document properties of before that import. */
function asBefore(ports: DocumentMemory, copy: UndoCopy, job: Job | null): Record<string, string | null> {
	if (tablesUndo(ports) !== null) return { [TABLES]: null };
	// Only one step is kept: what was before that cannot be taken back, too.
	const { undo: _spent, ...earlier } = copy.before ?? ({} as LastImport);
	return {
		[TABLES]: null,
		...lastImportProperty(copy.before === null ? null : earlier),
		...textsOf(remembered(getLong(ports.documentMemory, KNOWN), {}) ?? {}),
		...(job === null ? {} : jobProperties({ ...job, phase: 'undone', fault: null }, {})),
	};
}

/** Activities that come back because an import is taken back do not go again an hour later. */
function wantedAsBefore(present: Facts, before: Facts): Record<string, string> {
	const [now, then] = [present, before].map(({ settings = [] }) => settingsOf(settings).get(ACTIVITIES.kept) ?? '') as [string, string];
	return now === then ? {} : { [ACTIVITIES.wanted]: then };
}

function halfUndone(error: unknown): UserError {
	const reason = error instanceof Error ? error.message : String(error);
	return new UserError({
		ru: `Таблица приняла отмену не до конца: ${reason} Исправьте это и нажмите «Отменить» ещё раз; обновление по расписанию тоже доведёт её до конца. До того цифрам верить нельзя.`,
		en: `The sheet did not take all of it back: ${reason} Mend this and press Undo once more; the update by the clock brings it to its end, too. Do not rely on the figures before.`,
	});
}

/** Told once: nobody can go on, and to say so every hour helps nobody. */
const cannotGoOn = (): UserError =>
	new UserError({
		ru: 'Отмена загрузки остановилась на середине, а скрытую вкладку с прежними строками удалили или изменили: часть строк осталась новой. Загрузите данные заново целиком или верните файл к прежней версии в истории версий Google.',
		en: 'Taking the import back stopped in the middle, and the hidden tab with the earlier rows was deleted or changed: some rows stay new. Import everything again, or restore an earlier version of the file in Google’s version history.',
	});

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
