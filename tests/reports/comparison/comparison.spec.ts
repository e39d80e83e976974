import { ask, openDesk } from '../../../local/cli/desk';
import { metrics } from '../../../src/kpis/metrics';
import { build, type Desk, tabOf, tabOfId } from '../built';
import { type Firm, firmTables } from '../firm';

jest.setTimeout(300_000);

const firm: Firm = {
	managers: [
		['M1', 'Анна Иванова', 'Север', 'Тверь'],
		['M2', 'Борис Петров', 'Юг', 'Тула'],
	],
	deals: 30,
	months: ['2026-06', '2026-07'],
};
const TAB = 'Сравнение';
const MONEY = metrics().find(({ plan }) => plan === 'amount')!.name.ru;
const ROW = { who: 1, period: 2, basis: 3 } as const;

let desk: Desk;
beforeAll(() => {
	desk = openDesk({ locale: 'ru_RU', language: 'ru', scripts: [], editors: [] });
	ask(desk, 'importTables', firmTables(firm, '2026-07-31'));
	build(desk);
});
afterAll(() => desk.close());

/** Types the choices of both sides; the page reads as [name, left, right, difference, share, light] by line. */
function compare(left: readonly [string, string, string], right: readonly [string, string]): Map<string, unknown[]> {
	left.forEach((text, i) => {
		desk.type(TAB, ROW.who + i, 2, text);
	});
	right.forEach((text, i) => {
		desk.type(TAB, ROW.who + i, 3, text);
	});
	return new Map(tabOf(desk, TAB).values.map((line) => [String(line[1]).trim(), line.slice(2, 7)]));
}
/** A figure of the aggregates, which the page does not compute itself. */
function figure(key: string, scope: string, period: string): unknown {
	const [head, ...lines] = tabOfId(desk, 'aggregates')!.values;
	return lines.find(([one]) => one === `${scope}|${period}`)![head!.indexOf(key)];
}

test('every KPI stands side by side for two people or two months, with the difference', () => {
	const lines = compare(['Анна Иванова', '2026-06', 'Факт'], ['Команда Юг', '2026-07']);
	let compared = 0;
	for (const metric of metrics()) {
		const line = lines.get(metric.name.ru) ?? [...lines].find(([name]) => name.startsWith(`${metric.name.ru},`))?.[1];
		const [left, right] = [figure(metric.key, 'M1', '2026-06'), figure(metric.key, 'team:Юг', '2026-07')];
		expect([metric.key, line?.slice(0, 2)]).toEqual([metric.key, [left, right]]);
		if (typeof left !== 'number' || typeof right !== 'number' || line![2] === 'зреет') continue;
		compared++;
		expect(line![2]).toBeCloseTo(right - left, 6);
		const isBetter = metric.better === 'up' ? right > left : right < left;
		expect([metric.key, line![4]]).toEqual([metric.key, right === left ? '' : isBetter ? '▲' : '▼']);
	}
	expect(compared).toBeGreaterThan(15);
});

test('the effects of leads, deals per lead and deal size add up to the difference exactly', () => {
	const choices: [readonly [string, string, string], readonly [string, string]][] = [
		[
			['Весь отдел', '2026-06', 'Факт'],
			['Весь отдел', '2026-07'],
		],
		[
			['Анна Иванова', '2026-07', 'Факт'],
			['Борис Петров', '2026-07'],
		],
		[
			['Борис Петров', '2026-Q2', 'Факт'],
			['Весь отдел', '2026'],
		],
		[
			['Борис Петров', '2026-07', 'Факт'],
			['Весь отдел', '2026-07'],
		],
	];
	const seen = new Set<boolean>();
	for (const [left, right] of choices) {
		const lines = compare(left, right);
		const [leads, rate, deals, size, total] = ['Новые лиды', 'Выиграно сделок на лид', 'Выигранные сделки', 'Размер сделки', 'Итого'].map(
			(name) => Number(bridgeLine(name)[2]),
		) as [number, number, number, number, number];
		expect(lines.size).toBeGreaterThan(40);
		expect(leads + rate).toBe(deals);
		expect(deals + size).toBe(total);
		const [start, end] = bridgeLine('Итого') as [number, number];
		expect(total).toBe(end - start);
		// Leads, the rate and the size share the difference, unless one of them takes back what another gave.
		const shares = ['Новые лиды', 'Выиграно сделок на лид', 'Размер сделки'].map((name) => bridgeLine(name)[3]);
		const isOneWay = [leads, rate, size].every((part) => part === 0 || part > 0 === total > 0);
		expect(shares).toEqual(isOneWay ? [leads, rate, size].map((part) => expect.closeTo(part / Math.abs(total), 9)) : ['', '', '']);
		seen.add(isOneWay);
		expect(String(tabOf(desk, TAB).values[7]![1])).toMatch(/^Результат: .+ вместо .+, разница .+\. Сильнее всего повлияло: .+ \(.+\)\.$/);
	}
	expect([...seen].sort()).toEqual([false, true]);
});

test('a plan stands beside what came of it; to date, it counts as many of the working days as have gone', () => {
	const plan = Number(compare(['Анна Иванова', '2026-07', 'План'], ['Анна Иванова', '2026-07']).get(MONEY)?.[0]);
	const targets = tabOfId(desk, 'targets')!.values;
	expect(plan).toBeGreaterThan(0);
	expect(JSON.stringify(targets)).toContain(String(plan));
	const toDate = compare(['Анна Иванова', '2026-07', 'План на сегодня'], ['Анна Иванова', '2026-07']).get(MONEY)?.[0];
	expect(toDate).toBeCloseTo((plan * Number(figure('elapsed', 'M1', '2026-07'))) / Number(figure('workdays', 'M1', '2026-07')), 2);
});

test('a period that is not there asks to choose again, an empty name is everybody, and no cell shows an error', () => {
	const lines = compare(['Весь отдел', '', 'Факт'], ['', '2026-07']);
	expect([...lines.keys()]).toContain('Такого имени или периода нет: выберите снова.');
	expect([...lines.keys()]).toContain('Разложить разницу нечем: слева или справа нет суммы или числа сделок.');
	expect(
		tabOf(desk, TAB)
			.values.flat()
			.map(String)
			.filter((value) => /^#[A-Z]/.test(value)),
	).toEqual([]);
	compare(['Весь отдел', 'Текущий месяц', 'План на сегодня'], ['Весь отдел', 'Текущий месяц']);
	expect([...tabOf(desk, TAB).values.flat()].map(String)).not.toContain('Такого имени или периода нет: выберите снова.');
});

function bridgeLine(name: string): unknown[] {
	const { values } = tabOf(desk, TAB);
	const at = values.findIndex((line, i) => i > 7 && String(line[1]).trim() === name);
	return values[at]!.slice(2, 7);
}
