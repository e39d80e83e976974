import type { Row } from '../facts/table';
import { type Facts, type TableId, tables } from '../facts/tables';
import type { SheetCell } from './workbook';

/** Under the 50,000 characters that a cell takes: where rows together end a line, and where one row goes on in the next. */
const CELL = 40_000;
const PIECE = 48_000;

/** Heads a line that continues the one above. */
export const FURTHER = '…';
/** Before a piece, which might begin like a formula or a number. */
const TEXT = '~';

/** Signs that a cell may give back otherwise, halves of a sign that two lines would share among them: JSON has them in plain letters. */
const DELICATE = /[\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff\ufff0-\uffff]/g;
const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A table and some of its rows as JSON text. */
export type RowLine = readonly [table: string, rows: string];

/** Facts as lines of a hidden tab: the table's id, with `mark` before it, and as many rows as fit into a cell. */
export function toRowLines(facts: Facts, mark = ''): RowLine[] {
	const lines: RowLine[] = [];
	for (const [table, rows] of Object.entries(facts)) {
		let batch: string[] = [];
		let size = 0;
		const close = (): void => {
			if (batch.length > 0) lines.push(...pieces(mark + table, `[${batch.join(',')}]`));
			batch = [];
			size = 0;
		};
		for (const row of rows) {
			const text = JSON.stringify(row).replace(DELICATE, escaped);
			if (size + text.length > CELL) close();
			batch.push(text);
			size += text.length + 1;
		}
		close();
	}
	return lines;
}

/** A row that alone is longer than a cell goes on in the lines below. */
function pieces(table: string, text: string): RowLine[] {
	const lines: RowLine[] = [[table, text.slice(0, PIECE)]];
	for (let at = PIECE; at < text.length; at += PIECE) lines.push([FURTHER, TEXT + text.slice(at, at + PIECE)]);
	return lines;
}

function joined(lines: readonly (readonly SheetCell[])[]): (readonly SheetCell[])[] {
	if (!lines.some(([head]) => head === FURTHER)) return [...lines];
	const whole: SheetCell[][] = [];
	for (const [head, text] of lines) {
		const last = whole[whole.length - 1];
		if (head === FURTHER && last !== undefined) last[1] = String(last[1]) + String(text).slice(TEXT.length);
		else whole.push([head!, text!]);
	}
	return whole;
}

/** The facts of such lines; `mark` is what stands before the table's id, and other lines are passed over. */
export function fromRowLines(lines: readonly (readonly SheetCell[])[], mark = ''): Facts {
	const facts: Partial<Record<TableId, Row[]>> = {};
	for (const [head, text] of joined(lines)) {
		const name = String(head);
		const id = name.slice(mark.length);
		if (!name.startsWith(mark) || !(id in tables) || !String(text).startsWith('[')) continue;
		const rows = facts[id as TableId] ?? [];
		facts[id as TableId] = rows;
		for (const row of JSON.parse(String(text)) as unknown[]) rows.push(rowOf(row));
	}
	return facts;
}

/** Whoever opens the hidden tab may write into it. */
function rowOf(value: unknown): Row {
	const isRow = typeof value === 'object' && value !== null && !Array.isArray(value);
	if (!isRow || Object.values(value).some((cell) => typeof cell === 'object' && cell !== null)) throw new Error('no rows');
	return value as Row;
}
