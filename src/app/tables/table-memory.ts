import { plainHeading } from '../../connectors/table/heading-words';
import { type TableId, tableIds } from '../../facts/tables';
import { fingerprint } from '../changes/fingerprint';
import { getLong, piecesOf } from '../ports/long-text';
import type { DocumentMemory } from '../ports/ports';
import { remembered as readRemembered } from '../ports/remembered';

/** What a person approved for one source: its table, for each heading the column it fills ('' for none), and what stands for missing ones. */
export interface Mapping {
	readonly table: string;
	readonly columns: Readonly<Record<string, string>>;
	/** Column → the value of every line. */
	readonly constants?: Readonly<Record<string, string>>;
}

/** By name of the source. */
export type Approved = Readonly<Record<string, Mapping>>;

interface Remembered {
	/** Table by name of the source. */
	readonly tables: Readonly<Record<string, string>>;
	/** By table, then by heading. */
	readonly columns: Readonly<Record<string, Readonly<Record<string, string>>>>;
	/** By the sign of a set of headings, newest last. */
	readonly sets?: Readonly<Record<string, Mapping>>;
}

const MAPPINGS = 'kpi.headings';
const MOST_SETS = 40;

export const tableIn = (id: string | undefined): TableId | null => tableIds.find((tableId) => tableId === id) ?? null;

export const remembered = (ports: DocumentMemory): Remembered =>
	readRemembered(getLong(ports.documentMemory, MAPPINGS), { tables: { '*': '' }, columns: { '*': { '*': '' } } }) ?? {
		tables: {},
		columns: {},
	};

/** Two files with the same headings in any order and case are one set. */
export const signOf = (headings: readonly string[]): string =>
	fingerprint(
		headings
			.map(plainHeading)
			.filter((word) => word !== '')
			.sort()
			.join('|'),
	);

/** The next file with these headings needs no asking. */
export function remember(ports: DocumentMemory, approved: Approved): void {
	if (Object.keys(approved).length === 0) return;
	const { tables, columns, sets = {} } = remembered(ports);
	const next = {
		tables: { ...tables } as Record<string, string>,
		columns: { ...columns } as Record<string, Readonly<Record<string, string>>>,
		sets: { ...sets } as Record<string, Mapping>,
	};
	for (const [name, mapping] of Object.entries(approved)) {
		if (tableIn(mapping.table) === null) continue;
		next.tables[name] = mapping.table;
		next.columns[mapping.table] = { ...next.columns[mapping.table], ...mapping.columns };
		const sign = signOf(Object.keys(mapping.columns));
		delete next.sets[sign];
		next.sets[sign] = mapping;
	}
	next.sets = Object.fromEntries(Object.entries(next.sets).slice(-MOST_SETS));
	ports.documentMemory.set(piecesOf(MAPPINGS, JSON.stringify(next)));
}
