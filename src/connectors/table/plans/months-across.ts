import type { Zone } from '../../../calendar/zone';
import { tables } from '../../../facts/tables';
import type { Text } from '../../../language/text';
import { isBlank, type Line, type Region, textOf } from '../region';
import { type PeriodHeading, periodsOf } from './period-headings';
import { type PlanBlock, planValues, saysFact } from './plan-lines-across';

/** A plan whose months stood side by side, as a line for each value. */
export interface PlansDown {
	readonly lines: readonly Line[];
	readonly region: Region;
	/** What is written above the table. */
	readonly title: string;
	/** It says which of its figures are the plan and which what came of it. */
	readonly isSplit: boolean;
	readonly notes: readonly Text[];
}

const MOST_ABOVE = 40;
const MOST_WORDS = 6;
const PLAN =
	/(?<!\p{L})(?:план(?:а|ы|у|ов|ом|е|ово[йе]|овы[йе]|овая|ирование)?|цел[ьи]|plans?|targets?|quotas?|budgets?|бюджет\p{L}*|goals?)(?!\p{L})/iu;

/** Whether words say that figures are a plan; without them a table of months may as well be what was sold. */
export const saysPlan = (text: string): boolean => PLAN.test(text);

interface AcrossContext {
	/** Of months that nothing else gives one. */
	readonly year: number;
	readonly zone: Zone;
	/** Of the file. */
	readonly name: string;
	/** The plan that words speak of. */
	readonly planOf: (words: string) => string | null;
}

/** Null where no line of headings names months, quarters or years side by side. */
export function plansDown(lines: readonly Line[], context: AcrossContext): PlansDown | null {
	const filled = lines.flatMap((line, i) => (line.every(isBlank) ? [] : [i])).slice(0, MOST_ABOVE);
	const named = filled.flatMap((at) => {
		const periods = periodsOf(lines[at]!, context.zone);
		return periods === null ? [] : [{ at, periods }];
	});
	// Years or quarters in a line of their own stand over months.
	const first = named.find(({ periods }) => periods.some(({ months }) => months === 1)) ?? named[0] ?? onlyPeriod(lines, filled, context);
	if (first === undefined) return null;
	const column = Math.min(...first.periods.map((period) => period.column));
	const isLikeFirst = (periods: readonly PeriodHeading[]): boolean =>
		periods[0]!.months === first.periods[0]!.months && Math.min(...periods.map((period) => period.column)) === column;
	// A second table below the first; figures that look like years are none.
	const more = lines.flatMap((line, at) => {
		const periods = at <= first.at || first.periods[0]!.months === 12 ? null : periodsOf(line, context.zone);
		return periods !== null && isLikeFirst(periods) ? [{ at, periods }] : [];
	});
	const heads = [first, ...more];
	const parts = heads.map(({ at, periods }, i) => {
		const from = i === 0 ? 0 : titleStart(lines, heads[i - 1]!.at, at, column);
		return { at, periods, from };
	});
	const blocks = parts.map((part, i) => blockOf(lines, part, parts[i + 1]?.from ?? lines.length, context));
	return blocks.some((block) => block === null) ? null : down(blocks as Block[], context);
}

/** A plan of one month: its heading says the year, and figures stand below it. */
function onlyPeriod(lines: readonly Line[], filled: readonly number[], { zone }: AcrossContext) {
	for (const [i, at] of filled.entries()) {
		const periods = periodsOf(lines[at]!, zone, 1);
		const below = lines[filled[i + 1] ?? -1];
		if (periods?.length !== 1 || periods[0]!.year === null || below === undefined) continue;
		const areWords = lines[at]!.every((cell, c) => c === periods[0]!.column || isBlank(cell) || !/^[\d\s.,-]+$/.test(textOf(cell)));
		if (areWords && /^[^\p{L}]*\d/u.test(textOf(below[periods[0]!.column]))) return { at, periods };
	}
	return undefined;
}

