import { ask, openDesk } from '../../../local/cli/desk';
import type { CorrectionForm, SidebarState } from '../../../src/app/panel/types';
import { build, type Desk, tabOf } from '../../reports/built';
import { contestDesk, openContested } from './contest-desk';

jest.setTimeout(600_000);
process.env.KPI_NO_BROWSER = '1';

const none: CorrectionForm = { seller: null, amount: null, counts: null, wonOn: null };

let desk: Desk;
beforeEach(() => {
	desk = openContested();
	build(desk);
});
afterEach(() => desk.close());

const { mark, answer, records, won, figure, contests, hourly, choosePeriod } = contestDesk(() => desk);

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
