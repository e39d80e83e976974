import { wrongCount } from '../univer/call';
import { fail } from '../values/scalar';

const MANY = 255;

/** How many arguments Google takes, for functions of ours that could do with any number. */
const COUNTS: Readonly<Record<string, readonly [min: number, max: number]>> = {
	...Object.fromEntries(
		[
			'ISBLANK ISDATE ISERR ISERROR ISFORMULA ISLOGICAL ISNA ISNONTEXT ISNUMBER ISREF ISTEXT N NOT ROWS COLUMNS FORMULATEXT',
			'TO_DATE TO_DOLLARS TO_PERCENT TO_PURE_NUMBER TO_TEXT DATEVALUE TIMEVALUE',
		]
			.flatMap((names) => names.split(' '))
			.map((name) => [name, [1, 1] as const]),
	),
	...Object.fromEntries(
		'AND CONCATENATE COUNTA COUNTBLANK COUNTUNIQUE FLATTEN OR SORT SORTN XOR'.split(' ').map((name) => [name, [1, MANY] as const]),
	),
	...Object.fromEntries('NOW SHEETS TODAY'.split(' ').map((name) => [name, [0, 0] as const])),
	...Object.fromEntries('COLUMN ROW SHEET'.split(' ').map((name) => [name, [0, 1] as const])),
	...Object.fromEntries('HYPERLINK IFERROR IFNA'.split(' ').map((name) => [name, [1, 2] as const])),
	...Object.fromEntries('CHOOSE JOIN MAP SUBTOTAL'.split(' ').map((name) => [name, [2, MANY] as const])),
	...Object.fromEntries('BYCOL BYROW'.split(' ').map((name) => [name, [2, 2] as const])),
	...Object.fromEntries('MAKEARRAY REDUCE SCAN'.split(' ').map((name) => [name, [3, 3] as const])),
	IFS: [2, MANY],
	LAMBDA: [1, MANY],
	LET: [3, MANY],
	SWITCH: [3, MANY],
	TEXTJOIN: [3, MANY],
};

/** A call with fewer or more arguments than Google takes. */
export const refusedCount = (name: string, got: number): ReturnType<typeof fail> | null => {
	const counts = COUNTS[name];
	if (!counts) return null;
	if (got < counts[0] || got > counts[1]) return wrongCount(name, ...counts, got);
	if (name === 'IFS' && got % 2 !== 0) return fail('#N/A', `Wrong number of arguments to IFS. Expected an even number of arguments.`);
	return null;
};
