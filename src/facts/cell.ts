import { dayOf } from '../calendar/day';
import type { Zone } from '../calendar/zone';
import type { ColumnStyle } from './parse/column-style';
import { parseSeconds } from './parse/duration';
import { isDate, isNoDate, parseInstant } from './parse/instant';
import { minorUnits } from './parse/minor-units';
import { parseNumber } from './parse/number';
import { foldStatus, type Outcome, parseOutcome } from './parse/outcome';
import { valueNamed } from './parse/words';
import type { Cell, Column } from './table';

export interface CellContext extends ColumnStyle {
	/** The account's, in which days and moments without a zone are meant. */
	readonly zone: Zone;
	/** The spreadsheet's, in which its cells hold dates; the account's when absent. */
	readonly sheetZone?: Zone;
	readonly locale: string;
	/** The account's own words for statuses. */
	readonly statuses?: ReadonlyMap<string, Outcome>;
	/** Text keeps its outer spaces: the cells hold what a CRM gave, and are compared with it. */
	readonly isVerbatim?: boolean;
}

export const BAD = Symbol('bad');

/** A cell of a table as its column's value; BAD when it cannot be read as one. */
export function readCell(input: unknown, column: Column, context: CellContext): Cell | typeof BAD {
	const blank = input === null || input === undefined || (typeof input === 'string' && input.trim() === '');
	if (blank) return null;
	const { zone, sheetZone = zone, locale, statuses, decimal, byMark, order } = context;
	switch (column.kind) {
		case 'instant':
		case 'day': {
			const when = parseInstant(input, isDate(input) ? sheetZone : zone, locale, order);
			if (typeof when === 'symbol') return BAD;
			if (when === null || isNoDate(when)) return null;
			if (column.kind === 'day') return dayOf(when.day);
			// A date without a time is that day wherever the spreadsheet's clock stands.
			return when.dateOnly ? zone.instantOf(when.day) : when.at;
		}
		case 'money':
		case 'number': {
			// Half a unit of money is not what «50 %» says; shares are numbers without a unit.
			if (column.kind === 'money' && typeof input === 'string' && /%\s*$/.test(input)) return BAD;
			const number = column.isDuration === true ? parseSeconds(input, locale) : parseNumber(input, locale, decimal, byMark);
			if (typeof number === 'symbol') return BAD;
			return number === null || column.kind === 'number' ? number : minorUnits(number);
		}
		case 'bool':
			return readBool(input);
		case 'enum':
			return column.key === 'outcome' ? parseOutcome(input, statuses) : readEnum(String(input), column);
		default:
			return isDate(input)
				? dateText(input, column, sheetZone, locale)
				: context.isVerbatim === true
					? String(input)
					: String(input).trim();
	}
}

/** Sheets makes a date of a typed `2026-07`. */
function dateText(input: Date, { isMonth }: Column, zone: Zone, locale: string): Cell {
	const when = parseInstant(input, zone, locale);
	return when === null || typeof when === 'symbol' ? null : dayOf(when.day).slice(0, isMonth === true ? 7 : 10);
}

const YES = new Set(['1', 'true', 'yes', 'y', 'да', 'истина']);
const NO = new Set(['0', 'false', 'no', 'n', 'нет', 'ложь']);

function readBool(input: unknown): boolean | typeof BAD {
	const word = String(input).trim().toLowerCase();
	return YES.has(word) ? true : NO.has(word) ? false : BAD;
}

function readEnum(input: string, column: Column): string | typeof BAD {
	const word = foldStatus(input);
	if (column.values === undefined) return word;
	return valueNamed(word, column.values) ?? BAD;
}
