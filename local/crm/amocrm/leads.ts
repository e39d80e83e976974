import type { DemoDeal } from '../../demo/account';
import { NumericIds } from '../../demo/numeric-ids';
import type { CrmReply, CrmRequest } from '../contract';
import { BILLS, billIds, PRODUCTS } from './bills';
import { customValues, FIELDS } from './custom-fields';
import { filterRange, type Json, ordered, page, seconds, self, withParts } from './hal';
import type { State } from './state';

const TAG_NAMES = new NumericIds(1);

export function leads(request: CrmRequest, state: State): CrmReply {
	const parts = withParts(request.query);
	const isBasket = parts.has('only_deleted');
	let rows = isBasket ? state.basket : state.deals;
	if (state.apiFilter) {
		const isIn = filterRange(request.query, 'updated_at');
		rows = rows.filter((deal) => isIn(deal.updatedAt));
	}
	rows = ordered(request.query, rows, { updated_at: (d) => d.updatedAt, created_at: (d) => d.createdAt, id: (d) => d.id });
	return page(request, 'leads', rows, (deal) => (isBasket ? thrown(deal, request) : lead(deal, parts, request, state)));
}

function lead(deal: DemoDeal, parts: ReadonlySet<string>, request: CrmRequest, state: State): Json {
	const reason = state.account.lossReasons.find(({ id }) => id === deal.lossReasonId);
	const embedded: Json = {
		tags: (deal.tags ?? []).map((name) => ({ id: 700 + TAG_NAMES.of(name), name, color: null })),
		companies: deal.companyId === null ? [] : [{ id: deal.companyId, _links: self(request, `companies/${deal.companyId}`) }],
	};
	if (parts.has('contacts')) {
		embedded.contacts =
			deal.contactId === null ? [] : [{ id: deal.contactId, is_main: true, _links: self(request, `contacts/${deal.contactId}`) }];
	}
	if (parts.has('loss_reason'))
		embedded.loss_reason = reason === undefined ? [] : [{ ...reason, sort: 100000, created_at: 1767992400, updated_at: 1767992400 }];
	if (parts.has('catalog_elements'))
		embedded.catalog_elements = [
			...billIds(state.account, deal.id).map((id) => ({ id, catalog_id: BILLS })),
			...(deal.products ?? []).map((id) => ({ id, catalog_id: PRODUCTS })),
		].map(({ id, catalog_id }) => ({ id, metadata: { quantity: 1, catalog_id, price_id: null } }));
	return {
		id: deal.id,
		name: deal.name,
		...priceOf(deal.amount, state),
		responsible_user_id: deal.ownerId,
		group_id: state.group.get(deal.ownerId) ?? 0,
		status_id: state.status.get(deal.stageId),
		pipeline_id: deal.pipelineId,
		loss_reason_id: deal.lossReasonId,
		created_by: deal.createdById,
		updated_by: deal.ownerId,
		created_at: seconds(deal.createdAt),
		updated_at: seconds(deal.updatedAt),
		closed_at: seconds(deal.closedAt),
		closest_task_at: null,
		is_deleted: false,
		custom_fields_values: customFields(deal, state),
		score: null,
		account_id: state.account.id,
		labor_cost: null,
		_links: self(request, `leads/${deal.id}?page=1&limit=250`),
		_embedded: embedded,
	};
}

/** amoCRM has whole units only; Kommo truncates `price` and has the minor units in a field of their own. */
const priceOf = (amount: number | null, { habits }: State): Json =>
	habits.showsMinorUnits
		? { price: amount === null ? null : Math.trunc(amount), price_with_minor_units: amount, is_price_computed: false }
		: { price: amount };

function customFields(deal: DemoDeal, state: State): Json[] | null {
	const fields: Json[] = [];
	const add = (id: number, name: string, type: string, value: string): void => {
		fields.push({
			field_id: id,
			field_name: name,
			field_code: null,
			field_type: type,
			values: [type === 'select' ? { value, enum_id: id * 10, enum_code: null } : { value }],
		});
	};
	if (deal.region !== null) add(FIELDS.region, 'Регион', 'select', deal.region);
	if (deal.cost !== null) add(FIELDS.cost, 'Себестоимость', 'numeric', String(deal.cost));
	if (deal.channel !== null) add(FIELDS.channel, 'Канал', 'select', deal.channel);
	fields.push(...customValues(deal.custom, state));
	return fields.length === 0 ? null : fields;
}

/** The basket tells next to nothing about what is in it. */
function thrown(deal: DemoDeal, request: CrmRequest): Json {
	const none = [
		'name',
		'price',
		'responsible_user_id',
		'group_id',
		'status_id',
		'pipeline_id',
		'loss_reason_id',
		'created_by',
		'created_at',
		'closed_at',
	];
	return {
		id: deal.id,
		...Object.fromEntries(none.map((key) => [key, null])),
		updated_by: deal.ownerId,
		updated_at: seconds(deal.updatedAt),
		is_deleted: true,
		custom_fields_values: null,
		account_id: null,
		_links: self(request, `leads/${deal.id}`),
	};
}

export function unsorted(request: CrmRequest, state: State): CrmReply {
	const kinds = new Set(state.account.pipelines.flatMap((line) => line.stages.filter((s) => s.kind === 'unsorted').map((s) => s.id)));
	const rows = state.deals.filter((deal) => kinds.has(deal.stageId));
	return page(request, 'unsorted', rows, (deal) => ({
		uid: `98fb033c${String(deal.id).padStart(30, '0')}`,
		source_uid: null,
		source_name: 'Форма на сайте',
		category: 'forms',
		pipeline_id: deal.pipelineId,
		created_at: seconds(deal.createdAt),
		metadata: { form_name: 'Заявка', ip: '192.0.2.1', form_sent_at: seconds(deal.createdAt) },
		account_id: state.account.id,
		_embedded: { contacts: deal.contactId === null ? [] : [{ id: deal.contactId }], leads: [{ id: deal.id }], companies: [] },
	}));
}
