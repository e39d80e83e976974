import type { EnrichedFacts } from '../../columns/enrich';
import { OWN_TABLES } from '../../dimensions/own-dimensions';
import { OWN } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import { readLineTable } from '../../tabs/line-table';
import { readFacts } from '../../tabs/read-data-tab';
import { assignTargetIds } from '../../tabs/targets-tab';
import { SLICES } from './detail-tabs';
import { assignOwnIds } from './own-ids';
import type { FiguresPorts } from './ports';
import { enriched, type FactsWithNotes, factsOfTabs, readTabs } from './tab-facts';

const NAMED = ['own_kpis', 'targets', 'kpi_sets'] as const;

/** What figures are computed from: what has just been written, or all that the tabs hold. Plans and own KPIs have their ids. */
export function currentFacts(ports: FiguresPorts, given?: FactsWithNotes): FactsWithNotes {
	const { book, language } = ports;
	if (given === undefined) assignTargetIds(book);
	assignOwnIds(book, language);
	if (given === undefined) {
		const { rows, problems } = readTabs(ports);
		return { rows, problems: problems.map(({ sentence }) => sentence) };
	}
	if (!book.has('own_kpis')) return given;
	const named = Object.fromEntries(NAMED.flatMap((id) => (book.has(id) ? [[id, readFacts(book, id)?.rows ?? []]] : [])));
	return { ...given, rows: { ...given.rows, ...named } };
}

/** The same as columns. Columns that people have added are read from the tabs. */
export const columnsOf = (ports: FiguresPorts, facts: FactsWithNotes): EnrichedFacts =>
	asksOwnColumns(ports, facts) ? factsOfTabs(ports) : enriched(ports, facts.rows);

/** Own KPIs, slices or plans of slices may ask for columns that people have added. */
export const asksOwnColumns = (ports: FiguresPorts, { rows }: FactsWithNotes): boolean =>
	isOwnAsked(rows) && OWN_TABLES.some((id) => hasOwnColumns(ports, id));

const isOwnAsked = (rows: Facts): boolean =>
	(rows.own_kpis ?? []).length > 0 ||
	(rows.targets ?? []).some(({ slice }) => (slice ?? '') !== '') ||
	(rows.settings ?? []).some(({ key, value }) => key === SLICES && value !== '');

/** What people's own columns hold, where figures ask for them: their formulas follow what is written only once the sheet has calculated. */
export function ownCells(ports: FiguresPorts, given: FactsWithNotes): string {
	if (!isOwnAsked(currentFacts(ports, given).rows)) return '';
	return OWN_TABLES.map((id) => {
		const table = readLineTable(ports.book, id);
		if (table === null) return '';
		const places = [...table.ids.keys()].filter((place) => table.ids[place] === '');
		return places.length === 0 ? '' : JSON.stringify(table.body.map((line) => places.map((place) => line[place] ?? '')));
	}).join();
}

/** Columns without an id. */
function hasOwnColumns({ book }: FiguresPorts, id: string): boolean {
	const table = readLineTable(book, id);
	const headings = table?.cells[1] ?? [];
	return table?.ids.some((one, place) => (one === '' || one.startsWith(OWN)) && String(headings[place] ?? '').trim() !== '') === true;
}
