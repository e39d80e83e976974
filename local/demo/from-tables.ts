import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { decodeText } from '../../sidebar/tables/file-text';
import { parseDay } from '../../src/calendar/day';
import { zone } from '../../src/calendar/zone';
import { completeTables } from '../../src/connectors/table/complete-tables';
import { readTable } from '../../src/connectors/table/read';
import { tableCalled } from '../../src/connectors/table/recognise';
import { splitText } from '../../src/connectors/table/split';
import type { Row } from '../../src/facts/table';
import type { Facts } from '../../src/facts/tables';
import { type TableId, tables } from '../../src/facts/tables';
import type { DemoAccount, DemoDeal, DemoPerson, DemoPipeline, DemoStage } from './account';
import { HOUR } from './clock';
import { activitiesOf } from './from-tables-activities';
import { NumericIds } from './numeric-ids';

/** An account made from the tables of the specification §1, so that a loopback CRM can serve any data set. */
export function accountFromTables(folder: string, today: string): DemoAccount {
	const facts = readFolder(folder);
	const tz = String(facts.settings?.find(({ key }) => key === 'tz')?.value ?? 'Europe/Moscow');
	const people = new NumericIds(51_001);
	const deals = new NumericIds(61_001);
	const clients = new NumericIds(71_001);
	const teams = [...new Set((facts.managers ?? []).map(({ team, region }) => String(team ?? region ?? 'Отдел')))].map((name, i) => ({
		id: 301 + i,
		name,
		region: name,
	}));
	const stages = stagesOf(facts);
	const demoDeals = (facts.deals ?? []).map((row) => dealOf(row, facts, { people, deals, clients }, stages));
	const persons = peopleOf(facts, people, teams);
	const activities = activitiesOf(facts.activities ?? [], people, deals, clients);
	const now = zone(tz).instantOf(parseDay(today)!, 18 * HOUR);
	const reasons = [...new Set((facts.deals ?? []).flatMap(({ loss_reason }) => (typeof loss_reason === 'string' ? [loss_reason] : [])))];
	const lossReasons = reasons.map((name, i) => ({ id: 4201 + i, name }));
	demoDeals.forEach((deal, i) => {
		deal.lossReasonId = lossReasons.find(({ name }) => name === facts.deals![i]!.loss_reason)?.id ?? null;
	});
	const cards = facts.clients ?? [];
	return {
		id: 30_000_002,
		name: basename(folder),
		subdomain: 'tables',
		currency: String(facts.settings?.find(({ key }) => key === 'base_currency')?.value ?? 'RUB'),
		timeZone: tz,
		now,
		today,
		teams,
		people: persons,
		pipelines: stages.pipelines,
		lossReasons,
		regions: teams.map(({ region }) => region),
		channels: [],
		companies: cards
			.filter(({ kind }) => kind !== 'contact')
			.map((row) => ({
				id: clients.of(row.client_id),
				name: String(row.name ?? row.client_id),
				region: String(row.region ?? ''),
				ownerId: persons[0]?.id ?? 0,
				createdAt: Number(row.created_at ?? now),
			})),
		contacts: cards
			.filter(({ kind }) => kind === 'contact')
			.map((row) => ({
				id: clients.of(row.client_id),
				name: String(row.name ?? row.client_id),
				phone: '',
				companyId: null,
				ownerId: persons[0]?.id ?? 0,
				createdAt: Number(row.created_at ?? now),
			})),
		deals: demoDeals,
		...activities,
	};
}

function readFolder(folder: string): Facts {
	if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
	const facts: Partial<Record<TableId, Row[]>> = {};
	for (const name of readdirSync(folder)) {
		const id = name.toLowerCase().endsWith('.csv') ? tableCalled(name) : null;
		if (id === null) continue;
		const { lines } = splitText(decodeText(readFileSync(join(folder, name)), { locales: ['ru_RU'] }));
		facts[id] = readTable(tables[id], lines, { zone: zone('Europe/Moscow'), locale: 'ru_RU' }).rows;
	}
	if (facts.deals === undefined) throw new Error(`There is no deals.csv in ${folder}.`);
	return completeTables(facts, {}).facts;
}

interface Stages {
	readonly pipelines: DemoPipeline[];
	of(id: unknown, outcome: DemoDeal['outcome']): DemoStage;
}

