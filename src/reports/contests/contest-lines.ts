import { monthStart, partsOf } from '../../calendar/day';
import type { EnrichedFacts } from '../../columns/enrich';
import { CLAIMS, TAKEN_BACK } from '../../contests/claims';
import { concernedFigures } from '../../contests/concerned';
import { type Contest, isOfClosedMonth, isOpen, isWaiting } from '../../contests/contest';
import { type DealBook, dealBook } from '../../contests/deals';
import { isTakenBack } from '../../contests/marks';
import { textOf } from '../../facts/columns';
import { codesOf, numbersOf } from '../../facts/fact-base';
import { wholeUnits } from '../../facts/parse/minor-units';
import type { Language } from '../../language/text';
import type { AggregateCell } from '../aggregates';
import { contestStatus } from './status-words';

/** Columns of the hidden tab behind contested deals. What stands in them depends on the line. */
export const CONTESTED = { key: 1, text: 2, link: 3, money: 4, day: 5, more: 6 } as const;
/** In a line of what was contested: how many. In the line of a mark: what was typed. In the head of a list of deals: how many lines follow. */
export const CONTESTED_HEAD = { count: CONTESTED.money, typed: CONTESTED.link, claim: CONTESTED.money, comment: CONTESTED.day } as const;
const WIDTH = CONTESTED.more;
/** In the line of a mark: the head has answered, and nobody else takes that back. */
export const ANSWERED = 'answered';
/** So many closed deals of a month are listed, for so many months. */
export const LISTED = 12;
export const MONTHS_LISTED = 3;
/** Of the department so many of each outcome, by money. */
export const LARGEST_LISTED = 8;
export const LARGEST = { won: 'won', lost: 'lost' } as const;

export const figuresKey = (scope: string, period: string): string => `${scope}|${period}`;
export const markKey = (manager: string, line: number): string => `${manager}|line|${line}`;
export const dealsKey = (manager: string, period: string): string => `${manager}|deals|${period}`;
/** Before the two digits of the count of a figure. */
export const figureMark = (key: string): string => `|${key}:`;

type Cells = Partial<Record<keyof typeof CONTESTED, AggregateCell>>;
const line = (cells: Cells): AggregateCell[] => {
	const row = new Array<AggregateCell>(WIDTH).fill(null);
	for (const [name, value] of Object.entries(cells)) row[CONTESTED[name as keyof typeof CONTESTED] - 1] = value;
	return row;
};

/** What sheets say of contested deals: which figures they concern, what was answered in each line, and which deals can be contested. */
export function contestLines(
	facts: EnrichedFacts,
	contests: readonly Contest[],
	closed: ReadonlySet<string>,
	language: Language,
): AggregateCell[][] {
	const deals = dealBook(facts);
	return [
		[...Object.keys(CONTESTED)],
		...waitingLines(facts, contests, deals, language),
		...markLines(facts, contests, deals, closed, language),
		...dealLines(facts, deals),
	];
}

function waitingLines(facts: EnrichedFacts, contests: readonly Contest[], deals: DealBook, language: Language): AggregateCell[][] {
	const concerned = concernedFigures(facts);
	const names = managerNames(facts);
	const groups = new Map<string, { texts: string[]; figures: Map<string, number> }>();
	for (const contest of contests.filter(isWaiting)) {
		const deal = deals.find(contest.source, contest.deal);
		for (const scope of [contest.manager, 'ALL']) {
			const figures = deal === null ? [] : concerned(contest, deal, scope);
			// Whoever names a deal of somebody else learns no more of it than was typed.
			const isSeen = scope === 'ALL' || deal?.seller === contest.manager;
			const title = deal === null || !isSeen ? contest.typed : deal.name;
			const who = scope === 'ALL' ? `${names.get(contest.manager) ?? contest.manager}: ` : '';
			const text = `${who}${quoted(title, language)} – ${CLAIMS[contest.claim]?.[language] ?? contest.claim}`;
			for (const period of periodsWith(contest.period)) {
				const key = figuresKey(scope, period);
				const group = groups.get(key) ?? { texts: [], figures: new Map<string, number>() };
				groups.set(key, group);
				group.texts.push(text);
				for (const figure of figures) group.figures.set(figure, (group.figures.get(figure) ?? 0) + 1);
			}
		}
	}
	return [...groups].map(([key, { texts, figures }]) =>
		line({
			key,
			text: texts.slice(0, MOST_NAMED).join('; ') + (texts.length > MOST_NAMED ? '; …' : ''),
			money: texts.length,
			more: `${[...figures].map(([figure, count]) => figureMark(figure) + String(Math.min(count, 99)).padStart(2, '0')).join('')}|`,
		}),
	);
}

const MOST_NAMED = 5;
const quoted = (title: string, language: Language): string => (language === 'ru' ? `«${title}»` : `"${title}"`);

/** A month, and the quarter and the year that it lies in. */
function periodsWith(month: string): string[] {
	const [year = '', number = ''] = month.split('-');
	return number === '' ? [month] : [month, `${year}-Q${Math.ceil(Number(number) / 3)}`, year];
}

