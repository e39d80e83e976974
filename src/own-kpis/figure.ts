import type { EnrichedFacts } from '../columns/enrich';
import { foldName } from '../facts/named-people';
import type { Unit } from '../kpis/define';
import { text } from '../language/text';
import { and, count, distinct, type Measure, mean, median, needs, type Population, product, ratio, sum } from '../measures/vocabulary';
import { daysBetween, isBetween } from './between';
import { columnNamed, factColumns, findNamed, type NamedColumn } from './columns';
import { narrowed } from './conditions';
import { ownFault } from './fault';
import type { OwnLine } from './lines';
import { ratioColumns, ratioUnit, rowUnit } from './row-unit';
import { type CountedTable, countedTable } from './tables';
import type { What } from './words';

/** What a definition of rows comes to. */
export interface RowFigure {
	readonly measure: Measure;
	readonly unit: Unit;
}

/** The figure of a line that counts rows: how many, a sum, a mean, a share. */
export function rowFigure(kind: Exclude<What, 'formula'>, line: OwnLine, facts: EnrichedFacts): RowFigure {
	const table = countedTable(line.table);
	const of = populationOf(table, line, facts, kind === 'sum' || kind === 'ratio');
	const loaded = (measure: Measure): Measure => needs(table.table, measure);
	if (kind === 'share') {
		const among = narrowed(of, table, line.among, facts);
		return { measure: loaded(ratio(count(narrowed(among, table, line.conditions, facts)), count(among))), unit: 'share' };
	}
	const rows = narrowed(of, table, `${line.among};${line.conditions}`, facts);
	if (kind === 'count') return { measure: loaded(count(rows)), unit: 'pieces' };
	if (kind === 'ratio') {
		const [top, bottom] = ratioColumns(line.column).map((word) => measured(facts, table, word)) as [NamedColumn, NamedColumn];
		return { measure: loaded(ratio(sumOf(top, bottom, rows), sum(bottom.key, rows))), unit: ratioUnit(top, bottom) };
	}
	if (kind === 'distinct') {
		const column = findNamed(facts.base, table, line.column);
		// Rows without a value have none that could differ.
		const filled = and(rows, {
			column: column.key,
			known: true,
			said: text(`«${column.name.ru}» заполнено`, `“${column.name.en}” is filled`),
		});
		return { measure: loaded(distinct(column.key, column.key === 'client' ? rows : filled)), unit: 'pieces' };
	}
	const column = measured(facts, table, line.column);
	const measures = { sum, mean, median };
	return {
		measure: loaded(measures[kind](column.key, rows)),
		unit: isBetween(line.column) && column.key.startsWith('days:') ? 'days' : rowUnit(kind, column),
	};
}

/** A column of numbers, or the days between two dates. */
function measured(facts: EnrichedFacts, table: CountedTable, word: string): NamedColumn {
	const column = columnNamed(facts.base, table, word) ?? daysBetween(facts, table, word) ?? findNamed(facts.base, table, word);
	if (column.holds !== 'number' && column.holds !== 'money') throw notMeasured(column, table, facts);
	return column;
}

/** A plain number beside money is meant in whole units of it: a person's own column of discounts. */
const sumOf = (column: NamedColumn, other: NamedColumn, rows: Population): Measure => {
	const plain = sum(column.key, rows);
	return column.holds === 'number' && other.holds === 'money' ? product(plain, { kind: 'constant', value: 100 }) : plain;
};

function notMeasured({ name }: NamedColumn, table: CountedTable, { base }: EnrichedFacts): Error {
	const numbers = (language: 'ru' | 'en'): string =>
		factColumns(base, table)
			.filter(({ kind }) => kind === 'number' || kind === 'money')
			.map(({ header }) => header[language])
			.join(', ');
	return ownFault(
		`в столбце «${name.ru}» не числа, складывать и усреднять нечего`,
		`the column "${name.en}" holds no numbers to add up`,
		`Числа – в столбцах: ${numbers('ru')}. Или считайте «количество», «разных».`,
		`Numbers are in: ${numbers('en')}. Or count rows, or distinct values.`,
	);
}

function populationOf(table: CountedTable, line: OwnLine, facts: EnrichedFacts, isSum: boolean): Population {
	const { at, credit } = dateOf(table, line.byDate, facts);
	const who = creditOf(table, line.credit, facts) ?? credit;
	// A credit note takes money back, and is no deal (R12).
	return and({ table: table.source, where: table.where, at, credit: who }, ...(isSum ? [] : table.rows));
}

function dateOf(table: CountedTable, word: string, { base }: EnrichedFacts): { readonly at: string; readonly credit: string } {
	const usual = Object.values(table.dates)[0]!;
	if (foldName(word) === '') return usual;
	const column = columnNamed(base, table, word);
	const dateColumn = column?.fact == null ? undefined : table.dates[column.fact.key];
	if (dateColumn !== undefined) return dateColumn;
	if (column?.holds === 'date') return { ...usual, at: column.key };
	const dates = (language: 'ru' | 'en'): string =>
		factColumns(base, table)
			.filter(({ kind }) => kind === 'instant')
			.map(({ header }) => header[language])
			.join(', ');
	throw ownFault(
		`«${word}» – не столбец с датами таблицы «${table.title.ru}»`,
		`"${word}" is no column of dates in the table "${table.title.en}"`,
		`Есть: ${dates('ru')}.`,
		`There are: ${dates('en')}.`,
	);
}

function creditOf(table: CountedTable, word: string, { base }: EnrichedFacts): string | null {
	if (foldName(word) === '') return null;
	const key = columnNamed(base, table, word)?.fact?.key ?? '';
	const credit = table.credits[key];
	if (credit !== undefined) return credit;
	const possible = (language: 'ru' | 'en'): string =>
		factColumns(base, table)
			.filter((column) => column.key in table.credits)
			.map(({ header }) => header[language])
			.join(', ');
	throw ownFault(
		`не знаю, кому засчитать: «${word}»`,
		`cannot tell who gets the credit: "${word}"`,
		`Оставьте пусто${possible('ru') === '' ? '' : ` или выберите: ${possible('ru')}`}.`,
		`Leave it empty${possible('en') === '' ? '' : ` or choose: ${possible('en')}`}.`,
	);
}
