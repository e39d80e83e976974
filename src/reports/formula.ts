import type { Formula } from './report';

/**
 * Prints the formulas that the add-on writes, so that what differs between locales is decided here: `;` separates arguments
 * in every locale when a formula is written as if typed; there are no array or decimal literals, names are English.
 */
export const call = (name: string, ...args: readonly (string | number)[]): string => `${name}(${args.join(';')})`;

export const formula = (expression: string): Formula => ({ formula: `=${expression}` });

export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

export const letters = (column: number): string => {
	let text = '';
	for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) text = String.fromCharCode(65 + ((left - 1) % 26)) + text;
	return text;
};

/** `pin`: which part stays when the formula is read in another cell. */
export function cell(row: number, column: number, pin: '' | 'row' | 'column' | 'both' = ''): string {
	const columnSign = pin === 'column' || pin === 'both' ? '$' : '';
	const rowSign = pin === 'row' || pin === 'both' ? '$' : '';
	return `${columnSign}${letters(column)}${rowSign}${row}`;
}

export const span = (row: number, column: number, rows: number, columns: number, pin: '' | 'row' | 'column' | 'both' = ''): string =>
	`${cell(row, column, pin)}:${cell(row + rows - 1, column + columns - 1, pin)}`;

/** A whole column of another tab, under the name the tab has now. */
export const wholeColumn = (tab: string, column: number): string => `${sheet(tab)}$${letters(column)}:$${letters(column)}`;

export const sheet = (tab: string): string => `'${tab.replace(/'/g, "''")}'!`;

/** The same largest-remainder split as `planSplit`, in one native formula: whole units of `total` by weights, parts add up exactly. */
export function splitPart(total: string, weights: string, weight: string, axis: 'ROW' | 'COLUMN', unitsIn: number): string {
	// All weights zero means equal parts; two decimals of a weight count.
	const all = `(ROUND(${weights}*100;0)+(SUM(${weights})=0))`;
	const own = `(ROUND(${weight}*100;0)+(SUM(${weights})=0))`;
	const sum = call('SUMPRODUCT', all);
	const units = unitsIn === 1 ? call('ROUND', total, 0) : call('ROUND', `${total}*${unitsIn}`, 0);
	const rest = `MOD(${units}*${own};${sum})`;
	const rests = `MOD(${units}*${all};${sum})`;
	const left = `SUMPRODUCT(${rests})/${sum}`;
	const before = `SUMPRODUCT((${rests}>${rest})+(${rests}=${rest})*((${all}>${own})+(${all}=${own})*(${axis}(${weights})<${axis}(${weight}))))`;
	const part = `(${units}*${own}-${rest})/${sum}+(${before}<${left})`;
	return unitsIn === 1 ? part : `(${part})/${unitsIn}`;
}
