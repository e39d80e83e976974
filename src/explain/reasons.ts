import type { EnrichedFacts } from '../columns/enrich';
import type { Absence } from '../columns/kit/define';
import { absenceOf, columnName, conditionWords, findColumn, kindOfColumn } from '../columns/read';
import { numbersOf } from '../facts/fact-base';
import { type Text, text } from '../language/text';
import { keysOf } from '../measures/population-words';
import type { Condition, SourceId } from '../measures/vocabulary';

/** Why rows did not count. Said of many: «открытые: 3». */
export const OTHER_PERIOD = text('другой период', 'another period');
export const OTHER_MANAGER = text('другие менеджеры', 'other managers');
export const NOT_YET = text('в тот момент ещё не было', 'not there yet at that moment');
export const NO_LONGER = text('к тому моменту закончились', 'over by that moment');
export const NO_HISTORY = text('нет истории этапов', 'no history of stages');
export const NO_BILL = text('черновики, отменённые и по удалённым сделкам', 'drafts, cancelled ones and those of deleted deals');
export const NOT_OWED = text('не выигранные или без суммы', 'not won or without an amount');
export const PAID = text('оплачены', 'paid');
export const NOT_DUE = text('срок ещё не прошёл', 'not due yet');
export const ISSUED_LATER = text('выставлены позже', 'issued later');
export const NOT_REACHED = text('на сегодня не дошли', 'not there so far');

/** A condition that asks for a value to be there narrows by coverage, not by kind. */
export const coverageOf = (condition: Condition, table: SourceId): Absence | null =>
	('above' in condition && condition.above === 0) || ('known' in condition && condition.known && hasAbsence(table, condition.column))
		? absenceOf(table, condition.column)
		: null;

/** Names may be missing too, but a row without one lacks nothing that is measured. */
const hasAbsence = (table: SourceId, key: string): boolean => kindOfColumn(table, key) !== 'name';

/** Why a row does not meet a condition, said by what the row is. */
export function failure(condition: Condition, source: SourceId, facts: EnrichedFacts, row: number): Text {
	const { column, said } = condition;
	if (said !== undefined) return text(`вне разреза ${said.ru}`, `outside the slice ${said.en}`);
	const definition = findColumn(source, column);
	const byRow = definition?.whyNot?.(facts.base, row) ?? null;
	if (byRow !== null) return byRow;
	const coverage = coverageOf(condition, source);
	if (coverage !== null) return coverage.why;
	if ('atMost' in condition && Number.isNaN(numbersOf(facts.source(source), column)[row]!)) return absenceOf(source, column).why;
	for (const key of keysOf(condition)[0]) {
		const { otherwise } = conditionWords(source, column, key);
		if (otherwise !== undefined) return otherwise;
	}
	return definition?.otherwise ?? limit(condition, source);
}

function limit(condition: Condition, source: SourceId): Text {
	const name = (language: 'ru' | 'en'): string => columnName(condition.column, source, language);
	if ('atMost' in condition && kindOfColumn(source, condition.column) === 'minutes')
		return text(`позже чем за ${Number(condition.atMost)} мин`, `later than ${Number(condition.atMost)} min`);
	if ('atMost' in condition) return text(`больше ${Number(condition.atMost)}`, `more than ${Number(condition.atMost)}`);
	if ('atLeast' in condition) return text(`меньше ${Number(condition.atLeast)}`, `less than ${Number(condition.atLeast)}`);
	if ('is' in condition && typeof condition.is === 'string')
		return text(`${name('ru')} – не ${condition.is}`, `${name('en')} is not ${condition.is}`);
	return text(`не подходят по ${name('ru')}`, `do not fit by ${name('en')}`);
}
