import type { Line } from './deals-array';
import { type Cells, MANAGERS, MONTHS, ZONE_OFFSET } from './question';

/** The question as a person would ask it of a sheet: data with two helper columns, a scan a cell, earlier cells used again. */
export const serial = (at: number): number => (at + ZONE_OFFSET) / 86_400_000 + 25_569;

/** Manager, outcome, amount, created, closed, cycle days, minutes to first contact. */
export function dataCells(line: Line): (string | number | null)[] {
	const [, manager, outcome, amount, created, closed, contact] = line;
	return [
		manager,
		outcome,
		amount === '' ? null : amount,
		serial(created.getTime()),
		closed === '' ? null : serial(closed.getTime()),
		closed === '' ? null : (closed.getTime() - created.getTime()) / 86_400_000,
		contact === '' ? null : (contact.getTime() - created.getTime()) / 60_000,
	];
}

/** A formula of the answer sheet: its row is the manager's, its columns go metric by metric, month by month. */
export function formulaAt(metric: number, manager: number, month: number, size: number): string {
	const data = (column: string): string => `D!$${column}$1:$${column}$${size}`;
	const who = `${data('A')},"${MANAGERS[manager]}"`;
	const between = (column: string): string => `${data(column)},">="&${day(month)},${data(column)},"<"&${day(month + 1)}`;
	const won = `${who},${data('B')},"WON",${between('E')}`;
	const wonCell = `${letters(month)}${manager + 1}`;
	return [
		`COUNTIFS(${won})`,
		`SUMIFS(${data('C')},${won})`,
		`IFERROR(${wonCell}/(${wonCell}+COUNTIFS(${who},${data('B')},"LOST",${between('E')})),"")`,
		`IFERROR(AVERAGEIFS(${data('F')},${won}),"")`,
		`IFERROR(AVERAGEIFS(${data('C')},${won},${data('C')},">0"),"")`,
		`IFERROR(AVERAGEIFS(${data('G')},${who},${between('D')}),"")`,
	][metric]!;
}

const day = (month: number): number => serial(Date.UTC(2026, month, 1) - ZONE_OFFSET);

/** Column letters, from 0. */
export function letters(index: number): string {
	return index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26);
}

/** From the values of the answer sheet's rows. */
export function cellsOfSheet(rows: readonly (readonly (string | number | null | undefined)[])[]): Cells {
	return Array.from({ length: 6 }, (_, k) =>
		MANAGERS.map((__, m) =>
			MONTHS.map((___, p) => {
				const value = rows[m]?.[k * MONTHS.length + p];
				return value === '' || value === null || value === undefined ? null : Number(value);
			}),
		),
	);
}
