import type { Formula } from './report';

/**
 * Prints the formulas that the add-on writes, so that what differs between locales is decided here: `;` separates arguments
 * in every locale when a formula is written as if typed; there are no array or decimal literals, names are English.
 */
export const call = (name: string, ...args: readonly (string | number)[]): string => `${name}(${args.join(';')})`;

export const formula = (expression: string): Formula => ({ formula: `=${expression}` });

export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** A text that leads to an address, where there is one. Both are cells or look-ups: what stands in them is a value, and never becomes a formula. */
/** No line ends before the arrow. */
export const linked = (address: string, text: string): string => `IF(${address}="";${text};HYPERLINK(${address};${text}&" ↗"))`;

/** Signs by which a look-up or a condition takes a text for a pattern; `~` before one makes it a letter. */
const SIGNS = ['~', '*', '?'] as const;

/** A text that a look-up or a condition compares with, in which these signs mean themselves; `exactly` does the same to what a formula gives. */
export const asCriterion = (text: string): string => SIGNS.reduce((so, sign) => so.replaceAll(sign, `~${sign}`), text);
export const exactly = (expression: string): string =>
	SIGNS.reduce((so, sign) => call('SUBSTITUTE', so, quoted(sign), quoted(`~${sign}`)), `${expression}&""`);

export const letters = (column: number): string => {
	let text = '';
	for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) text = String.fromCharCode(65 + ((left - 1) % 26)) + text;
	return text;
};

/** `pin`: which part of the reference is absolute. */
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

/**
 * A value without its last binary digits. Engines add in different orders and round halves by different rules: 3.4999999999999996 is 3 in
 * one and 4 in another. So the digits in which engines differ go first, and only then is anything rounded or counted in whole units.
 */
export const settled = (expression: string, decimals = 9): string => call('ROUND', expression, decimals);

export const rounded = (expression: string, decimals = 0): string => call('ROUND', settled(expression), decimals);

/** Up to a whole number, for quotients of moderate size. */
export const roundedUp = (expression: string): string => call('ROUNDUP', settled(expression), 0);

export const roundedDown = (expression: string, decimals = 9): string => call('INT', settled(expression, decimals));

/** Integer division of numbers so small (months, days) that every engine gets it right. */
export const wholeQuotient = (of: string, by: number): string => `INT(${of}/${by})`;

/**
 * How many whole units of a product of whole numbers a part gets. Fifteen digits of billions of kopecks leave few decimals, so engines
 * disagree where a quotient is just below a whole number. Rounding such a quotient up is safe: the part would get that unit from the remainders.
 */
export const wholeShare = (product: string, sum: string): string => `INT(${product}/${sum}+1/10^4)`;

/** A quotient or product of any size rounded up, whatever its binary error: 21 ÷ 0.7 is 30 (spec §3.1). The same rule as `roundedUp` of the goals. */
export const wholeUnits = (expression: string): string => `(0-INT(MAX(1/10^9;${expression}/10^15)-${expression}))`;

/** `value >= bar` and `value > bar` for calculated values: a difference in the last digits alone counts as equal. */
export const reaches = (value: string, bar: string): string => `${value}>=${bar}-ABS(${bar})/10^12`;
export const exceeds = (value: string, bar: string): string => `${value}>${bar}+ABS(${bar})/10^12`;
