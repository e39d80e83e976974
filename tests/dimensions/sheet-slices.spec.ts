import type { EnrichedFacts } from '../../src/columns/enrich';
import { askModel } from '../../src/formulas/model';
import { metrics } from '../../src/kpis/metrics';
import { aggregates } from '../../src/reports/aggregates';
import { PIECE } from '../../src/reports/details/packed';
import { dimensionKey, SLICE_COLUMN, scaleOf, sliceLines } from '../../src/reports/slices/slice-lines';
import { deals, facts } from '../kpis/shared-data';

const CHANNELS = ['Сайт', 'Реклама', null, 'Выставка'];
const all: EnrichedFacts = facts({ deals: deals.map((one, i) => ({ ...one, source_channel: CHANNELS[i % CHANNELS.length]! })) });
const tab = (slices: string) => sliceLines(all, slices, 'ru');

function figuresOf(lines: readonly (readonly unknown[])[], key: string, metric: string): (number | null)[] | null {
	const unit = metrics().find((one) => one.key === metric)!.unit;
	const cell = lines.find(([first]) => first === key)?.[lines[0]!.indexOf(metric)];
	if (typeof cell !== 'string') return null;
	return Array.from({ length: cell.length / PIECE }, (_, i) => Number(cell.slice(i * PIECE, (i + 1) * PIECE)) / scaleOf(unit)).map(
		(value) => (Number.isNaN(value) ? null : value),
	);
}

const groupsOf = (lines: readonly (readonly unknown[])[], dimension: string): string[] => {
	const at = lines.findIndex(([key]) => key === dimensionKey(dimension));
	return lines.slice(at + 1, at + 1 + Number(lines[at]![SLICE_COLUMN.count - 1])).map((line) => String(line[1]));
};

test('each group has the figure that the formula gives for it, of everybody, a manager and a team', () => {
	const { lines } = tab('Канал');
	const names = groupsOf(lines, 'Канал');
	expect(new Set(names)).toEqual(new Set(['Сайт', 'Реклама', 'Выставка']));
	let told = 0;
	for (const scope of ['ALL', 'M1', 'M2'])
		for (const metric of ['bookings', 'won_count', 'win_rate', 'avg_check', 'sales_cycle', 'conversion', 'new_leads', 'response_time']) {
			const figures = figuresOf(lines, `Канал|${scope}|2026-07`, metric);
			[...names, '(нет)'].forEach((name, i) => {
				const asked = askModel({ metric, managers: [scope], periods: ['2026-07'], options: `channel=${name}` }, all, [])[0]![0]!;
				const shown = figures?.[i < names.length ? i : names.length + 1] ?? null;
				if (asked === null || asked === 0) expect([null, 0]).toContain(shown);
				else {
					expect(shown).toBeCloseTo(asked, 3);
					told++;
				}
			});
		}
	expect(told).toBeGreaterThan(25);
});

test.each(['Канал', 'Регион клиента', 'Команда', 'Менеджер', 'Воронка'])('by %s what adds up, adds up to the uncut figure', (dimension) => {
	const { lines, dimensions } = tab(dimension);
	expect(dimensions).toEqual([dimension]);
	const whole = aggregates(all, 'ru');
	let told = 0;
	for (const { key } of metrics().filter(({ isAdditive }) => isAdditive)) {
		if (!lines[0]!.includes(key)) continue;
		for (const line of whole.slice(1)) {
			const expected = line[whole[0]!.indexOf(key)];
			const figures = figuresOf(lines, `${dimension}|${String(line[0])}`, key);
			const sum = (figures ?? []).reduce<number>((a, b) => a + (b ?? 0), 0);
			if (figures !== null || dimension !== 'Менеджер') expect(sum).toBeCloseTo(typeof expected === 'number' ? expected : 0, 1);
			if (sum > 0) told++;
		}
	}
	expect(told).toBeGreaterThan(10);
});

test('without a choice the usual dimensions of which the data tell values apart', () => {
	expect(tab('').dimensions.slice(0, 1)).toEqual(['Канал']);
	expect(tab('Несуществующий').dimensions).toEqual(tab('').dimensions);
	expect(tab('team; channel; manager; currency; region; reason; stage').dimensions).toHaveLength(6);
});

test('beyond sixty values the rest stand together, and nothing is lost', () => {
	const many = facts({
		deals: deals.flatMap((one, i) =>
			Array.from({ length: 20 }, (_, n) => ({ ...one, deal_id: `${one.deal_id}-${n}`, source_channel: `Канал ${(i * 20 + n) % 90}` })),
		),
	});
	const { lines } = sliceLines(many, 'Канал', 'ru');
	expect(groupsOf(lines, 'Канал')).toHaveLength(60);
	const figures = figuresOf(lines, 'Канал|ALL|2026-07', 'won_count')!;
	expect(figures).toHaveLength(62);
	expect(figures[60]).toBeGreaterThan(0);
	const asked = askModel({ metric: 'won_count', managers: ['ALL'], periods: ['2026-07'] }, many, [])[0]![0]!;
	expect(figures.reduce<number>((a, b) => a + (b ?? 0), 0)).toBe(asked);
});
