import data from '../kpis/july-2026.json';

const csv = (heads: readonly string[], rows: readonly (readonly unknown[])[]): string =>
	[heads, ...rows].map((line) => line.map((cell) => (cell === null || cell === undefined ? '' : String(cell))).join(',')).join('\n');

/** The specification's data set (§2.1) as the files that a user would upload. */
export const julyTables: Readonly<Record<string, string>> = {
	'deals.csv': csv(
		['deal_id', 'client_id', 'manager_id', 'owner_at_close_id', 'outcome', 'amount', 'cost', 'created_at', 'closed_at', 'is_deleted'],
		data.deals.map((d) => [
			d.id,
			d.client,
			d.mgr,
			d.owner_close,
			d.outcome,
			d.amount,
			d.cost,
			d.created,
			d.closed,
			d.deleted === 1 ? 1 : '',
		]),
	),
	'activities.csv': csv(
		['activity_id', 'deal_id', 'client_id', 'manager_id', 'type', 'direction', 'status', 'occurred_at', 'duration_s', 'is_auto'],
		data.activities.map((a) => [a.id, a.deal, a.client, a.mgr, a.type, a.dir, a.status, a.at, a.duration_s, a.auto === 1 ? 1 : '']),
	),
	'stage_changes.csv': csv(
		['change_id', 'deal_id', 'changed_at', 'to_stage_id', 'manager_id'],
		data.stage_changes.map((c, i) => [i, c.deal, c.at, c.to_stage, c.manager]),
	),
	'stages.csv': csv(
		['stage_id', 'name', 'order', 'outcome', 'temperature'],
		[
			['new', 'Новый', 1, 'OPEN', 'cold'],
			['qual', 'Квалификация', 2, 'OPEN', 'warm'],
			['offer', 'Предложение', 3, 'OPEN', 'hot'],
			['142', 'Успешно', 4, 'WON', 'none'],
			['143', 'Не реализовано', 5, 'LOST', 'none'],
		],
	),
	'managers.csv': csv(
		['manager_id', 'name', 'aliases', 'team', 'region'],
		[
			['M1', 'Анна Иванова', 'Анна Сидорова', 'Запад', 'Смоленск'],
			['M2', 'Борис Петров', '', 'Центр', 'Москва'],
		],
	),
	'targets.csv': csv(
		['scope', 'metric', 'period', 'value'],
		data.targets.map((t) => [t.scope, t.metric === 'count' ? 'deals' : t.metric, '2026-07', t.value]),
	),
	'invoices.csv': csv(
		['invoice_id', 'deal_id', 'amount', 'issued_at', 'due_date', 'status'],
		data.invoices.map((i) => [i.id, i.deal, i.amount, i.issued, i.due, i.status]),
	),
	'payments.csv': csv(
		['payment_id', 'invoice_id', 'deal_id', 'amount', 'kind', 'paid_at'],
		data.payments.map((p) => [p.id, p.invoice, p.deal, p.amount, p.kind, p.date]),
	),
	'ledger.csv': csv(
		['entry_id', 'date_from', 'date_to', 'manager_id', 'kind', 'category', 'amount'],
		data.ledger.map((l) => [l.id, l.from, l.to, l.manager, l.kind, l.category, l.amount]),
	),
	'settings.csv': 'key,value\ntz,Europe/Moscow\nas_of,2026-07-31\n',
};
