import type { FormatRule, WireCell } from '../../wire';
import { shown } from '../model/model';
import { present } from '../model/page-clock';

type Test = (cell: WireCell | undefined, args: readonly unknown[], zone: string) => boolean;

const number = (cell: WireCell | undefined): number | null => (typeof cell?.[2] === 'number' && !cell[5]?.e ? cell[2] : null);
const text = (cell: WireCell | undefined): string => (cell && !cell[5]?.e ? shown(cell).toLowerCase() : '');
const operand = (args: readonly unknown[], index = 0): number => Number(String(args[index] ?? '').replace(',', '.'));
const phrase = (args: readonly unknown[]): string => String(args[0] ?? '').toLowerCase();

const byNumber =
	(test: (value: number, args: readonly unknown[]) => boolean): Test =>
	(cell, args) => {
		const value = number(cell);
		return value !== null && test(value, args);
	};

const byDay =
	(test: (day: number, bound: number) => boolean): Test =>
	(cell, args, zone) => {
		const value = number(cell);
		const day = dayOf(args[0], zone);
		return value !== null && day !== null && test(Math.floor(value), day);
	};

const RELATIVE: Record<string, number> = { TODAY: 0, TOMORROW: 1, YESTERDAY: -1, PAST_WEEK: -7, PAST_MONTH: -30, PAST_YEAR: -365 };

/** Days since 1899-12-30 in the spreadsheet's zone. */
function dayOf(arg: unknown, zone: string): number | null {
	const epoch = typeof arg === 'object' && arg !== null && 'd' in arg ? Number(arg.d) : present();
	const shift = typeof arg === 'string' ? RELATIVE[arg] : 0;
	if (shift === undefined) return null;
	const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(epoch);
	return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569 + shift;
}

const TESTS: Record<string, Test> = {
	CELL_EMPTY: (cell) => text(cell) === '',
	CELL_NOT_EMPTY: (cell) => text(cell) !== '' || cell?.[5]?.e !== undefined,
	TEXT_CONTAINS: (cell, args) => text(cell).includes(phrase(args)),
	TEXT_DOES_NOT_CONTAIN: (cell, args) => !text(cell).includes(phrase(args)),
	TEXT_STARTS_WITH: (cell, args) => text(cell).startsWith(phrase(args)),
	TEXT_ENDS_WITH: (cell, args) => text(cell).endsWith(phrase(args)),
	TEXT_EQUAL_TO: (cell, args) => text(cell) === phrase(args),
	NUMBER_EQUAL_TO: byNumber((value, args) => value === operand(args)),
	NUMBER_NOT_EQUAL_TO: byNumber((value, args) => value !== operand(args)),
	NUMBER_GREATER_THAN: byNumber((value, args) => value > operand(args)),
	NUMBER_GREATER_THAN_OR_EQUAL_TO: byNumber((value, args) => value >= operand(args)),
	NUMBER_LESS_THAN: byNumber((value, args) => value < operand(args)),
	NUMBER_LESS_THAN_OR_EQUAL_TO: byNumber((value, args) => value <= operand(args)),
	NUMBER_BETWEEN: byNumber((value, args) => value >= operand(args) && value <= operand(args, 1)),
	NUMBER_NOT_BETWEEN: byNumber((value, args) => value < operand(args) || value > operand(args, 1)),
	DATE_EQUAL_TO: byDay((day, other) => day === other),
	DATE_BEFORE: byDay((day, other) => day < other),
	DATE_AFTER: byDay((day, other) => day > other),
};

export const meets = (rule: FormatRule, cell: WireCell | undefined, zone: string): boolean =>
	TESTS[rule.criteria?.replace(/_RELATIVE$/, '') ?? '']?.(cell, rule.args, zone) ?? false;
