import type { DemoAccount, DemoDeal } from '../../../local/demo/account';

/** The account as it was at a moment: what came later has not happened yet. */
export function asOf(account: DemoAccount, now: number): DemoAccount {
	const deals = account.deals.filter(({ createdAt }) => createdAt <= now).map((deal) => dealAsOf(deal, now));
	const isPast = ({ at }: { readonly at: number }): boolean => at <= now;
	return {
		...account,
		now,
		deals,
		companies: account.companies.filter(({ createdAt }) => createdAt <= now),
		contacts: account.contacts.filter(({ createdAt }) => createdAt <= now),
		calls: account.calls.filter(isPast),
		messages: account.messages.filter(isPast),
		tasks: account.tasks
			.filter(({ createdAt }) => createdAt <= now)
			.map((task) => (task.completedAt !== null && task.completedAt > now ? { ...task, completedAt: null } : task)),
		bills: (account.bills ?? [])
			.filter(({ issuedAt }) => issuedAt <= now)
			.map((bill) => (bill.paidAt !== null && bill.paidAt > now ? { ...bill, paidAt: null, status: 'created' } : bill)),
	};
}

function dealAsOf(deal: DemoDeal, now: number): DemoDeal {
	const stageChanges = deal.stageChanges.filter(({ at }) => at <= now);
	const ownerChanges = deal.ownerChanges.filter(({ at }) => at <= now);
	const isClosed = deal.closedAt !== null && deal.closedAt <= now;
	const isDeleted = deal.deletedAt !== null && deal.deletedAt <= now;
	const last = Math.max(deal.createdAt, ...[...stageChanges, ...ownerChanges].map(({ at }) => at), isDeleted ? deal.deletedAt! : 0);
	return {
		...deal,
		stageChanges,
		ownerChanges,
		stageId: stageChanges.at(-1)?.to ?? deal.firstStageId,
		ownerId: ownerChanges.at(-1)?.to ?? deal.firstOwnerId,
		closedAt: isClosed ? deal.closedAt : null,
		outcome: isClosed ? deal.outcome : 'open',
		ownerAtCloseId: isClosed ? deal.ownerAtCloseId : null,
		lossReasonId: isClosed ? deal.lossReasonId : null,
		deletedAt: isDeleted ? deal.deletedAt : null,
		updatedAt: Math.min(deal.updatedAt, isClosed ? Math.max(last, deal.closedAt!) : last),
	};
}
