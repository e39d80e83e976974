import { dayOf, parseDay } from '../../calendar/day';
import type { Zone } from '../../calendar/zone';
import { keyOf } from '../../facts/keys';
import type { Row } from '../../facts/table';
import { tables } from '../../facts/tables';
import { plural } from '../../language/plural';
import type { Text } from '../../language/text';

/** CRMs keep the day when an open deal is expected to close where closed ones have theirs. */
export function withExpectedClose(deal: Row, { zone }: { readonly zone?: Zone }): Row {
	if (deal.outcome !== 'OPEN' || (deal.closed_at ?? null) === null) return deal;
	const expected = typeof deal.closed_at === 'number' && zone !== undefined ? dayOf(zone.dayAt(deal.closed_at)) : null;
	return { ...deal, closed_at: null, expected_close: deal.expected_close ?? expected };
}

/**
 * Closed deals of a file that has no column of closing dates: Bitrix24 heads the one that it fills at closing «Предполагаемая дата закрытия»,
 * so that date is theirs, and it is told. A closed deal with no date at all belongs to no period, which is told, too.
 */
export function closingDates(
	deals: readonly Row[],
	existing: readonly Row[],
	zone: Zone | undefined,
): { readonly deals: Row[]; readonly notes: readonly Text[] } {
	const dated = new Set(existing.filter(({ closed_at }) => typeof closed_at === 'number').map((deal) => keyOf(tables.deals, deal)));
	let [taken, none] = [0, 0];
	const completed = deals.map((deal) => {
		const isClosed = deal.outcome === 'WON' || deal.outcome === 'LOST';
		if (!isClosed || (deal.closed_at ?? null) !== null) return deal;
		if (deal.closed_at === undefined && dated.has(keyOf(tables.deals, deal))) return deal;
		const day = deal.closed_at === undefined && typeof deal.expected_close === 'string' ? parseDay(deal.expected_close) : null;
		if (day === null || zone === undefined) {
			none++;
			return deal;
		}
		taken++;
		return { ...deal, closed_at: zone.instantOf(day) };
	});
	const count = (n: number): Text => ({
		ru: plural(n, 'ru', ['закрытой сделки', 'закрытых сделок', 'закрытых сделок']),
		en: plural(n, 'en', ['closed deal', 'closed deals']),
	});
	const notes: Text[] = [];
	if (taken > 0)
		notes.push({
			ru: `Столбца с датой закрытия нет: у ${count(taken).ru} за неё взята предполагаемая. Если CRM пишет дату закрытия отдельно, добавьте её в выгрузку.`,
			en: `There is no column of closing dates: ${count(taken).en} got the expected one. If your CRM keeps the closing date apart, add it to the export.`,
		});
	if (none > 0)
		notes.push({
			ru: `У ${count(none).ru} нет даты закрытия: они не попадают ни в один период. Добавьте в выгрузку столбец «Дата закрытия».`,
			en: `No closing date: ${count(none).en}. They belong to no period. Add the column "Close date" to the export.`,
		});
	return { deals: completed, notes };
}
