import { type Claim, claimNamed } from './claims';
import { type Contest, isOpen } from './contest';
import type { DealBook } from './deals';

/** What a manager typed in a line of the own sheet. */
export interface Mark {
	readonly manager: string;
	/** From 1. */
	readonly line: number;
	readonly typed: string;
	readonly claim: string;
	readonly comment: string;
}

/**
 * The contests with what the sheets say now. A mark is taken once: while nobody has answered, other words in its line are its new words; after
 * the answer they are a new contest, and the same words are none as long as that answer holds. Two lines of one deal are two contests. A mark
 * that is gone from its line has been read already, and stays what it is.
 */
export function withMarks(before: readonly Contest[], marks: readonly Mark[], at: number, deals: () => DealBook): readonly Contest[] {
	const all = [...before];
	const said: Said[] = [];
	for (const mark of marks) {
		const claim = claimNamed(mark.claim);
		if (mark.typed === '' || claim === null) continue;
		if (claim === 'taken back') takeBack(all, mark);
		else said.push({ mark, claim, deal: dealOf(all, mark, claim, deals) });
	}
	const taken = new Set<string>();
	// What says what it said stays the word of its line, whatever the other lines say.
	const fresh = said.filter((one) => {
		const sameContest = all.filter((contest) => isOf(contest, one) && saysSame(all, contest, one)).pop();
		if (sameContest === undefined) return true;
		taken.add(sameContest.id);
		return false;
	});
	for (const one of fresh) take(all, one, taken, at);
	for (const one of said) place(all, one);
	const contestsById = new Map(before.map((one) => [one.id, one]));
	const next = all.map((one) => {
		const old = contestsById.get(one.id);
		return old !== undefined && JSON.stringify(old) === JSON.stringify(one) ? old : one;
	});
	return next.length === before.length && next.every((one, i) => one === before[i]) ? before : next;
}

/** A mark with the deal that it means; null where nobody can tell. */
interface Said {
	readonly mark: Mark;
	readonly claim: Claim;
	readonly deal: { readonly source: string; readonly id: string; readonly month: string } | null;
}

function takeBack(all: Contest[], { manager, line, typed }: Mark): void {
	const own = all.filter((one) => one.manager === manager);
	// Other lines may name the same deal otherwise: by its link, and by its ID.
	const named = own.filter((one) => one.typed === typed).pop();
	for (const one of own)
		if (isOpen(one) && (one.typed === typed || (named?.deal && one.deal === named.deal && one.source === named.source)))
			replace(all, one, { ...one, status: 'withdrawn', typed, line });
}

function dealOf(all: readonly Contest[], { manager, typed }: Mark, claim: Claim, deals: () => DealBook): Said['deal'] {
	const read = all.filter((one) => one.manager === manager && one.typed === typed && one.claim === claim).pop();
	return read !== undefined && read.status !== 'unclear'
		? { source: read.source, id: read.deal, month: read.period }
		: deals().meant(typed, manager);
}

/** By the same person, of the same deal, and saying the same of it. */
const isOf = (one: Contest, { mark, claim, deal }: Said): boolean =>
	one.manager === mark.manager &&
	one.claim === claim &&
	(one.status === 'unclear' ? one.typed === mark.typed : deal !== null && one.source === deal.source && one.deal === deal.id);

const saysSame = (all: readonly Contest[], one: Contest, { mark }: Said): boolean =>
	one.comment === mark.comment && !isTakenBack(one) && holds(all, one);

/** Nobody else's accepted correction has made another thing of the same deal since. */
function holds(all: readonly Contest[], one: Contest): boolean {
	if (one.status !== 'accepted') return true;
	return !all.some(
		(later) =>
			later.status === 'accepted' &&
			later.manager !== one.manager &&
			later.source === one.source &&
			later.deal === one.deal &&
			(later.decidedAt ?? 0) > (one.decidedAt ?? 0) &&
			CORRECTED.some((key) => one[key] !== null && later[key] !== null && one[key] !== later[key]),
	);
}

const CORRECTED = ['seller', 'amount', 'counts', 'wonOn'] as const;

function take(all: Contest[], one: Said, taken: Set<string>, at: number): void {
	const { mark, claim, deal } = one;
	const open = all.filter((contest) => isOpen(contest) && isOf(contest, one) && !taken.has(contest.id));
	const last = open.find(({ line }) => line === mark.line) ?? open.pop();
	const { manager, line, typed, comment } = mark;
	if (last !== undefined) {
		taken.add(last.id);
		replace(all, last, { ...last, line, typed, comment });
		return;
	}
	const id = nextId(all);
	taken.add(id);
	all.push({
		id,
		at,
		manager,
		line,
		typed,
		comment,
		source: deal?.source ?? '',
		deal: deal?.id ?? '',
		claim,
		period: deal?.month ?? '',
		status: deal === null ? 'unclear' : 'new',
		seller: null,
		amount: null,
		counts: null,
		wonOn: null,
		answer: '',
		author: '',
		decidedAt: null,
	});
}

/** Where it stands now, and which deal it means, once that is known. */
function place(all: Contest[], one: Said): void {
	const { line, typed } = one.mark;
	const last = all.filter((contest) => isOf(contest, one) && saysSame(all, contest, one)).pop();
	if (last === undefined) return;
	const { deal } = one;
	const found =
		deal === null || last.status !== 'unclear' ? {} : { source: deal.source, deal: deal.id, period: deal.month, status: 'new' as const };
	replace(all, last, { ...last, line, typed, ...found });
	// The line tells what became of its words, not of those that stood there before.
	for (const other of all)
		if (other.id !== last.id && other.manager === last.manager && other.line === line) replace(all, other, { ...other, line: null });
}

/** By whoever had said it, before anybody answered. */
export const isTakenBack = ({ status, author }: Contest): boolean => status === 'withdrawn' && author === '';

const replace = (all: Contest[], old: Contest, now: Contest): void => void all.splice(all.indexOf(old), 1, now);

const nextId = (all: readonly Contest[]): string => `C${Math.max(0, ...all.map(({ id }) => Number(/^C(\d+)$/.exec(id)?.[1] ?? 0))) + 1}`;
