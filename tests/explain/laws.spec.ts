import fc from 'fast-check';
import { dayNumber } from '../../src/calendar/day';
import { parsePeriod } from '../../src/calendar/period';
import type { EnrichedFacts } from '../../src/columns/enrich';
import { type Explained, explainFigure } from '../../src/explain/explanation';
import type { Trace } from '../../src/explain/trace';
import { askModel } from '../../src/formulas/model';
import { kpis } from '../../src/kpis/registry.gen';
import { valuesOf } from '../../src/measures/fold';
import { facts, july, targets } from '../kpis/shared-data';
import { optionTexts } from './option-texts';

const all = facts();
const around = (language: 'ru' | 'en', account: EnrichedFacts) => ({
	facts: account,
	targets,
	planLine: (row: object) => targets.indexOf(row as never) + 3,
	linesOf: () => ({ tab: 'T', lines: (row: number) => row + 3 }),
	language,
	sign: '₽',
});
const explained = (metric: string, manager: string, period: string, options = '', language: 'ru' | 'en' = 'ru', account = all): Explained =>
	explainFigure({ metric, manager, period: parsePeriod(period), options }, around(language, account));

const SCOPES = ['M1', 'M2', 'ALL', 'team:Запад'];
const PERIODS = ['2026-07', '2026-06', '2026-Q3', '2026', '2026-07-10..2026-07-20', '2026-05', '2026-08'];
/** Every question of every KPI, and every KPI of every account with holes, is tried by `SWEEP_EVERY=1`, each third one otherwise. */
const EVERY = Number(process.env.SWEEP_EVERY ?? 3);
const CASES = kpis.flatMap((kpi) => optionTexts(kpi).map((options) => [kpi.id, options] as const));

const leaves = (of: Trace): Trace[] => [...(of.rows === null ? [] : [of]), ...of.parts.flatMap(leaves)];

const QUESTIONS = SCOPES.flatMap((manager) => PERIODS.map((period) => [manager, period] as const));

/** The figure of a leaf from the rows that the explanation tells, and nothing else. */
function again({ measure, rows }: Trace): number | null | undefined {
	const used = rows!.used;
	const valuesIn = (column: string): number[] => {
		const column_ = valuesOf(all.source(rows!.of.table), column);
		return used.map((row) => column_[row]!);
	};
	const total = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0);
	const kind = measure.kind === 'stock' ? measure.fold : measure.kind;
	if (kind === 'count') return used.length;
	if (!('column' in measure) || measure.kind === 'accrual') return undefined;
	const list = valuesIn(measure.column).sort((a, b) => a - b);
	if (kind === 'sum') return total(list);
	if (kind === 'distinct') return new Set(list).size;
	if (list.length === 0) return null;
	return kind === 'mean' ? total(list) / list.length : (list[(list.length - 1) >> 1]! + list[list.length >> 1]!) / 2;
}

test.each(CASES)(
	'%s %s: what is explained is what the cell shows, over all rows of the tab, and its rows alone give the figure again',
	(metric, options) => {
		const first = CASES.findIndex(([id, own]) => id === metric && own === options);
		const questions = QUESTIONS.filter((_, i) => i % EVERY === first % EVERY);
		const explanations = questions.map(([manager, period]) => explained(metric, manager, period, options));
		const cells = questions.map(
			([manager, period]) => askModel({ metric, managers: [manager], periods: [period], options }, all, targets)[0]![0],
		);
		expect(explanations.map(({ explanation }) => explanation.value)).toEqual(cells);
		expect(explanations.map(({ explanation }) => explanation.blank !== null)).toEqual(cells.map((cell) => cell === null));
		for (const { uses, explanation } of explanations)
			for (const [i, use] of uses.entries()) {
				const rows = [...use.rows, ...use.leftOut.flatMap((left) => left.rows)];
				const group = explanation.groups[i]!;
				const size = all.base.table(use.table).size;
				expect([rows.length, new Set(rows).size, use.total]).toEqual([size, size, size]);
				expect(group.count + group.left.reduce((sum, { count }) => sum + count, 0)).toBe(group.total);
			}
		for (const leaf of explanations.flatMap(({ trace }) => leaves(trace))) {
			const { value, measure, rows } = leaf;
			const figure = again(leaf);
			if (figure === null) expect(value).toBeNull();
			else if (figure !== undefined) expect(value).toBeCloseTo(figure, 6);
			else if (measure.kind === 'balance') expect(value! > 0).toBe(rows!.used.length > 0);
		}
	},
);