/** Where the words above a second table begin: under the last line that has anything below the periods. */
function titleStart(lines: readonly Line[], after: number, at: number, column: number): number {
	let from = at;
	while (from > after + 1 && lines[from - 1]!.slice(column).every(isBlank)) from--;
	return from;
}

interface Block extends PlanBlock {
	readonly above: readonly Line[];
	readonly notes: readonly Text[];
	readonly others: readonly string[];
}

function blockOf(
	lines: readonly Line[],
	{ at, periods, from }: { readonly at: number; readonly periods: readonly PeriodHeading[]; readonly from: number },
	end: number,
	{ year, name }: AcrossContext,
): Block | null {
	const heads = lines[at]!;
	const firstColumn = Math.min(...periods.map(({ column }) => column));
	const above = lines.slice(from, at).filter((line) => !line.every(isBlank));
	const sub = partsUnder(lines[at + 1] ?? [], firstColumn);
	const first = at + (sub === null ? 1 : 2);
	const title = above.flatMap((line) => line.filter((cell) => !isBlank(cell)).map(textOf)).join(' ');
	const dated = withYears(periods, above, `${title} ${name}`, year);
	// The same months of several people or of plan and fact side by side.
	if (dated === null) return null;
	const whole = dated.periods.filter((period) => !isSumOf(period, dated.periods));
	const columns = whole.map(({ column, token, unit }) => ({
		token,
		column: sub === null ? column : planUnder(sub, column, heads),
		...(unit !== undefined && { unit }),
	}));
	const read = new Set(whole.filter((_, i) => columns[i]!.column >= 0).map(({ column }) => column));
	const plans = new Set(columns.map(({ column }) => sub?.[column]));
	return {
		above,
		title,
		lines: lines.slice(first, end),
		first: first + 1,
		left: Array.from({ length: firstColumn }, (_, c) => leftHeading(lines, at, c, sub)),
		columns,
		notes: dated.notes,
		others: [
			...heads.flatMap((cell, c) => (c < firstColumn || isBlank(cell) || read.has(c) ? [] : [textOf(cell)])),
			...(sub ?? []).filter((text) => text !== '' && !plans.has(text)),
		],
	};
}

function down(blocks: readonly Block[], { planOf }: AcrossContext): PlansDown {
	const [{ above, title }] = blocks as [Block];
	const { headings: left, values, left: out, notes, isSplit } = planValues(blocks, planOf);
	const { period, value } = Object.fromEntries(tables.targets.columns.map(({ key, header }) => [key, header.ru]));
	const headings = [...left, period!, value!];
	return {
		lines: [...above, headings, ...values.map((one) => [...one.left, one.token, one.cell])],
		region: { headings, first: above.length + 1, titles: above.length, lineNumbers: values.map(({ line }) => line) },
		title,
		isSplit: isSplit || blocks.some(({ others }) => others.some(saysFact)),
		notes: [
			...new Map(blocks.flatMap((block) => block.notes).map((note) => [note.ru, note])).values(),
			...leftOut([...new Set([...blocks.flatMap(({ others }) => others), ...out])]),
			...notes,
		],
	};
}

/** «План» and «Факт» under each month; null where figures stand there already. */
function partsUnder(line: Line, firstColumn: number): readonly string[] | null {
	const parts = line.map((cell, c) => (c < firstColumn ? '' : textOf(cell)));
	const words = parts.filter((text) => text !== '');
	return words.length > 1 && words.every((text) => /^[\p{L}%ΔΣ]/u.test(text)) && words.some(saysPlan) ? parts : null;
}

/** The column of the plan in a group that begins at its month's heading; -1 where the group has none. */
function planUnder(parts: readonly string[], column: number, heads: Line): number {
	for (let c = column; c < parts.length && (c === column || isBlank(heads[c])); c++) if (saysPlan(parts[c]!)) return c;
	return -1;
}

/** A heading may stand a line above or below the months, where cells are merged. */
function leftHeading(lines: readonly Line[], at: number, c: number, parts: readonly string[] | null): string {
	const near = [lines[at], ...(parts === null ? [] : [lines[at + 1]]), lines[at - 1]];
	return near.map((line) => textOf(line?.[c])).find((text) => text !== '') ?? '';
}

