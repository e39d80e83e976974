import { zone } from '../../calendar/zone';
import { alikeLines } from '../../connectors/table/alike-lines';
import { completeTables } from '../../connectors/table/complete-tables';
import { isHalfYear } from '../../connectors/table/plans/period-headings';
import { readTable, type TableContext } from '../../connectors/table/read';
import { dayOfText, type Settings, settingNotes, settingsOf } from '../../facts/account';
import { statusMapOf } from '../../facts/account-maps';
import { hasSource } from '../../facts/keys';
import { homeCurrency, zoneSetting } from '../../facts/money/home';
import { foldName } from '../../facts/named-people';
import { currencyCode } from '../../facts/parse/currency';
import type { Row, Table } from '../../facts/table';
import type { Problem } from '../../facts/table-rows';
import type { Facts } from '../../facts/tables';
import { type TableId, tableIds, tables } from '../../facts/tables';
import { planNotes } from '../../goals/plan-notes';
import type { Metric } from '../../kpis/metrics';
import type { Text } from '../../language/text';
import { UserError } from '../../language/user-error';
import { namedPlans } from '../figures/plan-names';
import { workbookMetrics } from '../figures/workbook-metrics';
import { costsIn, hasMoney, isHome, mostlyIn } from './account-currency';
import { originsIn } from './origins';
import type { TablesPorts } from './ports';
import { type StatusAnswers, withAnswers } from './status-answers';
import { type Source, titleOf } from './table-sources';

export interface TablesRead {
	readonly rows: Facts;
	readonly problems: readonly Problem[];
	/** What was left out and why, and what the account should know of the rest. */
	readonly skipped: readonly Text[];
	/** Words of statuses that nobody knows, and how many deals wait for their meaning. */
	readonly unknownStatuses: ReadonlyMap<string, number>;
	/** The account's settings as these files and answers leave them. */
	readonly settings: Readonly<Record<string, string>>;
}

/** The rows of all sources; throws a sentence where a source cannot be read at all. Nothing is written. */
export function readSources(ports: TablesPorts, sources: readonly Source[], known: Facts, answers: StatusAnswers): TablesRead {
	const before = settingsOf(known.settings ?? []);
	// The account's zone decides what the other files' dates mean.
	const fileSettings = settingsTold(sources, ports.book.locale);
	const settings: Settings = new Map([
		...before,
		...fileSettings,
		...Object.entries(withAnswers(new Map([...before, ...fileSettings]), answers)),
	]);
	const tz = zoneSetting(settings) ?? ports.book.timeZone;
	const statuses = statusMapOf(settings);
	const context = {
		statuses,
		zone: zone(tz),
		sheetZone: zone(ports.book.timeZone),
		locale: fileSettings.get('locale') ?? ports.book.locale,
		namesLines: true,
	};
	const metrics = workbookMetrics(ports.book);
	const asOf = dayOfText(settings.get('as_of') ?? '');
	const until = fileSettings.has('as_of') && asOf !== null ? context.zone.instantOf(asOf + 1) : ports.now();
	const toldHome = settings.get('base_currency');
	const firstHome = toldHome === undefined && !hasMoney(known) ? mostlyIn(readEach(sources, context, known, until, metrics).rows) : null;
	const home = currencyCode(firstHome ?? homeCurrency(settings));
	const { rows, problems, skipped, unknown } = readEach(sources, { ...context, home }, known, until, metrics);
	if (Object.keys(rows).length === 0) throw new UserError(skipped[0] ?? empty());
	const { facts, notes, unknown: unknownStatuses } = completeTables(rows, known, { statuses, zone: context.zone, until, unknown });
	return {
		rows: facts,
		problems,
		skipped: [
			...skipped,
			...(firstHome === null ? [] : [isHome(firstHome)]),
			...notes,
			...settingNotes(settingsOf(rows.settings ?? [])),
			...planNotes(facts.targets ?? [], additivePlans(metrics)),
		],
		unknownStatuses,
		settings: {
			...Object.fromEntries(settingsOf(rows.settings ?? [])),
			...(firstHome !== null && { base_currency: firstHome }),
			...withAnswers(new Map([...before, ...fileSettings]), answers),
		},
	};
}

type Context = Omit<TableContext, 'region' | 'chosen' | 'constants' | 'name'>;

