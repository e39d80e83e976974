import { ask, openDesk } from '../../../local/cli/desk';
import { type Desk, dumpTabs } from '../../reports/built';
import { contestDesk, openContestedSheets } from './contest-desk';

jest.setTimeout(600_000);
process.env.KPI_NO_BROWSER = '1';

let desk: Desk;
beforeEach(() => {
	desk = openContestedSheets();
});
afterEach(() => desk.close());

const { sheet, mark, answer, records, won, contests, hourly, choosePeriod } = contestDesk(() => desk);

test('an execution that is stopped anywhere leaves each mark once, each answer once, and each line of the log once', () => {
	choosePeriod();
	const deal = won('M1')[0]!;
	mark('M1', 1, String(deal.deal_id), 'повтор');
	const start = desk.save();
	const atCall = (saved: unknown, calls: number, name: string, ...args: unknown[]): unknown => {
		const stopped = openDesk({ saved, locale: 'ru_RU', language: 'ru', stopAfterCalls: calls });
		const outcome = stopped.call(name, args, 'sidebar');
		const next = stopped.save();
		stopped.close();
		return outcome.ok ? null : next;
	};
	for (const calls of [3, 12, 20, 28, 36, 44, 60, 90, 130, 200]) {
		const cut = atCall(start, calls, 'contests') ?? start;
		desk.close();
		desk = openDesk({ saved: cut, locale: 'ru_RU', language: 'ru' });
		const [one] = contests().waiting;
		expect(records('Оспоренные сделки')).toHaveLength(1);
		const whole = desk.save();
		const half = atCall(whole, calls, 'acceptContest', one!.id, one!.proposal, 'повтор') ?? whole;
		desk.close();
		desk = openDesk({ saved: half, locale: 'ru_RU', language: 'ru' });
		const [again] = contests().waiting;
		if (again !== undefined) ask(desk, 'acceptContest', again.id, again.proposal, 'повтор');
		expect(records('Оспоренные сделки')).toMatchObject([{ status: 'accepted', counts: 'no' }]);
		expect(records('Журнал решений по KPI').filter(({ feedback_id }) => feedback_id === one!.id)).toHaveLength(1);
	}
});

test('a run that was stopped after it had taken a contested deal and a forecast shows both with the next', () => {
	const deal = won('M1')[0]!;
	mark('M1', 1, String(deal.deal_id), 'повтор');
	const at = sheet('M1').values.findIndex((cells) => cells.includes('forecast|'));
	desk.type(sheet('M1').name, at, 2, '350000');
	const isTaken = (tab: string): boolean => dumpTabs(desk).some(({ name }) => name === tab) && records(tab).length > 0;
	const states = [
		{ tab: 'Оспоренные сделки', isShown: () => answer('M1', 1).includes('Ждёт ответа') },
		{ tab: 'Прогнозы менеджеров', isShown: () => sheet('M1').values.flat().join(' ').includes('Принят ') },
	];
	const whole = desk.save();
	const halves = new Set<string>();
	for (let calls = 170; calls <= 260; calls += 6) {
		const cut = openDesk({ saved: whole, locale: 'ru_RU', language: 'ru', stopAfterCalls: calls });
		const { ok } = cut.call('importHourly', [], 'trigger');
		const saved = cut.save();
		cut.close();
		desk.close();
		desk = openDesk({ saved, locale: 'ru_RU', language: 'ru' });
		if (ok) break;
		const half = states.filter(({ tab, isShown }) => isTaken(tab) && !isShown());
		for (const { tab } of half) halves.add(tab);
		if (half.length === 0) continue;
		hourly();
		expect(half.map(({ isShown }) => isShown())).toEqual(half.map(() => true));
	}
	expect([...halves].sort()).toEqual(states.map(({ tab }) => tab));
});
