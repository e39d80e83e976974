import type { CellContext } from '../../facts/cell';
import type { CurrencyContext } from '../../facts/money/cell-currency';
import { isCurrencyMark } from '../../facts/parse/currency';
import { foldStatus, parseOutcome } from '../../facts/parse/outcome';
import type { Row, Table } from '../../facts/table';
import { type Problem, readRows } from '../../facts/table-rows';
import { tables } from '../../facts/tables';
import type { Text } from '../../language/text';
import { UserError } from '../../language/user-error';
import { arrange, YES_OR_NO } from './arrange';
import { asCalls, listsCalls } from './call-lists';
import { currencyNotes } from './currency-notes';
import { type HeadingContext, mapHeadings } from './headings';
import { type NoRecords, withoutNoRecords } from './no-records';
import { readingNotes } from './reading-notes';
import { canLackIds, identityOf, withRecordIds } from './record-ids';
import { isBlank, type Line, type Region, regionOf, textOf } from './region';
import { scaleAbove, scaleNotes } from './scale-notes';
import { withoutSpoiltSigns } from './spoilt-signs';
import { groupedPeople, lacksIds, leftOut, madeIds, sameIds, spoilt } from './table-notes';
import { withTimes } from './time-beside';
import { unreadPayments } from './unread-money';

export interface TableContext extends CellContext, Pick<CurrencyContext, 'home' | 'converted'> {
	readonly namesLines?: boolean;
	/** Headings mapped by the user: heading → column id, '' where it means none. */
	readonly chosen?: Readonly<Record<string, string>>;
	/** What stands for columns that the table lacks: column id → the value of every line. */
	readonly constants?: Readonly<Record<string, string>>;
	/** Names of CRMs and of files, the only words that say where a record comes from. */
	readonly origins?: ReadonlySet<string>;
	/** The name of the file, which may say what its lines are. */
	readonly name?: string;
	/** Where the table stands, when that was found out before. */
	readonly region?: Region;
}

export interface TableRead {
	readonly rows: Row[];
	readonly problems: readonly Problem[];
	/** What was left out, where ids come from, and what was decided while it was read. */
	readonly notes: readonly Text[];
	/** Headings that no column answers to. */
	readonly unknown: readonly string[];
	/** Words in the place of an outcome that nobody knows, and how often they stand there. */
	readonly statuses: ReadonlyMap<string, number>;
}

const NO_RECORDS: NoRecords = { totals: 0, repeats: 0, notes: 0 };
/** Tables of words and single values: a line there is a record whatever it says. */
const PLAIN = new Set([
	'settings',
	'calendar',
	'rates',
	'kpi_sets',
	'feedback',
	'decisions',
	'contests',
	'forecasts',
	'changes',
	'managers',
	'stages',
	'own_kpis',
]);
const ORIGINS: ReadonlySet<string> = new Set(['csv']);
const SAMPLES = 200;

