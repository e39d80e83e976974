import { digestState } from '../../../src/app/digest/send';
import { hourlyRun } from '../../../src/app/panel/hourly-run';
import { rpc } from '../../../src/app/panel/rpc';
import { readRegister, type SharedFile, writeRegister } from '../../../src/app/sharing/register';
import { importTables } from '../../../src/app/tables/import-tables';
import { movements, type Totals } from '../../../src/app/watch/totals';
import type { Reply, Request } from '../../../src/connectors/kit/contract';
import { connectTo, execution, importAll, silent, type TestDesk, testDesk } from '../desk';
import { answering, credentials, smallAccount } from '../small-crm';

const totals = (months: Totals['months'], more: Partial<Totals> = {}): Totals => ({ asOf: '2026-07-31', account: '1', months, ...more });
const before = totals({ '2026-06': [1_000_000, 20], '2026-07': [600_000, 12] });
const moved = (after: Totals, was: Totals | null = before) =>
	movements(was, after).map(({ sentence, isHeld }) => [/\d{4}-\d{2}/.exec(sentence.ru)![0], isHeld]);

test('a settled month that moves is told; much of it holds digests', () => {
	expect(moved(totals({ '2026-06': [1_005_000, 20], '2026-07': [650_000, 13] }))).toEqual([]);
	expect(moved(totals({ '2026-06': [1_050_000, 20], '2026-07': [600_000, 12] }))).toEqual([['2026-06', false]]);
	expect(moved(totals({ '2026-06': [0, 20], '2026-07': [600_000, 12] }))).toEqual([['2026-06', true]]);
});

test('a month under way may grow and be corrected, but not fall by half or multiply', () => {
	const july = (money: number, deals: number): Totals => totals({ '2026-06': [1_000_000, 20], '2026-07': [money, deals] });
	expect(moved(july(400_000, 9))).toEqual([]);
	expect(moved(july(300_000, 9))).toEqual([['2026-07', true]]);
	expect(moved(july(3_100_000, 30))).toEqual([['2026-07', true]]);
	// The first deals of a month multiply it every day.
	const early = totals({ '2026-07': [10_000, 1] });
	expect(moved(totals({ '2026-07': [90_000, 6] }), early)).toEqual([]);
});

test('a month that has just ended is not settled: its deals are still being entered', () => {
	const was = totals({ '2026-07': [600_000, 12] }, { asOf: '2026-08-03' });
	expect(moved(totals({ '2026-07': [700_000, 14] }, { asOf: '2026-08-04' }), was)).toEqual([]);
	const settled = { ...was, asOf: '2026-08-08' };
	expect(moved(totals({ '2026-07': [700_000, 14] }, { asOf: '2026-08-09' }), settled)).toEqual([
		['2026-07', true],
		['2026-07', true],
	]);
});

test('a settled month that moves between managers is told in one line, and holds nothing', () => {
	const people = (anna: number, boris: number, july = 1): Totals =>
		totals(before.months, {
			people: {
				a: { name: 'Анна', months: { '2026-06': [anna, 3], '2026-07': [july, 1] } },
				b: { name: 'Борис', months: { '2026-06': [boris, 3] } },
			},
		});
	const told = (now: Totals) => movements(people(600_000, 400_000), now).map(({ sentence, isHeld }) => [sentence.ru, isHeld]);
	expect(told(people(500_000, 500_000))).toEqual([
		[
			'Изменились прошедшие месяцы у менеджеров: Анна, 2026-06: 600\u00a0000 → 500\u00a0000; Борис, 2026-06: 400\u00a0000 → 500\u00a0000. Проверьте, кому переданы эти сделки.',
			false,
		],
	]);
	// A month under way moves every day, and a hundredth is no matter.
	expect(told(people(599_000, 401_000, 70_000))).toEqual([]);
	// The company's own month has moved, and is told already.
	const moved = { ...people(500_000, 400_000), months: { ...before.months, '2026-06': [900_000, 20] as const } };
	expect(told(moved).map(([text]) => String(text).slice(0, 26))).toEqual(['Изменился прошедший месяц ']);
	// Published by an older version: nothing to compare with.
	expect(movements(before, people(1, 1))).toEqual([]);
});

