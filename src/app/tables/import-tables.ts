import { dayOf } from '../../calendar/day';
import { isZone, zone } from '../../calendar/zone';
import { completeTables } from '../../connectors/table/complete-tables';
import { readTable } from '../../connectors/table/read';
import { dayOfText, settingNotes, settingsOf } from '../../facts/account';
import { statusMapOf } from '../../facts/account-maps';
import { hasSource, keyOf } from '../../facts/keys';
import type { Row, Table } from '../../facts/table';
import type { Problem } from '../../facts/table-rows';
import type { Facts } from '../../facts/tables';
import { type TableId, tableIds, tables } from '../../facts/tables';
import { planNotes } from '../../goals/plan-notes';
import { metrics } from '../../kpis/metrics';
import type { Text } from '../../language/text';
import { UserError } from '../../language/user-error';
import { writeFacts } from '../../tabs/data-tab';
import { assignTargetIds } from '../../tabs/targets-tab';
import type { TabChange } from '../../tabs/write-data-tab';
import { recompute, saveSettings } from '../figures/recompute';
import { readTabs } from '../figures/tab-facts';
import { readWholeTabs } from '../figures/whole-tabs';
import { onPaper } from '../import/all-or-nothing';
import { writeLog } from '../import/log';
import type { TablesPorts } from './ports';
import { type Approved, remember, sourcesOf, titleOf } from './table-sources';

const SOURCE = 'csv';

export interface TablesRead {
	readonly rows: Facts;
	readonly problems: readonly Problem[];
	readonly skipped: readonly Text[];
}

/** Brings files of tables into the data tabs: a table is known by its file's name, else by its headings. Nothing is written unless all can be read. */
export function importTables(real: TablesPorts, files: Readonly<Record<string, string>>, approved: Approved = {}): TablesRead {
	// What is remembered of the tabs must not run ahead of what they hold.
	const paper = onPaper(real);
	const ports = { ...real, ...paper };
	const started = ports.now();
	assignTargetIds(ports.book);
	const known = readWholeTabs(ports).rows;
	const read = readFiles(ports, files, known, approved);
	const changes: TabChange[] = [];
	for (const [id, rows] of Object.entries(read.rows) as [TableId, Row[]][]) {
		if (id === 'settings') continue;
		changes.push(writeFacts(ports.book, id, joined(id, known[id] ?? [], rows), ports.language));
	}
	const told = Object.fromEntries(settingsOf(read.rows.settings ?? []));
	const before = settingsOf(known.settings ?? []);
	const tz = told.tz ?? before.get('tz') ?? ports.book.timeZone;
	const asOfDay = dayOfText(told.as_of ?? '');
	const asOfTold = asOfDay === null ? undefined : dayOf(asOfDay);
	const settings = saveSettings(ports, known.settings ?? [], {
		...told,
		as_of: asOfTold ?? told.as_of ?? dayOf(zone(isZone(tz) ? tz : ports.book.timeZone).dayAt(started)),
		stamp: String(started),
		imported_at: new Date(started).toISOString(),
	});
	recompute(ports, { rows: { ...readTabs(ports).rows, settings }, problems: read.problems.map(({ sentence }) => sentence) });
	const total = (pick: (change: TabChange) => number): number => changes.reduce((sum, change) => sum + pick(change), 0);
	writeLog(ports, {
		id: String(started),
		at: started,
		by: ports.userEmail(),
		source: Object.keys(files).map(titleOf).join(', '),
		kind: { ru: 'таблицы', en: 'tables' },
		read: Object.values(read.rows).reduce((sum, rows) => sum + rows.length, 0),
		added: total(({ added }) => added),
		changed: total(({ changed }) => changed),
		removed: total(({ removed }) => removed),
		unreadable: read.problems.length,
		seconds: Math.round((ports.now() - started) / 1000),
		details: read.problems
			.slice(0, 20)
			.map(({ sentence }) => sentence[ports.language])
			.join(' '),
	});
	paper.book.flush();
	paper.documentMemory.release();
	remember(real, approved);
	return read;
}

