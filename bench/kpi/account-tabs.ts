import type { TableId } from '../../src/facts/tables';
import { MANAGERS } from './question';
import { stream } from './stream';

/** A tab as `getValues()` hands it over: the line of column ids, then records. */
export type TabValues = unknown[][];

const DAY = 86_400_000;
const FIRST = Date.UTC(2025, 9, 1);
const LAST = Date.UTC(2026, 11, 31);
const STAGES = ['new', 'qual', 'offer', '142', '143'] as const;

/** An account of a large department: five activities and up to four changes of stage a deal, bills, payments, costs, plans. */
export function accountTabs(size: number): Partial<Record<TableId, TabValues>> {
	const random = stream(7);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
	const deals: TabValues = [
		'source deal_id client_id manager_id owner_at_close_id pipeline_id stage_id outcome amount currency cost created_at assigned_at closed_at expected_close lead_origin is_repeat_flag is_deleted updated_at'.split(
			' ',
		),
	];
	const changes: TabValues = ['source change_id deal_id changed_at from_stage_id to_stage_id manager_id'.split(' ')];
	const activities: TabValues = [
		'source activity_id deal_id client_id manager_id type direction status occurred_at duration_s due_at is_auto channel is_deleted updated_at'.split(
			' ',
		),
	];
	const invoices: TabValues = ['source invoice_id deal_id client_id manager_id amount currency issued_at due_date status'.split(' ')];
	const payments: TabValues = ['source payment_id invoice_id deal_id client_id amount currency kind paid_at'.split(' ')];
	for (let i = 0; i < size; i++) {
		const id = String(1_000_000 + i);
		const client = `C${Math.floor(random() * size * 0.6)}`;
		const manager = pick(MANAGERS);
		const created = FIRST + ((i + random()) / size) * (LAST - FIRST);
		const fate = random();
		const closed = created + (1 + 40 * random() * random()) * DAY;
		const outcome = fate < 0.8 && closed < LAST ? (fate < 0.35 ? 'WON' : 'LOST') : 'OPEN';
		const amount = random() < 0.05 ? '' : Math.round(random() * 30_000_000) / 100;
		const depth = outcome === 'WON' ? 3 : Math.floor(random() * 3);
		const end = outcome === 'OPEN' ? Math.min(LAST, closed) : closed;
		let before = '';
		for (let k = 0; k <= depth; k++) {
			const stage = k === 3 ? '142' : STAGES[k]!;
			const at = created + ((end - created) * k) / 3;
			changes.push(['crm', `${id}-${k}`, id, new Date(at), before, stage, manager]);
			before = stage;
		}
		if (outcome === 'LOST') changes.push(['crm', `${id}-9`, id, new Date(closed), before, '143', manager]);
		for (let k = 0; k < 5; k++) {
			const type = pick(['call', 'call', 'meeting', 'email', 'message', 'task', 'presentation']);
			const direction = type === 'meeting' || type === 'task' ? 'none' : random() < 0.7 ? 'out' : 'in';
			const status = random() < 0.85 ? 'done' : type === 'call' ? (direction === 'out' ? 'no_answer' : 'missed') : 'planned';
			const at = new Date(created + random() * (end - created));
			const due = type === 'task' ? new Date(at.getTime() + DAY) : '';
			activities.push([
				'crm',
				String(5_000_000 + i * 5 + k),
				id,
				client,
				manager,
				type,
				direction,
				status,
				at,
				60,
				due,
				random() < 0.03,
				'phone',
				false,
				at,
			]);
		}
		deals.push([
			'crm',
			id,
			client,
			manager,
			outcome === 'OPEN' ? '' : manager,
			'p',
			outcome === 'WON' ? '142' : outcome === 'LOST' ? '143' : before,
			outcome,
			amount,
			'RUB',
			amount === '' || random() < 0.2 ? '' : amount * 0.6,
			new Date(created),
			new Date(created + random() * 3_600_000),
			outcome === 'OPEN' ? '' : new Date(closed),
			new Date(created + 30 * DAY),
			random() < 0.8 ? 'inbound' : 'outbound',
			false,
			random() < 0.01,
			new Date(end),
		]);
		if (outcome !== 'WON' || amount === '') continue;
		const day = new Date(Math.floor(closed / DAY) * DAY);
		invoices.push(['crm', `I${id}`, id, client, manager, amount, 'RUB', day, new Date(day.getTime() + 14 * DAY), 'issued']);
		if (random() < 0.8) payments.push(['crm', `P${id}`, `I${id}`, id, client, amount, 'RUB', random() < 0.03 ? 'refund' : 'payment', day]);
	}
	const ledger: TabValues = ['entry_id kind category manager_id date_from date_to amount currency'.split(' ')];
	const targets: TabValues = ['target_id scope metric period value status version'.split(' ')];
	for (const manager of MANAGERS)
		for (let m = 0; m < 15; m++) {
			const from = new Date(Date.UTC(2025, 9 + m, 1));
			const to = new Date(Date.UTC(2025, 10 + m, 0));
			ledger.push([`L${manager}${m}`, 'cost', 'salary', manager, from, to, 80_000, 'RUB']);
			for (const metric of ['amount', 'deals'])
				targets.push([
					`T${manager}${m}${metric}`,
					manager,
					metric,
					from.toISOString().slice(0, 7),
					metric === 'amount' ? 9_000_000 : 60,
					'active',
					1,
				]);
		}
	return {
		deals,
		stage_changes: changes,
		activities,
		invoices,
		payments,
		ledger,
		targets,
		stages: [
			'source stage_id pipeline_id name order outcome temperature probability'.split(' '),
			['crm', 'new', 'p', 'New', 1, 'OPEN', 'cold', 0.1],
			['crm', 'qual', 'p', 'Qualified', 2, 'OPEN', 'warm', 0.3],
			['crm', 'offer', 'p', 'Offer', 3, 'OPEN', 'hot', 0.6],
			['crm', '142', 'p', 'Won', 4, 'WON', 'none', 1],
			['crm', '143', 'p', 'Lost', 5, 'LOST', 'none', 0],
		],
		managers: [
			'source manager_id name team region role'.split(' '),
			...MANAGERS.map((id, i) => ['crm', id, id, `T${i % 5}`, `R${i % 3}`, 'manager']),
		],
	};
}