type Dated = PeriodHeading & { readonly token: string; readonly from: number; readonly months: number };

/** Months without a year take it from the line above, else from the heading before them, else from the title; null where the same period would stand twice. */
function withYears(
	periods: readonly PeriodHeading[],
	above: readonly Line[],
	title: string,
	thisYear: number,
): { readonly periods: readonly Dated[]; readonly notes: readonly Text[] } | null {
	const titled = [...new Set(title.match(/(?<!\d)20\d\d(?!\d)/g) ?? [])].map(Number);
	let year = titled[0] ?? thisYear;
	let before = -1;
	let isGuessed = false;
	const bare = new Set<string>();
	let isTwice = false;
	const dated = periods.map((period): Dated => {
		const upper = yearAbove(above, period.column);
		const start = period.months === 12 ? 0 : (period.index - 1) * period.months;
		const { months, index } = period;
		if (period.year !== null || upper !== null) year = period.year ?? upper!;
		else {
			// January after December is the next year's; November after it stands in a line that runs backwards, and a quarter behind its months sums them.
			if (before >= 0 && months === 1 && start < before && before - start > 6) year++;
			if (before >= 0 && months === 3 && start + months <= before && before - start > 6) year++;
			const name = `${months} ${index}`;
			isTwice ||= bare.has(name) && titled.length < 2;
			bare.add(name);
			isGuessed ||= titled.length === 0 && !periods.some((other) => other.year !== null) && before < 0;
		}
		if (months !== 12) before = start;
		const token = { 1: `${year}-${String(index).padStart(2, '0')}`, 3: `${year}-Q${index}`, 12: String(year) }[months];
		return { ...period, token, from: year * 12 + start };
	});
	if (isTwice || new Set(dated.map(({ token }) => token)).size < dated.length) return null;
	const guessed: Text = {
		ru: `«${tables.targets.title.ru}»: у месяцев не написан год, взят ${thisYear}. Если план другого года, допишите год в заголовки или в название.`,
		en: `"${tables.targets.title.en}": the months have no year, ${thisYear} is taken. If the plan is of another one, add the year to the headings or to the title.`,
	};
	return { periods: dated, notes: isGuessed ? [guessed] : [] };
}

/** A year that stands above a group of months, in its first column. */
function yearAbove(above: readonly Line[], column: number): number | null {
	for (const line of [...above].reverse()) {
		const years = line.flatMap((cell, c) =>
			/^20\d\d(?: ?г(?:од)?\.?)?$/i.test(textOf(cell)) ? [[c, Number(textOf(cell).slice(0, 4))] as const] : [],
		);
		const nearest = years.filter(([c]) => c <= column).pop();
		if (nearest !== undefined) return nearest[1];
	}
	return null;
}

/** A quarter or year all of whose months stand beside it. */
function isSumOf(period: Dated, periods: readonly Dated[]): boolean {
	const inside = periods.filter(
		({ from, months }) => months < period.months && from >= period.from && from + months <= period.from + period.months,
	);
	const covered = new Set(inside.flatMap(({ from, months }) => Array.from({ length: months }, (_, i) => from + i)));
	return covered.size === period.months;
}

function leftOut(words: readonly string[]): Text[] {
	if (words.length === 0) return [];
	const shown = words.slice(0, MOST_WORDS);
	const more = words.length > shown.length ? '…' : '';
	return [
		{
			ru: `«${tables.targets.title.ru}»: план прочитан по периодам из заголовков. Не загружено, потому что это суммы других строк и столбцов или не план: ${shown.map((text) => `«${text}»`).join(', ')}${more}.`,
			en: `"${tables.targets.title.en}": the plan was read by the periods of its headings. Left out as sums of other lines and columns, or as no plan: ${shown.map((text) => `"${text}"`).join(', ')}${more}.`,
		},
	];
}
