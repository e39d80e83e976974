import type { DemoAccount } from '../../local/demo/account';
import { generateAccount } from '../../local/demo/generate';
import { readBundle } from '../../local/host/bundle';
import type { Host } from '../../local/host/contract/host';
import type { BuildProgress, GoalProposal, ReadyKpi, RolloutState, SidebarState } from '../../src/app/panel/types';
import { connect, given, hostOf, importOnce, tabsOf } from '../product/crm-desk';

export const account = generateAccount({ seed: 29, today: '2026-08-01', deals: 40, managers: 2 });
/** What the CRM says an hour later. */
export const later: DemoAccount = {
	...account,
	deals: account.deals.map((deal, i) => (i % 20 === 3 ? { ...deal, name: `${deal.name} (новое)`, updatedAt: account.now } : deal)),
};

/** What people do to a tab, by a script that is no part of the add-on; `nth` settles where and with what. */
const DEEDS = `
const own_ = (id) => SpreadsheetApp.getActive().createDeveloperMetadataFinder().withKey('kpi.tab').withValue(id).find()[0].getLocation().getSheet();
const EVIL_ = ['', '=1/0', "'=evil()", '#REF!', 'нет', 'Москва', -1, 0, 0.1, 1e300, 1e18, 123456789012345, true, false, '2026-13-45', '32.13.2026', 'TRUE',
	'{', '{"a":', '[null]', '[{"a":1}]', 'null', '__proto__', 'constructor', '😀', '\\ud83d', '\\u200f', 'x'.repeat(3000), '1e18', '  ', '<b>', 'NaN', 'undefined', '100%',
	'руб.', '; = ;', "''", '\\u0000', '\\n'];
function dice_(seed) { let s = (seed * 2654435761 + 12345) >>> 0; return (n) => { s = (Math.imul(s, 1103515245) + 12345) >>> 0; return Math.floor((s / 4294967296) * n); }; }
const evil_ = (roll) => { const i = roll(EVIL_.length + 2); return i === EVIL_.length ? new Date(0) : i > EVIL_.length ? new Date(253402300799000) : EVIL_[i]; };
const fill_ = (sheet, roll, row, column, rows, columns) => {
	if (rows < 1 || columns < 1) return;
	sheet.getRange(row, column, rows, columns).setValues(Array.from({ length: rows }, () => Array.from({ length: columns }, () => evil_(roll))));
};
const deeds_ = {
	deleted: (s) => SpreadsheetApp.getActive().deleteSheet(s),
	renamed: (s) => s.setName('Мой ' + s.getName()),
	cleared: (s) => s.clear(),
	contentCleared: (s) => s.clearContents(),
	idRowDeleted: (s) => s.deleteRow(1),
	idsOver: (s, roll) => fill_(s, roll, 1, 1, 1, s.getLastColumn()),
	headingsOver: (s, roll) => fill_(s, roll, 2, 1, 1, s.getLastColumn()),
	evilBlock: (s, roll) => { const [h, w] = [s.getLastRow(), s.getLastColumn()]; const r = 2 + roll(Math.max(1, h - 2)); const c = 1 + roll(w); fill_(s, roll, r, c, Math.min(h - r + 1, 1 + roll(12)), Math.min(w - c + 1, 1 + roll(6))); },
	evilEverywhere: (s, roll) => fill_(s, roll, 2, 1, s.getLastRow() - 1, s.getLastColumn()),
	evilColumn: (s, roll) => fill_(s, roll, 3, 1 + roll(s.getLastColumn()), s.getLastRow() - 2, 1),
	lastColumnEvil: (s, roll) => fill_(s, roll, 2, s.getLastColumn(), s.getLastRow() - 1, 1),
	firstColumnEmptied: (s) => s.getRange(3, 1, Math.max(1, s.getLastRow() - 2), 1).clearContent(),
	linesDeleted: (s) => { if (s.getLastRow() > 2) s.deleteRows(3, s.getLastRow() - 2 || 1); },
	someLinesDeleted: (s, roll) => { const h = s.getLastRow(); if (h > 4) s.deleteRows(3, 1 + roll(Math.ceil((h - 2) / 2))); },
	linesInserted: (s, roll) => { s.insertRowsBefore(Math.min(3, s.getLastRow()), 3); fill_(s, roll, 3, 1, 2, s.getLastColumn()); },
	linesDoubled: (s) => { const [h, w] = [s.getLastRow(), s.getLastColumn()]; if (h < 3) return; const n = Math.min(20, h - 2); s.insertRowsAfter(h, n); s.getRange(3, 1, n, w).copyTo(s.getRange(h + 1, 1, n, w)); },
	sorted: (s, roll) => { if (s.getLastRow() > 3) s.getRange(3, 1, s.getLastRow() - 2, s.getLastColumn()).sort({ column: 1 + roll(s.getLastColumn()), ascending: false }); },
	sortedWhole: (s, roll) => s.sort(1 + roll(s.getLastColumn()), false),
	columnDeleted: (s, roll) => s.deleteColumn(1 + roll(s.getLastColumn())),
	firstColumnDeleted: (s) => s.deleteColumn(1),
	columnInserted: (s, roll) => s.insertColumnBefore(1 + roll(s.getLastColumn())),
	columnAsDates: (s, roll) => s.getRange(3, 1 + roll(s.getLastColumn()), Math.max(1, s.getLastRow() - 2), 1).setNumberFormat('dd.mm.yyyy'),
	allAsDates: (s) => s.getRange(3, 1, Math.max(1, s.getLastRow() - 2), s.getLastColumn()).setNumberFormat('dd.mm.yyyy'),
};
const fit_ = (s, range) => {
	const [rows, columns] = [range.getNumRows() - s.getMaxRows(), range.getNumColumns() - s.getMaxColumns()];
	if (rows > 0) s.insertRowsAfter(1, rows);
	if (columns > 0) s.insertColumnsAfter(1, columns);
};
function spoil(id, name, seed) {
	const [s, book] = [own_(id), SpreadsheetApp.getActive()];
	const range = s.getDataRange();
	// The history knows the tab as it was before the first deed.
	if (book.getSheetByName('История версий') === null) {
		const copy = book.insertSheet('История версий').hideSheet();
		fit_(copy, range);
		range.copyTo(copy.getRange(1, 1, range.getNumRows(), range.getNumColumns()));
	}
	deeds_[name](s, dice_(seed));
	SpreadsheetApp.flush();
}
/** What File – Version history would bring back of a tab. */
function putBack(id) {
	const s = own_(id);
	s.clear();
	const range = SpreadsheetApp.getActive().getSheetByName('История версий').getDataRange();
	fit_(s, range);
	range.copyTo(s.getRange(1, 1, range.getNumRows(), range.getNumColumns()));
	SpreadsheetApp.flush();
}
function spoilings() { return Object.keys(deeds_); }
function propertyNames() { return { document: PropertiesService.getDocumentProperties().getKeys(), user: PropertiesService.getUserProperties().getKeys() }; }
function property(where, key, value) { (where === 'document' ? PropertiesService.getDocumentProperties() : PropertiesService.getUserProperties()).setProperty(key, value); }
function propertyOf(where, key) { return (where === 'document' ? PropertiesService.getDocumentProperties() : PropertiesService.getUserProperties()).getProperty(key); }
`;

