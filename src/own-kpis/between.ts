import { MS_PER_DAY } from '../calendar/day';
import type { EnrichedFacts } from '../columns/enrich';
import { dealStages, stageCodes } from '../columns/kit/stages';
import { paidDeals } from '../columns/payments/paid-deals';
import { stageEntries } from '../columns/stage-entries/entries';
import { rowReached } from '../dimensions/reach';
import { textOf } from '../facts/columns';
import { type FactBase, numbersOf } from '../facts/fact-base';
import { foldName } from '../facts/named-people';
import { tables } from '../facts/tables';
import { text } from '../language/text';
import { columnNamed, columnOfTable, type NamedColumn } from './columns';
import { ownFault } from './fault';
import type { CountedTable } from './tables';

/** `Дата закрытия − Дата создания`: two dates with a sign between blanks; a name with a dash inside has none around it. */
const PARTS = /^(.+?)\s+[-−–]\s+(.+)$/su;
const STAGE = /^(?:этап|stage)\s+(.+)$/iu;
const PAID = ['первая оплата', 'первый платеж', 'first payment'];
const QUARTER = 900_000;

export const isBetween = (word: string): boolean => PARTS.test(word.trim());

/** Moments by row, NaN where there is none; `isDay`: of a day nobody knows the hour. */
interface Moments {
	readonly at: (row: number) => number;
	readonly isDay?: true;
}

/** The days from the second date to the first, as a column of the table; undefined where the word is no difference of dates. */
export function daysBetween(facts: EnrichedFacts, of: CountedTable, word: string): NamedColumn | undefined {
	const m = PARTS.exec(word.trim());
	if (m === null) return undefined;
	const [later, earlier] = [m[1]!.trim(), m[2]!.trim()];
	const key = `days:${foldName(later)}:${foldName(earlier)}`;
	const { columns, size } = facts.source(of.source);
	const name = text(`${later} − ${earlier}`, `${later} − ${earlier}`);
	if (!columns.has(key)) {
		const [to, from] = [momentsOf(facts, of, later), momentsOf(facts, of, earlier)];
		const { zone } = facts.base.account;
		const numbers = new Float64Array(size);
		const isDay = from.isDay === true || to.isDay === true;
		for (let row = 0; row < size; row++) numbers[row] = days(zone, from.at(row), to.at(row), isDay);
		columns.set(key, { numbers });
	}
	return { fact: null, key, name, holds: 'number' };
}

/** Dates without a time are whole days apart, whatever the clock did between them. */
function days(zone: FactBase['account']['zone'], from: number, to: number, isDay: boolean): number {
	if (!Number.isFinite(from) || !Number.isFinite(to)) return Number.NaN;
	if (isDay) return zone.dayAt(to) - zone.dayAt(from);
	const plain = (to - from) / MS_PER_DAY;
	if (from % QUARTER !== 0 || to % QUARTER !== 0) return plain;
	const [first, last] = [zone.dayAt(from), zone.dayAt(to)];
	return zone.instantOf(first) === from && zone.instantOf(last) === to ? last - first : plain;
}

function momentsOf(facts: EnrichedFacts, of: CountedTable, word: string): Moments {
	const { base } = facts;
	const column = columnNamed(base, of, word);
	if (column?.holds === 'date' || column?.holds === 'day')
		return momentsIn(base, numbersOf(facts.source(of.source), column.key), column.holds === 'day');
	const deal = rowReached(base, of.source, 'deals');
	const ofDeal = deal === null ? undefined : dealMoments(base, word);
	if (deal === null || ofDeal === undefined) throw noDate(of, word);
	return {
		...ofDeal,
		at: (row) => {
			const at = deal(row);
			return at < 0 ? Number.NaN : ofDeal.at(at);
		},
	};
}

