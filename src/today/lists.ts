import type { EnrichedFacts } from '../columns/enrich';
import { codesOf, numbersOf } from '../facts/fact-base';
import { winnableDeals } from '../kpis/populations';
import type { Language } from '../language/text';
import { maskOf } from '../measures/mask';
import { ABANDONED, abandonedWords, cooling } from './abandoned';
import { type Entry, entriesOf } from './entries';
import { limitOf, median } from './late';
import { type Records, records } from './records';
import type { Rule } from './rules/rule';
import { rules } from './rules/rules.gen';

/** A deal that somebody should touch today; of a bill or a task without a deal, its client. */
export interface TodayLine {
	readonly title: string;
	/** '' where there is no card to open. */
	readonly link: string;
	readonly why: string;
	/** Minor units: the amount of an open deal, else what is owed; null where nobody knows. */
	readonly money: number | null;
	/** What winning the deal would add to bookings, in minor units; 0 of an abandoned one, on which nobody may count. */
	readonly open: number;
	readonly silence: number | null;
	readonly stage: string;
	readonly client: string;
	readonly owner: string;
}

export interface TodayList {
	/** The most urgent ones in their order. */
	readonly lines: readonly TodayLine[];
	/** Of all, the abandoned ones among them. */
	readonly total: number;
	/** Deals that have been silent for so long that they are to be closed or taken up again, and debts and tasks as old: they stand behind all others. */
	readonly abandoned: number;
	/** The largest of them. */
	readonly abandonedLines: readonly TodayLine[];
	/** How many records each rule calls for, of those that have any; without the abandoned deals. */
	readonly counts: readonly { readonly rule: Rule; readonly count: number }[];
	/** Rules that nobody can judge, since a table that they need was not loaded. */
	readonly unjudged: readonly Rule[];
}

export const MOST_LINES = 15;
/** More reasons than these do not fit a line. */
const MOST_REASONS = 3;

interface Draft {
	readonly key: string;
	readonly deal: number;
	readonly client: number;
	readonly entries: Entry[];
}

/** Whom to call, for each scope: one line a deal with all its reasons, ordered by money × urgency × chance; behind them the abandoned ones by their money. */
export function todayLists(
	facts: EnrichedFacts,
	size: number,
	scopesOf: (manager: number) => readonly number[],
	language: Language,
): TodayList[] {
	const ids = codesOf(facts.source('deals'), 'deal_id');
	const drafts = Array.from({ length: size }, () => new Map<string, Draft>());
	const unjudged: Rule[] = [];
	for (const rule of rules) {
		const entries = entriesOf(rule, facts);
		if (entries === null) unjudged.push(rule);
		for (const entry of entries ?? []) {
			const key = keyOf(entry, ids);
			for (const s of scopesOf(entry.credit)) {
				const draft = drafts[s]!.get(key);
				if (draft !== undefined) draft.entries.push(entry);
				else drafts[s]!.set(key, { key, deal: entry.deal, client: entry.client, entries: [entry] });
			}
		}
	}
	const moneyIn = money(facts);
	const of = records(facts);
	const chance = cooling(facts, of);
	const limit = limitOf(facts, ABANDONED);
	const owners = codesOf(facts.source('deals'), 'manager_id');
	const isWinnable = maskOf(facts.source('deals'), winnableDeals.where);
	const isOpen = (deal: number): boolean => deal >= 0 && isWinnable[deal] === 1;
	return drafts.map((list, s) => {
		// A task may stand on a colleague's deal: winning that fills the colleague's plan.
		const moneyOf = (draft: Draft): Money => moneyIn(draft, draft.deal < 0 || scopesOf(owners[draft.deal]!).includes(s));
		const isAbandoned = ({ deal, entries }: Draft): boolean =>
			isOpen(deal)
				? (of.silence(deal) ?? 0) > limit && !entries.some(({ rule, late, owed }) => owed > 0 || (rule.isDated === true && late <= limit))
				: entries.every(({ rule, late }) => rule.in === 'days' && late > limit);
		const weightOf = (draft: Draft): number => moneyOf(draft).weight * urgency(draft) * (isOpen(draft.deal) ? chance(draft.deal) : 1);
		const abandoned = inOrder([...list.values()].filter(isAbandoned), (draft) => moneyOf(draft).weight);
		const alive = inOrder(
			[...list.values()].filter((draft) => !isAbandoned(draft)),
			weightOf,
		);
		const behind = new Set(abandoned);
		const linesOf = (drafts: readonly Draft[]): TodayLine[] =>
			drafts.slice(0, MOST_LINES).map((draft) => lineOf(draft, moneyOf(draft), of, language, behind.has(draft)));
		return {
			lines: linesOf([...alive, ...abandoned]),
			total: list.size,
			abandoned: abandoned.length,
			abandonedLines: linesOf(abandoned),
			counts: rules.flatMap((rule) => {
				const count = alive.reduce((sum, { entries }) => sum + entries.filter((entry) => entry.rule === rule).length, 0);
				return count === 0 ? [] : [{ rule, count }];
			}),
			unjudged,
		};
	});
}

