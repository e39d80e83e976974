import fc from 'fast-check';
import { parseDay } from '../../src/calendar/day';
import { workCalendar } from '../../src/calendar/work-calendar';
import { zone } from '../../src/calendar/zone';
import { type EnrichedFacts, enrich } from '../../src/columns/enrich';
import { rowColumns } from '../../src/facts/columns';
import { accountOf, FactBase } from '../../src/facts/fact-base';
import { SEEN } from '../../src/facts/history';
import { column, type Row } from '../../src/facts/table';
import type { TableId } from '../../src/facts/tables';
import { type AccountData, CLIENTS, MANAGERS, RATES, STAGES } from '../kpis/independent/account';
import { definition, SLICES } from './definitions';
import type { Asked } from './figures';
import { firm } from './firm';

export const PERIODS = ['2026-03', '2026-Q1', '2026-W11', '2026-03-08..2026-03-30', '2026-03-29', '2026-04', '2026-Q2'];
export const SCOPES = ['ALL', 'M1', 'Борис Петров', 'team:Запад', 'region:Москва'];

const START = Date.UTC(2026, 1, 20);
const DAY = 86_400_000;
const moment = fc.integer({ min: 0, max: 54 * 86_400 }).map((second) => START + second * 1000);
const day = fc.nat(54).map((n) => new Date(START + n * DAY).toISOString().slice(0, 10));
const manager = fc.constantFrom('M1', 'M2', 'M3', 'X9');
const rare = fc.integer({ min: 0, max: 5 }).map((n) => n === 0);
const word = fc.constantFrom(null, 'Сайт', ' сайт ', 'Реклама', 'Выставка ёлок', 'ВЫСТАВКА  ЕЛОК', 'O\'Hara"; DROP TABLE deals; --');
const several = fc.constantFrom(null, 'Станок', 'станок; Насос', 'Насос;Кран', ';', 'a, b;A');

/** What the other engine's traps are made of, beside those of the accounts that the specification is read with. */
const traps = fc.record({
	/** Seconds that are no quarters of an hour: the minutes between two moments have fractions. */
	shift: fc.constantFrom(0, 0, 20_000, 61_001),
	/** Moments that are the first of their day, where periods begin and end. */
	areMidnights: fc.boolean(),
	/** Several contacts at one moment, and an account of a few deals, too few to say what usually becomes of one. */
	areTogether: fc.boolean(),
	isSmall: rare,
	zone: fc.constantFrom(null, null, 'Asia/Kamchatka', 'Asia/Kolkata', 'Africa/Cairo', 'America/Los_Angeles'),
	owners: fc.array(fc.record({ deal: fc.nat(9), changed_at: moment, from_manager_id: fc.option(manager), to_manager_id: manager }), {
		maxLength: 9,
	}),
	/** History that imports alone have seen; stages whose ids stand in two pipelines; none at all. */
	isSeen: rare,
	stages: fc.constantFrom('own', 'own', 'bare', 'repeated', 'none'),
	/** The same id under another source. */
	twin: rare,
	words: fc.array(
		fc.record({ source_channel: word, region: word, tags: several, products: several, pipeline_id: fc.constantFrom(null, 'A', 'B') }),
		{
			minLength: 9,
			maxLength: 9,
		},
	),
	bills: fc.array(
		fc.record({
			deal: fc.nat(2),
			amount: fc.constantFrom(5_000, 12_345, 800),
			issued_at: day,
			currency: fc.constantFrom(null, null, '$', 'руб.', 'CHF'),
		}),
		{ minLength: 3, maxLength: 7 },
	),
	paid: fc.array(
		fc.record({
			deal: fc.option(fc.nat(2)),
			bill: fc.option(fc.nat(5), { freq: 1 }),
			amount: fc.constantFrom(900, 5_000, 11_111, 33.3),
			kind: fc.constantFrom('payment', 'payment', 'payment', 'refund'),
			paid_at: day,
			currency: fc.constantFrom(null, null, 'USD', 'EUR'),
		}),
		{ minLength: 3, maxLength: 9 },
	),
	temperatures: rare,
	taxonomy: rare,
	areDealsBills: fc.boolean(),
	industries: fc.array(fc.constantFrom(null, 'Лес', 'лес', 'Сталь'), { minLength: 12, maxLength: 12 }),
});

export interface Drawn {
	readonly data: AccountData;
	readonly own: readonly Readonly<Record<string, string>>[];
	readonly slices: readonly string[];
	readonly traps: typeof traps extends fc.Arbitrary<infer T> ? T : never;
}

export const drawn: fc.Arbitrary<Drawn> = fc.record({
	data: firm,
	traps,
	own: fc.array(definition, { minLength: 4, maxLength: 4 }),
	slices: fc.subarray(SLICES, { minLength: 4, maxLength: 4 }),
});

const OWN = [column('own:Отрасль', 'text', 'Отрасль', 'Отрасль'), column('own:Баллы', 'number', 'Баллы', 'Баллы')];

