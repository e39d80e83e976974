import { type Deal, type Payment, plus } from './account';
import { lost, type Options, won } from './effort';
import { type Days, isOf, mean, median, over, type Reading, sellersOn, shareOf, sum, type Who } from './reading';

export const bookings = (r: Reading, who: Who, days: Days): number =>
	sum(
		r
			.alive()
			.filter((deal) => r.state(deal) === 'WON' && r.isIn(deal.closed_at, days) && isOf(who, r.seller(deal)))
			.map((deal) => r.price(deal)),
	);

interface Refund {
	readonly amount: number;
	readonly deal: Deal | undefined;
}

function refunds(r: Reading, who: Who, days: Days): Refund[] {
	return r.data.payments.flatMap((one): Refund[] => {
		const bill = r.data.invoices.find(({ invoice_id }) => invoice_id === one.invoice_id);
		const deal = r.dealOf(one.deal_id ?? bill?.deal_id ?? null);
		if (one.kind !== 'refund' || !r.isDayIn(one.paid_at, days) || deal?.is_deleted === true) return [];
		const credit = deal === undefined ? (bill?.manager_id ?? null) : r.seller(deal);
		return isOf(who, credit) ? [{ amount: r.net(one.amount), deal }] : [];
	});
}

const refunded = (r: Reading, who: Who, days: Days): number => sum(refunds(r, who, days).map(({ amount }) => amount));

export const netRevenue = (r: Reading, who: Who, days: Days): number => bookings(r, who, days) - refunded(r, who, days);

export function profit(r: Reading, who: Who, days: Days): number | null {
	const { margin, isRevenue } = r.data;
	if (isRevenue) return netRevenue(r, who, days);
	const deals = won(r, who, days);
	if (margin === null && deals.length > 0 && deals.every(({ cost }) => cost === null)) return null;
	const credits = r
		.alive()
		.filter((deal) => r.isCredit(deal) && r.state(deal) === 'WON' && r.isIn(deal.closed_at, days) && isOf(who, r.seller(deal)));
	const margins = [...deals, ...credits].map((deal) => {
		const price = r.price(deal);
		return price === 0 ? 0 : deal.cost === null ? (price < 0 ? price : price * (margin ?? 0)) : price - deal.cost;
	});
	return sum(margins) - refunded(r, who, days);
}

export function winRateAmount(r: Reading, who: Who, days: Days): number | null {
	const total = (deals: readonly Deal[]): number => sum(deals.map((deal) => r.price(deal)));
	return over(total(won(r, who, days)), total(won(r, who, days)) + total(lost(r, who, days)));
}

export function avgCheck(r: Reading, who: Who, days: Days, o: Options = {}): number | null {
	const deals = won(r, who, days).filter((deal) => o.zero_price === 'include' || r.price(deal) > 0);
	const prices = deals.map((deal) => r.price(deal));
	if (o.per === 'client') return over(sum(prices), new Set(deals.map((deal) => r.client(deal))).size);
	return o.stat === 'median' ? median(prices) : mean(prices);
}

export function salesCycle(r: Reading, who: Who, days: Days, o: Options = {}): number | null {
	const isMidnight = (at: number): boolean => r.day(at - 1) !== r.day(at);
	const cycles = (o.outcome === 'lost' ? lost : won)(r, who, days)
		.filter((deal) => deal.closed_at! >= deal.created_at)
		.map((deal) => {
			const [from, to] = [r.day(deal.created_at), r.day(deal.closed_at!)];
			if (o.days === 'working') return from === to ? 0 : r.workdays({ from, to: plus(to, -1) });
			if (isMidnight(deal.created_at) && isMidnight(deal.closed_at!)) return (Date.parse(to) - Date.parse(from)) / 86_400_000;
			return (deal.closed_at! - deal.created_at) / 86_400_000;
		});
	return o.stat === 'median' ? median(cycles) : mean(cycles);
}

/** K11 at the end of the period that exists. */
export function receivables(r: Reading, who: Who, days: Days, o: Options): number | null {
	const { asOf } = r.data;
	if (days.from > asOf) return null;
	const t = days.to < asOf ? days.to : asOf;
	const total = sum(debts(r, who, t).map(({ left }) => left));
	const overdue = sum(
		debts(r, who, t)
			.filter(({ due }) => due !== null && due < t)
			.map(({ left }) => left),
	);
	if (o.part === 'overdue') return overdue;
	if (o.part === 'share_overdue') return over(overdue, total);
	if (o.part !== 'dso') return total;
	const ratio = shareOf(total, netRevenue(r, who, { from: plus(t, -89), to: t }));
	return ratio === null ? null : ratio * 90;
}

