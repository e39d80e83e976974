import type { DemoAccount, DemoDeal } from '../../demo/account';
import { customValues } from './custom-fields';
import { type HubObject, iso, ownerId } from './object';

const DAY = 86_400_000;
/** The values of an enumeration are not what people see. */
export const regionValue = (account: DemoAccount, region: string): string => `region_${account.regions.indexOf(region) + 1}`;

export function dealOf(deal: DemoDeal, account: DemoAccount): HubObject {
	const kind = account.pipelines.flatMap(({ stages }) => stages).find(({ id }) => id === deal.stageId)?.kind;
	const isClosed = kind === 'won' || kind === 'lost';
	const amount = deal.amount === null ? null : String(deal.amount);
	return {
		id: String(deal.id),
		properties: {
			dealname: deal.name,
			amount,
			amount_in_home_currency: amount,
			deal_currency_code: account.currency,
			pipeline: String(deal.pipelineId),
			dealstage: String(deal.stageId),
			createdate: iso(deal.createdAt),
			closedate: iso(closeDate(deal, isClosed)),
			closed_lost_reason: account.lossReasons.find(({ id }) => id === deal.lossReasonId)?.name ?? null,
			hs_is_closed: String(isClosed),
			hs_is_closed_won: String(kind === 'won'),
			hs_lastmodifieddate: iso(deal.updatedAt),
			hs_merged_object_ids: absorbedBy(deal, account),
			hs_object_source: deal.createdById === 0 ? 'FORM' : 'CRM_UI',
			hubspot_owner_id: ownerId(deal.ownerId),
			region: deal.region === null ? null : regionValue(account, deal.region),
			deal_cost: deal.cost === null ? null : String(deal.cost),
			source_channel: deal.channel,
			...customValues(deal.custom, account),
		},
		history: { dealstage: stagesOf(deal), hubspot_owner_id: ownersOf(deal) },
		links: {
			companies: deal.companyId === null ? [] : [String(deal.companyId)],
			contacts: deal.contactId === null ? [] : [String(deal.contactId)],
			line_items: lineItemsOf(deal, account).map(({ id }) => id),
		},
		createdAt: deal.createdAt,
		updatedAt: deal.updatedAt,
		archivedAt: null,
	};
}

/** A product of a deal is a record of its own. */
export const lineItemsOf = ({ id, products = [], updatedAt, createdAt }: DemoDeal, account: DemoAccount): HubObject[] =>
	products.map((product, i) => ({
		id: String(id * 10 + i),
		properties: {
			name: account.products?.find((one) => one.id === product)?.name ?? null,
			hs_product_id: String(product),
			quantity: '1',
			createdate: iso(createdAt),
			hs_lastmodifieddate: iso(updatedAt),
		},
		links: { deals: [String(id)] },
		createdAt,
		updatedAt,
		archivedAt: null,
	}));

export const archivedOf = (deal: DemoDeal, account: DemoAccount): HubObject => ({ ...dealOf(deal, account), archivedAt: deal.deletedAt });

/** What was merged into a deal, and into what was, is told by the deal alone. */
function absorbedBy({ id }: DemoDeal, { merges = [] }: DemoAccount): string | null {
	const into = (survivor: number): number[] =>
		merges.flatMap((merge) =>
			merge.kind === 'deal' && merge.id === survivor && merge.absorbed !== undefined ? [merge.absorbed, ...into(merge.absorbed)] : [],
		);
	return into(id).join(';') || null;
}

/** Filled in before anything is closed, and edited afterwards: every seventh closed deal has another day than the truth. */
function closeDate(deal: DemoDeal, isClosed: boolean): number {
	if (!isClosed || deal.closedAt === null) return deal.createdAt + 30 * DAY;
	return deal.stageChanges.length > 0 && deal.id % 7 === 0 ? deal.closedAt - 3 * DAY : deal.closedAt;
}

type Versions = NonNullable<HubObject['history']>[string];

function stagesOf(deal: DemoDeal): Versions {
	const versions = [
		{ value: String(deal.firstStageId), at: deal.createdAt, by: deal.createdById },
		...deal.stageChanges.map(({ to, at, actorId }) => ({ value: String(to), at, by: actorId })),
	];
	// The newest value is always the present one, also where a table knows no history.
	const last = versions[versions.length - 1]!;
	if (last.value !== String(deal.stageId))
		versions.push({ value: String(deal.stageId), at: Math.max(last.at, deal.closedAt ?? deal.updatedAt), by: deal.ownerId });
	return versions;
}

function ownersOf(deal: DemoDeal): Versions {
	const versions = [
		{ value: ownerId(deal.firstOwnerId), at: deal.createdAt, by: deal.createdById },
		...deal.ownerChanges.map(({ to, at, actorId }) => ({ value: ownerId(to), at, by: actorId })),
	];
	const last = versions[versions.length - 1]!;
	if (last.value !== ownerId(deal.ownerId)) versions.push({ value: ownerId(deal.ownerId), at: Math.max(last.at, deal.updatedAt), by: 0 });
	return versions;
}
