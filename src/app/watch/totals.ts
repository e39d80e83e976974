import { type DayNumber, dayOf, parseDay } from '../../calendar/day';
import { metrics } from '../../kpis/metrics';
import type { Text } from '../../language/text';
import type { AggregateCell } from '../../reports/aggregates';
import { dealsMetric, moneyMetric } from '../../reports/page/headline';
import { type PeopleTotals, peopleMovement, peopleTotals, type Sums } from './people-totals';

/** What the company's months came to, by their tokens. */
export interface Totals {
	/** Day of the data. */
	readonly asOf: string;
	/** Another account's totals say nothing about these. */
	readonly account: string;
	readonly months: Readonly<Record<string, Sums>>;
	/** Of the managers; figures that were published by an older version have none. */
	readonly people?: PeopleTotals;
}

export interface Movement {
	readonly sentence: Text;
	/** So great that nothing is sent before somebody has looked. */
	readonly isHeld: boolean;
}

/** A month that ended this many days ago is settled: deals are still entered in the days before. */
const SETTLED = 7;
/** The share by which a settled month may move unsaid, and unlooked at. */
const [SAID, HELD] = [0.01, 0.1];
/** A month under way falls by half, or multiplies once it holds some deals, through a fault rather than by trade. */
const [FALL, RISE, SOME_DEALS] = [0.5, 5, 5];

export function totalsOf(
	lines: readonly (readonly AggregateCell[])[],
	asOf: DayNumber,
	account: string,
	names: ReadonlyMap<string, string> = new Map(),
): Totals {
	const [head = [], ...body] = lines;
	const [scope, period] = [head.indexOf('scope'), head.indexOf('period')];
	const places = [moneyMetric(), dealsMetric()].map(({ key }) => head.indexOf(key));
	const number = (cell: AggregateCell | undefined): number => (typeof cell === 'number' ? cell : 0);
	const months: Record<string, Sums> = {};
	for (const line of body)
		if (line[scope] === 'ALL' && /^\d{4}-\d{2}$/.test(String(line[period])))
			months[String(line[period])] = [number(line[places[0]!]), number(line[places[1]!])];
	const people = peopleTotals(body, names, { scope, period, sums: places });
	return { asOf: dayOf(asOf), account, months, people };
}

/** What has moved since figures were last published that somebody need not look at; the greatest first. */
export function movements(before: Totals | null, now: Totals): Movement[] {
	if (before === null || before.account !== now.account) return [];
	const names = [moneyMetric().key, dealsMetric().key].map((key) => metrics().find((one) => one.key === key)!.name);
	const day = parseDay(before.asOf)!;
	const list: (Movement & { readonly size: number })[] = [];
	for (const [token, was] of Object.entries(before.months)) {
		const is = now.months[token] ?? [0, 0];
		const isSettled = lastDay(token) + SETTLED <= day;
		was.forEach((value, i) => {
			const size = value === 0 ? 0 : Math.abs(is[i]! - value) / Math.abs(value);
			const isFault = is[i]! <= value * FALL || (was[1] >= SOME_DEALS && is[i]! >= value * RISE);
			if (value <= 0 || (isSettled ? size <= SAID : !isFault)) return;
			list.push({ size, isHeld: isSettled ? size > HELD : true, sentence: sentence(names[i]!, token, value, is[i]!, isSettled) });
		});
	}
	const sentences = list.sort((a, b) => b.size - a.size).map(({ sentence: of, isHeld }) => ({ sentence: of, isHeld }));
	const hasMoved = (token: string): boolean => {
		const [was, is] = [before.months[token]?.[0] ?? 0, now.months[token]?.[0] ?? 0];
		return Math.abs(is - was) > SAID * Math.abs(was);
	};
	const ofPeople = peopleMovement(before.people ?? {}, now.people ?? {}, (token) => lastDay(token) + SETTLED <= day, hasMoved);
	return ofPeople === null ? sentences : [...sentences, { sentence: ofPeople, isHeld: false }];
}

const lastDay = (token: string): DayNumber => {
	const [y, m] = token.split('-').map(Number) as [number, number];
	return (parseDay(m === 12 ? `${y + 1}-01-01` : `${y}-${String(m + 1).padStart(2, '0')}-01`)! - 1) as DayNumber;
};

function sentence(name: Text, token: string, was: number, is: number, isSettled: boolean): Text {
	const [before, now] = [was, is].map((value) => grouped(value)) as [string, string];
	return isSettled
		? {
				ru: `Изменился прошедший месяц ${token}, «${name.ru}»: было ${before}, стало ${now}. Проверьте сделки этого месяца.`,
				en: `The past month ${token} has moved, "${name.en}": ${before} before, ${now} now. Check the deals of that month.`,
			}
		: {
				ru: `Резко изменился месяц ${token}, «${name.ru}»: было ${before}, стало ${now}. Проверьте, все ли сделки загружены.`,
				en: `The month ${token} has moved sharply, "${name.en}": ${before} before, ${now} now. Check whether all deals were imported.`,
			};
}

const grouped = (value: number): string => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