test('no explanation leaks a key, a code or a foreign letter', () => {
	for (const [metric, options] of CASES)
		for (const manager of SCOPES)
			for (const language of ['ru', 'en'] as const) {
				const { explanation } = explained(metric, manager, '2026-07', options, language);
				const words = [
					explanation.formula,
					explanation.blank ?? '',
					...explanation.parts.map(({ title }) => title),
					...explanation.coverage,
					...explanation.plans,
					...explanation.groups.flatMap(({ title, left }) => [title, ...left.map(({ why }) => why)]),
				];
				for (const sentence of words) {
					expect(sentence).not.toMatch(/[a-z]_[a-z]|undefined|NaN|Infinity|WON|OPEN|\bM[12]\b/);
					if (language === 'en') expect(sentence).not.toMatch(/[а-яё]/i);
				}
			}
});

describe('accounts with holes', () => {
	const variants: Readonly<Record<string, EnrichedFacts>> = {
		'in the middle of the month': facts({}, dayNumber(2026, 7, 14)),
		'without stages and their history': facts({ stages: [], stage_changes: [] }),
		'without activities': facts({ activities: [] }),
		'without bills': facts({ invoices: [], payments: [] }),
		'without costs': facts({ ledger: [], deals: july.deals.map((deal) => ({ ...deal, cost: null })) }),
		'without anything': facts({
			deals: [],
			stage_changes: [],
			activities: [],
			invoices: [],
			payments: [],
			ledger: [],
			managers: july.managers,
		}),
	};
	test.each(Object.entries(variants))('%s: the same laws hold', (name, account) => {
		const first = Object.keys(variants).indexOf(name);
		for (const [metric, options] of CASES.filter((_, i) => i % EVERY === first % EVERY))
			for (const manager of ['M1', 'ALL'])
				for (const period of ['2026-07', '2026-06', '2026-Q3', '2026-08']) {
					const place = [metric, options, manager, period];
					const [[value]] = askModel({ metric, managers: [manager], periods: [period], options }, account, targets) as [[number | null]];
					const { explanation, uses } = explained(metric, manager, period, options, 'ru', account);
					expect([...place, explanation.value, explanation.blank !== null]).toEqual([...place, value, value === null]);
					for (const use of uses) expect(use.rows.length + use.leftOut.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(use.total);
				}
	});
});

test('whatever the deals are like, each of them is counted or left out for one reason', () => {
	const moment = fc.option(fc.integer({ min: Date.UTC(2026, 5, 1), max: Date.UTC(2026, 7, 5) }));
	const deal = fc.record({
		manager_id: fc.constantFrom('M1', 'M2', 'M9', null),
		owner_at_close_id: fc.constantFrom('M1', 'M2', null),
		client_id: fc.constantFrom('C1', 'C2', null),
		outcome: fc.constantFrom('WON', 'LOST', 'OPEN', 'UNMAPPED', null),
		amount: fc.option(fc.integer({ min: -5_000, max: 50_000 })),
		cost: fc.option(fc.integer({ min: 0, max: 50_000 })),
		created_at: moment,
		closed_at: moment,
		is_deleted: fc.boolean(),
		lead_origin: fc.constantFrom('inbound', 'outbound', null),
	});
	fc.assert(
		fc.property(
			fc.array(deal, { maxLength: 12 }),
			fc.constantFrom(...CASES),
			fc.constantFrom('M1', 'ALL'),
			(rows, [metric, options], manager) => {
				const account = facts({ deals: rows.map((row, i) => ({ ...row, source: 'csv', deal_id: `D0${i}` })) });
				const [[value]] = askModel({ metric, managers: [manager], periods: ['2026-07'], options }, account, targets) as [[number | null]];
				const { explanation, uses, trace } = explained(metric, manager, '2026-07', options, 'ru', account);
				expect([explanation.value, explanation.blank !== null]).toEqual([value, value === null]);
				for (const use of uses) expect(use.rows.length + use.leftOut.reduce((sum, { rows: out }) => sum + out.length, 0)).toBe(use.total);
				for (const leaf of leaves(trace)) if (leaf.measure.kind === 'count') expect(leaf.rows!.used).toHaveLength(leaf.value!);
			},
		),
		{ numRuns: Number(process.env.RUNS ?? 120) },
	);
});

test('a deal that was won before it was entered is among the rows of the conversion, as it is in the figure', () => {
	const deal = (deal_id: string, outcome: string, created: number, closed: number) => ({
		source: 'csv',
		deal_id,
		manager_id: 'M1',
		outcome,
		created_at: Date.UTC(2026, 6, created),
		closed_at: Date.UTC(2026, 6, closed),
	});
	const account = facts({ deals: [deal('D1', 'WON', 20, 10), deal('D2', 'WON', 5, 9), deal('D3', 'LOST', 6, 9)], stage_changes: [] });
	const { trace } = explained('conversion', 'ALL', '2026-07', '', 'ru', account);
	const [[figure]] = askModel({ metric: 'conversion', managers: ['ALL'], periods: ['2026-07'] }, account, []) as [[number]];
	expect(figure).toBeCloseTo(2 / 3, 12);
	expect(trace.reachedRows!.used).toEqual([0, 1]);
});