const bundle = readBundle('dist');
const withDeeds = { ...bundle, files: [...bundle.files, { name: 'zz-deeds', kind: 'script' as const, source: DEEDS }] };

export const open = (saved?: unknown, crm: DemoAccount = account, editors: readonly string[] = []): Host =>
	hostOf(crm, saved, { bundle: withDeeds, editors });

const ask = <T>(host: Host, name: string, ...args: unknown[]): T => given(host.call(name, args, 'sidebar')) as T;

const buildSheets = (host: Host): void => {
	for (let progress: BuildProgress = { done: 0, total: 1, title: '' }; progress.done < progress.total; )
		progress = ask<BuildProgress>(host, 'buildSummaries', progress.done);
};

/** A file in which everything that the add-on makes has been made. */
export function wholeWorkbook(editors: readonly string[] = []): string {
	const host = open(undefined, account, editors);
	connect(host);
	expect(importOnce(host)).toBe('done');
	for (const { key } of ask<ReadyKpi[]>(host, 'readyKpis').slice(0, 2)) ask(host, 'addReadyKpi', key);
	const { sets } = ask<RolloutState>(host, 'createKpiSet', 'manager', null);
	ask(host, 'startTrial', sets[0]!.id, '2026-08');
	ask(host, 'buildGoal', ask<GoalProposal>(host, 'goalDefaults').form);
	buildSheets(host);
	ask(host, 'closeMonth', '2026-06');
	ask(host, 'importTables', {
		'calendar.csv': 'date;is_working;hours\n2026-07-10;нет;0\n2026-07-11;да;8\n2026-08-24;нет;0\n',
		'rates.csv': 'date;currency;rate\n2026-07-01;USD;90\n2026-07-01;EUR;100\n',
	});
	ask(host, 'buildBonus');
	ask(host, 'buildReview', 'manager');
	const people = ask<{ people: { id: string }[] }>(host, 'sharing').people;
	ask(host, 'shareFile', people.find(({ id }) => id !== 'ALL')!.id, 'one@example.com', false, true);
	given(host.call('importHourly', [], 'trigger'));
	expect(importOnce(host)).toBe('done');
	const saved = host.saveText();
	host.dispose();
	return saved;
}

