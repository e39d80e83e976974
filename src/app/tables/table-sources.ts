import { mapHeadings } from '../../connectors/table/headings';
import { type TableId, tableIds, tables } from '../../facts/tables';
import { getLong, piecesOf } from '../ports/long-text';
import type { TablesPorts } from './ports';

/** What a person approved for one source: its table, and for each heading the column it fills, '' for none. */
export interface Mapping {
	readonly table: string;
	readonly columns: Readonly<Record<string, string>>;
}

/** By name of the source. */
export type Approved = Readonly<Record<string, Mapping>>;

export interface Source {
	readonly name: string;
	/** The first holds the headings. */
	readonly lines: readonly (readonly unknown[])[];
	readonly id: TableId | null;
	readonly chosen: Readonly<Record<string, string>>;
}

const MAPPINGS = 'kpi.headings';
/** A tab of this spreadsheet is named so among the sources; its text is read here. */
const TAB = 'tab:';

interface Remembered {
	/** Table by name of the source. */
	readonly tables: Readonly<Record<string, string>>;
	/** By table, then by heading. */
	readonly columns: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const remembered = (ports: TablesPorts): Remembered =>
	JSON.parse(getLong(ports.documentMemory, MAPPINGS) ?? '{"tables":{},"columns":{}}') as Remembered;

/** Cut into cells, with the table each source is and the mapping that holds: approved now, else remembered. */
export function sourcesOf(ports: TablesPorts, files: Readonly<Record<string, string>>, approved: Approved): Source[] {
	const before = remembered(ports);
	return Object.entries(files).map(([name, text]) => {
		const lines = name.startsWith(TAB) ? (ports.screen.sheet(name.slice(TAB.length)) ?? []) : linesOf(ports, text);
		const headings = (lines[0] ?? []).map((cell) => String(cell ?? ''));
		const asked = approved[name]?.table;
		const recognised = (): TableId | null => tableOf(titleOf(name), headings) ?? tableIn(before.tables[name]);
		const id = asked === undefined ? recognised() : tableIn(asked);
		return { name, lines, id, chosen: id === null ? {} : { ...before.columns[id], ...approved[name]?.columns } };
	});
}

export const titleOf = (name: string): string => (name.startsWith(TAB) ? name.slice(TAB.length) : name);

const tableIn = (id: string | undefined): TableId | null => tableIds.find((known) => known === id) ?? null;

/** The next file with these headings needs no asking. */
export function remember(ports: TablesPorts, approved: Approved): void {
	const { tables: known, columns } = remembered(ports);
	if (Object.keys(approved).length === 0) return;
	const next = {
		tables: { ...known } as Record<string, string>,
		columns: { ...columns } as Record<string, Readonly<Record<string, string>>>,
	};
	for (const [name, mapping] of Object.entries(approved)) {
		if (tableIn(mapping.table) === null) continue;
		next.tables[name] = mapping.table;
		next.columns[mapping.table] = { ...next.columns[mapping.table], ...mapping.columns };
	}
	ports.documentMemory.set(piecesOf(MAPPINGS, JSON.stringify(next)));
}

/** Semicolons are what Russian Excel writes; the heading line tells which separator a file uses. */
function linesOf(ports: TablesPorts, text: string): string[][] {
	const bare = text.replace(/^\uFEFF/, '');
	const heading = bare.split(/\r?\n/, 1)[0]!;
	const count = (sign: string): number => heading.split(sign).length;
	const delimiter = [';', '\t', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
	return bare.trim() === '' ? [] : ports.parseCsv(bare, delimiter);
}

function tableOf(file: string, headings: readonly string[]): TableId | null {
	const name = file
		.replace(/^.*[\\/]/, '')
		.replace(/\.[a-z]+$/i, '')
		.trim()
		.toLowerCase();
	const called = tableIds.find(
		(id) => id === name || tables[id].title.ru.toLowerCase() === name || tables[id].title.en.toLowerCase() === name,
	);
	if (called !== undefined) return called;
	let best: TableId | null = null;
	let most = 1;
	for (const id of tableIds) {
		const found = mapHeadings(tables[id], headings).filter((key) => key !== null);
		const isWhole = tables[id].columns.every(({ key, required }) => required !== true || found.includes(key));
		if (isWhole && found.length > most) {
			most = found.length;
			best = id;
		}
	}
	return best;
}
