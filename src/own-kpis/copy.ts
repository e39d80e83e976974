import { derivedColumns } from '../columns/read';
import type { Column, Table } from '../facts/table';
import { tables } from '../facts/tables';
import type { Kpi } from '../kpis/define';
import { metrics } from '../kpis/metrics';
import { optionsOf } from '../kpis/options';
import { kpis } from '../kpis/registry.gen';
import { type Language, type Text, text } from '../language/text';
import { resolveOptions } from '../measures/resolve-options';
import type { Condition, Measure, Population } from '../measures/vocabulary';
import type { OwnLine } from './lines';
import { COUNTED, type CountedTable } from './tables';
import { UNITS, WHAT, wordIn } from './words';

type Cells = Partial<Omit<OwnLine, 'id'>>;

/** What keeps a definition from being a line. */
class Unsayable {
	readonly why: Text;
	constructor(why: Text) {
		this.why = why;
	}
}

/** A built-in definition as the cells of a line, or why no line says it. */
export function lineOf(kpi: Kpi, options: string, language: Language): Cells | Text {
	try {
		const measure = resolveOptions(kpi.measure, optionsOf(options));
		return { ...cellsOf(measure, language, kpi.id), ...unitOf(kpi, language) };
	} catch (error) {
		if (error instanceof Unsayable) return error.why;
		throw error;
	}
}

/** Shares of a formula are numbers until somebody says what they are. */
const unitOf = ({ unit }: Kpi, language: Language): Cells => (unit === 'money' ? {} : { unit: wordIn(UNITS[unit], language) });

function cellsOf(measure: Measure, language: Language, self: string): Cells {
	const word = (of: keyof typeof WHAT): string => wordIn(WHAT[of], language);
	switch (measure.kind) {
		case 'needs':
		case 'covered':
			return cellsOf(measure.of, language, self);
		case 'count':
			return { what: word('count'), ...rowsOf(measure.of, language, false) };
		case 'sum':
		case 'mean':
		case 'median':
		case 'distinct':
			return {
				what: word(measure.kind),
				...rowsOf(measure.of, language, measure.kind === 'sum'),
				column: columnName(tableOf(measure.of), measure.column, language),
			};
		case 'ratio': {
			const share = shareOf(measure, language);
			return share === null ? { what: word('formula'), column: expression(measure, language, self) } : { what: word('share'), ...share };
		}
		default:
			return { what: word('formula'), column: expression(measure, language, self) };
	}
}

/** How many rows of those among which: both counted of one population. */
function shareOf({ top, bottom }: Extract<Measure, { kind: 'ratio' }>, language: Language): Cells | null {
	if (top.kind !== 'count' || bottom.kind !== 'count') return null;
	const [part, whole] = [top.of, bottom.of];
	if (part.table !== whole.table || part.at !== whole.at || part.credit !== whole.credit) return null;
	if (!whole.where.every((one) => part.where.some((other) => same(one, other) || isWithin(other, one)))) return null;
	const among = rowsOf(whole, language, false);
	const of = tableOf(whole);
	const extra = part.where.filter((one) => !whole.where.some((other) => same(one, other)));
	return { ...among, conditions: extra.map((one) => conditionText(one, of, language)).join('; '), among: among.conditions ?? '' };
}

/** `[bookings] / [won_count] * 100`: of other KPIs, numbers and working days. */
function expression(measure: Measure, language: Language, self: string): string {
	const named = namedAs(measure, self);
	if (named !== null) return `[${named}]`;
	const part = (of: Measure): string => expression(of, language, self);
	switch (measure.kind) {
		case 'needs':
		case 'covered':
			return part(measure.of);
		case 'kpi':
			return `[${measure.id}]`;
		case 'constant':
			return String(Number(measure.value));
		case 'elapsed':
			if (measure.in === 'days') return language === 'ru' ? '[рабочие дни]' : '[working days]';
			break;
		case 'ratio':
			return `${bracketed(part(measure.top))} / ${bracketed(part(measure.bottom))}`;
		case 'product':
			return measure.of.map((one) => bracketed(part(one))).join(' * ');
		case 'plus':
		case 'minus':
			return measure.of.map((one) => bracketed(part(one))).join(measure.kind === 'plus' ? ' + ' : ' - ');
	}
	throw new Unsayable(WHY[measure.kind] ?? WHY_NOT_ROWS);
}

const bracketed = (written: string): string => (/^(\[[^\]]*\]|[\d.]+)$/.test(written) ? written : `(${written})`);

/** Another figure of the add-on that is just this measure. */
function namedAs(measure: Measure, self: string): string | null {
	const key = JSON.stringify(measure);
	const metric = metrics().find(
		({ kpi, options, key: own }) =>
			kpi.id !== self && own !== self && JSON.stringify(resolveOptions(kpi.measure, optionsOf(options))) === key,
	);
	return metric?.key ?? kpis.find(({ id, measure: other }) => id !== self && JSON.stringify(other) === key)?.id ?? null;
}

