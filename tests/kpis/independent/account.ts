import fc from 'fast-check';

/** Small accounts full of traps. Days are `YYYY-MM-DD`, moments epoch milliseconds, money minor units. */
export interface Deal {
	readonly deal_id: string;
	readonly client_id: string | null;
	readonly manager_id: string | null;
	readonly owner_at_close_id: string | null;
	readonly stage_id: string;
	readonly outcome: 'OPEN' | 'WON' | 'LOST' | 'UNMAPPED';
	readonly amount: number | null;
	readonly currency: string | null;
	readonly cost: number | null;
	readonly created_at: number;
	readonly assigned_at: number | null;
	readonly closed_at: number | null;
	readonly expected_close: string | null;
	readonly lead_origin: string | null;
	readonly is_repeat_flag: boolean | null;
	readonly is_deleted: boolean;
}
export interface Change {
	readonly change_id: string;
	readonly deal_id: string;
	readonly to_stage_id: string;
	readonly changed_at: number;
	readonly manager_id: string;
}
export interface Activity {
	readonly activity_id: string;
	readonly deal_id: string | null;
	readonly client_id: string | null;
	readonly manager_id: string;
	readonly type: string;
	readonly direction: string;
	readonly status: string;
	readonly channel: string;
	readonly occurred_at: number;
	readonly due_at: number | null;
	readonly is_auto: boolean;
	readonly is_deleted: boolean;
}
export interface Invoice {
	readonly invoice_id: string;
	readonly deal_id: string | null;
	readonly manager_id: string;
	readonly amount: number;
	readonly issued_at: string;
	readonly due_date: string | null;
	readonly status: string;
}
export interface Payment {
	readonly payment_id: string;
	readonly invoice_id: string | null;
	readonly deal_id: string | null;
	readonly amount: number;
	readonly kind: string;
	readonly paid_at: string;
}
export interface Entry {
	readonly entry_id: string;
	readonly kind: string;
	readonly manager_id: string | null;
	readonly date_from: string;
	readonly date_to: string;
	readonly amount: number;
}
export interface Target {
	readonly scope: string;
	readonly metric: string;
	readonly period: string;
	readonly value: number;
}
export interface AccountData {
	readonly tz: string;
	readonly asOf: string;
	/** Share of VAT in amounts, margin assumed where no cost is known, whether profit is revenue. */
	readonly vat: number;
	readonly margin: number | null;
	readonly isRevenue: boolean;
	readonly exceptions: readonly { readonly day: string; readonly hours: number }[];
	readonly deals: readonly Deal[];
	readonly changes: readonly Change[];
	readonly activities: readonly Activity[];
	readonly invoices: readonly Invoice[];
	readonly payments: readonly Payment[];
	readonly ledger: readonly Entry[];
	readonly targets: readonly Target[];
}

export const STAGES = [
	{ stage_id: 'inbox', order: 0, outcome: 'OPEN', temperature: 'none', probability: 0, is_unsorted: true },
	{ stage_id: 'new', order: 1, outcome: 'OPEN', temperature: 'cold', probability: 0.1, is_unsorted: false },
	{ stage_id: 'qual', order: 2, outcome: 'OPEN', temperature: 'warm', probability: 0.25, is_unsorted: false },
	{ stage_id: 'offer', order: 3, outcome: 'OPEN', temperature: 'hot', probability: 0.5, is_unsorted: false },
	{ stage_id: '142', order: 4, outcome: 'WON', temperature: 'none', probability: 1, is_unsorted: false },
	{ stage_id: '143', order: 5, outcome: 'LOST', temperature: 'none', probability: 0, is_unsorted: false },
] as const;
export const MANAGERS = [
	{ manager_id: 'M1', name: 'Анна Иванова', team: 'Запад', region: 'Смоленск', role: 'manager', active_from: null, active_to: null },
	{ manager_id: 'M2', name: 'Борис Петров', team: 'Запад', region: 'Москва', role: 'senior', active_from: null, active_to: '2026-03-20' },
	{ manager_id: 'M3', name: 'Вера Зайцева', team: 'Центр', region: 'Москва', role: 'head', active_from: '2026-03-10', active_to: null },
] as const;
export const CLIENTS = [
	{ client_id: 'C1', merged_into_id: null, temperature_override: null, nps: 10 },
	{ client_id: 'C2', merged_into_id: null, temperature_override: null, nps: 6 },
	{ client_id: 'C3', merged_into_id: 'C2', temperature_override: 'hot', nps: null },
	{ client_id: 'C4', merged_into_id: 'C3', temperature_override: null, nps: 8 },
] as const;
export const RATES = [
	{ date: '2026-02-20', currency: 'USD', rate: 80 },
	{ date: '2026-03-15', currency: 'USD', rate: 90.5 },
] as const;