/** Each source by itself; rates go first, since costs are converted by them. */
function readEach(sources: readonly Source[], context: Context, known: Facts, until: number, metrics: readonly Metric[]) {
	const rows: Partial<Record<TableId, Row[]>> = {};
	const problems: Problem[] = [];
	const skipped: Text[] = [];
	const unknown = new Map<string, number>();
	const ratesFirst = [...sources].sort((a, b) => Number(b.id === 'rates') - Number(a.id === 'rates'));
	for (const { name, lines, region, id, chosen, constants, notes } of ratesFirst) {
		if (id === null) {
			skipped.push(
				lines.slice(0, MOST_HEADS).some((line) => line.some(isHalfYear)) ? byHalfYears(titleOf(name)) : unknownFile(titleOf(name)),
			);
			continue;
		}
		const converted = id === 'deals' ? { converted: costsIn(context.zone, [...(known.rates ?? []), ...(rows.rates ?? [])], until) } : {};
		const origins = originsIn(id, region.headings, known[id]);
		const table = readTable(tables[id], lines, { ...context, ...converted, origins, region, chosen, constants, name: titleOf(name) });
		const named = id === 'targets' ? namedPlans(table.rows, metrics, context.locale, context.home) : { rows: table.rows, notes: [] };
		rows[id] = withIds(id, [...(rows[id] ?? []), ...named.rows], known[id] ?? []);
		skipped.push(...notes, ...named.notes, ...alikeLines(tables[id], rows[id], known[id] ?? [], context.zone));
		problems.push(...table.problems);
		skipped.push(...table.notes);
		if (id === 'deals') for (const [word, count] of table.statuses) unknown.set(word, (unknown.get(word) ?? 0) + count);
	}
	return { rows, problems, skipped, unknown };
}

/** What a settings file among the sources says. */
function settingsTold(sources: readonly Source[], locale: string): Settings {
	const file = sources.find(({ id }) => id === 'settings');
	if (file === undefined) return new Map();
	const { lines, region, chosen } = file;
	return settingsOf(readTable(tables.settings, lines, { zone: zone('UTC'), locale, region, chosen }).rows);
}

/** Two lines that a person wrote of one plan are two lines; two lines of one event are one. */
function withIds(id: TableId, rows: readonly Row[], present: readonly Row[]): Row[] {
	const table: Table = tables[id];
	const { key, idFrom, calledBy = '' } = table;
	const own = key[key.length - 1]!;
	if (idFrom === undefined) return [...rows];
	const taken = new Set(rows.map((row) => String(row[own] ?? '')));
	// A line of the tab that is called the same is the same line, whatever id it was given there.
	const called = new Map(present.map((row) => [foldName(String(row[calledBy] ?? '')), row[own] ?? null]));
	return rows.map((row) => {
		if ((row[own] ?? null) !== null) return row;
		const same = called.get(foldName(String(row[calledBy] ?? ''))) ?? null;
		if (same !== null && row[calledBy] !== undefined && !taken.has(String(same))) {
			taken.add(String(same));
			return { ...row, [own]: same };
		}
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

/** Averages and shares of managers do not add up to the company's. */
const additivePlans = (metrics: readonly Metric[]): Set<string> =>
	new Set(metrics.flatMap(({ isAdditive, plan }) => (isAdditive ? [plan] : [])));

const empty = (): Text => ({
	ru: 'Файлы пусты: загрузите CSV с заголовками в первой строке.',
	en: 'The files are empty: upload CSV with headings in the first line.',
});

/** Lines in which a table's headings are looked for. */
const MOST_HEADS = 40;

const byHalfYears = (name: string): Text => ({
	ru: `В файле «${name}» планы стоят по полугодиям, а план бывает на месяц, квартал или год. Разбейте полугодия по кварталам или месяцам.`,
	en: `The file "${name}" has plans of half-years; a plan is of a month, a quarter or a year. Split the half-years into quarters or months.`,
});

function unknownFile(name: string): Text {
	const ids = tableIds.join(', ');
	return {
		ru: `Не понимаю, что за таблица в файле «${name}». Назовите файл по таблице (${ids}) или дайте столбцам заголовки из справки.`,
		en: `Cannot tell which table the file "${name}" holds. Name it after the table (${ids}) or use the headings of the help.`,
	};
}