function markLines(
	{ base }: EnrichedFacts,
	contests: readonly Contest[],
	deals: DealBook,
	closed: ReadonlySet<string>,
	language: Language,
): AggregateCell[][] {
	const { zone, baseCurrency } = base.account;
	const last = new Map(contests.flatMap((one) => (one.line === null ? [] : [[markKey(one.manager, one.line), one]])));
	return [...last].map(([key, contest]) => {
		const currency = deals.find(contest.source, contest.deal)?.currency || baseCurrency;
		return line({
			key,
			text: contestStatus(contest, { language, zone, currency, isClosed: isOfClosedMonth(contest, closed) }),
			link: contest.typed,
			money: (isTakenBack(contest) ? TAKEN_BACK : CLAIMS[contest.claim])?.[language] ?? '',
			day: contest.comment,
			more: isOpen(contest) || isTakenBack(contest) ? '' : ANSWERED,
		});
	});
}

interface Closed {
	readonly row: number;
	readonly day: number;
}

/** The deals that were closed in each of the last months: everybody's own, latest first, and the largest of all. */
function dealLines(facts: EnrichedFacts, deals: DealBook): AggregateCell[][] {
	const { base } = facts;
	const { zone, asOf } = base.account;
	const table = facts.source('deals');
	const [closed, exists, price] = [numbersOf(table, 'closed_at'), numbersOf(table, 'exists'), numbersOf(table, 'price')];
	const [state, sellers] = [textOf(table, 'state'), codesOf(table, 'seller')];
	const since = zone.instantOf(monthStart(asOf, 1 - MONTHS_LISTED));
	const people = new Set(codesOf(base.table('managers'), 'manager_id'));
	// A year of a shop has a hundred thousand deals, and few are shown.
	const lists = new Map<string, Closed[]>();
	const put = (key: string, one: Closed): void => {
		const list = lists.get(key);
		if (list === undefined) lists.set(key, [one]);
		else list.push(one);
	};
	for (let row = 0; row < deals.size; row++) {
		if (!(closed[row]! >= since) || exists[row] !== 1) continue;
		const outcome = state(row) === 'WON' ? LARGEST.won : state(row) === 'LOST' ? LARGEST.lost : null;
		const day = zone.dayAt(closed[row]!);
		if (outcome === null || day > asOf) continue;
		if (people.has(sellers[row]!)) put(`${sellers[row]}|${monthStart(day)}`, { row, day });
		put(`${outcome}|${monthStart(day)}`, { row, day });
	}
	const ids = base.dictionary('manager').texts;
	const names = managerNames(facts);
	const sellerOf = (row: number): string => {
		const id = ids[sellers[row]!] ?? '';
		return names.get(id) || id;
	};
	const periods = Array.from({ length: MONTHS_LISTED }, (_, n) => {
		const first = monthStart(asOf, -n);
		const { year, month } = partsOf(first);
		return { first, period: `${year}-${String(month).padStart(2, '0')}` };
	});
	const linesOf = (
		key: string,
		list: readonly Closed[],
		size: number,
		more: (row: number, outcome: string) => string,
		isNamed: boolean,
	) => [
		line({ key, money: Math.min(size, list.length), more: Math.max(0, list.length - size) }),
		...list.slice(0, size).map(({ row: at }) => {
			const { row, id, name, link, closedOn, state: outcome } = deals.at(at);
			return line({
				text: name === id ? id : isNamed ? name : `${id} · ${name}`,
				link,
				money: price[row]! > 0 ? wholeUnits(price[row]!) : null,
				day: { day: closedOn! },
				more: more(row, outcome),
			});
		}),
	];
	// Those without an amount stand last: left out, a month would seem to have no lost deals at all.
	const worth = ({ row }: Closed): number => (price[row]! > 0 ? price[row]! : 0);
	const everybody = Object.values(LARGEST).flatMap((outcome) =>
		periods.flatMap(({ first, period }) => {
			const list = (lists.get(`${outcome}|${first}`) ?? []).sort((a, b) => worth(b) - worth(a) || a.row - b.row);
			return linesOf(`ALL|${outcome}|${period}`, list, LARGEST_LISTED, sellerOf, true);
		}),
	);
	const own = [...codesOf(base.table('managers'), 'manager_id')].flatMap((code) =>
		periods.flatMap(({ first, period }) => {
			const list = (lists.get(`${code}|${first}`) ?? []).sort((a, b) => b.day - a.day || a.row - b.row);
			return linesOf(dealsKey(ids[code]!, period), list, LISTED, (_, outcome) => (outcome === 'WON' ? '✓' : '✕'), false);
		}),
	);
	return [...own, ...everybody];
}

function managerNames({ base }: EnrichedFacts): Map<string, string> {
	const managers = base.table('managers');
	const [id, name] = [textOf(managers, 'manager_id'), textOf(managers, 'name')];
	return new Map(Array.from({ length: managers.size }, (_, row) => [id(row), name(row)]));
}