/** The greatest first. */
function inOrder(drafts: readonly Draft[], weightOf: (draft: Draft) => number): Draft[] {
	const weights = new Map(drafts.map((draft) => [draft, weightOf(draft)]));
	return [...weights].sort((a, b) => b[1] - a[1] || (a[0].key < b[0].key ? -1 : 1)).map(([draft]) => draft);
}

/** A deal that came twice is one; what has no deal stands with its client, else alone. */
const keyOf = ({ rule, row, deal, client }: Entry, ids: Int32Array): string =>
	deal >= 0 ? `d${ids[deal]}` : client >= 0 ? `c${client}` : `${rule.id}${row}`;

const reasonsOf = ({ entries }: Draft): Map<Rule, Entry[]> => {
	const reasons = new Map<Rule, Entry[]>();
	for (const entry of entries) reasons.set(entry.rule, [...(reasons.get(entry.rule) ?? []), entry]);
	return reasons;
};

const urgency = (draft: Draft): number => [...reasonsOf(draft).keys()].reduce((sum, rule) => sum + rule.urgency, 0);

interface Money {
	readonly money: number | null;
	readonly open: number;
	/** A deal without an amount weighs as much as the usual open one: a lead has none yet. */
	readonly weight: number;
}

function money(facts: EnrichedFacts): (draft: Draft, isOwn: boolean) => Money {
	const deals = facts.source('deals');
	const isWinnable = maskOf(deals, winnableDeals.where);
	const price = numbersOf(deals, 'price');
	const priced = Array.from(price).filter((value, row) => isWinnable[row] === 1 && value > 0);
	const usual = priced.length === 0 ? 1 : median(priced);
	return ({ deal, entries }, isOwn) => {
		const owed = entries.reduce((sum, entry) => sum + entry.owed, 0);
		const open = isOwn && deal >= 0 && isWinnable[deal] === 1 && price[deal]! > 0 ? price[deal]! : 0;
		const sum = open > 0 ? open : owed;
		return { money: sum > 0 ? sum : null, open, weight: sum > 0 ? sum : usual };
	};
}

function lineOf(draft: Draft, { money, open }: Money, of: Records, language: Language, isAbandoned: boolean): TodayLine {
	const { deal, entries } = draft;
	const about = deal >= 0 ? of.deal(deal) : null;
	const client = of.client(draft.client);
	return {
		title: about?.title || client.title || UNNAMED[language],
		link: about?.link || client.link,
		why: isAbandoned ? abandonedText(draft, of.silence(deal) ?? 0, language) : why(draft, language),
		money,
		open: isAbandoned ? 0 : open,
		silence: deal >= 0 ? of.silence(deal) : null,
		stage: about?.stage ?? '',
		// A deal without a client is its own.
		client: about !== null && client.title === about.title ? '' : client.title,
		owner: of.manager(about?.owner ?? entries[0]!.credit),
	};
}

const UNNAMED: Readonly<Record<Language, string>> = { ru: 'Без сделки и клиента', en: 'No deal, no client' };

/** An open deal is told by its silence; what is no open deal by why it is there. */
function abandonedText(draft: Draft, silence: number, language: Language): string {
	const kind = draft.entries.some(({ owed }) => owed > 0)
		? 'debt'
		: draft.entries.some(({ rule }) => rule.onlyWinnable === true)
			? 'deal'
			: 'task';
	const { silent, deed } = abandonedWords[language];
	return `${kind === 'deal' ? silent(silence) : why(draft, language)}: ${deed[kind]}`;
}

/** The gravest reasons first, as one phrase. */
function why(draft: Draft, language: Language): string {
	const all = reasonsOf(draft);
	const ids = new Set([...all.keys()].map(({ id }) => id));
	const shownEntries = [...all].filter(([{ saidBy = [] }]) => !saidBy.some((id) => ids.has(id)));
	const reasons = shownEntries.sort(([a], [b]) => b.urgency - a.urgency || (a.id < b.id ? -1 : 1));
	const words = reasons.slice(0, MOST_REASONS).map(([rule, list]) => {
		const worst = list.reduce((a, b) => (b.late > a.late ? b : a));
		return rule.reason[language]({ late: worst.late, usual: worst.usual, count: list.length });
	});
	const text = words.join('; ') + (reasons.length > MOST_REASONS ? ` +${reasons.length - MOST_REASONS}` : '');
	return text.charAt(0).toUpperCase() + text.slice(1);
}
