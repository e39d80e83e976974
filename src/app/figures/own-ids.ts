import { foldName } from '../../facts/named-people';
import { tables } from '../../facts/tables';
import { findMetric } from '../../kpis/metrics';
import type { Language } from '../../language/text';
import { lineNamed, OWN_KPI, ownIdStem } from '../../own-kpis/lines';
import { asText } from '../../tabs/encode';
import { DATA_LAYOUT, ID_ROW } from '../../tabs/layout';
import { readLineTable } from '../../tabs/line-table';
import { settleCells } from '../../tabs/settled-cells';
import type { Workbook } from '../../tabs/workbook';
import { ownLinesOf } from './own-lines';

const TAB = 'own_kpis';
/** Tables whose lines name KPIs. */
const REFERRING = ['targets', 'kpi_sets'] as const;

/**
 * Gives every line of the tab of own KPIs an id of its own, by which plans, sets and closed months know it whatever it is called later, and
 * puts the id where a person has typed the name.
 */
export function assignOwnIds(book: Workbook, language: Language): void {
	const table = readLineTable(book, TAB);
	if (table === null || table.body.length === 0 || !table.has('name')) return;
	let column = table.place('kpi_id') + 1;
	if (column === 0) {
		column = table.ids.length + 1;
		book.write(TAB, ID_ROW, column, [['kpi_id'], [tables.own_kpis.columns.find(({ key }) => key === 'kpi_id')!.header[language]]]);
		book.hideColumn(TAB, column);
	}
	const referred = new Set(REFERRING.flatMap((id) => readLineTable(book, id)?.lines.map((line) => foldName(line.text('metric'))) ?? []));
	const given = new Set<string>();
	const present = new Set(table.lines.map((line) => foldName(line.text('kpi_id'))));
	const isTaken = (id: string): boolean => given.has(id) || present.has(id) || referred.has(id);
	const cells = table.lines.map((line): string => {
		const id = line.text('kpi_id').trim();
		if (line.text('name').trim() === '') return id;
		// A line that was copied brings the id of the other.
		const own = id.startsWith(OWN_KPI) && !given.has(foldName(id)) ? id : ownId(line.text('name'), isTaken);
		given.add(foldName(own));
		return own;
	});
	if (cells.some((id, i) => id !== table.lines[i]!.text('kpi_id')))
		book.write(
			TAB,
			DATA_LAYOUT.firstRow,
			column,
			cells.map((id) => [id === '' ? '' : asText(id)]),
		);
	const lines = ownLinesOf(book);
	const idOf = (word: string): string | undefined => (findMetric(word) === null ? lineNamed(lines, word)?.id : undefined);
	for (const id of REFERRING) settleCells(book, id, 'metric', idOf);
}

/** The first id after a name that is still free. */
export function ownId(name: string, isTaken: (id: string) => boolean): string {
	const stem = ownIdStem(name);
	let id = stem;
	for (let n = 2; isTaken(id); n++) id = `${stem}_${n}`;
	return id;
}
