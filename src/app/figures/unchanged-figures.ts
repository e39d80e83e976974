import type { Row } from '../../facts/table';
import { tableIds } from '../../facts/tables';
import { PLANNED } from '../../reports/slices/planned-figures';
import { AGGREGATES } from '../../tabs/aggregates-tab';
import { DIRECTORY_ROW } from '../../tabs/figure-directory';
import { WARNING } from '../../tabs/write-aggregates';
import { CODE_MARK } from './code-mark';
import { asksOwnColumns } from './current-facts';
import { DETAILS, PRESENT, SLICES } from './detail-tabs';
import { readKept } from './kept/kept-figures';
import type { FiguresPorts } from './ports';
import { Print } from './print';
import { accountOfFacts, type FactsWithNotes } from './tab-facts';

const KEY = 'kpi.figures';
/** Settings that change with every import, and no figure with them. */
const NAMES_OF_IMPORTS = new Set(['stamp', 'imported_at']);

/**
 * Everything that the hidden figures are computed from, as a print: facts, plans and settings, the day, the language, the code. null where
 * columns that people have added are asked for, too.
 */
export function inputsPrint(ports: FiguresPorts, facts: FactsWithNotes, hasDetails: boolean): string | null {
	if (asksOwnColumns(ports, facts)) return null;
	const { rows } = facts;
	const print = new Print();
	for (const one of [CODE_MARK, ports.language, ports.book.timeZone, ports.book.locale, hasDetails ? 'details' : '']) print.add(one);
	print.add(accountOfFacts(ports, rows).asOf);
	print.add(readKept(ports)?.importId);
	for (const id of tableIds) {
		print.add(id);
		for (const row of rows[id] ?? []) if (id !== 'settings' || !isNameOfImport(row)) print.addRow(row);
	}
	return print.text;
}

const isNameOfImport = ({ key }: Row): boolean => NAMES_OF_IMPORTS.has(String(key));

/** The hidden tabs stand as they were computed from just these facts; a cell that somebody has changed makes them old. */
export function areFiguresCurrent(ports: FiguresPorts, inputs: string | null, hasDetails: boolean): boolean {
	const before = ports.documentMemory.get(KEY) ?? '';
	return inputs !== null && before.startsWith(`${inputs} `) && before === `${inputs} ${tabsPrint(ports, hasDetails)}`;
}

export const rememberFigures = (ports: FiguresPorts, inputs: string | null, hasDetails: boolean): void =>
	ports.documentMemory.set({ [KEY]: inputs === null ? '' : `${inputs} ${tabsPrint(ports, hasDetails)}` });

/** The directory and the warning are written whether figures change or not. */
function tabsPrint({ book }: FiguresPorts, hasDetails: boolean): string {
	const print = new Print();
	for (const id of hasDetails ? [AGGREGATES, PLANNED, DETAILS, PRESENT, SLICES] : [AGGREGATES, PLANNED]) {
		print.add(id);
		for (const [r, line] of (book.read(id) ?? []).entries()) {
			if (id === AGGREGATES && (r === DIRECTORY_ROW - 1 || line[0] === WARNING)) continue;
			for (const [c, cell] of line.entries()) {
				if (cell === '' || cell === null) continue;
				print.add(r);
				print.add(c);
				print.add(cell);
			}
		}
	}
	return print.text;
}