/** Days are counted from the start of them. */
function momentsIn(base: FactBase, numbers: ArrayLike<number>, isDay: boolean): Moments {
	const { zone } = base.account;
	if (!isDay) return { at: (row) => numbers[row]! };
	return { at: (row) => (Number.isNaN(numbers[row]!) ? Number.NaN : zone.instantOf(numbers[row]!)), isDay: true };
}

/** A date of the deal: one of its columns, its first payment, or when it first came into a stage. */
function dealMoments(base: FactBase, word: string): Moments | undefined {
	if (PAID.includes(foldName(word))) return firstPayment(base);
	const stage = STAGE.exec(word);
	if (stage !== null) {
		const codes = stagesNamed(base, stage[1]!);
		const { row, from, stage: entered, length } = stageEntries(base);
		const moments = Float64Array.from({ length }, (_, i) => (codes.has(entered[i]!) ? from[i]! : Number.NaN));
		return firstOf(base, row, moments);
	}
	const [home, ...rest] = word.split('.');
	const { ru, en } = tables.deals.title;
	if (rest.length === 0 || !['deals', ru, en].map(foldName).includes(foldName(home!))) return undefined;
	const column = columnOfTable(base, 'deals', rest.join('.'));
	if (column?.holds !== 'date' && column?.holds !== 'day') return undefined;
	return momentsIn(base, numbersOf(base.table('deals'), column.key), column.holds === 'day');
}

/** Of payments only the day is known; money that was taken back is none. */
function firstPayment(base: FactBase): Moments {
	const payments = base.table('payments');
	const [{ at }, kind] = [momentsIn(base, numbersOf(payments, 'paid_at'), true), textOf(payments, 'kind')];
	const moments = Float64Array.from({ length: payments.size }, (_, row) => (kind(row) === 'refund' ? Number.NaN : at(row)));
	return { ...firstOf(base, paidDeals(base).rows, moments), isDay: true };
}

function firstOf(base: FactBase, rows: Int32Array, moments: Float64Array): Moments {
	const first = new Float64Array(base.table('deals').size).fill(Number.NaN);
	for (let i = 0; i < rows.length; i++) {
		const row = rows[i]!;
		if (row >= 0 && !(moments[i]! >= first[row]!) && !Number.isNaN(moments[i]!)) first[row] = moments[i]!;
	}
	return { at: (row) => first[row]! };
}

/** The stages whose name is, or begins with, the word; of every pipeline. */
function stagesNamed(base: FactBase, word: string): ReadonlySet<number> {
	// Entries tell stages by the same codes as deals do.
	dealStages(base);
	const stages = base.table('stages');
	const [name, id] = [textOf(stages, 'name'), textOf(stages, 'stage_id')];
	const wanted = foldName(word);
	const { rows } = stageCodes(base);
	const named = (isIt: (called: string) => boolean): Set<number> =>
		new Set([...rows].flatMap((code, i) => (isIt(foldName(name(i) || id(i))) || foldName(id(i)) === wanted ? [code] : [])));
	const exact = named((called) => called === wanted);
	const codes = exact.size > 0 ? exact : named((called) => called.startsWith(wanted));
	if (codes.size > 0) return codes;
	const list = [...new Set([...rows].map((_, i) => name(i) || id(i)))].slice(0, 6).join(', ');
	throw ownFault(`нет этапа «${word}»`, `there is no stage "${word}"`, `Есть: ${list}.`, `There are: ${list}.`);
}

const noDate = (of: CountedTable, word: string): Error => {
	const dates = (language: 'ru' | 'en'): string =>
		(tables[of.table].columns as readonly { kind: string; header: { ru: string; en: string } }[])
			.filter(({ kind }) => kind === 'instant' || kind === 'day')
			.map(({ header }) => header[language])
			.join(', ');
	return ownFault(
		`«${word}» – не дата: вычитают дату из даты`,
		`"${word}" is no date: a date is taken from a date`,
		`Есть: ${dates('ru')}, первая оплата, этап Название, Сделки.Дата создания.`,
		`There are: ${dates('en')}, first payment, stage Name, Deals.Created.`,
	);
};
