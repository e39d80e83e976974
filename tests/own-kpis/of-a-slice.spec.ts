import { ask, openDesk } from '../../local/cli/desk';
import type { Host } from '../../local/host/contract/host';
import type { Row } from '../../src/facts/table';
import { askModel } from '../../src/formulas/model';
import type { OwnLine } from '../../src/own-kpis/lines';
import { withOwn } from '../../src/own-kpis/own-metrics';
import { planOf, type Sources } from '../../src/reports/tabs';
import { deals, facts } from '../kpis/shared-data';
import { NOW } from '../now';
import { julyTables } from '../product/july-tables';

jest.setTimeout(300_000);

const channels: Row[] = deals.map((one, i) => ({ ...one, source_channel: ['Реклама', 'Сайт', null][i % 3]! }));
const asked = (metric: string, options = '', manager = 'ALL', own: readonly Row[] = []): number | null =>
	askModel({ metric, managers: [manager], periods: ['2026-07'], options }, facts({ deals: channels, own_kpis: [...own] }), [])[0]![0]!;
const own = (column: string, manager = 'ALL', more: readonly Row[] = []): number | null =>
	asked('Мой', '', manager, [{ name: 'Мой', what: 'формула', column }, ...more]);

test.each([
	['bookings', 'channel=Сайт'],
	['win_rate', 'channel<>Реклама'],
	['avg_check', 'channel=Сайт|Реклама; client_type=new'],
	['response_time', 'stat=mean; channel=Сайт'],
	['open_deals', 'channel=(none)'],
])('[%s; %s] is the figure that a formula gives of that slice', (metric, options) => {
	for (const manager of ['ALL', 'M1', 'M2']) expect(own(`[${metric}; ${options}]`, manager)).toBe(asked(metric, options, manager));
	expect(asked(metric, options)).not.toBe(asked(metric, metric === 'response_time' ? 'stat=mean' : ''));
});

test('slices stand inside formulas, and over other own KPIs', () => {
	const share = own('[bookings; channel=Сайт] ÷ [bookings]');
	expect(share).toBeCloseTo(asked('bookings', 'channel=Сайт')! / asked('bookings')!, 12);
	expect(own('[Двойной; channel=Сайт]', 'ALL', [{ name: 'Двойной', what: 'формула', column: '[bookings] * 2' }])).toBe(
		2 * asked('bookings', 'channel=Сайт')!,
	);
});

test('an unknown value or dimension is a sentence with what there is', () => {
	expect(() => own('[bookings; channel=Сайтт]')).toThrow(/нет значения «Сайтт»/);
	expect(() => own('[bookings; каналец=Сайт]')).toThrow(/Не знаю настройку/);
});

test('signs of patterns in a name or a slice mean themselves where a plan is looked up', () => {
	const line = { id: 'own:3*2', name: '3*2', what: 'формула', column: '[bookings; product=Труба 3*2?]', better: '', unit: '', note: '' };
	const metric = withOwn([line as OwnLine]).find(({ key }) => key === line.id)!;
	expect(metric.slicePlan).toBe('amount|product=труба 3*2?');
	const looked = planOf({ targets: { name: 'T', columns: {} } } as Sources, metric, 'A1', 'B1', 'B2:B4');
	expect(looked).toContain('product=труба 3~*2~?');
	expect(looked).toContain('own:3~*2');
	expect(looked).not.toMatch(/3\*2/);
});

type Dumped = { tabs: { name: string; values: unknown[][] }[] };

test('a set weighs a KPI of a slice, with the plan that the goal of the slice has made, or with its own', () => {
	const [heads = '', ...lines] = julyTables['deals.csv']!.split('\n');
	const deals = [`${heads},region`, ...lines.map((line, i) => `${line},${i % 3 === 0 ? 'Калуга' : 'Смоленская область'}`)].join('\n');
	const name = 'Смоленск';
	const sets = [
		'kpi_set_id,version,role,status,effective_from,kind,metric,weight,plan_source,plan,threshold,fund',
		'manager,1,manager,active,2026-07-01,kpi,bookings,0.5,targets,,0.5,50000',
		`manager,1,manager,active,2026-07-01,kpi,${name},0.5,targets,,0.5,`,
	].join('\n');
	const plans =
		'scope,metric,slice,period,value\nM2,amount,region=Смоленская область,2026-07,400000\nM1,amount,region=Смоленская область,2026-07,5\nM2,amount,,2026-07,900000\n';
	const kpis = `name,what,column\n${name},формула,[bookings; region=Смоленская область]\n`;
	const desk: Host & { close(): void } = openDesk({ locale: 'ru_RU', language: 'ru', timeZone: 'Europe/Moscow', now: () => NOW });
	const values = (tab: string): unknown[][] => (desk.dump() as Dumped).tabs.find((one) => one.name === tab)!.values;
	try {
		ask(desk, 'importTables', { ...julyTables, 'deals.csv': deals, 'targets.csv': plans, 'kpi_sets.csv': sets, 'own_kpis.csv': kpis });
		desk.call('recomputeNow', [], 'menu');
		desk.addSheet('Проба');
		desk.type('Проба', 0, 0, '=KPI("bookings";"M2";"2026-07";"region=Смоленская область")');
		const figure = values('Проба')[0]![0];
		expect(figure).toBeGreaterThan(0);
		for (let done = 0; ; ) {
			const progress = ask<{ done: number; total: number }>(desk, 'buildSummaries', done);
			done = progress.done;
			if (done === progress.total) break;
		}
		ask(desk, 'buildBonus');
		desk.type('Премия', 2, 2, '2026-07');
		const counted = values('Премия').filter((one) => one[1] === name);
		expect(counted.some((one) => one[3] === 400000 && one[4] === figure)).toBe(true);
		expect(
			values('Борис Петров')
				.find((one) => one[1] === name)!
				.slice(2, 4),
		).toEqual([400000, figure]);
		// A plan under its own name goes before that of the slice.
		const targets = values('Планы');
		const type = (id: string, value: string): void => desk.type('Планы', targets.length, targets[0]!.indexOf(id), value);
		type('scope', 'M2');
		type('metric', name);
		type('period', "'2026-07");
		type('value', '100000');
		desk.call('recomputeNow', [], 'menu');
		expect(values('Премия').some((one) => one[1] === name && one[3] === 100000)).toBe(true);
		ask(desk, 'closeMonth', '2026-07');
		const [ids, , ...closed] = values('Закрытые месяцы');
		const plan = ids!.indexOf('plan:own:смоленск');
		expect(['M1', 'M2'].map((scope) => closed.find((one) => one[0] === `${scope}|2026-07`)![plan])).toEqual([5, 100000]);
	} finally {
		desk.close();
	}
});
