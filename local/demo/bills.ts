import type { DemoBill, DemoDeal } from './account';
import { DAY, wholeSecond } from './clock';
import { type Random, random } from './random';

/** Three won deals of five are billed in the CRM; the others are paid past it. */
const BILLED = 0.6;
const TERM = 14 * DAY;

/** What clients were billed for won deals, and what has come of it by now. From a chance of its own, so that all else stays as it is. */
export function billsOf(seed: number, deals: readonly DemoDeal[], now: number): DemoBill[] {
	const chance = random(seed ^ 0x51b17e3);
	const bills: DemoBill[] = [];
	for (const deal of deals) {
		const { outcome, deletedAt, closedAt, amount, companyId } = deal;
		if (outcome !== 'won' || deletedAt !== null || closedAt === null || amount === null || amount <= 0 || companyId === null) continue;
		if (!chance.chance(BILLED)) continue;
		const issuedAt = Math.min(closedAt, now);
		const paidAt = paymentOf(chance, issuedAt);
		const isPaid = paidAt !== null && paidAt <= now;
		const isPart = !isPaid && chance.chance(0.2);
		bills.push({
			id: 90001 + bills.length,
			dealId: deal.id,
			companyId,
			amount,
			status: isPaid ? 'paid' : isPart ? 'partially_paid' : 'created',
			issuedAt,
			dueAt: issuedAt + TERM,
			paidAt: isPaid ? paidAt : null,
		});
	}
	return bills;
}

/** Most pay in time, some late, and a few never do. */
function paymentOf(chance: Random, issuedAt: number): number | null {
	const habit = chance.next();
	if (habit < 0.03) return null;
	const [least, most] = habit < 0.82 ? [1, 14] : [15, 60];
	return wholeSecond(issuedAt + (least + chance.next() * (most - least)) * DAY);
}