test('nothing is compared with another account or with nothing', () => {
	expect(moved(totals({ '2026-06': [1, 1] }, { account: '2' }))).toEqual([]);
	expect(moved(totals({}), null)).toEqual([]);
});

const account = smallAccount(60);
const person: SharedFile = {
	manager: 'ALL',
	name: 'Отдел',
	email: 'director@example.com',
	file: 'file-1',
	created: 1,
	updated: 2,
	revoked: null,
	isMailed: true,
};

describe('a CRM that suddenly gives amounts of nothing', () => {
	let answer: (request: Request) => Reply = answering(account);
	const poor = answering({
		...account,
		deals: account.deals.map((deal) => ({ ...deal, amount: 0 })),
	});
	const hour = (desk: TestDesk): void => {
		desk.clock += 3_600_000;
		execution(desk, () => hourlyRun(desk.ports));
	};
	const warning = (desk: TestDesk): string => String(desk.book.read('aggregates')!.find(([key]) => key === 'warning')![1]);

	test('figures are published with a warning, digests wait, and a word lets them go', () => {
		const desk = testDesk((request) => answer(request));
		connectTo(desk, credentials);
		importAll(desk);
		execution(desk, () => writeRegister(desk.book, [person], 'ru'));
		expect(readRegister(desk.book)).toHaveLength(1);
		expect([digestState(desk.ports).reason, warning(desk)]).toEqual([null, '']);
		answer = poor;
		importAll(desk, true);
		expect(warning(desk)).toMatch(/месяц 2026-\d\d, «Сумма закрытых сделок»: было [\d\s]+, стало 0/);
		expect(digestState(desk.ports).reason).toMatch(/Рассылка ждёт.*Цифры верны/);
		// The next hour finds nothing new, and nobody has looked yet.
		hour(desk);
		expect(digestState(desk.ports).reason).toMatch(/Рассылка ждёт/);
		const { watch } = execution(desk, () => rpc(desk.ports).releaseDigests()) as { watch: unknown };
		expect(watch).toEqual({ loss: null, delay: null, unfinished: null, warnings: [], isHeld: false });
		expect([digestState(desk.ports).reason, warning(desk)]).toEqual([null, '']);
		hour(desk);
		expect(digestState(desk.ports).reason).toBeNull();
	});

	test('totals that come back are no matter any more', () => {
		answer = answering(account);
		const desk = testDesk((request) => answer(request));
		connectTo(desk, credentials);
		importAll(desk);
		answer = poor;
		importAll(desk, true);
		expect(warning(desk)).not.toBe('');
		answer = answering(account);
		importAll(desk, true);
		expect([warning(desk), rpc(desk.ports).sidebarState().watch.isHeld]).toEqual(['', false]);
	});
});

test('a file that the sheet refuses leaves what is remembered of the tabs as it was', () => {
	const desk = silent();
	execution(desk, () => importTables(desk.ports, { 'deals.csv': 'ID;Сумма\n1;100\n2;200\n3;300\n' }));
	desk.book.refuseAt = desk.book.changes + 2;
	expect(() => execution(desk, () => importTables(desk.ports, { 'deals.csv': 'ID;Сумма\n1;100\n2;200\n3;300\n4;400\n' }))).toThrow();
	desk.book.refuseAt = Number.POSITIVE_INFINITY;
	execution(desk, () => importTables(desk.ports, { 'deals.csv': 'ID;Сумма\n1;100\n2;200\n3;300\n4;400\n' }));
	expect(rpc(desk.ports).sidebarState().watch.loss).toBeNull();
});
