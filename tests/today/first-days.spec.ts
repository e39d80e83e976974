import { ask, openDesk } from '../../local/cli/desk';
import { article } from '../product/goal-desk';
import { build, type Desk, tabOf } from '../reports/built';
import { firmTables, people } from '../reports/firm';

jest.setTimeout(180_000);

const SPRING = ['2026-04', '2026-05', '2026-06'];
/** Won on the first day of July. */
const FIRST = '"X1","Сделка X1","c-X1","M1","WON","500000","0","2026-07-01 09:00","2026-07-01 15:00","","142"';

function firmOn(asOf: string, months: readonly string[], more = ''): Desk {
	const tables = firmTables({ managers: people(7), deals: 6, months }, asOf);
	const desk = openDesk({ locale: 'ru_RU', language: 'ru' });
	ask(desk, 'importTables', { ...tables, 'deals.csv': `${tables['deals.csv']}\n${more}` });
	ask(desk, 'buildGoal', article);
	build(desk);
	return desk;
}

/** Actual, and the forecast from and to, of each line of the pace tab. */
function pace(desk: Desk): { readonly fact: number; readonly from: unknown; readonly to: unknown }[] {
	const { values } = tabOf(desk, 'Темп');
	return values.slice(6, 14).map((line) => ({ fact: Number(line[4]), from: line[8], to: line[9] }));
}

/** Names and money of the leaders. */
function leaders(desk: Desk): unknown[][] {
	const { values } = tabOf(desk, 'Отдел');
	const head = values.findIndex((line) => line[1] === 'Лидеры периода') + 1;
	return values.slice(head + 1, head + 6).map((line) => [line[1], line[3]]);
}

/** The lights of the page of comparison, its percents, and what it says above them. */
function comparison(desk: Desk): { readonly lights: string[]; readonly percents: unknown[]; readonly note: string } {
	const { values } = tabOf(desk, 'Сравнение');
	const lines = values.slice(values.findIndex((line) => line[1] === 'Показатель') + 1);
	return {
		lights: lines.map((line) => String(line[6])).filter((text) => /[▲▼]/.test(text)),
		percents: lines.map((line) => line[5]).filter((one) => typeof one === 'number'),
		note: String(values[5]![1]),
	};
}

test('a day or two are no pace, and who has won nothing yet leads nobody', () => {
	const desk = firmOn('2026-07-02', SPRING, FIRST);
	const lines = pace(desk);
	expect(lines.some(({ fact }) => fact > 0)).toBe(true);
	// What is usual is all that anybody can say.
	for (const { from, to } of lines) expect(from).toBe(to);
	const named = leaders(desk);
	expect(named.map(([, money]) => money)).toEqual([500_000, '', '', '', '']);
	expect(named.map(([name]) => name !== '')).toEqual([true, false, false, false, false]);
	expect(comparison(desk)).toEqual({
		lights: [],
		percents: [],
		note: expect.stringMatching(/из 23\. Период только начался: оценок ещё нет\.$/),
	});
	desk.close();
});

test('later the forecast ranges from the pace of now to the usual one', () => {
	const desk = firmOn('2026-07-20', [...SPRING, '2026-07']);
	expect(pace(desk).some(({ from, to }) => typeof from === 'number' && from !== to)).toBe(true);
	const { lights, percents, note } = comparison(desk);
	expect([lights.length > 3, percents.length > 3, note.includes('только начался')]).toEqual([true, true, false]);
	expect(leaders(desk).every(([name, money]) => name !== '' && Number(money) > 0)).toBe(true);
	desk.close();
});
