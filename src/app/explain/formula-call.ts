import { dayNumber } from '../../calendar/day';
import type { Zone } from '../../calendar/zone';
import type { SheetCell } from '../../tabs/workbook';
import { formulaValue, NOT_PLAIN } from './text-formula';

/** A call of one of the add-on's functions inside a formula, with its arguments as they are written. */
export interface FormulaCall {
	readonly name: string;
	readonly args: readonly string[];
}

const CALL = /(^|[^\w.])(KPI(?:_[A-Z_]+)?)\s*\(/i;

/** The first `KPI…(…)` of a formula; what stands around it (IFERROR, arithmetic) is left aside. */
export function callIn(formula: string): FormulaCall | null {
	const bare = formula.replace(/"(?:[^"]|"")*"/g, (text) => `"${' '.repeat(text.length - 2)}"`);
	const m = CALL.exec(bare);
	if (m === null) return null;
	const args = argumentsFrom(formula, m.index + m[0].length);
	return args === null ? null : { name: m[2]!.toUpperCase(), args };
}

/** Arguments from behind the bracket up to the one that closes it; both separators of Sheets are known. */
function argumentsFrom(formula: string, start: number): string[] | null {
	const args: string[] = [];
	let depth = 0;
	let from = start;
	for (let i = start; i < formula.length; i++) {
		const sign = formula[i]!;
		if (sign === '"' || sign === "'") {
			i = formula.indexOf(sign, i + 1);
			if (i < 0) return null;
		} else if (sign === '(' || sign === '{') depth++;
		else if (depth > 0 && (sign === ')' || sign === '}')) depth--;
		else if (depth === 0 && (sign === ';' || sign === ',' || sign === ')')) {
			args.push(formula.slice(from, i).trim());
			from = i + 1;
			if (sign === ')') return args;
		}
	}
	return null;
}

interface Reader {
	readonly zone: Zone;
	readonly range: (name: string) => SheetCell[][] | null;
}

/** The value of an argument that is a literal, a date, an array, a range, or a small formula over these. */
export function argumentValue(written: string, reader: Reader): unknown {
	if (written === '') return undefined;
	const text = /^"((?:[^"]|"")*)"$/.exec(written);
	if (text !== null) return text[1]!.replace(/""/g, '"');
	if (/^[+-]?\d+([.,]\d+)?$/.test(written)) return Number(written.replace(',', '.'));
	if (/^(TRUE|FALSE|ИСТИНА|ЛОЖЬ)(\(\))?$/i.test(written)) return /^(TRUE|ИСТИНА)/i.test(written);
	const date = /^(?:DATE|ДАТА)\(\s*(\d+)\s*[;,]\s*(\d+)\s*[;,]\s*(\d+)\s*\)$/i.exec(written);
	if (date !== null) return new Date(reader.zone.instantOf(dayNumber(Number(date[1]), Number(date[2]), Number(date[3]))));
	if (/^\{.*\}$/.test(written)) return arrayValue(written.slice(1, -1), reader);
	if (/[()&*/^<>=+]/.test(written.replace(/'[^']*'|"[^"]*"/g, '')))
		return formulaValue(written, reader.zone, (part) => argumentValue(part, reader));
	const cells = reader.range(written);
	if (cells === null) return NOT_PLAIN;
	return cells.length === 1 && cells[0]!.length === 1 ? cells[0]![0] : cells;
}

/** `;` parts rows; `,` or `\` parts columns, by the spreadsheet's locale. */
function arrayValue(inside: string, reader: Reader): unknown {
	const lines = parted(inside, ';').map((line) => parted(line, ',\\').map((cell) => argumentValue(cell.trim(), reader)));
	return lines.flat().includes(NOT_PLAIN) ? NOT_PLAIN : lines;
}

function parted(text: string, signs: string): string[] {
	const parts = [''];
	let isText = false;
	for (const sign of text) {
		if (sign === '"') isText = !isText;
		if (!isText && signs.includes(sign)) parts.push('');
		else parts[parts.length - 1] += sign;
	}
	return parts;
}

/** Cells of the same tab that a formula refers to, as [row, column], each once. */
export function referencesIn(formula: string): [number, number][] {
	const bare = formula
		.replace(/"(?:[^"]|"")*"/g, '')
		.replace(/(?:'(?:[^']|'')*'|[\p{L}\w.]+)!\$?[A-Z]+(?:\$?\d+)?(?::\$?[A-Z]+(?:\$?\d+)?)?/gu, ' ');
	const callRanges = new Map<string, [number, number]>();
	for (const [, letters, digits] of bare.matchAll(/\$?\b([A-Z]{1,3})\$?(\d+)\b(?!\()/g))
		callRanges.set(`${letters}${digits}`, placeOf(letters!, digits!));
	return [...callRanges.values()];
}

export function placeOf(letters: string, digits: string): [number, number] {
	return [Number(digits), [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)];
}
