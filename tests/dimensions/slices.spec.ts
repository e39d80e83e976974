import fc from 'fast-check';
import { month } from '../../src/calendar/period';
import type { Row } from '../../src/facts/table';
import { cohort } from '../../src/formulas/cohort';
import { funnel, stageConversion } from '../../src/formulas/funnel';
import { askModel } from '../../src/formulas/model';
import { kpis } from '../../src/kpis/registry.gen';
import { askedOptions } from '../../src/own-kpis/asked-options';
import { facts, july, managers, stages } from '../kpis/shared-data';

const REGIONS = ['Смоленская область', 'Калужская область', null];
const CHANNELS = ['Реклама', 'Сайт', 'реклама ', null];
const deals: Row[] = july.deals.map((deal, i) => ({
	...deal,
	region: REGIONS[i % 3]!,
	source_channel: CHANNELS[i % 4]!,
	loss_reason: deal.outcome === 'LOST' ? 'Дорого' : null,
	pipeline_id: i % 2 === 0 ? 'p1' : 'p2',
	stage_id: 'new',
	currency: 'RUB',
}));
const pipelines: Row[] = stages.flatMap((stage) => [
	{ ...stage, pipeline_id: 'p1', pipeline_name: 'Новые клиенты' },
	{ ...stage, pipeline_id: 'p2', pipeline_name: 'Продления' },
]);
const all = facts({ deals, stages: pipelines });
const one = (metric: string, options = '', manager = 'ALL'): number | null =>
	askModel({ metric, managers: [manager], periods: ['2026-07'], options }, all, [])[0]![0]!;

test('a slice counts the rows that have the value, and no others', () => {
	const inRegion = facts({ deals: deals.filter(({ region }) => region === 'Калужская область'), stages: pipelines });
	const expected = askModel({ metric: 'won_count', managers: ['ALL'], periods: ['2026-07'] }, inRegion, [])[0]![0];
	expect(expected).toBeGreaterThan(0);
	expect(one('won_count', 'region=Калужская область')).toBe(expected);
	expect(one('won_count', 'Регион сделки = калужская  ОБЛАСТЬ')).toBe(expected);
});

test('several values add up, an exclusion leaves the rest, (none) is a value', () => {
	const [smolensk, kaluga, none] = ['Смоленская область', 'Калужская область', '(нет)'].map((word) => one('won_count', `region=${word}`)!);
	expect(one('won_count', 'region=Смоленская область|Калужская область')).toBe(smolensk! + kaluga!);
	expect(one('won_count', 'region<>Смоленская область')).toBe(kaluga! + none!);
	expect(one('won_count', 'region<>Смоленская область|(none)')).toBe(kaluga!);
	expect(one('won_count')).toBe(smolensk! + kaluga! + none!);
});

test('texts that differ by case and spaces are one value', () => {
	expect(one('new_leads', 'канал=Реклама')! + one('new_leads', 'channel=Сайт|(none)')!).toBe(one('new_leads'));
});

test('slices and settings of a KPI stand in one text', () => {
	expect(one('response_time', 'stat=mean; pipeline=Новые клиенты')).not.toBeNull();
	expect(
		one('won_count', 'pipeline=Новые клиенты; region=Смоленская область')! + one('won_count', 'pipeline=p2; region=Смоленская область')!,
	).toBe(one('won_count', 'region=Смоленская область'));
});

test('activities, payments and stage entries are cut through their deal', () => {
	for (const metric of ['activities', 'net_revenue', 'pipeline', 'open_deals'])
		for (const dimension of ['pipeline', 'region', 'channel', 'team', 'manager', 'client_type', 'stage'])
			expect([metric, dimension, one(metric, `${dimension}<>(none)`)! + one(metric, `${dimension}=(none)`)!]).toEqual([
				metric,
				dimension,
				expect.closeTo(one(metric)!, 6),
			]);
});

test('what a dimension cannot cut has no value', () => {
	expect(one('spend', 'region=Смоленская область')).toBeNull();
	expect(one('spend', 'team=Запад')).not.toBeNull();
	expect(one('open_deals', 'weekday=пн')).toBeNull();
	expect(one('amount_vs_target', 'team=Запад')).toBeNull();
});