function readFiles(ports: TablesPorts, files: Readonly<Record<string, string>>, known: Facts, approved: Approved): TablesRead {
	const rows: Partial<Record<TableId, Row[]>> = {};
	const problems: Problem[] = [];
	const skipped: Text[] = [];
	const named = sourcesOf(ports, files, approved);
	// The account's zone decides what the other files' dates mean.
	const settings = named.find(({ id }) => id === 'settings');
	const own =
		settings === undefined
			? new Map<string, string>()
			: new Map(settings.lines.slice(1).map(([key, value]) => [String(key).trim(), String(value).trim()]));
	const tz = own.get('tz') ?? settingsOf(known.settings ?? []).get('tz') ?? ports.book.timeZone;
	const statuses = statusMapOf(new Map([...settingsOf(known.settings ?? []), ...own]));
	const context = {
		statuses,
		zone: zone(isZone(tz) ? tz : ports.book.timeZone),
		sheetZone: zone(ports.book.timeZone),
		locale: own.get('locale') ?? ports.book.locale,
		namesLines: true,
	};
	for (const { name, lines, id, chosen } of named) {
		if (id === null) {
			skipped.push(unknownFile(name));
			continue;
		}
		const table = readTable(tables[id], lines, { ...context, chosen });
		rows[id] = withIds(id, [...(rows[id] ?? []), ...table.rows]);
		problems.push(...table.problems);
		skipped.push(...table.notes);
	}
	if (Object.keys(rows).length === 0)
		throw new UserError(
			skipped[0] ?? {
				ru: 'Файлы пусты: загрузите CSV с заголовками в первой строке.',
				en: 'The files are empty: upload CSV with headings in the first line.',
			},
		);
	const { facts, notes } = completeTables(rows, known, statuses);
	return {
		rows: facts,
		problems,
		skipped: [...skipped, ...notes, ...settingNotes(settingsOf(rows.settings ?? [])), ...planNotes(facts.targets ?? [], additivePlans())],
	};
}

/** Two lines that a person wrote of one plan are two lines; two lines of one event are one. */
function withIds(id: TableId, rows: readonly Row[]): Row[] {
	const table: Table = tables[id];
	const { key, idFrom } = table;
	const own = key[key.length - 1]!;
	if (idFrom === undefined) return [...rows];
	const taken = new Set(rows.map((row) => String(row[own] ?? '')));
	return rows.map((row) => {
		if ((row[own] ?? null) !== null) return row;
		const base = idFrom
			.map((column) => String(row[column] ?? ''))
			.join(':')
			.replace(/:+$/, '');
		let free = base;
		for (let n = 2; taken.has(free) && !hasSource(table); n++) free = `${base}#${n}`;
		taken.add(free);
		return { ...row, [own]: free };
	});
}

/** A file is all that its source has; what other sources gave, and lines of tables without a source, stay. */
function joined(id: TableId, present: readonly Row[], fresh: readonly Row[]): Row[] {
	const table = tables[id];
	const sources = new Set(fresh.map(({ source }) => source ?? SOURCE));
	const kept = present.filter(({ source }) => !hasSource(table) || !sources.has(source ?? SOURCE));
	const rows = new Map(kept.map((row) => [keyOf(table, row), row]));
	for (const row of fresh) {
		const before = rows.get(keyOf(table, row));
		const isOlder = before !== undefined && Number(row.updated_at ?? 0) < Number(before.updated_at ?? 0);
		if (!isOlder) rows.set(keyOf(table, row), row);
	}
	return [...rows.values()];
}

/** Averages and shares of managers do not add up to the company's. */
const additivePlans = (): Set<string> => new Set(metrics().flatMap(({ isAdditive, plan }) => (isAdditive ? [plan] : [])));

function unknownFile(name: string): Text {
	const ids = tableIds.join(', ');
	return {
		ru: `Не понимаю, что за таблица в файле «${name}». Назовите файл по таблице (${ids}) или дайте столбцам заголовки из справки.`,
		en: `Cannot tell which table the file "${name}" holds. Name it after the table (${ids}) or use the headings of the help.`,
	};
}
