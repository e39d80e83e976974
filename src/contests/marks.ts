import { claimNamed } from './claims';
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
 * The contests with what the sheets say now. A mark is taken once: while nobody has answered, other words beside it are its new words; after
 * the answer they are a new contest. A mark that is gone from its line has been read already, and stays what it is.
 */
export function withMarks(before: readonly Contest[], marks: readonly Mark[], at: number, deals: () => DealBook): readonly Contest[] {
	const all = [...before];
	for (const mark of marks) take(all, mark, at, deals);
	const known = new Map(before.map((one) => [one.id, one]));
	const next = all.map((one) => {
		const old = known.get(one.id);
		return old !== undefined && JSON.stringify(old) === JSON.stringify(one) ? old : one;
	});
	return next.length === before.length && next.every((one, i) => one === before[i]) ? before : next;
}

function take(all: Contest[], { manager, line, typed, claim: word, comment }: Mark, at: number, deals: () => DealBook): void {
	const claim = claimNamed(word);
	if (typed === '' || claim === null) return;
	const own = all.filter((one) => one.manager === manager);
	const said = own.filter((one) => one.typed === typed);
	if (claim === 'taken back') {
		// Other lines may name the same deal otherwise: by its link, and by its ID.
		const named = said[said.length - 1];
		for (const one of own)
			if (isOpen(one) && (one.typed === typed || (named?.deal && one.deal === named.deal && one.source === named.source)))
				replace(all, one, { ...one, status: 'withdrawn', typed, line });
		return;
	}
	const read = said.filter((one) => one.claim === claim).pop();
	const known = read !== undefined && read.status !== 'unclear' ? read : deals().meant(typed, manager);
	const deal = known === null ? null : 'deal' in known ? { source: known.source, id: known.deal, month: known.period } : known;
	const isSame = (one: Contest): boolean =>
		one.claim === claim &&
		(one.status === 'unclear' ? one.typed === typed : deal !== null && one.source === deal.source && one.deal === deal.id);
	const last = own.filter(isSame).pop();
	const place = { line, typed, comment };
	if (last !== undefined && isOpen(last)) {
		const found = deal === null ? {} : { source: deal.source, deal: deal.id, period: deal.month, status: 'new' as const };
		replace(all, last, { ...last, ...place, ...found });
	} else if (last !== undefined && last.comment === comment && !isTakenBack(last)) replace(all, last, { ...last, ...place });
	else
		all.push({
			id: nextId(all),
			at,
			manager,
			...place,
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

/** By whoever had said it, before anybody answered. */
export const isTakenBack = ({ status, author }: Contest): boolean => status === 'withdrawn' && author === '';

const replace = (all: Contest[], old: Contest, now: Contest): void => void all.splice(all.indexOf(old), 1, now);

const nextId = (all: readonly Contest[]): string => `C${Math.max(0, ...all.map(({ id }) => Number(/^C(\d+)$/.exec(id)?.[1] ?? 0))) + 1}`;
