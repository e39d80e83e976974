import { dayNumber, dayOf } from '../../src/calendar/day';
import { zone } from '../../src/calendar/zone';
import { type EnrichedFacts, enrich } from '../../src/columns/enrich';
import { accountOf, FactBase } from '../../src/facts/fact-base';
import type { Row } from '../../src/facts/table';
import type { Facts } from '../../src/facts/tables';
import { type Entry, entriesOf } from '../../src/today/entries';
import { rules } from '../../src/today/rules/rules.gen';

export const ZONE = zone('Europe/Moscow');
export const TODAY = dayNumber(2026, 7, 22);
/** When the data were read: a Wednesday at three. */
export const NOW = ZONE.instantOf(TODAY) + 15 * 3_600_000;
const DAY = 86_400_000;

function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

/** An account in which everything happens that the list of today looks at; the same for the same seed. */
export function madeUpAccount(
	seed: number,
	size = 120,
): Required<Pick<Facts, 'deals' | 'activities' | 'stage_changes' | 'invoices' | 'payments'>> & Facts {
	const next = random(seed);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
	const facts = {
		managers: ['M1', 'M2', 'M3'].map((id, i): Row => ({ manager_id: id, name: `Менеджер ${id}`, team: i < 2 ? 'Север' : 'Юг' })),
		stages: [
			{ stage_id: 'new', pipeline_id: 'p', name: 'Новый', order: 1, outcome: 'OPEN', temperature: 'cold' },
			{ stage_id: 'offer', pipeline_id: 'p', name: 'Счёт', order: 2, outcome: 'OPEN', temperature: 'hot' },
			{ stage_id: 'won', pipeline_id: 'p', name: 'Успех', order: 3, outcome: 'WON', temperature: 'none' },
			{ stage_id: 'lost', pipeline_id: 'p', name: 'Отказ', order: 4, outcome: 'LOST', temperature: 'none' },
		] as Row[],
		clients: [] as Row[],
		deals: [] as Row[],
		activities: [] as Row[],
		stage_changes: [] as Row[],
		invoices: [] as Row[],
		payments: [] as Row[],
	};
	for (let i = 0; i < size; i++) {
		const [id, manager] = [`D${i}`, pick(['M1', 'M2', 'M3'])];
		const created = NOW - Math.floor(next() * 60 * DAY);
		const stage = pick(['new', 'new', 'offer', 'offer', 'won', 'lost']);
		const isOpen = stage === 'new' || stage === 'offer';
		facts.clients.push({
			source: 'csv',
			client_id: `C${i % 80}`,
			kind: i % 3 === 0 ? 'contact' : 'company',
			name: `ООО «Клиент ${i % 80}»`,
		});
		facts.deals.push({
			source: 'csv',
			deal_id: id,
			name: `Сделка ${i}`,
			client_id: `C${i % 80}`,
			manager_id: manager,
			pipeline_id: 'p',
			stage_id: stage,
			outcome: isOpen ? 'OPEN' : stage === 'won' ? 'WON' : 'LOST',
			amount: next() < 0.2 ? null : Math.floor(next() * 500_000) * 100,
			created_at: created,
			closed_at: isOpen ? null : Math.min(NOW, created + 5 * DAY),
			expected_close: isOpen && next() < 0.6 ? dayOf(TODAY - 8 + Math.floor(next() * 20)) : null,
			lead_origin: next() < 0.2 ? 'outbound' : 'inbound',
			is_deleted: next() < 0.05,
		});
		facts.stage_changes.push({
			source: 'csv',
			change_id: `s${i}`,
			deal_id: id,
			changed_at: created,
			to_stage_id: 'new',
			manager_id: manager,
		});
		if (stage !== 'new')
			facts.stage_changes.push({
				source: 'csv',
				change_id: `t${i}`,
				deal_id: id,
				from_stage_id: 'new',
				changed_at: Math.min(NOW, created + Math.floor(next() * 6 * DAY)),
				to_stage_id: stage,
				manager_id: manager,
			});
		for (let a = Math.floor(next() * 3); a > 0; a--)
			facts.activities.push({
				source: 'csv',
				activity_id: `a${i}-${a}`,
				deal_id: id,
				manager_id: pick([manager, manager, 'M1']),
				type: 'call',
				direction: 'out',
				status: 'done',
				occurred_at: Math.min(NOW, created + Math.floor(next() * 40 * DAY)),
				duration_s: 60,
				is_deleted: false,
			});
		for (let t = Math.floor(next() * 2.5); t > 0; t--)
			facts.activities.push({
				source: 'csv',
				activity_id: `t${i}-${t}`,
				deal_id: next() < 0.1 ? null : id,
				client_id: `C${i % 80}`,
				manager_id: pick([manager, 'M2']),
				type: 'task',
				direction: 'none',
				status: 'planned',
				occurred_at: created,
				due_at: NOW - 10 * DAY + Math.floor(next() * 20 * DAY),
				is_deleted: false,
			});
		if (next() < 0.4) {
			const amount = Math.floor(1 + next() * 900) * 100_00;
			facts.invoices.push({
				source: 'csv',
				invoice_id: `I${i}`,
				deal_id: next() < 0.1 ? null : id,
				client_id: `C${i % 80}`,
				manager_id: manager,
				amount,
				issued_at: dayOf(TODAY - 40),
				due_date: dayOf(TODAY - 15 + Math.floor(next() * 25)),
				status: next() < 0.1 ? 'cancelled' : 'issued',
			});
			if (next() < 0.5)
				facts.payments.push({
					payment_id: `P${i}`,
					invoice_id: `I${i}`,
					deal_id: id,
					amount: next() < 0.5 ? amount : Math.floor(amount / 2),
					kind: 'payment',
					paid_at: dayOf(TODAY - Math.floor(next() * 20)),
				});
		}
	}
	return facts;
}

/** The account's facts with its derived columns, as they are on `TODAY`. */
export function factsOf(rows: Facts, limits: Record<string, number> = {}): EnrichedFacts {
	const account = { ...accountOf({ tz: 'Europe/Moscow', asOf: TODAY }), readAt: NOW, limits: new Map(Object.entries(limits)) };
	return enrich(new FactBase(rows, account));
}

/** What one rule lists. */
export const listed = (facts: EnrichedFacts, id: string): Entry[] => entriesOf(rules.find((rule) => rule.id === id)!, facts) ?? [];
