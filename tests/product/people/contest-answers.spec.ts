import { ask, openDesk } from '../../../local/cli/desk';
import type { ContestsState, CorrectionForm, SidebarState } from '../../../src/app/panel/types';
import { build, type Desk, tabOf } from '../../reports/built';
import { firmTables } from '../../reports/firm';
import { contestDesk, FIRM, openContestedSheets } from './contest-desk';

jest.setTimeout(600_000);
process.env.KPI_NO_BROWSER = '1';

const none: CorrectionForm = { seller: null, amount: null, counts: null, wonOn: null };

let desk: Desk;
beforeEach(() => {
	desk = openContestedSheets();
});
afterEach(() => desk.close());

const { mark, answer, records, deals, won, figure, contests, hourly, choosePeriod } = contestDesk(() => desk);

test('nothing is answered while a tab has lost something; what was answered when the figures could not follow is finished by the clock', () => {
	choosePeriod();
	const deal = won('M1')[0]!;
	const before = figure('M1');
	mark('M1', 1, String(deal.deal_id), 'повтор');
	const { waiting } = contests();
	const whole = desk.save();
	const { values } = tabOf(desk, 'Сделки');
	const gone = values.findIndex((cells) => cells.includes('M2-3'));
	values[gone]!.forEach((cell, c) => {
		if (cell !== '') desk.type('Сделки', gone, c, '');
	});
	const accept = () => ask(desk, 'acceptContest', waiting[0]!.id, { ...none, counts: 'no' }, 'да');
	expect(accept).toThrow('не пересчитаны');
	expect(records('Оспоренные сделки')).toMatchObject([{ status: 'new' }]);
	expect(answer('M1', 1)).toContain('Ждёт ответа');

	// Stopped between the answer and the figures.
	let stopped = 0;
	for (const calls of [30, 40, 50, 60, 70, 80, 100, 120, 140, 160, 180, 200]) {
		const cut = openDesk({ saved: whole, locale: 'ru_RU', language: 'ru', stopAfterCalls: calls });
		const { ok } = cut.call('acceptContest', [waiting[0]!.id, { ...none, counts: 'no' }, 'да'], 'sidebar');
		const saved = cut.save();
		cut.close();
		desk.close();
		desk = openDesk({ saved, locale: 'ru_RU', language: 'ru' });
		if (ok || records('Оспоренные сделки')[0]!.status !== 'accepted') continue;
		if (figure('M1') !== before) continue;
		stopped++;
		expect(ask<SidebarState>(desk, 'sidebarState').watch.unfinished).toContain('пересчёт показателей');
		hourly();
		expect(ask<SidebarState>(desk, 'sidebarState').watch.unfinished).toBeNull();
		expect(figure('M1')).toBe(before - Number(deal.amount));
		expect(answer('M1', 1)).toContain('Принято');
	}
	expect(stopped).toBeGreaterThan(0);
});

test('a deal that is brought into a closed month says so before and after the answer', () => {
	const open = deals().find(({ manager_id, outcome }) => manager_id === 'M1' && outcome === 'OPEN')!;
	ask(desk, 'closeMonth', '2026-06');
	build(desk);
	mark('M1', 1, String(open.deal_id), 'должна считаться');
	const state = contests();
	expect(state.closedMonths).toEqual(['2026-06']);
	expect(state.waiting).toMatchObject([{ period: '2026-07' }]);
	expect(answer('M1', 1)).not.toContain('Месяц закрыт');
	const closed = JSON.stringify(tabOf(desk, 'Закрытые месяцы').values);
	const next = ask<ContestsState>(desk, 'acceptContest', state.waiting[0]!.id, { ...none, counts: 'won', wonOn: '2026-06-20' }, 'да');
	expect(answer('M1', 1)).toContain('выиграна 20.06.2026');
	expect(answer('M1', 1)).toContain('Месяц закрыт');
	expect(next.answered[0]!.outcome).toContain('Месяц закрыт');
	expect(JSON.stringify(tabOf(desk, 'Закрытые месяцы').values)).toBe(closed);
});

