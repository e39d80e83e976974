import { dayNumber } from '../../src/calendar/day';
import { zone } from '../../src/calendar/zone';
import { type EnrichedFacts, enrich } from '../../src/columns/enrich';
import { accountOf, FactBase } from '../../src/facts/fact-base';
import { parseInstant } from '../../src/facts/parse/instant';
import type { Row } from '../../src/facts/table';
import { type TableId, tables } from '../../src/facts/tables';
import data from './july-2026.json';

/** The data set of the KPI specification §2.1: July 2026, Moscow time. */
const moscow = zone('Europe/Moscow');
const at = (text: string | null | undefined): number | null => {
	const when = parseInstant(text ?? null, moscow, 'ru_RU');
	return when === null || typeof when === 'symbol' ? null : when.at;
};

/** Columns of the table that a record has under their own keys: money in major units, moments as text, flags as 1. */
const further = (id: TableId, record: object): Row => {
	const columns = tables[id].columns.filter(({ key }) => key in record);
	return Object.fromEntries(
		columns.map(({ key, kind }) => {
			const value = (record as Readonly<Record<string, string | number | null>>)[key] ?? null;
			if (kind === 'money') return [key, value === null ? null : Number(value) * 100];
			if (kind === 'instant') return [key, at(value as string | null)];
			return [key, kind === 'bool' ? value === 1 : value];
		}),
	);
};

export const deals: Row[] = data.deals.map((d) => ({
	...further('deals', d),
	source: 'csv',
	deal_id: d.id,
	client_id: d.client,
	manager_id: d.mgr,
	owner_at_close_id: d.owner_close ?? null,
	outcome: d.outcome,
	amount: d.amount === null ? null : d.amount * 100,
	cost: d.cost === null ? null : d.cost * 100,
	created_at: at(d.created),
	closed_at: at(d.closed),
	is_deleted: d.deleted === 1,
}));

export const activities: Row[] = data.activities.map((a) => ({
	...further('activities', a),
	source: 'csv',
	activity_id: a.id,
	deal_id: a.deal,
	client_id: a.client,
	manager_id: a.mgr,
	type: a.type,
	direction: a.dir,
	status: a.status,
	occurred_at: at(a.at),
	is_auto: a.auto === 1,
}));

export const stageChanges: Row[] = data.stage_changes.map((c, i) => ({
	...further('stage_changes', c),
	source: 'csv',
	change_id: String(i),
	deal_id: c.deal,
	changed_at: at(c.at),
	to_stage_id: c.to_stage,
	manager_id: c.manager,
}));

export const stages: Row[] = [
	{ stage_id: 'new', order: 1, outcome: 'OPEN', temperature: 'cold' },
	{ stage_id: 'qual', order: 2, outcome: 'OPEN', temperature: 'warm' },
	{ stage_id: 'offer', order: 3, outcome: 'OPEN', temperature: 'hot' },
	{ stage_id: '142', order: 4, outcome: 'WON', temperature: 'none' },
	{ stage_id: '143', order: 5, outcome: 'LOST', temperature: 'none' },
];

export const managers: Row[] = [
	{ manager_id: 'M1', name: 'Анна Иванова', aliases: 'Анна Сидорова', team: 'Запад', region: 'Смоленск' },
	{ manager_id: 'M2', name: 'Борис Петров', team: 'Центр', region: 'Москва' },
];

export const targets: Row[] = data.targets.map((t) => ({
	scope: t.scope,
	metric: t.metric === 'count' ? 'deals' : t.metric,
	period: '2026-07',
	value: t.value,
}));

export const invoices: Row[] = data.invoices.map((i) => ({
	...further('invoices', i),
	invoice_id: i.id,
	deal_id: i.deal,
	amount: i.amount * 100,
	issued_at: i.issued,
	due_date: i.due,
	status: i.status,
}));

export const payments: Row[] = data.payments.map((p) => ({
	...further('payments', p),
	payment_id: p.id,
	invoice_id: p.invoice,
	deal_id: p.deal,
	amount: p.amount * 100,
	kind: p.kind,
	paid_at: p.date,
}));

export const ledger: Row[] = data.ledger.map((l) => ({
	...further('ledger', l),
	entry_id: l.id,
	date_from: l.from,
	date_to: l.to,
	manager_id: l.manager,
	kind: l.kind,
	category: l.category,
	amount: l.amount * 100,
}));

export const july = { deals, activities, stage_changes: stageChanges, stages, managers, invoices, payments, ledger } as const;

export function facts(change: Partial<Record<TableId, Row[]>> = {}, asOf = dayNumber(2026, 7, 31)): EnrichedFacts {
	return enrich(new FactBase({ ...july, ...change }, accountOf({ asOf })));
}
