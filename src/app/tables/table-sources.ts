import { plainHeading } from '../../connectors/table/heading-words';
import { recogniseTable } from '../../connectors/table/recognise';
import { type Region, regionOf } from '../../connectors/table/region';
import { splitText } from '../../connectors/table/split';
import { type TableId, tableIds, tables } from '../../facts/tables';
import type { Text } from '../../language/text';
import { plansAcross, plansOfParts } from './plans-across';
import type { TablesPorts } from './ports';
import { type Approved, remembered, signOf, tableIn } from './table-memory';

export interface Source {
	readonly name: string;
	readonly lines: readonly (readonly unknown[])[];
	readonly region: Region;
	readonly id: TableId | null;
	readonly chosen: Readonly<Record<string, string>>;
	readonly constants: Readonly<Record<string, string>>;
	/** What was decided before the table was read. */
	readonly notes: readonly Text[];
}

/** A tab of this spreadsheet is named so among the sources; its text is read here. */
const TAB = 'tab:';

/** Cut into cells, with the table each source is and the mapping that holds: approved now, else remembered for these headings. */
export function sourcesOf(ports: TablesPorts, files: Readonly<Record<string, string>>, approved: Approved): Source[] {
	const before = remembered(ports);
	const words = new Set(Object.values(before.columns).flatMap((columns) => Object.keys(columns).map(plainHeading)));
	return Object.entries(files).map(([name, text]) => {
		const cut = name.startsWith(TAB) ? (ports.screen.sheet(name.slice(TAB.length)) ?? []) : splitText(text).lines;
		const approvedMapping = approved[name];
		const own = new Set([...words, ...Object.keys(approvedMapping?.columns ?? {}).map(plainHeading)]);
		const known = (headings: readonly string[]): number =>
			headings.filter((heading) => heading !== '' && own.has(plainHeading(heading))).length;
		const askedId = tableIn(approvedMapping?.table);
		const across = approvedMapping === undefined || askedId === 'targets' ? plansAcross(ports, name, cut, askedId === 'targets') : null;
		const rawLines = across?.lines ?? cut;
		const rawRegion = across?.region ?? regionOf(rawLines, askedId === null ? tableIds.map((id) => tables[id]) : [tables[askedId]], known);
		const set = before.sets?.[signOf(rawRegion.headings)];
		const recognised = (): TableId | null =>
			tableIn(set?.table) ??
			(across !== null ? 'targets' : null) ??
			recogniseTable(titleOf(name), rawRegion.headings) ??
			tableIn(before.tables[name]);
		const id = approvedMapping === undefined ? recognised() : askedId;
		const chosen = id === null ? {} : { ...before.columns[id], ...(set?.table === id && set.columns), ...approvedMapping?.columns };
		const asRead = { lines: rawLines, region: rawRegion, notes: across?.notes ?? [] };
		const { lines, region, notes } =
			id === 'targets' && across === null ? plansOfParts(rawLines, rawRegion, chosen, ports.language) : asRead;
		return {
			name,
			lines,
			region,
			id,
			chosen,
			constants: {
				...across?.constants,
				...(approvedMapping === undefined ? (set?.table === id ? set?.constants : undefined) : approvedMapping.constants),
			},
			notes,
		};
	});
}

export const titleOf = (name: string): string => (name.startsWith(TAB) ? name.slice(TAB.length) : name);
