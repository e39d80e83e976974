import type { DemoAccount, DemoDeal } from '../../demo/account';
import { type Json, type Listed, moment } from './answers';
import { customValues } from './custom-fields';

/** Keys of a firm's own fields are hashes. */
export const FIELDS = {
	region: 'd4de1c1518b4531717c676029a45911c340390a6',
	cost: '0b6f2a4d1c3e5f708192a3b4c5d6e7f801234567',
	channel: '9f8e7d6c5b4a39281706f5e4d3c2b1a098765432',
};

export type Deal = Json & Listed & { readonly status: string; readonly is_archived: boolean; readonly is_deleted: boolean };

/** Options are numbered. */
export const optionId = (of: readonly string[], value: string | null): number | null => (value === null ? null : 51 + of.indexOf(value));

/** Labels are the options of a field. */
export const labelsOf = ({ deals }: DemoAccount): string[] => [...new Set(deals.flatMap(({ tags }) => tags ?? []))].sort();
const labelId = (account: DemoAccount, tag: string): number => 51 + labelsOf(account).indexOf(tag);

/** One row for each product of each of these deals. */
export const productsIn = ({ deals, products = [] }: DemoAccount, ids: readonly number[]): (Json & Listed)[] =>
	deals
		.filter(({ id }) => ids.includes(id))
		.flatMap((deal) =>
			(deal.products ?? []).map((product, i) => ({
				id: deal.id * 10 + i,
				deal_id: deal.id,
				product_id: product,
				name: products.find(({ id }) => id === product)?.name,
				quantity: 1,
				item_price: 0,
				sum: 0,
				update_time: null,
			})),
		)
		.sort((a, b) => a.id - b.id);

const DAY = 86_400_000;

export function dealsOf(account: DemoAccount): Deal[] {
	const kinds = new Map(account.pipelines.flatMap(({ stages }) => stages.map(({ id, kind }) => [id, kind] as const)));
	const isOpen = (stage: number): boolean => kinds.get(stage) === 'open' || kinds.get(stage) === 'unsorted';
	return account.deals.map((deal) => {
		const kind = kinds.get(deal.stageId);
		const status = kind === 'won' || kind === 'lost' ? kind : 'open';
		const { stage, since } = lastOpen(deal, account, isOpen);
		const closed = status === 'open' ? null : moment(deal.closedAt);
		return {
			id: deal.id,
			title: deal.name,
			owner_id: deal.ownerId,
			creator_user_id: deal.createdById === 0 ? deal.ownerId : deal.createdById,
			value: deal.amount,
			person_id: deal.contactId,
			org_id: deal.companyId,
			stage_id: stage,
			pipeline_id: deal.pipelineId,
			currency: account.currency,
			add_time: moment(deal.createdAt),
			update_time: moment(deal.updatedAt),
			stage_change_time: moment(since),
			status: deal.deletedAt === null ? status : 'deleted',
			is_deleted: deal.deletedAt !== null,
			// Put away once they are old: still deals, yet in a list of their own.
			is_archived: deal.deletedAt === null && status !== 'open' && deal.id % 41 === 0,
			probability: null,
			lost_reason: account.lossReasons.find(({ id }) => id === deal.lossReasonId)?.name ?? null,
			visible_to: 3,
			close_time: closed,
			won_time: status === 'won' ? closed : null,
			lost_time: status === 'lost' ? closed : null,
			expected_close_date: moment(deal.createdAt + 30 * DAY)!.slice(0, 10),
			label_ids: (deal.tags ?? []).map((tag) => labelId(account, tag)),
			products_count: deal.products?.length ?? 0,
			origin: deal.createdById === 0 ? 'WebForms' : 'ManuallyCreated',
			custom_fields: {
				[FIELDS.region]: optionId(account.regions, deal.region),
				[FIELDS.cost]: deal.cost === null ? null : { value: deal.cost, currency: account.currency },
				[FIELDS.channel]: deal.channel,
				...customValues(deal.custom, 'deal', account),
			},
		};
	});
}

/** A closed deal keeps the stage in which it was closed; of its history only the last stage change is shown. */
function lastOpen(deal: DemoDeal, account: DemoAccount, isOpen: (stage: number) => boolean): { stage: number; since: number | null } {
	for (let i = deal.stageChanges.length - 1; i >= 0; i--) {
		const { from, to, at } = deal.stageChanges[i]!;
		if (isOpen(to)) return { stage: to, since: at };
		if (isOpen(from) && i === 0) return { stage: from, since: null };
	}
	if (isOpen(deal.stageId)) return { stage: deal.stageId, since: null };
	if (isOpen(deal.firstStageId)) return { stage: deal.firstStageId, since: null };
	const line = account.pipelines.find(({ id }) => id === deal.pipelineId)!;
	return { stage: line.stages.find(({ kind }) => kind === 'open')!.id, since: null };
}

/** Only what was asked for of a firm's own fields. */
export function withFields(whole: Deal, fieldKeys: string | null, included: string | null): Deal {
	const { products_count, ...rest } = whole;
	const deal: Deal = included?.split(',').includes('products_count') ? whole : (rest as unknown as Deal);
	if (fieldKeys === null) return deal;
	const keys = new Set(fieldKeys.split(','));
	return { ...deal, custom_fields: Object.fromEntries(Object.entries(deal.custom_fields as Json).filter(([key]) => keys.has(key))) };
}