test('taking back what was answered says who can; a deal in two lines is answered in each', () => {
	const [first, second] = won('M1');
	mark('M1', 1, String(first!.deal_id), 'не моя', 'a');
	mark('M1', 2, String(second!.deal_id), 'повтор', 'первый раз');
	mark('M1', 3, String(second!.name), 'повтор', 'подробнее');
	const { waiting } = contests();
	expect(waiting.map(({ comment }) => comment)).toEqual(['a', 'первый раз', 'подробнее']);
	for (const { id } of waiting) ask(desk, 'refuseContest', id, 'нет');
	hourly();
	expect(contests().waiting).toEqual([]);
	expect([1, 2, 3].map((line) => answer('M1', line)).filter((text) => text.includes('Отклонено: нет'))).toHaveLength(3);
	mark('M1', 1, String(first!.deal_id), 'снимаю вопрос', 'a');
	hourly();
	expect(answer('M1', 1)).toContain('снять ответ может только руководитель');
});

test('what a person writes into the tab in words is understood or told, and stays', () => {
	const [first, second, third] = won('M1').map(({ deal_id }) => String(deal_id));
	mark('M1', 1, first!, 'повтор', 'a');
	mark('M1', 2, second!, 'повтор', 'b');
	hourly();
	const tab = 'Оспоренные сделки';
	const write = (line: number, key: string, value: string): void =>
		desk.type(tab, line + 1, tabOf(desk, tab).values[0]!.indexOf(key), value);
	write(1, 'status', 'решим завтра');
	write(1, 'won_on', 'завтра');
	write(2, 'status', 'Отклонено');
	mark('M1', 3, third!, 'повтор', 'c');
	hourly();
	expect(records(tab)).toMatchObject([{ status: 'решим завтра', won_on: 'завтра' }, { status: 'refused' }, { status: 'new' }]);
	// What nobody can read is not answered.
	const { waiting } = contests();
	expect(waiting.map(({ comment }) => comment)).toEqual(['a', 'c']);
	expect(answer('M1', 2)).toContain('Отклонено');
	desk.call('recomputeNow', [], 'menu');
	const told = JSON.stringify(ask<SidebarState>(desk, 'sidebarState').facts?.problems);
	expect(told).toContain('решим завтра');
	expect(told).toContain('завтра');
	ask(desk, 'refuseContest', waiting[0]!.id, 'нет');
	expect(records(tab)).toMatchObject([{ status: 'refused' }, { status: 'refused' }, { status: 'new' }]);
});

test('a deal that the CRM changes after its correction was accepted is told with both values, and the correction holds', () => {
	const deal = won('M1')[0]!;
	mark('M1', 1, String(deal.deal_id), 'неверная сумма');
	ask(desk, 'acceptContest', contests().waiting[0]!.id, { ...none, amount: 100 }, 'по договору');
	expect(contests().answered).toMatchObject([{ crmChanges: [] }]);
	expect(ask<SidebarState>(desk, 'sidebarState').changedDeals).toBe(0);
	const files = firmTables(FIRM, '2026-07-31') as Record<string, string>;
	const lines = files['deals.csv']!.split('\n');
	files['deals.csv'] = lines
		.map((line) => (line.startsWith(`"${deal.deal_id}"`) ? line.replace(`"${deal.amount}"`, '"777777"') : line))
		.join('\n');
	ask(desk, 'importTables', files);
	// The panel's first screen tells it, before anybody opens the page.
	expect(ask<SidebarState>(desk, 'sidebarState').changedDeals).toBe(1);
	expect(contests().answered).toMatchObject([
		{ crmChanges: [{ field: 'сумма', was: String(deal.amount), now: '777777' }], deal: { amount: 100 } },
	]);
	ask(desk, 'withdrawCorrection', contests().answered[0]!.id, 'CRM исправлена');
	contests();
	expect(ask<SidebarState>(desk, 'sidebarState').changedDeals).toBe(0);
});
