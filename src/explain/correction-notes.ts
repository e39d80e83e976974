import { textOf } from '../facts/columns';
import type { FactBase } from '../facts/fact-base';
import type { Language } from '../language/text';
import type { RowUse } from './row-use';

const MOST = 5;

/** Deals that count otherwise than the CRM says, among those behind a figure or contested by the person for this period. */
export function correctionNotes(
	base: FactBase,
	uses: readonly RowUse[],
	{ scope, period }: { readonly scope: string; readonly period: string },
	language: Language,
): string[] {
	const contests = base.table('contests');
	if (contests.size === 0) return [];
	const [status, source, deal, manager, month, answer] = ['status', 'source', 'deal_id', 'manager_id', 'period', 'answer'].map((key) =>
		textOf(contests, key),
	);
	const deals = base.table('deals');
	const [ofDeal, dealId] = [textOf(deals, 'source'), textOf(deals, 'deal_id')];
	const behind = new Set(
		uses.flatMap(({ table, rows }) => (table === 'deals' ? rows.map((row) => `${ofDeal(row)}\u0000${dealId(row)}`) : [])),
	);
	const accepted = Array.from({ length: contests.size }, (_, row) => row).filter(
		(row) =>
			status!(row) === 'accepted' &&
			(behind.has(`${source!(row)}\u0000${deal!(row)}`) || (month!(row) === period && (scope === 'ALL' || manager!(row) === scope))),
	);
	const notes = accepted.slice(0, MOST).map((row) => {
		const why = answer!(row) === '' ? '.' : `: ${answer!(row)}`;
		return language === 'ru' ? `Сделка ${deal!(row)} считается с поправкой${why}` : `Deal ${deal!(row)} counts with a correction${why}`;
	});
	const more = accepted.length - notes.length;
	return more <= 0 ? notes : [...notes, language === 'ru' ? `Ещё сделок с поправками: ${more}.` : `More deals with corrections: ${more}.`];
}