function debts(r: Reading, who: Who, t: string): { left: number; due: string | null }[] {
	const paid = (isIts: (payment: Payment) => boolean): number =>
		sum(r.data.payments.filter((one) => one.kind === 'payment' && one.paid_at <= t && isIts(one)).map(({ amount }) => r.net(amount)));
	if (r.data.invoices.length > 0)
		return r.data.invoices.flatMap((bill) => {
			const deal = r.dealOf(bill.deal_id);
			const isOut = bill.status === 'draft' || bill.status === 'cancelled' || bill.issued_at > t || deal?.is_deleted === true;
			if (isOut || !isOf(who, deal?.manager_id ?? bill.manager_id)) return [];
			return [{ left: Math.max(0, r.net(bill.amount) - paid((one) => one.invoice_id === bill.invoice_id)), due: bill.due_date }];
		});
	return r
		.wins()
		.filter((deal) => r.day(deal.closed_at!) <= t && isOf(who, deal.manager_id))
		.map((deal) => ({ left: Math.max(0, r.price(deal) - paid((one) => one.deal_id === deal.deal_id)), due: null }));
}

function booked(r: Reading, days: Days, isIts: (manager: string | null) => boolean, kind: string): number {
	return sum(
		r.data.ledger
			.filter((one) => one.kind === kind && isIts(one.manager_id))
			.map((one) => {
				let inside = 0;
				let all = 0;
				for (let day = one.date_from; day <= one.date_to; day = plus(day, 1)) {
					all++;
					if (r.isDayIn(day, days)) inside++;
				}
				return (one.amount * inside) / all;
			}),
	);
}

export function spend(r: Reading, who: Who, days: Days, o: Options): number | null {
	if (r.data.ledger.length === 0) return null;
	if (who === null) return booked(r, days, () => true, 'cost');
	const own = booked(r, days, (manager) => manager !== null && who.includes(manager), 'cost');
	if (o.allocate === undefined) return own;
	const shared = booked(r, days, (manager) => manager === null, 'cost');
	if (shared === 0) return own;
	const [mine, nobodys, all] = [who, [null] as Who, null].map((whose) => weight(r, whose, days, o.allocate!));
	if (mine === null || mine === undefined || !(all! - (nobodys ?? 0) > 0)) return null;
	return own + (shared * mine) / (all! - (nobodys ?? 0));
}

function weight(r: Reading, who: Who, days: Days, by: string): number | null {
	if (by === 'by_revenue') return netRevenue(r, who, days);
	if (by === 'by_leads') return newLeads(r, who, days);
	if (days.from > r.data.asOf) return null;
	return sellersOn(days.to < r.data.asOf ? days.to : r.data.asOf).filter((id) => isOf(who, id)).length;
}

export const newLeads = (r: Reading, who: Who, days: Days): number =>
	r.alive().filter((deal) => !r.isCredit(deal) && r.isIn(deal.created_at, days) && isOf(who, deal.manager_id)).length;

export function roi(r: Reading, who: Who, days: Days, o: Options): number | null {
	const [made, spent] = [profit(r, who, days), spend(r, who, days, o)];
	return made === null || spent === null ? null : over(made - spent, spent);
}

const totalIncome = (r: Reading, days: Days): number => netRevenue(r, null, days) + booked(r, days, () => true, 'other_income');

export function revenueToIncome(r: Reading, who: Who, days: Days, o: Options): number | null {
	if (o.basis === 'gross_income') return shareOf(netRevenue(r, who, days), profit(r, who, days));
	if (o.basis === 'margin') return shareOf(profit(r, who, days), netRevenue(r, who, days));
	return shareOf(netRevenue(r, who, days), totalIncome(r, days));
}

export function newShare(r: Reading, who: Who, days: Days): number | null {
	const first = r
		.alive()
		.filter((deal) => r.state(deal) === 'WON' && r.isIn(deal.closed_at, days) && isOf(who, r.seller(deal)) && !r.isRepeat(deal));
	const back = refunds(r, who, days).filter(({ deal }) => deal === undefined || !r.isRepeat(deal));
	return shareOf(sum(first.map((deal) => r.price(deal))) - sum(back.map(({ amount }) => amount)), netRevenue(r, who, days));
}

export function cac(r: Reading, who: Who, days: Days): number | null {
	const fresh = won(r, who, days).filter((deal) => !r.isRepeat(deal));
	return over(spend(r, who, days, {}), new Set(fresh.map((deal) => r.client(deal))).size);
}