/** Late February to mid April: a leap-less February, both spring changes of clocks, a quarter's end. */
const START = Date.UTC(2026, 1, 20);
const HOUR = 3_600_000;
const moment = fc.integer({ min: 0, max: 54 * 24 * 4 }).map((quarter) => START + quarter * (HOUR / 4));
const day = fc.nat(54).map((n) => new Date(START + n * 24 * HOUR).toISOString().slice(0, 10));
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { freq: 2 });
const manager = fc.constantFrom('M1', 'M2', 'M3', 'X9');
const client = fc.constantFrom('C1', 'C2', 'C3', 'C4');
const rare = fc.integer({ min: 0, max: 7 }).map((n) => n === 0);

/** A deal and its way through the stages, which agree with each other; some are handed over without a record, some have no history. */
const life = fc
	.record({
		created: moment,
		steps: fc.array(fc.record({ stage: fc.constantFrom('new', 'qual', 'offer', '142', '142', '143'), wait: fc.nat(9 * 24), manager }), {
			maxLength: 4,
		}),
		first: fc.constantFrom('new', 'new', 'qual', 'offer', 'inbox'),
		opener: manager,
		hasHistory: rare.map((is) => !is),
		isHandedOver: rare,
		missesClosing: rare,
		stale: maybe(moment),
		closedEarlier: rare,
		deal: fc.record({
			client_id: maybe(client),
			manager_id: maybe(manager),
			owner_at_close_id: maybe(manager),
			amount: fc.constantFrom(null, 0, 10_000, 25_050, 99_999, -5_000),
			currency: fc.constantFrom(null, 'RUB', 'USD', 'EUR'),
			cost: fc.constantFrom(null, 0, 4_000, 30_000),
			assigned_at: maybe(moment),
			expected_close: maybe(day),
			lead_origin: fc.constantFrom(null, 'inbound', 'outbound'),
			is_repeat_flag: fc.constantFrom(null, null, false, true),
			is_deleted: rare,
		}),
	})
	.map(({ created, steps, first, opener, hasHistory, isHandedOver, missesClosing, stale, closedEarlier, deal }) => {
		const way = [{ at: created, stage: first as string, manager: opener }];
		for (const { stage, wait, manager: by } of steps) {
			const before = way[way.length - 1]!;
			if (stage !== before.stage) way.push({ at: before.at + (wait + 1) * HOUR, stage, manager: by });
		}
		const last = way[way.length - 1]!;
		const outcome = last.stage === '142' ? 'WON' : last.stage === '143' ? 'LOST' : 'OPEN';
		const isClosed = outcome !== 'OPEN';
		const closed = hasHistory ? last.at : last.at - (closedEarlier ? 400 * HOUR : 0);
		return {
			// The history of some never heard of the closing.
			way: hasHistory ? way.slice(0, missesClosing && isClosed ? -1 : way.length) : [],
			deal: {
				...deal,
				manager_id: isHandedOver ? deal.manager_id : last.manager,
				stage_id: last.stage,
				outcome: outcome as Deal['outcome'],
				created_at: created,
				closed_at: isClosed ? closed : stale,
			},
		};
	});

const activity = fc.record({
	deal: fc.option(fc.nat(5), { freq: 4 }),
	client_id: maybe(client),
	manager_id: manager,
	type: fc.constantFrom('call', 'call', 'call', 'meeting', 'presentation', 'email', 'message', 'message', 'task', 'other'),
	direction: fc.constantFrom('in', 'out', 'out', 'none'),
	status: fc.constantFrom('done', 'done', 'done', 'planned', 'no_answer', 'missed', 'cancelled'),
	channel: fc.constantFrom('wa', 'tg'),
	occurred_at: moment,
	due_at: maybe(moment),
	is_auto: rare,
	is_deleted: rare,
});

