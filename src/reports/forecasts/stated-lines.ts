import { dayOf, monthStart, parseDay, partsOf } from '../../calendar/day';
import type { EnrichedFacts } from '../../columns/enrich';
import { codesOf } from '../../facts/fact-base';
import { minorUnits, wholeUnits } from '../../facts/parse/minor-units';
import { type Habit, habitOf, type Outcome, outcomes, type Stated } from '../../goals/stated';
import bookings from '../../kpis/bookings.kpi';
import forecast from '../../kpis/forecast.kpi';
import type { Language } from '../../language/text';
import type { AggregateCell } from '../aggregates';
import { habitText } from './habit-text';

/** Columns of the hidden tab behind stated forecasts. */
export const STATED = { key: 1, title: 2, stated: 3, computed: 4, actual: 5, error: 6, day: 7, text: 8 } as const;
const WIDTH = STATED.text;
/** So many past months are listed, and judged by. */
export const PAST = 6;

export const nowKey = (scope: string): string => `${scope}|now`;
export const pastKey = (scope: string, n: number): string => `${scope}|past|${n}`;

type Cells = Partial<Record<keyof typeof STATED, AggregateCell>>;
const line = (cells: Cells): AggregateCell[] => {
	const row = new Array<AggregateCell>(WIDTH).fill(null);
	for (const [name, value] of Object.entries(cells)) row[STATED[name as keyof typeof STATED] - 1] = value;
	return row;
};
const whole = (minor: number | null): number | null => (minor === null ? null : wholeUnits(minor));

/** `figure`: what the aggregates have, in whole units. */
export type FigureOf = (metric: string, scope: string, period: string) => number | null;

/** The month that managers state a forecast of. */
export function forecastMonth(asOf: number): string {
	const { year, month } = partsOf(asOf);
	return `${year}-${String(month).padStart(2, '0')}`;
}

/** What everybody has stated, what is computed and what came of it, this month and in the past ones. */
export function statedLines({ base }: EnrichedFacts, all: readonly Stated[], figure: FigureOf, language: Language): AggregateCell[][] {
	const { asOf } = base.account;
	const month = forecastMonth(asOf);
	const ids = base.dictionary('manager').texts;
	const since = forecastMonth(monthStart(asOf, -PAST));
	const actualOf =
		(scope: string) =>
		(period: string): number | null => {
			const value = figure(bookings.id, scope, period);
			return value === null ? null : minorUnits(value);
		};
	const statementsByManager = new Map<string, Stated[]>();
	for (const one of all) {
		if (one.period < since || one.period > month) continue;
		const own = statementsByManager.get(one.manager);
		if (own === undefined) statementsByManager.set(one.manager, [one]);
		else own.push(one);
	}
	const people = [...codesOf(base.table('managers'), 'manager_id')].map((code) => {
		const id = ids[code]!;
		const own = outcomes(statementsByManager.get(id) ?? [], actualOf(id));
		const past = own.filter(({ period }) => period < month);
		return { id, now: own.find(({ period }) => period === month) ?? null, past };
	});
	const present = (scope: string, stated: number | null, cells: Cells): AggregateCell[] =>
		line({
			key: nowKey(scope),
			title: monthName(month, language),
			stated: whole(stated),
			computed: figure(forecast.id, scope, month),
			actual: figure(bookings.id, scope, month),
			...cells,
		});
	const stating = people.filter(({ now }) => now !== null);
	/** Of those who stated one, so that what is computed and what came stands beside what they said. */
	const sumOf = (value: (one: (typeof stating)[number]) => number | null): number | null =>
		stating.length === 0 ? null : stating.reduce((total, one) => total + (value(one) ?? 0), 0);
	const ofPeople = (metric: string) => sumOf(({ id }) => figure(metric, id, month));
	return [
		[...Object.keys(STATED)],
		present(
			'ALL',
			sumOf(({ now }) => now!.last.amount),
			{
				computed: ofPeople(forecast.id),
				actual: ofPeople(bookings.id),
				text: `${stating.length}`,
			},
		),
		...people.flatMap(({ id, now, past }) => [
			present(id, now?.last.amount ?? null, {
				...(now === null ? {} : { day: dayCell(now.last.on), text: statusOf(now, language) }),
			}),
			...habitLines(id, habitOf(past), language),
			...[...past].reverse().map(({ period, first, actual, error }, i) =>
				line({
					key: pastKey(id, i + 1),
					title: monthName(period, language),
					stated: whole(first.amount),
					computed: whole(first.computed),
					actual: whole(actual),
					error,
					day: dayCell(first.on),
				}),
			),
		]),
	];
}

const dayCell = (on: string): AggregateCell => (parseDay(on) === null ? null : { day: dayOf(parseDay(on)!) });

export const habitKey = (scope: string): string => `${scope}|habit`;

/** `computed`: the accuracy; `error`: the side. */
function habitLines(id: string, habit: Habit | null, language: Language): AggregateCell[][] {
	if (habit === null) return [];
	const { months, accuracy, bias } = habit;
	return [line({ key: habitKey(id), stated: months, computed: accuracy, error: bias, text: habitText(habit, language) })];
}

/** What was taken, and what was said first. */
function statusOf({ first, last }: Outcome, language: Language): string {
	const taken = dayText(last.on, language);
	if (first === last) return language === 'ru' ? `Принят ${taken}.` : `Taken on ${taken}.`;
	return language === 'ru'
		? `Принят ${taken}. Первый за месяц, по нему считается точность, – ${dayText(first.on, language)}: ${amountText(first.amount, language)}.`
		: `Taken on ${taken}. The first of the month, by which accuracy is judged: ${amountText(first.amount, language)} on ${dayText(first.on, language)}.`;
}

const formatIn = (language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
	new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-US', { timeZone: 'UTC', ...options });

const amountText = (minor: number, language: Language): string =>
	new Intl.NumberFormat(language === 'ru' ? 'ru-RU' : 'en-US').format(wholeUnits(minor));

const dayText = (on: string, language: Language): string =>
	parseDay(on) === null
		? on
		: formatIn(language, { day: 'numeric', month: 'short', year: 'numeric' }).format(Date.parse(on)).replace(' г.', '');

const monthName = (period: string, language: Language): string =>
	/^\d{4}-\d{2}$/.test(period)
		? formatIn(language, { month: 'long', year: 'numeric' })
				.format(Date.parse(`${period}-01`))
				.replace(' г.', '')
		: period;