function stagesOf(facts: Facts): Stages {
	const rows = facts.stages ?? [];
	const numbers = new NumericIds(8001);
	const kindOf = (row: Row): DemoStage['kind'] =>
		row.is_unsorted === true ? 'unsorted' : row.outcome === 'WON' ? 'won' : row.outcome === 'LOST' ? 'lost' : 'open';
	const named = rows
		.filter((row) => kindOf(row) === 'open')
		.map((row): DemoStage => ({ id: numbers.of(row.stage_id), name: String(row.name ?? row.stage_id), kind: 'open' }));
	const ends: DemoStage[] = [
		{ id: 790, name: 'Неразобранное', kind: 'unsorted' },
		{ id: 798, name: 'Успешно реализовано', kind: 'won' },
		{ id: 799, name: 'Закрыто и не реализовано', kind: 'lost' },
	];
	const open = named.length > 0 ? named : [{ id: 791, name: 'В работе', kind: 'open' as const }];
	const terminal = new Map(rows.map((row) => [String(row.stage_id), kindOf(row)]));
	const all = [ends[0]!, ...open, ends[1]!, ends[2]!];
	return {
		pipelines: [{ id: 7900, name: 'Продажи', stages: all }],
		of(id, outcome) {
			const kind = terminal.get(String(id)) ?? (outcome === 'open' ? 'open' : outcome);
			if (kind !== 'open') return all.find((stage) => stage.kind === kind)!;
			return all.find((stage) => stage.id === numbers.of(id)) ?? open[0]!;
		},
	};
}

interface Ids {
	readonly people: NumericIds;
	readonly deals: NumericIds;
	readonly clients: NumericIds;
}

function dealOf(row: Row, facts: Facts, ids: Ids, stages: Stages): DemoDeal {
	const outcome = row.outcome === 'WON' ? 'won' : row.outcome === 'LOST' ? 'lost' : 'open';
	const id = ids.deals.of(row.deal_id);
	const owner = ids.people.of(row.manager_id);
	const mine = (list: readonly Row[] | undefined): Row[] =>
		(list ?? []).filter(({ deal_id }) => deal_id === row.deal_id).sort((a, b) => Number(a.changed_at) - Number(b.changed_at));
	const entries = mine(facts.stage_changes);
	const stageAt = (i: number): number => stages.of(entries[i]!.to_stage_id, 'open').id;
	const owners = mine(facts.owner_changes);
	const createdAt = Number(row.created_at ?? 0);
	const closedAt = row.closed_at === null || row.closed_at === undefined ? null : Number(row.closed_at);
	return {
		id,
		name: String(row.name ?? `Сделка ${row.deal_id}`),
		pipelineId: 7900,
		stageId: stages.of(row.stage_id, outcome).id,
		ownerId: owner,
		firstOwnerId: owners.length > 0 ? ids.people.of(owners[0]!.from_manager_id) : owner,
		firstStageId: entries.length > 0 ? stageAt(0) : stages.of(row.stage_id, outcome).id,
		amount: row.amount === null || row.amount === undefined ? null : Number(row.amount) / 100,
		cost: row.cost === null || row.cost === undefined ? null : Number(row.cost) / 100,
		region: row.region === null || row.region === undefined ? null : String(row.region),
		channel: row.source_channel === null || row.source_channel === undefined ? null : String(row.source_channel),
		companyId: row.client_id === null || row.client_id === undefined ? null : ids.clients.of(row.client_id),
		contactId: null,
		createdAt,
		createdById: row.lead_origin === 'inbound' ? 0 : owner,
		closedAt,
		updatedAt: Number(row.updated_at ?? closedAt ?? createdAt),
		lossReasonId: null,
		deletedAt: row.is_deleted === true ? Number(row.deleted_at ?? row.updated_at ?? closedAt ?? createdAt) : null,
		outcome,
		ownerAtCloseId: row.owner_at_close_id === null || row.owner_at_close_id === undefined ? null : ids.people.of(row.owner_at_close_id),
		isSilent: false,
		stageChanges: entries.slice(1).map((entry, i) => ({
			at: Number(entry.changed_at),
			from: stageAt(i),
			to: stageAt(i + 1),
			actorId: ids.people.of(entry.manager_id ?? row.manager_id),
		})),
		ownerChanges: owners.map((change) => ({
			at: Number(change.changed_at),
			from: ids.people.of(change.from_manager_id),
			to: ids.people.of(change.to_manager_id),
			actorId: ids.people.of(change.to_manager_id),
		})),
	};
}

function peopleOf(facts: Facts, ids: NumericIds, teams: DemoAccount['teams']): DemoPerson[] {
	const listed = facts.managers ?? [];
	const names =
		listed.length > 0
			? listed
			: [...new Set((facts.deals ?? []).map(({ manager_id }) => manager_id))].map((id): Row => ({ manager_id: id!, name: id! }));
	return names.map((row) => ({
		id: ids.of(row.manager_id),
		name: String(row.name ?? row.manager_id),
		email: `user${ids.of(row.manager_id)}@example.com`,
		teamId: teams.find(({ name }) => name === (row.team ?? row.region))?.id ?? null,
		role: row.role === 'head' || row.role === 'robot' ? row.role : 'manager',
		startedAt: null,
		leftAt: null,
		isListed: true,
		skill: 0,
	}));
}
