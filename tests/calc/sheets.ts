import { createCalculator } from '../../local/calc/calculator';
import type { CalcBook, CalcInput, CalcResult, CallCustomFunction } from '../../local/calc/contract/calculator';

type Content = string | number | boolean | null | { date: number };

const input = (content: Content): CalcInput =>
	typeof content === 'string' && content.startsWith('=') ? { formula: content } : { value: content };

export const bookOf = (sheets: Readonly<Record<string, readonly (readonly Content[])[]>>, more: Partial<CalcBook> = {}): CalcBook => ({
	locale: 'en_US',
	sheets: Object.entries(sheets).map(([name, rows]) => ({
		id: name,
		name,
		rows: 1000,
		columns: 26,
		cells: () => rows.flatMap((row, r) => row.flatMap((content, c) => (content === null ? [] : [[r, c, input(content)] as const]))),
	})),
	names: [],
	customFunctions: [],
	...more,
});

export const none: CallCustomFunction = (name) => ({ error: '#ERROR!', message: `no ${name} here` });

/** Results by cell, such as `T!0,0`. */
export const byCell = (results: readonly CalcResult[]): Record<string, CalcResult['value']> =>
	Object.fromEntries(results.map(({ sheet, row, column, value }) => [`${sheet}!${row},${column}`, value]));

const DATA: Readonly<Record<string, readonly (readonly Content[])[]>> = {
	Data: [
		['name', 'value', 'day'],
		['a', 1, { date: 46204 }],
		['b', 2, { date: 46205 }],
		['A', 3.5, { date: 46210 }],
		['', null, null],
	],
	'Мой лист': [[10], [20], ['=A1+A2']],
};

/** What a formula gives over the small tables above: one value, or its whole array. */
export const calculate = (formula: string, more: Partial<CalcBook> = {}, call: CallCustomFunction = none): unknown => {
	const calculator = createCalculator();
	const found = calculator.load(bookOf({ ...DATA, F: [[formula]] }, more), call).filter(({ sheet }) => sheet === 'F');
	calculator.dispose();
	if (found.length === 1) return found[0]!.value;
	const table: unknown[][] = [];
	for (const { row, column, value } of found) {
		table[row] ??= [];
		table[row][column] = value;
	}
	return table;
};
