import type { Node } from '../syntax/node';

/** Google keeps ranges whole inside these; elsewhere an operator over a range takes the cell in the formula's own row or column. */
export const arrayFunctions: ReadonlySet<string> = new Set([
	'ARRAYFORMULA',
	'SUMPRODUCT',
	'FILTER',
	'SORT',
	'SORTN',
	'SORTBY',
	'UNIQUE',
	'INDEX',
	'MMULT',
	'MINVERSE',
	'MDETERM',
	'TRANSPOSE',
	'FREQUENCY',
	'LINEST',
	'LOGEST',
	'TREND',
	'GROWTH',
	'SUMX2MY2',
	'SUMX2PY2',
	'SUMXMY2',
	'MAP',
	'REDUCE',
	'SCAN',
	'BYROW',
	'BYCOL',
	'HSTACK',
	'VSTACK',
	'FLATTEN',
	'ARRAY_CONSTRAIN',
]);

/** A formula that is one of these shows all cells of the range that it gives: a whole line of a table, a block that is found by its name. */
const RANGES: ReadonlySet<string> = new Set(['INDEX', 'INDIRECT', 'OFFSET']);
export const givesRange = (node: Node): boolean => node.kind === 'call' && RANGES.has(node.name);

const FIRST = (index: number): boolean => index === 0;
const ALL = (): boolean => true;

/** Parameters that hold one value: a range given there is narrowed, outside array context. */
const scalarPositions: Readonly<Record<string, (index: number) => boolean>> = {
	MATCH: FIRST,
	VLOOKUP: FIRST,
	HLOOKUP: FIRST,
	XLOOKUP: FIRST,
	XMATCH: FIRST,
	LOOKUP: FIRST,
	COUNTIF: (index) => index === 1,
	SUMIF: (index) => index === 1,
	AVERAGEIF: (index) => index === 1,
	COUNTIFS: (index) => index % 2 === 1,
	SUMIFS: (index) => index > 0 && index % 2 === 0,
	AVERAGEIFS: (index) => index > 0 && index % 2 === 0,
	MAXIFS: (index) => index > 0 && index % 2 === 0,
	MINIFS: (index) => index > 0 && index % 2 === 0,
	LARGE: (index) => index === 1,
	SMALL: (index) => index === 1,
	PERCENTILE: (index) => index === 1,
	QUARTILE: (index) => index === 1,
	ROUNDUP: ALL,
	REGEXMATCH: ALL,
	REGEXEXTRACT: ALL,
	REGEXREPLACE: ALL,
	PROPER: ALL,
	CODE: ALL,
	REPLACE: ALL,
	DATEDIF: ALL,
	WEEKNUM: ALL,
	ISOWEEKNUM: ALL,
	NETWORKDAYS: (index) => index < 2,
	WORKDAY: (index) => index < 2,
	TIMEVALUE: ALL,
	SIN: ALL,
	COS: ALL,
	TAN: ALL,
	LOG: ALL,
	LOG10: ALL,
	QUOTIENT: ALL,
	MROUND: ALL,
	ISODD: ALL,
	ISEVEN: ALL,
	HYPERLINK: ALL,
};

export const scalarParameters = (name: string): ((index: number) => boolean) | undefined => scalarPositions[name];