const WHY_NOT_ROWS = text('такое строка определения выразить не может', 'a line cannot say this');
const WHY: Partial<Record<Measure['kind'], Text>> = {
	stock: text(
		'он считает, что было на момент времени, а строка считает строки за период',
		'it counts what there was at a moment, and a line counts rows of a period',
	),
	cohort: text(
		'он следит за теми, кто начал в периоде, до их цели; строка считает строки одной даты',
		'it follows those who began in the period to their goal; a line counts rows of one date',
	),
	balance: text('он сводит счета с оплатами', 'it sets bills against payments'),
	accrual: text('он делит суммы по дням', 'it spreads amounts over days'),
	over: text('он сравнивает с другим периодом', 'it compares with another period'),
	portion: text('он делит расходы компании между людьми', 'it shares the company’s costs out'),
	company: text('он берёт цифру всей компании', 'it takes the figure of the whole company'),
	target: text('он сравнивает с планом', 'it compares with a plan'),
	elapsed: text('он зависит от дня периода', 'it depends on the day of the period'),
	gap: text('он берёт расстояние между цифрами', 'it takes the distance between figures'),
	count: text('он считает строки, которых нет среди таблиц вкладки', 'it counts rows that are no table of the tab'),
};

function tableOf({ table }: Population): CountedTable {
	const countedTable = COUNTED.find(({ source }) => source === table);
	if (countedTable === undefined) throw new Unsayable(WHY.count!);
	return countedTable;
}

/** Table, date, credit and conditions of rows. */
function rowsOf(of: Population, language: Language, isSum: boolean): Cells {
	const table = tableOf(of);
	const usual = [...table.where, ...(isSum ? [] : table.rows)];
	const lacksUsualCondition = usual.some((one) => !of.where.some((other) => same(one, other)));
	if (lacksUsualCondition) throw new Unsayable(text('он считает и возвраты', 'it counts credit notes, too'));
	const dates = Object.entries(table.dates);
	const date = dates.find(([, { at }]) => at === of.at);
	if (date === undefined)
		throw new Unsayable(text('его период решает дата, которой нет в таблице', 'its period is decided by a date that is no column'));
	const credit = date[1].credit === of.credit ? '' : Object.entries(table.credits).find(([, key]) => key === of.credit)?.[0];
	if (credit === undefined)
		throw new Unsayable(text('он засчитывает человеку, которого нет в таблице', 'it credits a person who is no column'));
	const conditions = of.where.filter((one) => !usual.some((other) => same(one, other)));
	return {
		table: table.title[language],
		conditions: conditions.map((one) => conditionText(one, table, language)).join('; '),
		byDate: date === dates[0] ? '' : columnName(table, date[0], language),
		credit: credit === '' ? '' : columnName(table, credit, language),
	};
}

/** Words do not make another condition. */
function same(a: Condition, b: Condition): boolean {
	const bare = ({ said: _, ...test }: Condition): string => JSON.stringify(test);
	return bare(a) === bare(b);
}

/** «Выигранные» among those that are won or lost. */
const isWithin = (part: Condition, whole: Condition): boolean =>
	'in' in whole && 'is' in part && part.column === whole.column && whole.in.includes(String(part.is));

/** The name by which a line finds the column: its heading, or the key of a computed one. */
function columnName(table: CountedTable, key: string, language: Language): string {
	const fact = Object.entries(table.instead).find(([, other]) => other === key)?.[0] ?? key;
	const column = (tables[table.table] as Table).columns.find((one: Column) => one.key === fact);
	if (column !== undefined) return column.header[language];
	const computed = derivedColumns(table.source).find((one) => one.key === key);
	if (computed === undefined || computed.kind === 'instant') throw new Unsayable(WHY_NOT_ROWS);
	return computed.title?.[language] ?? key;
}

function conditionText(condition: Condition, table: CountedTable, language: Language): string {
	if ('option' in condition || 'within' in condition) throw new Unsayable(WHY_NOT_ROWS);
	const name = columnName(table, condition.column, language);
	const say = (ru: string, en: string): string => (language === 'ru' ? ru : en);
	const word = (value: string | boolean): string => (typeof value === 'boolean' ? (value ? say('да', 'yes') : say('нет', 'no')) : value);
	const number = (value: unknown): string => {
		if (typeof value !== 'number') throw new Unsayable(WHY_NOT_ROWS);
		const isMoney = Object.values(table.instead).includes(condition.column) && ['price', 'value'].includes(condition.column);
		return String(isMoney ? value / 100 : value);
	};
	if ('is' in condition) return `${name} = ${word(condition.is)}`;
	if ('in' in condition) return `${name} = ${condition.in.join('|')}`;
	if ('not' in condition) return `${name} <> ${word(condition.not)}`;
	if ('above' in condition) return `${name} > ${number(condition.above)}`;
	if ('atLeast' in condition) return `${name} >= ${number(condition.atLeast)}`;
	if ('atMost' in condition) return `${name} <= ${number(condition.atMost)}`;
	return `${name} = ${condition.known ? say('заполнено', 'filled') : say('(нет)', '(none)')}`;
}
