import type { Zone } from '../../calendar/zone';
import { tables } from '../../facts/tables';
import type { Text } from '../../language/text';
import { isTotalWord } from './no-records';
import { type PeriodHeading, periodsOf } from './period-headings';
import { isBlank, type Line, type Region, textOf } from './region';

/** A plan whose months stood side by side, as a line for each value. */
export interface PlansDown {
	readonly lines: readonly Line[];
	readonly region: Region;
	/** What is written above the table. */
	readonly title: string;
	readonly notes: readonly Text[];
}

const MOST_ABOVE = 40;
const MOST_WORDS = 6;
const PLAN =
	/(?<!\p{L})(?:план(?:а|ы|у|ов|ом|е|ово[йе]|овы[йе]|овая|ирование)?|цел[ьи]|plans?|targets?|quotas?|budgets?|бюджет\p{L}*|goals?)(?!\p{L})/iu;

/** Whether words say that figures are a plan; without them a table of months may as well be what was sold. */
export const saysPlan = (text: string): boolean => PLAN.test(text);

/** Null where no line of headings names months, quarters or years side by side. `year`: of months that nothing else gives one. */
export function plansDown(lines: readonly Line[], { year, zone, name }: { year: number; zone: Zone; name: string }): PlansDown | null {
	const filled = lines.flatMap((line, i) => (line.every(isBlank) ? [] : [i])).slice(0, MOST_ABOVE);
	const named = filled.flatMap((at) => {
		const periods = periodsOf(lines[at]!, zone);
		return periods === null ? [] : [{ at, periods }];
	});
	// Years or quarters in a line of their own stand over months.
	const heads = named.find(({ periods }) => periods.some(({ months }) => months === 1)) ?? named[0];
	return heads === undefined ? null : down(lines, heads.at, heads.periods, { year, name });
}

function down(
	lines: readonly Line[],
	at: number,
	periods: readonly PeriodHeading[],
	{ year, name }: { year: number; name: string },
): PlansDown {
	const heads = lines[at]!;
	const firstColumn = Math.min(...periods.map(({ column }) => column));
	const above = lines.slice(0, at).filter((line) => !line.every(isBlank));
	const sub = partsUnder(lines[at + 1] ?? [], firstColumn);
	const first = at + (sub === null ? 1 : 2);
	const title = above.flatMap((line) => line.filter((cell) => !isBlank(cell)).map(textOf)).join(' ');
	const dated = withYears(periods, above, `${title} ${name}`, year);
	const whole = dated.periods.filter((period) => !isSumOf(period, dated.periods));
	const columns = whole.map(({ column, token }) => ({ token, column: sub === null ? column : planUnder(sub, column, heads) }));
	const left = Array.from({ length: firstColumn }, (_, c) => leftHeading(lines, at, c, sub));
	const { period, value } = Object.fromEntries(tables.targets.columns.map(({ key, header }) => [key, header.ru]));
	const body: Line[] = [];
	const lineNumbers: number[] = [];
	const below = lines.slice(first);
	const totalOf = (line: Line): string =>
		line
			.slice(0, firstColumn)
			.map(textOf)
			.find((text) => text !== '' && isTotalWord(text)) ?? '';
	const areTotals = below.every((line) => line.every(isBlank) || totalOf(line) !== '');
	const totals = areTotals ? [] : [...new Set(below.map(totalOf).filter((word) => word !== ''))];
	for (const [i, line] of below.entries()) {
		if (!areTotals && totalOf(line) !== '') continue;
		for (const { token, column } of columns) {
			if (column < 0 || isBlank(line[column]) || /^[-–—]$/.test(textOf(line[column]))) continue;
			body.push([...left.map((_, c) => line[c]), token, line[column]]);
			lineNumbers.push(first + i + 1);
		}
	}
	const headings = [...left, period!, value!];
	const read = new Set(whole.filter((_, i) => columns[i]!.column >= 0).map(({ column }) => column));
	const others = heads.flatMap((cell, c) => (c < firstColumn || isBlank(cell) || read.has(c) ? [] : [textOf(cell)]));
	const parts = (sub ?? []).filter((text) => text !== '' && !saysPlan(text));
	return {
		lines: [...above, headings, ...body],
		region: { headings, first: above.length + 1, titles: above.length, lineNumbers },
		title,
		notes: [...dated.notes, ...leftOut([...new Set([...others, ...parts, ...totals])])],
	};
}

/** «План» and «Факт» under each month; null where figures stand there already. */
function partsUnder(line: Line, firstColumn: number): readonly string[] | null {
	const parts = line.map((cell, c) => (c < firstColumn ? '' : textOf(cell)));
	const words = parts.filter((text) => text !== '');
	return words.length > 1 && words.every((text) => /^\p{L}/u.test(text)) && words.some(saysPlan) ? parts : null;
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

/** Months without a year take it from the line above, else from the heading before them, else from the title. */
function withYears(
	periods: readonly PeriodHeading[],
	above: readonly Line[],
	title: string,
	thisYear: number,
): { readonly periods: readonly Dated[]; readonly notes: readonly Text[] } {
	const titled = [...new Set(title.match(/(?<!\d)20\d\d(?!\d)/g) ?? [])].map(Number);
	let year = titled[0] ?? thisYear;
	let before = -1;
	let isGuessed = false;
	const dated = periods.map((period): Dated => {
		const upper = yearAbove(above, period.column);
		const start = period.months === 12 ? 0 : (period.index - 1) * period.months;
		if (period.year !== null || upper !== null) year = period.year ?? upper!;
		else {
			if (before >= 0 && start < before && period.months !== 12) year++;
			isGuessed ||= titled.length === 0 && !periods.some((other) => other.year !== null) && before < 0;
		}
		if (period.months === 1) before = start;
		const token = { 1: `${year}-${String(period.index).padStart(2, '0')}`, 3: `${year}-Q${period.index}`, 12: String(year) }[period.months];
		return { ...period, token, from: year * 12 + start };
	});
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