/** `bare`: nobody has said how likely a win is; `repeated`: in two pipelines, under the same ids. */
function stagesOf(kind: 'own' | 'bare' | 'repeated' | 'none'): readonly object[] {
	switch (kind) {
		case 'none':
			return [];
		case 'own':
			return STAGES;
		case 'bare':
			return STAGES.map((one) => ({ ...one, probability: null }));
		case 'repeated':
			return [
				...STAGES.map((one) => ({ ...one, pipeline_id: 'A', name: 'Этап' })),
				...STAGES.slice(3).map((one) => ({ ...one, pipeline_id: 'B', name: 'Этап', probability: 0.9 })),
			];
	}
}

const ownName = (i: number): string => `Мой ${i + 1}`;

function rowsOf({ data, traps: t, own }: Drawn): Partial<Record<TableId, Row[]>> {
	const local = zone(t.zone ?? data.tz);
	const moved = (at: number | null, n: number): number | null => {
		if (at === null || n % 2 === 0) return at;
		return t.areMidnights ? local.instantOf(local.dayAt(at)) : at + t.shift;
	};
	const kept = t.isSmall ? data.deals.filter(({ deal_id: id }) => !id.includes('.')) : data.deals;
	const deals = kept.map((deal, i) => ({
		...deal,
		...t.words[i % t.words.length],
		source: 'crm',
		created_at: moved(deal.created_at, i),
		assigned_at: moved(deal.assigned_at, i + 1),
	}));
	const twin = t.twin && deals.length > 1 ? [{ ...deals[0]!, source: 'other', amount: 777, manager_id: 'M2' }] : [];
	const source = t.isSeen ? SEEN : 'crm';
	const bills = t.bills.map((bill, i) => ({
		...bill,
		source: 'crm',
		invoice_id: `B${i}`,
		deal_id: `D${bill.deal}`,
		manager_id: 'M1',
		due_date: null,
		status: 'issued',
	}));
	return {
		deals: [...deals, ...twin],
		stage_changes: data.changes.map((change, i) => ({
			...change,
			source,
			changed_at: moved(change.changed_at, i),
			from_stage_id: null,
			to_pipeline_id: i % 3 === 0 ? 'A' : null,
		})),
		owner_changes: t.owners.map((owner, i) => ({ ...owner, source, change_id: `O${i}`, deal_id: `D${owner.deal}` })),
		activities: data.activities.map((one, i, all) => {
			const same = all.findIndex(({ deal_id: deal }) => deal !== null && deal === one.deal_id);
			const first = t.areTogether && same >= 0 && i % 3 !== 0 ? same : i;
			return { ...one, source: 'crm', occurred_at: moved(all[first]!.occurred_at, first) };
		}),
		invoices: [...data.invoices, ...bills],
		payments: [
			...data.payments,
			...t.paid.map((one, i) => ({
				...one,
				source: 'crm',
				payment_id: `Z${i}`,
				deal_id: one.deal === null ? null : `D${one.deal}`,
				invoice_id: one.bill === null ? null : `B${one.bill}`,
			})),
		],
		ledger: data.ledger,
		stages: stagesOf(t.stages),
		managers: MANAGERS,
		clients: CLIENTS.map((client, i) => ({ ...client, region: t.words[i]!.region })),
		rates: RATES,
		own_kpis: own.map((line, i) => ({ ...line, name: ownName(i), kpi_id: `own_${i}` })),
	} as unknown as Partial<Record<TableId, Row[]>>;
}

/** Facts as the sheet has them, with columns that a person added to the deals. */
export function factsOf(drawnAccount: Drawn): EnrichedFacts {
	const { data, traps: t } = drawnAccount;
	const rows = rowsOf(drawnAccount);
	const deals = (rows.deals ?? []).map((deal, i) => ({
		...deal,
		'own:Отрасль': t.industries[i % 12]!,
		'own:Баллы': i % 3 === 0 ? null : i,
	}));
	const exceptions = new Map(data.exceptions.map(({ day: date, hours }) => [parseDay(date)!, hours]));
	return enrich(
		new FactBase(
			{ ...rows, deals: { ...rowColumns(deals), own: OWN } },
			accountOf({
				tz: t.zone ?? data.tz,
				asOf: parseDay(data.asOf)!,
				calendar: workCalendar({ production: false, exceptions }),
				isProfitRevenue: data.isRevenue,
				...(data.margin !== null && { defaultMargin: data.margin }),
				more: {
					vatRate: data.vat,
					areDealsBills: t.areDealsBills,
					...(t.temperatures && { temperatures: new Map([['qual', 'hot']]) }),
					...(t.taxonomy && {
						taxonomy: [
							{
								type: 'task',
								direction: '',
								status: 'done',
								is: { communication: true, action: true, firstContact: true, connected: true },
							},
						],
					}),
				},
			}),
		),
	);
}

/** Beside the KPIs: own ones, and figures of slices. */
export const furtherFigures = ({ own, slices }: Drawn, kpis: readonly Asked[]): Asked[] => [
	...own.flatMap((_, i) => ['', ...slices.slice(0, 2)].map((options) => ({ metric: ownName(i), options }))),
	...slices.flatMap((slice) => kpis.map(({ metric }) => ({ metric, options: slice }))),
];

export const targetsOf = ({ data }: Drawn): Row[] => data.targets as unknown as Row[];