export type Said = string | null;

/** What people and the clock do next; null where it went well, else the sentence. */
export const ACTS: Readonly<Record<string, (host: Host) => Said>> = {
	'the panel is opened': (host) => said(() => ask(host, 'sidebarState')),
	'the figures are computed anew': (host) => said(() => given(host.call('recomputeNow', [], 'menu'))),
	'the clock comes by': (host) => {
		const fault = said(() => given(host.call('importHourly', [], 'trigger')));
		return fault ?? messageOf(host);
	},
	'a goal is built': (host) => said(() => ask(host, 'buildGoal', ask<GoalProposal>(host, 'goalDefaults').form)),
	'summaries are built': (host) => said(() => buildSheets(host)),
	'everything is imported': importEverything,
};

export function importEverything(host: Host): Said {
	return said(() => {
		ask(host, 'startImport', true);
		for (let i = 0; i < 3; i++) {
			const { finished, failed, message } = ask<{ finished: boolean; failed: boolean; message: string | null }>(host, 'importStep', 240);
			if (finished) return;
			if (failed) throw new Error(message ?? 'failed without a word');
		}
		throw new Error('the import does not end');
	});
}

function messageOf(host: Host): Said {
	const { import: progress } = ask<SidebarState>(host, 'sidebarState');
	return progress.failed ? (progress.message ?? 'failed without a word') : null;
}

function said(work: () => unknown): Said {
	try {
		work();
		return null;
	} catch (error) {
		return (error as Error).message;
	}
}

/** Everything that the panel tells of the file. */
export function told(host: Host): string[] {
	const { facts, watch, import: progress } = ask<SidebarState>(host, 'sidebarState');
	return [
		...(facts?.problems ?? []),
		...watch.warnings,
		...[watch.loss, watch.delay, watch.unfinished, progress.message].flatMap((one) => one ?? []),
	];
}

/** The figures that were published, line by line, each under its key: own KPIs stand in the order of their tab. */
export function figures(host: Host): Map<string, string> {
	const [head, ...values] = tabsOf(host).get('aggregates')?.values ?? [[]];
	const lines = values.filter((line) => !String(line[0]).startsWith('_'));
	const named = (line: readonly unknown[]): unknown[] => line.map((value, i) => [String(head![i]), value]).sort();
	return new Map(lines.map((line) => [String(line[0]), JSON.stringify(String(line[0]) === 'directory' ? line : named(line))]));
}
