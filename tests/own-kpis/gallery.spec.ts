import { ask, openDesk } from '../../local/cli/desk';
import type { Host } from '../../local/host/contract/host';
import { demoCompany } from '../../sidebar/demo/company';
import { EXAMPLES, gallery, rowOf } from '../../src/app/own-kpis/gallery';
import type { ReadyKpi } from '../../src/app/own-kpis/types';
import { askModel } from '../../src/formulas/model';
import { facts, stages } from '../kpis/shared-data';
import { NOW } from '../now';

jest.setTimeout(300_000);

type Line = Record<string, string>;
const linesOf = (csv: string): Line[] => {
	const [head, ...lines] = csv.trim().split('\n');
	const keys = head!.split(',');
	return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [keys[i]!, cell])));
};

const MONTH = '2026-07';
const inMonth = (at: string | undefined): boolean =>
	at !== undefined && at !== '' && new Date(Date.parse(at) + 3 * 3_600_000).toISOString().startsWith(MONTH);
const sum = (list: readonly Line[], key: string): number => list.reduce((total, line) => total + Number(line[key] || 0), 0);

/** Each figure of July from the lines of the files, without the add-on. */
function plainly(files: Readonly<Record<string, string>>): Record<string, number> {
	const [deals, activities] = [linesOf(files['deals.csv']!), linesOf(files['activities.csv']!)];
	const done = activities.filter(({ occurred_at }) => inMonth(occurred_at));
	const calls = done.filter(({ type }) => type === 'call');
	const meetings = done.filter(({ type }) => type === 'meeting');
	const created = deals.filter(({ created_at }) => inMonth(created_at));
	const [won, lost] = ['WON', 'LOST'].map((wanted) => deals.filter(({ outcome, closed_at }) => outcome === wanted && inMonth(closed_at)));
	const createdAt = new Map(deals.map(({ deal_id, created_at }) => [deal_id, Date.parse(created_at!)]));
	const early = done.filter(({ type, deal_id, occurred_at }) => {
		const days = (Date.parse(occurred_at!) - (createdAt.get(deal_id!) ?? Number.NaN)) / 86_400_000;
		return ['call', 'meeting', 'message', 'email'].includes(type!) && days >= 0 && days <= 14;
	});
	const earlierWin = ({ client_id, closed_at, deal_id }: Line): boolean =>
		deals.some(
			(one) =>
				one.outcome === 'WON' &&
				one.client_id === client_id &&
				one.deal_id !== deal_id &&
				Date.parse(one.closed_at!) < Date.parse(closed_at!),
		);
	const repeat = won!.filter(earlierWin);
	const filled = created.filter(({ amount, source_channel, client_id }) =>
		[amount, source_channel, client_id].every((cell) => cell !== ''),
	);
	// July 2026 has 23 working days.
	return {
		long_calls: calls.filter(({ duration_s }) => Number(duration_s) >= 60).length,
		talk_seconds: sum(calls, 'duration_s'),
		talk_minutes: sum(calls, 'duration_s') / 60,
		talk_minutes_a_day: sum(calls, 'duration_s') / 60 / 23,
		early_touches: early.length,
		lost_amount: sum(lost!, 'amount'),
		lost_without_reason: sum(
			lost!.filter(({ loss_reason }) => loss_reason === ''),
			'amount',
		),
		filled_deals: filled.length / created.length,
		no_shows: meetings.filter(({ status }) => status === 'cancelled').length / meetings.length,
		revenue_per_meeting: sum(won!, 'amount') / meetings.filter(({ status }) => status === 'done').length,
		repeat_amount: sum(repeat, 'amount'),
		upsell_share: sum(repeat, 'amount') / sum(won!, 'amount'),
	};
}

test.each(['ru', 'en'] as const)('every ready line is a definition that can be read, in %s', (language) => {
	const lines = EXAMPLES.map((one) => rowOf(one, language));
	const stage = language === 'ru' ? 'Предложение' : 'Proposal';
	const all = facts({ own_kpis: lines, stages: stages.map((one, i) => (i === 2 ? { ...one, name: stage } : one)) });
	// A column of discounts is the firm's own.
	for (const [i, { name }] of lines.entries())
		if (EXAMPLES[i]!.key === 'discount_share')
			expect(() => askModel({ metric: String(name), managers: ['ALL'], periods: ['2026-07'] }, all, [])).toThrow(/Скидка|Discount/);
		else expect(() => askModel({ metric: String(name), managers: ['ALL', 'M1'], periods: ['2026-07'] }, all, [])).not.toThrow();
	expect(gallery(language).length).toBeGreaterThan(5);
});

describe.each([
	['ru', 'ru_RU', 'Проба'],
	['en', 'en_US', 'Trial'],
] as const)('added in the panel to the demo company, in %s', (language, locale, tab) => {
	let desk: Host & { close(): void };
	const { files } = demoCompany(language, NOW);
	beforeAll(() => {
		desk = openDesk({ locale, language, timeZone: 'Europe/Moscow', now: () => NOW });
		ask(desk, 'importTables', files);
		desk.addSheet(tab);
	});
	afterAll(() => desk.close());

	test('each is written with what it needs, and comes to what the lines of the files come to', () => {
		const before = ask<ReadyKpi[]>(desk, 'readyKpis');
		expect(before.some(({ isThere }) => isThere)).toBe(false);
		ask(desk, 'addReadyKpi', 'talk_minutes_a_day');
		expect(
			ask<ReadyKpi[]>(desk, 'readyKpis')
				.filter(({ isThere }) => isThere)
				.map(({ key }) => key),
		).toEqual(['talk_seconds', 'talk_minutes', 'talk_minutes_a_day']);
		for (const { key } of EXAMPLES) ask(desk, 'addReadyKpi', key);
		expect(ask<ReadyKpi[]>(desk, 'readyKpis').every(({ isThere }) => isThere)).toBe(true);
		const written = (desk.dump(language === 'ru' ? 'Мои показатели' : 'My KPIs') as { tabs: { values: unknown[][] }[] }).tabs[0]!.values;
		expect(written.slice(2).filter(([name]) => name !== '')).toHaveLength(EXAMPLES.length);
		desk.call('recomputeNow', [], 'menu');
		for (const [i, { cells }] of EXAMPLES.entries()) desk.type(tab, i, 0, `=KPI("${cells.name[language]}";"ALL";"${MONTH}")`);
		const shown = (desk.dump(tab) as { tabs: { values: unknown[][] }[] }).tabs[0]!.values;
		const plain = plainly(files);
		const figures = Object.fromEntries(EXAMPLES.map(({ key }, i) => [key, shown[i]![0]]));
		for (const [key, expected] of Object.entries(plain)) {
			if (Number.isNaN(expected)) expect([key, figures[key]]).toEqual([key, '']);
			else expect([key, Math.round(Number(figures[key]) * 1e6) / 1e6]).toEqual([key, Math.round(expected * 1e6) / 1e6]);
		}
		expect(Object.values(plain).filter((one) => one > 0).length).toBeGreaterThan(7);
		expect(Number(figures.next_steps)).toBeGreaterThanOrEqual(0);
	});
});
