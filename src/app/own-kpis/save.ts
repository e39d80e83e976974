import { foldName } from '../../facts/named-people';
import type { Row } from '../../facts/table';
import { partNamed } from '../../kpis/find';
import { UserError } from '../../language/user-error';
import { calendarTerm } from '../../own-kpis/expression';
import { lineNamed, linesFrom, type OwnLine } from '../../own-kpis/lines';
import { writeFacts } from '../../tabs/data-tab';
import { readFacts } from '../../tabs/read-data-tab';
import { assignOwnIds, ownId } from '../figures/own-ids';
import { dressOwnKpis } from './dress';
import type { OwnKpisPorts } from './ports';
import type { OwnKpiForm } from './types';

const TAB = 'own_kpis';

/** Writes the line behind the others, or in the place of the one with its id; returns that id. */
export function saveOwnKpi({ book, language }: OwnKpisPorts, { id, ...cells }: OwnKpiForm): string {
	if (cells.name.trim() === '') throw new UserError({ ru: 'Назовите показатель.', en: 'Give the KPI a name.' });
	assignOwnIds(book, language);
	const rows = readFacts(book, TAB)?.rows ?? [];
	const index = rows.findIndex((row) => id !== '' && row.kpi_id === id);
	const taken = new Set(rows.map((row) => foldName(String(row.kpi_id ?? ''))));
	const own = index >= 0 ? id : ownId(cells.name, (one) => taken.has(foldName(one)));
	const row: Row = { ...Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, cell.trim() || null])), kpi_id: own };
	const before = rows[index];
	writeFacts(book, TAB, before === undefined ? [...rows, row] : following(rows, index, row), language);
	dressOwnKpis(book, language);
	return own;
}

const BRACKET = /\[([^\];]*)([^\]]*)\]/g;

/** The lines with the changed one, and formulas of others call that by its new name. */
function following(rows: readonly Row[], index: number, changed: Row): Row[] {
	const next = rows.map((one, i) => (i === index ? changed : one));
	const id = String(changed.kpi_id);
	const [were, are] = [rows, next].map(linesOf) as [OwnLine[], OwnLine[]];
	const isMeant = (lines: readonly OwnLine[], name: string): boolean =>
		partNamed(name) === null && calendarTerm(name) === undefined && lineNamed(lines, name)?.id === id;
	const rename = (all: string, name: string, rest: string): string => {
		const key = (['name', 'name_en'] as const).find((one) => foldName(textOf(rows[index]![one])) === foldName(name));
		if (key === undefined || !isMeant(were, name)) return all;
		const is = textOf(changed[key]) || textOf(changed.name);
		if (foldName(is) === foldName(name)) return all;
		// Where the new name leads elsewhere, or cannot stand in brackets, the id does.
		return `[${/[[\];]/.test(is) || !isMeant(are, is) ? id : is}${rest}]`;
	};
	return next.map((line, i) => {
		const formula = textOf(line.column);
		const called = i === index ? formula : formula.replace(BRACKET, rename);
		return called === formula ? line : { ...line, column: called };
	});
}

const textOf = (cell: Row[string] | undefined): string => String(cell ?? '').trim();
const linesOf = (rows: readonly Row[]): OwnLine[] => linesFrom(rows.length, (key, row) => textOf(rows[row]![key]));
