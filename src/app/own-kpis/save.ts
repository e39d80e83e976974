import { foldName } from '../../facts/named-people';
import type { Row } from '../../facts/table';
import { UserError } from '../../language/user-error';
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
	writeFacts(
		book,
		TAB,
		before === undefined ? [...rows, row] : rows.map((one, i) => (i === index ? row : following(one, before, row))),
		language,
	);
	dressOwnKpis(book, language);
	return own;
}

const BRACKET = /\[([^\];]*)([^\]]*)\]/g;

/** Another line, whose formula calls the renamed one by its new name. */
function following(line: Row, before: Row, after: Row): Row {
	const formula = String(line.column ?? '');
	const called = formula.replace(BRACKET, (all, name: string, rest: string) => {
		for (const key of ['name', 'name_en']) {
			const [was, is] = [before[key], after[key]].map((cell) => String(cell ?? '').trim()) as [string, string];
			if (was !== '' && foldName(was) === foldName(name) && is !== '' && !/[[\];]/.test(is)) return `[${is}${rest}]`;
		}
		return all;
	});
	return called === formula ? line : { ...line, column: called };
}