/** Reads a pasted table or a file, already cut into cells: finds its headings, leaves out what is no record, and reads the rest. */
export function readTable(table: Table, lines: readonly Line[], context: TableContext): TableRead {
	const region = context.region ?? regionOf(lines, [table]);
	const { headings, first } = region;
	const { lines: body, mended } = withoutSpoiltSigns(lines.slice(first));
	const mapped = mapHeadings(table, headings, headingContext(body, context));
	const id = table.key[table.key.length - 1]!;
	const isPlain = PLAIN.has(table.id);
	const { lines: records, left } = isPlain
		? { lines: body, left: NO_RECORDS }
		: withoutNoRecords(body, { headings, id: mapped.indexOf(id), locale: context.locale });
	const timed = withTimes(table, headings, mapped, records);
	const arranged = arrange(table, headings, mapped, timed.lines, context.constants, context.home);
	const identity = arranged.keys.includes(id) || !canLackIds(table) ? null : identityOf(table, arranged.keys);
	if (identity === null && canLackIds(table) && !arranged.keys.includes(id)) throw new UserError(lacksIds(table, headings));
	// Named by their lines at first, so that they can be read; then by what they say.
	const isMade = identity !== null && identity.length > 0;
	const { rows, problems } = readRows(
		table,
		isMade ? [...arranged.keys, id] : arranged.keys,
		isMade ? arranged.lines.map((line, i) => (line.length === 0 ? line : [...line, `#${i}`])) : arranged.lines,
		{
			...context,
			headings: [...arranged.headings, id],
			currencies: arranged.currencies,
			firstLine: first + 1,
			lineNumbers: region.lineNumbers,
		},
	);
	const identified = isMade ? withRecordIds(table, rows, identity, () => true) : withRowIds(table, rows, problems);
	const isOfCalls = table.id === tables.activities.id && listsCalls(context.name ?? '', headings);
	const read = isOfCalls ? asCalls(identified, arranged.keys) : { rows: identified, notes: [] };
	return {
		rows: read.rows,
		problems,
		notes: [
			...scaleNotes(table, arranged.scales),
			...spoilt(table, mended),
			...leftOut(table, region.titles, left),
			...timed.notes,
			...unreadPayments(table, headings, mapped, records),
			...groupedPeople(table, arranged.keys, arranged.headings, arranged.lines),
			...scaleAbove(
				table,
				lines.slice(0, first),
				arranged.scales.some(({ scale }) => scale !== ''),
			),
			...(isMade ? madeIds(table, identity) : isPlain ? [] : sameIds(table, rows)),
			...readingNotes(table, arranged.keys, arranged.headings, arranged.lines, context),
			...read.notes,
			...currencyNotes(table, headings, mapped, records, context.home),
		],
		unknown: headings.filter((heading, c) => mapped[c] === null && heading.trim() !== ''),
		statuses: unknownStatuses(arranged.keys.indexOf('outcome'), arranged.lines, context),
	};
}

/** What the cells under the headings say about these. */
export function headingContext(
	body: readonly Line[],
	{ chosen, origins = ORIGINS, statuses }: Pick<TableContext, 'chosen' | 'origins' | 'statuses'>,
): HeadingContext {
	const textsAt = (place: number): string[] =>
		body
			.filter((line) => !isBlank(line[place]))
			.slice(0, SAMPLES)
			.map((line) => textOf(line[place]));
	const every = (place: number, test: (text: string) => boolean): boolean => {
		const texts = textsAt(place);
		return texts.length > 0 && texts.every(test);
	};
	return {
		...(chosen !== undefined && { chosen }),
		isYesNo: (place) => every(place, (text) => YES_OR_NO.test(text)),
		isCurrency: (place) =>
			every(place, isCurrencyMark) && !every(place, (text) => /^(?:ALL|TOP|TRY|MOP|CUP|PEN|LAK|COP|BAM|R|Р)$/i.test(text)),
		isOutcome: (place) => textsAt(place).some((text) => parseOutcome(text) !== 'UNMAPPED'),
		isStatus: (place) => textsAt(place).some((text) => parseOutcome(text, statuses) !== 'UNMAPPED'),
		tellsEnds: (place) => textsAt(place).some((text) => ['WON', 'LOST'].includes(parseOutcome(text, statuses))),
		isOrigin: (place) => every(place, (text) => origins.has(text.toLowerCase())),
	};
}

/** A line without its id is named by what it says, so that it stays one record wherever it stands in the next file. */
function withRowIds(table: Table, rows: readonly Row[], problems: readonly Problem[]): Row[] {
	const id = table.key[table.key.length - 1]!;
	const nameless = new Set(problems.filter(({ heading, value }) => heading === id && value === '').map(({ line }) => `#${line}`));
	if (nameless.size === 0) return [...rows];
	const columns =
		identityOf(table, Object.keys(rows[0] ?? {})) ?? table.columns.map(({ key }) => key).filter((key) => key !== id && key !== 'source');
	return withRecordIds(table, rows, columns, (row) => nameless.has(String(row[id])));
}

function unknownStatuses(place: number, lines: readonly Line[], { statuses }: CellContext): ReadonlyMap<string, number> {
	const words = new Map<string, number>();
	for (const line of place < 0 ? [] : lines) {
		if (isBlank(line[place]) || parseOutcome(line[place], statuses) !== 'UNMAPPED') continue;
		const word = foldStatus(textOf(line[place]));
		words.set(word, (words.get(word) ?? 0) + 1);
	}
	return words;
}