export const account: fc.Arbitrary<AccountData> = fc
	.record({
		tz: fc.constantFrom('Europe/Moscow', 'Europe/Berlin', 'America/New_York'),
		asOf: fc.constantFrom('2026-03-08', '2026-03-15', '2026-03-29', '2026-03-31', '2026-04-12', '2026-06-30'),
		vat: fc.constantFrom(0, 0, 0.25),
		margin: fc.constantFrom(null, null, 0.3),
		isRevenue: rare,
		exceptions: fc.uniqueArray(fc.record({ day, hours: fc.constantFrom(0, 7, 8) }), { maxLength: 4, selector: (one) => one.day }),
		lives: fc.array(life, { minLength: 1, maxLength: 9 }),
		hasChanges: rare.map((is) => !is),
		activities: fc.array(activity, { maxLength: 20 }),
		invoices: fc.array(
			fc.record({
				deal: maybe(fc.nat(9)),
				manager_id: manager,
				amount: fc.constantFrom(5_000, 12_345, 80_000),
				issued_at: day,
				due_date: maybe(day),
				status: fc.constantFrom('draft', 'issued', 'paid', 'partially_paid', 'cancelled'),
			}),
			{ maxLength: 5 },
		),
		payments: fc.array(
			fc.record({
				bill: maybe(fc.nat(5)),
				deal: fc.nat(9),
				amount: fc.constantFrom(2_000, 5_000, 11_111, 90_000),
				kind: fc.constantFrom('payment', 'payment', 'refund'),
				paid_at: day,
			}),
			{ maxLength: 6 },
		),
		ledger: fc.array(
			fc.record({
				kind: fc.constantFrom('cost', 'cost', 'other_income'),
				manager_id: maybe(fc.constantFrom('M1', 'M2')),
				date_from: day,
				length: fc.nat(40),
				amount: fc.constantFrom(31_000, 7_777),
			}),
			{ maxLength: 5 },
		),
		targets: fc.uniqueArray(
			fc.record({
				scope: fc.constantFrom('M1', 'M2', 'company'),
				metric: fc.constantFrom('amount', 'deals'),
				period: fc.constantFrom('2026-03', '2026-04', '2026-Q1', '2026-Q2'),
				value: fc.constantFrom(0, 3, 700, 1_500),
			}),
			{ maxLength: 8, selector: ({ scope, metric, period }) => scope + metric + period },
		),
	})
	.map(({ lives, activities, invoices, payments, ledger, hasChanges, ...rest }): AccountData => {
		const idOf = (n: number | null): string | null => (n === null ? null : lives[n] === undefined ? null : `D${n}`);
		return {
			...rest,
			deals: lives.map(({ deal }, i) => ({ deal_id: `D${i}`, ...deal })),
			changes: hasChanges
				? lives.flatMap(({ way }, i) =>
						way.map(({ at, stage, manager: by }, n) => ({
							change_id: `${i}-${n}`,
							deal_id: `D${i}`,
							to_stage_id: stage,
							changed_at: at,
							manager_id: by,
						})),
					)
				: [],
			activities: activities.map(({ deal, ...one }, i) => ({ activity_id: `A${String(i).padStart(2, '0')}`, deal_id: idOf(deal), ...one })),
			invoices: invoices.map(({ deal, ...one }, i) => ({ invoice_id: `I${i}`, deal_id: idOf(deal), ...one })),
			payments: payments.map(({ bill, deal, ...one }, i) => ({
				payment_id: `P${i}`,
				invoice_id: bill === null || bill >= invoices.length ? null : `I${bill}`,
				deal_id: invoices.length > 0 ? null : idOf(deal),
				...one,
			})),
			ledger: ledger.map(({ length, ...one }, i) => ({ entry_id: `L${i}`, ...one, date_to: plus(one.date_from, length) })),
		};
	});

export const plus = (date: string, days: number): string => new Date(Date.parse(date) + days * 24 * HOUR).toISOString().slice(0, 10);
