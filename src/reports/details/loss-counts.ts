import type { Period } from '../../calendar/period';
import type { EnrichedFacts } from '../../columns/enrich';
import { textOf } from '../../facts/columns';
import { codesOf, numbersOf } from '../../facts/fact-base';
import { horizon } from '../../facts/horizon';
import { lostDeals } from '../../kpis/populations';
import type { Scope } from '../../measures/evaluate';
import { maskOf } from '../../measures/mask';
import { periodsAt, scopesByManager } from './members';

export const MOST_REASONS = 6;

export interface Losses {
	/** The commonest reasons; behind them stand "other" and "not given". */
	readonly reasons: readonly string[];
	/** [scope][period] → deals by reason, then other, then without one. */
	readonly counts: readonly (readonly (readonly number[])[])[];
}

/** Lost deals by reason: the very rows that the KPI of lost deals counts. */
export function lossCounts(facts: EnrichedFacts, scopes: readonly Scope[], periods: readonly Period[]): Losses {
	const deals = facts.source(lostDeals.table);
	const mask = maskOf(deals, lostDeals.where);
	const at = numbersOf(deals, lostDeals.at);
	const credit = codesOf(deals, lostDeals.credit);
	const reason = textOf(deals, 'loss_reason');
	const end = horizon(facts.base);
	const dealsByReason = new Map<string, number>();
	for (let i = 0; i < deals.size; i++)
		if (mask[i] === 1 && at[i]! < end && reason(i) !== '') dealsByReason.set(reason(i), (dealsByReason.get(reason(i)) ?? 0) + 1);
	const reasons = [...dealsByReason]
		.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
		.slice(0, MOST_REASONS)
		.map(([name]) => name);
	const counts = scopes.map(() => periods.map(() => new Array<number>(MOST_REASONS + 2).fill(0)));
	const inPeriods = periodsAt(periods, facts.base.account.zone);
	const scopesOf = scopesByManager(scopes);
	for (let i = 0; i < deals.size; i++) {
		if (mask[i] === 0 || !(at[i]! < end)) continue;
		const listed = reasons.indexOf(reason(i));
		const place = reason(i) === '' ? MOST_REASONS + 1 : listed >= 0 ? listed : MOST_REASONS;
		for (const s of scopesOf(credit[i]!)) for (const p of inPeriods(at[i]!)) counts[s]![p]![place]!++;
	}
	return { reasons, counts };
}
