import { ask, openDesk } from '../../../local/cli/desk';
import { build, type Desk } from '../../reports/built';
import { contestDesk, openContested } from './contest-desk';

jest.setTimeout(600_000);
process.env.KPI_NO_BROWSER = '1';

let desk: Desk;
beforeEach(() => {
	desk = openContested();
	build(desk);
});
afterEach(() => desk.close());

const { mark, records, won, contests, choosePeriod } = contestDesk(() => desk);

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
