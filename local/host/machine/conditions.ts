import type { Scalar } from '../../cells/cell';
import { isDate } from '../../cells/display';
import { serialOf } from '../../cells/zone';
import type { Machine } from './machine';

/** A condition as rules of validation and filters hold it: dates are `{d: epoch}`, relative dates their names. */
export interface Condition {
	readonly criteria: string;
	readonly args: readonly unknown[];
}

const DAYS_AWAY: Readonly<Record<string, number>> = {
	TODAY: 0,
	TOMORROW: 1,
	YESTERDAY: -1,
	PAST_WEEK: -7,
	PAST_MONTH: -30,
	PAST_YEAR: -365,
};

const bound = (machine: Machine, arg: unknown): number => {
	const { timeZone } = machine.book.meta;
	if (typeof arg === 'object' && arg !== null && 'd' in arg) return serialOf((arg as { d: number }).d, timeZone);
	const away = typeof arg === 'string' ? DAYS_AWAY[arg] : undefined;
	return away === undefined ? Number(arg) : Math.floor(serialOf(machine.now(), timeZone)) + away;
};

const NUMBER_TESTS: Readonly<Record<string, (value: number, from: number, to: number) => boolean>> = {
	BETWEEN: (value, from, to) => value >= from && value <= to,
	NOT_BETWEEN: (value, from, to) => value < from || value > to,
	EQUAL_TO: (value, from) => value === from,
	NOT_EQUAL_TO: (value, from) => value !== from,
	GREATER_THAN: (value, from) => value > from,
	GREATER_THAN_OR_EQUAL_TO: (value, from) => value >= from,
	LESS_THAN: (value, from) => value < from,
	LESS_THAN_OR_EQUAL_TO: (value, from) => value <= from,
	AFTER: (value, from) => value > from,
	BEFORE: (value, from) => value < from,
	ON_OR_AFTER: (value, from) => value >= from,
	ON_OR_BEFORE: (value, from) => value <= from,
};

const TEXT_TESTS: Readonly<Record<string, (text: string, operand: string) => boolean>> = {
	TEXT_CONTAINS: (text, operand) => text.includes(operand),
	TEXT_DOES_NOT_CONTAIN: (text, operand) => !text.includes(operand),
	TEXT_EQUAL_TO: (text, operand) => text === operand,
	TEXT_STARTS_WITH: (text, operand) => text.startsWith(operand),
	TEXT_ENDS_WITH: (text, operand) => text.endsWith(operand),
	CELL_EMPTY: (text) => text === '',
	CELL_NOT_EMPTY: (text) => text !== '',
};

/** Whether a value meets the condition; `shown` is its text in the cell. Numbers and dates are compared as such only where they are. */
export const meetsCriterion = (
	machine: Machine,
	{ criteria, args }: Condition,
	value: Scalar,
	shown: string,
	format: string | undefined,
): boolean => {
	const ofText = TEXT_TESTS[criteria];
	if (ofText) return ofText(shown.toLowerCase(), String(args[0] ?? '').toLowerCase());
	const match = /^(NUMBER|DATE)_(.+?)(?:_RELATIVE)?$/.exec(criteria);
	const test = match && NUMBER_TESTS[match[2]!];
	if (!test) throw new Error(`not emulated: the condition ${criteria}`);
	return (
		typeof value === 'number' && (match[1] === 'NUMBER' || isDate(format)) && test(value, bound(machine, args[0]), bound(machine, args[1]))
	);
};
