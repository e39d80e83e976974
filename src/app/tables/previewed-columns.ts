import { candidates, choicesOf, KEEP, mapHeadings, RANK, rankOf } from '../../connectors/table/headings';
import { headingContext } from '../../connectors/table/read';
import { canLackIds, identityOf } from '../../connectors/table/record-ids';
import { isDate } from '../../facts/parse/instant';
import { type Column, OWN, type Table } from '../../facts/table';
import { type TableId, tables } from '../../facts/tables';
import { originsIn } from './origins';
import type { Source } from './table-sources';
import type { PreviewedColumn } from './types';

const LONGEST_SAMPLE = 30;
const MOST_COLUMNS = 80;
const SAMPLES = 3;

/** Columns that figures rest on: while one of them is missing, every unknown heading may be it. */
const WANTED: Readonly<Partial<Record<TableId, readonly (readonly string[])[]>>> = {
	deals: [['amount'], ['manager_id'], ['created_at'], ['closed_at'], ['outcome', 'stage_id', 'is_won', 'is_closed']],
	activities: [['manager_id'], ['type'], ['occurred_at']],
	invoices: [['amount'], ['issued_at']],
	payments: [['amount'], ['paid_at']],
	ledger: [['amount'], ['date_from'], ['kind']],
	targets: [['scope'], ['metric'], ['period'], ['value']],
};

/** What each heading would be read as, which of them a person should look at, and which columns are missing. */
export function previewedColumns(source: Source, id: TableId): { readonly columns: PreviewedColumn[]; readonly lacks: readonly Column[] } {
	const table: Table = tables[id];
	const { headings, first } = source.region;
	const body = source.lines.slice(first);
	const mapped = mapHeadings(table, headings, headingContext(body, { chosen: source.chosen, origins: originsIn(id, headings) }));
	const chosenFor = choicesOf(source.chosen);
	const filled = new Set<string | null>([...mapped, ...Object.keys(source.constants)]);
	const own = table.key[table.key.length - 1]!;
	const hasId = headings.some((heading, i) => mapped[i] === own && rankOf(table, heading, own) > RANK.weak);
	const lacksOne = (WANTED[id] ?? []).some((group) => !group.some((key) => filled.has(key)));
	const isOther = (heading: string, key: string): boolean => key === own && hasId && rankOf(table, heading, own) <= RANK.weak;
	const columns = headings.slice(0, MOST_COLUMNS).flatMap((heading, i): PreviewedColumn[] => {
		if (heading === '') return [];
		const column = mapped[i]?.startsWith(OWN) === true ? KEEP : (mapped[i] ?? '');
		const isDecided = chosenFor(heading) !== undefined;
		// lead_id beside opportunity_id is the id of something else, and an id in several lines that differ is none.
		const isRivalled = headings.some(
			(other, k) => k !== i && other !== '' && mapped[k] === null && candidates(table, other).includes(column) && !isOther(other, column),
		);
		const isRepeating = column === own && isRepeated(body, i);
		const isUnclear =
			column === ''
				? lacksOne || candidates(table, heading).some((key) => filled.has(key) && !isOther(heading, key))
				: isRivalled || isRepeating;
		return [{ heading, samples: samplesOf(body, i), column, asks: !isDecided && isUnclear }];
	});
	const hasIdentity = filled.has(own) || (canLackIds(table) && identityOf(table, [...filled]) !== null);
	const lacks = table.columns.filter(({ required, key }) => required === true && !filled.has(key) && !(key === own && hasIdentity));
	return { columns, lacks };
}

/** Whether one value stands in lines that say different things. */
function isRepeated(body: Source['lines'], column: number): boolean {
	const lines = new Map<string, string>();
	return body.some((line) => {
		const id = String(line[column] ?? '').trim();
		const lineText = JSON.stringify(line);
		const before = lines.get(id);
		lines.set(id, lineText);
		return id !== '' && before !== undefined && before !== lineText;
	});
}

/** The first different values under the heading. */
function samplesOf(lines: Source['lines'], column: number): string[] {
	const values = new Set<string>();
	for (const line of lines.slice(0, 60)) {
		const cell = line[column] ?? '';
		const text = (isDate(cell) ? cell.toISOString().slice(0, 10) : String(cell)).trim();
		if (text !== '') values.add(text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text);
		if (values.size === SAMPLES) break;
	}
	return [...values];
}