test('funnel, cohort and conversion take slices', () => {
	const period = month(2026, 7);
	const only = (options: string) => askedOptions(options, {}, all).slices;
	const entered = (options: string): number =>
		(funnel(all, 'ALL', period, '', only(options)) as [string, number][]).reduce((sum, [, count]) => sum + count, 0);
	const [p1, p2] = [entered('pipeline=p1'), entered('pipeline=p2')];
	expect([p1, p2].every((count) => count > 0)).toBe(true);
	expect(p1 + p2).toBe(entered(''));
	expect(entered('team=Запад') + entered('team<>Запад')).toBe(entered(''));
	const members = (options: string): number =>
		(cohort(all, 'ALL', period, 'clients', only(options)) as [string, number][]).reduce((sum, [, count]) => sum + count, 0);
	expect(members('weekday=пн|вт|ср|чт|пт') + members('weekday=сб|вс')).toBeGreaterThanOrEqual(members(''));
	expect(stageConversion(all, '', '', 'ALL', period, only('region=Калужская область'))).toBe(one('conversion', 'region=Калужская область'));
});

test('an unknown name or value is a sentence with the nearest ones', () => {
	expect(() => one('won_count', 'регон=Смоленск')).toThrow(/Не знаю настройку «регон=Смоленск».*region \(Регион сделки\)/);
	expect(() => one('won_count', 'region=Смоленск')).toThrow(/нет значения «Смоленск». Есть: Смоленская область/);
	expect(() => one('won_count', 'client_region=Смоленск')).toThrow(/разрез «Регион клиента» пуст/);
});

test('parts over the values of a dimension add up to the uncut figure', () => {
	const value = fc.constantFrom('А', 'Б', 'В', null);
	const deal = fc.record({
		manager_id: fc.constantFrom('M1', 'M2', 'M3', null),
		client_id: fc.constantFrom('C1', 'C2', 'C3', null),
		outcome: fc.constantFrom('WON', 'WON', 'LOST', 'OPEN'),
		amount: fc.integer({ min: -5_000, max: 50_000_00 }),
		region: value,
		source_channel: value,
		loss_reason: value,
		pipeline_id: value,
		currency: fc.constant('RUB'),
		created_at: fc.integer({ min: Date.UTC(2026, 5, 1), max: Date.UTC(2026, 6, 20) }),
		closed_at: fc.integer({ min: Date.UTC(2026, 5, 1), max: Date.UTC(2026, 6, 30) }),
	});
	const metrics = ['won_count', 'bookings', 'lost_count', 'new_leads', 'activities', 'open_deals', 'pipeline', 'net_revenue'];
	fc.assert(
		fc.property(fc.array(deal, { maxLength: 30 }), fc.constantFrom('ALL', 'M1', 'team:Запад'), (list, manager) => {
			const base = facts({ deals: list.map((row, i) => ({ ...row, source: 'csv', deal_id: `D${i}` })), managers });
			const ask = (metric: string, options: string): number | null =>
				askModel({ metric, managers: [manager], periods: ['2026-07'], options }, base, [])[0]![0]!;
			for (const metric of metrics) {
				const whole = ask(metric, '');
				for (const dimension of ['region', 'channel', 'loss_reason', 'pipeline', 'team', 'manager', 'client_type', 'weekday']) {
					const parts = ask(metric, `${dimension}=(none)`);
					const rest = ask(metric, `${dimension}<>(none)`);
					if (dimension === 'weekday' && (metric === 'open_deals' || metric === 'pipeline')) expect(parts).toBeNull();
					else if (whole === null) expect([parts, rest]).toEqual([null, null]);
					else expect(parts! + rest!).toBeCloseTo(whole, 6);
				}
			}
		}),
		{ numRuns: 12 },
	);
});

test('every KPI takes every dimension: a figure or a blank, never a crash', () => {
	for (const { id } of kpis)
		for (const dimension of ['region', 'client_region', 'team', 'weekday', 'stage', 'client_type'])
			expect(() => one(id, `${dimension}=(none)`)).not.toThrow();
});

test('a day of a person is cut by whose and when it was, not by the deals in it', () => {
	for (const metric of ['talk_time', 'day_length']) {
		for (const options of ['channel=Реклама', 'pipeline=p1', 'client_type=new', 'region<>(none)'])
			expect([metric, options, one(metric, options)]).toEqual([metric, options, null]);
		expect(one(metric, 'manager<>(none)')).toBe(one(metric));
		expect(one(metric)).not.toBeNull();
	}
});
