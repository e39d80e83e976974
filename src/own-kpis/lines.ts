import { textOf } from '../facts/columns';
import type { FactBase } from '../facts/fact-base';
import { foldName } from '../facts/named-people';

/** Begins the ids of own KPIs. */
export const OWN_KPI = 'own:';

/** A line of the tab of own KPIs, as it is written. */
export interface OwnLine {
	/** What plans, sets and closed months know it by; until the tab was looked at, its name stands in. */
	readonly id: string;
	readonly name: string;
	readonly nameEn: string;
	readonly what: string;
	readonly table: string;
	readonly column: string;
	readonly conditions: string;
	readonly among: string;
	readonly byDate: string;
	readonly credit: string;
	readonly unit: string;
	readonly better: string;
	readonly note: string;
}

const KEYS = {
	id: 'kpi_id',
	name: 'name',
	nameEn: 'name_en',
	what: 'what',
	table: 'table',
	column: 'column',
	conditions: 'conditions',
	among: 'among',
	byDate: 'by_date',
	credit: 'credit',
	unit: 'unit',
	better: 'better',
	note: 'note',
} as const satisfies Record<keyof OwnLine, string>;

/** The lines of the tab, in its order: `cell` reads a column of a row. */
export function linesFrom(count: number, cell: (key: string, row: number) => string): OwnLine[] {
	return Array.from({ length: count }, (_, row) => {
		const line = Object.fromEntries(Object.entries(KEYS).map(([field, key]) => [field, cell(key, row).trim()])) as unknown as OwnLine;
		return { ...line, id: line.id.startsWith(OWN_KPI) ? line.id : OWN_KPI + line.name };
	}).filter(({ name }) => name !== '');
}

export function ownLines(base: FactBase): OwnLine[] {
	const table = base.table('own_kpis');
	const read = Object.fromEntries(Object.values(KEYS).map((key) => [key, textOf(table, key)]));
	return linesFrom(table.size, (key, row) => read[key]!(row));
}

const LONGEST = 40;

/** Readable, like the keys of built-in KPIs: `own:talk_minutes`. No sign that a formula would take for a pattern. */
export const ownIdStem = (name: string): string =>
	OWN_KPI +
	foldName(name)
		.replace(/[^\p{L}\p{N}]+/gu, '_')
		.replace(/^_|_$/g, '')
		.slice(0, LONGEST);

/** Signs that mean something in a name and are lost in an id: «Сделки > 100» and «Сделки < 100» have one. */
const SIGNS = /[<>=≥≤≠+−±%]/u;

/** Whether a line had this name when it got its id, and has another now; where two names may stand behind one id, nobody can tell. */
function wasNamed({ id, name }: OwnLine, bare: string): boolean {
	const stem = foldName(ownIdStem(bare));
	if (foldName(id) !== stem || stem.length >= OWN_KPI.length + LONGEST || SIGNS.test(bare) || stem === OWN_KPI) return false;
	const present = foldName(ownIdStem(name));
	return stem !== present && !(stem.startsWith(`${present}_`) && /^\d+$/.test(stem.slice(present.length + 1)));
}

/**
 * The line that a person means by a name, or a reference by its id; of several lines the first. Where no line is called so, the one that was
 * when it got its id: formulas outlive a renaming.
 */
export function lineNamed(lines: readonly OwnLine[], word: string): OwnLine | undefined {
	const name = foldName(word);
	const bare = name.startsWith(OWN_KPI) ? name.slice(OWN_KPI.length) : name;
	return (
		lines.find(({ id }) => foldName(id) === name) ??
		lines.find((one) => foldName(one.name) === bare || (one.nameEn !== '' && foldName(one.nameEn) === bare)) ??
		lines.find((one) => wasNamed(one, bare))
	);
}
