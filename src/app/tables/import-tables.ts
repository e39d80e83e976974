import { dayOf } from '../../calendar/day';
import { zone } from '../../calendar/zone';
import { dayOfText, settingsOf } from '../../facts/account';
import { homeCurrency, zoneSetting } from '../../facts/money/home';
import type { Row } from '../../facts/table';
import { type Facts, type TableId, tables } from '../../facts/tables';
import { UserError } from '../../language/user-error';
import { writeFacts } from '../../tabs/data-tab';
import { assignTargetIds } from '../../tabs/targets-tab';
import type { TabChange } from '../../tabs/write-data-tab';
import { withOwnValues, writeOwnColumns } from '../../tabs/write-own';
import { formatNotes } from '../figures/currencies/format-notes';
import { ownCells } from '../figures/current-facts';
import { recompute, saveSettings } from '../figures/recompute';
import { onPaper } from '../figures/stopped/half-figures';
import { readTabs } from '../figures/tab-facts';
import { followOwnFormulas, rollBack, unfinishedCopy, writeWhole } from '../import/all-or-nothing';
import { type Occasion, withChanges } from '../import/ledger';
import { lastImport, writeLog } from '../import/log';
import { tablesUndoProperties, undoId } from '../import/undo';
import { clearCopies } from '../import/undo-copy';
import { assertWhole } from '../watch/whole-tabs';
import { withKeptColumns } from './kept-columns';
import { planImport, type TablesPlan } from './plan-import';
import type { TablesPorts } from './ports';
import type { TablesRead } from './read-sources';
import { type Approved, remember } from './table-memory';
import { sourcesOf, titleOf } from './table-sources';
import type { TableChoices } from './types';

/**
 * Brings files of tables into the data tabs: a table is known by its headings and its file's name. Records are merged by their ids; none goes
 * unless a person said that the files are everything. Nothing is written unless all can be read.
 */
export function importTables(
	real: TablesPorts,
	files: Readonly<Record<string, string>>,
	approved: Approved = {},
	choices: TableChoices & { readonly cannotBeUndone?: true } = {},
): TablesRead {
	if (unfinishedCopy(real) !== null) rollBack(real);
	const byHand = assertWhole(real);
	const paper = onPaper(real);
	const ports = { ...real, ...paper };
	const started = ports.now();
	assignTargetIds(ports.book);
	const sources = sourcesOf(ports, files, approved);
	const plan = planImport(ports, choices.keepsUnknown === true ? sources.map(withKeptColumns) : sources, choices);
	const { read, known, warning } = plan;
	if (warning !== null && choices.isShrinkAccepted !== true) throw new UserError(warning);
	const id = String(started);
	const looks = formatNotes(ports, homeCurrency(settingsOf(known.settings ?? [])));
	const facts = withLedger(plan, { import: id, at: started, by: ports.userEmail() });
	const changes = new Map<TableId, TabChange>();
	for (const [table, rows] of Object.entries(facts) as [TableId, Row[]][]) {
		const change = writeFacts(ports.book, table, rows, ports.language);
		// What the add-on notes itself is no line of the files.
		if (plan.facts[table] !== undefined) changes.set(table, change);
	}
	writeOwnColumns(ports.book, read.rows);
	const settings = saveSettings(ports, known.settings ?? [], settingsAfter(ports, plan, started));
	const problems = [...read.problems.map(({ sentence }) => sentence), ...looks];
	const current = { rows: { ...readTabs(ports).rows, settings }, problems, byHand };
	recompute(ports, current);
	const own = ownCells(ports, current);
	logImport(ports, id, started, Object.keys(files), read, changes);
	remember(ports, approved);
	const keep = undoId(real);
	writeWhole(real, paper, {
		importId: id,
		existing: withOwnValues(real.book, known, read.rows),
		fresh: { ...facts, settings },
		last: lastImport(real),
		...(keep !== undefined && { keep }),
		counts: [...changes],
		byHand,
		properties: tablesUndoProperties(real, choices.cannotBeUndone === true ? null : { id, at: started }),
	});
	if (choices.cannotBeUndone === true) {
		clearCopies(real.book);
		real.book.flush();
	}
	followOwnFormulas(real, current, own);
	return read;
}

/** What the tabs shall hold, with the ledger of what the files changed, as imports from a CRM keep it. */
function withLedger({ facts, known }: TablesPlan, occasion: Occasion): Facts {
	const before = { ...known, ...(facts.changes && { changes: facts.changes }), ...(facts.targets && { targets: facts.targets }) };
	const lines = withChanges(before, facts, occasion);
	return lines.length === (before.changes ?? []).length ? facts : { ...facts, changes: lines };
}

function settingsAfter(ports: TablesPorts, { read, known }: TablesPlan, started: number): Record<string, string> {
	const fileSettings = read.settings;
	const tz = zoneSetting(new Map([...settingsOf(known.settings ?? []), ...Object.entries(fileSettings)])) ?? ports.book.timeZone;
	const asOfDay = dayOfText(fileSettings.as_of ?? '');
	return {
		...fileSettings,
		as_of: asOfDay === null ? (fileSettings.as_of ?? dayOf(zone(tz).dayAt(started))) : dayOf(asOfDay),
		stamp: String(started),
		imported_at: new Date(started).toISOString(),
	};
}

function logImport(
	ports: TablesPorts,
	id: string,
	started: number,
	names: readonly string[],
	read: TablesRead,
	changes: ReadonlyMap<TableId, TabChange>,
): void {
	const total = (pick: (change: TabChange) => number): number => [...changes.values()].reduce((sum, change) => sum + pick(change), 0);
	const counts = [...changes]
		.filter(([, { added, changed, removed }]) => added + changed + removed > 0)
		.map(([table, { added, changed, removed }]) => `${tables[table].title[ports.language]}: +${added} ~${changed} −${removed}`);
	const findings = [...read.problems.slice(0, 20).map(({ sentence }) => sentence), ...read.skipped].map(
		(sentence) => sentence[ports.language],
	);
	writeLog(ports, {
		id,
		at: started,
		by: ports.userEmail(),
		source: names.map(titleOf).join(', '),
		kind: { ru: 'таблицы', en: 'tables' },
		read: Object.values(read.rows).reduce((sum, rows) => sum + rows.length, 0),
		added: total(({ added }) => added),
		changed: total(({ changed }) => changed),
		removed: total(({ removed }) => removed),
		unreadable: read.problems.length,
		seconds: Math.round((ports.now() - started) / 1000),
		details: [counts.join('; '), ...findings].filter((part) => part !== '').join(' '),
	});
}
