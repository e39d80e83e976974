import { ask, openDesk } from '../../../local/cli/desk';
import { metrics } from '../../../src/kpis/metrics';
import { cohortOf } from '../../../src/reports/details/ripening';
import { build, type Desk, tabOf, tabOfId } from '../built';
import { type Firm, firmTables } from '../firm';

jest.setTimeout(300_000);

const firm: Firm = {
	managers: [
		['M1', 'Anna', 'North', 'Tver'],
		['M2', 'Boris', 'South', 'Tula'],
		['M3', 'Vera', 'South', 'Tula'],
	],
	deals: 20,
	months: ['2026-05', '2026-06', '2026-07'],
};
/** Costs: they add up over the days, and less is better. */
const COST = metrics().find(({ isAdditive, better, plan }) => isAdditive && better === 'down' && plan !== '')!;
const MONEY = metrics().find(({ plan }) => plan === 'amount')!;

interface Language {
	readonly id: 'ru' | 'en';
	readonly tab: string;
	readonly all: string;
	readonly bases: readonly [toDate: string, plan: string, actual: string];
	readonly runs: readonly [both: string, left: string, right: string, of: string];
	readonly part: readonly [string, string];
	readonly ripening: string;
	readonly noDeals: readonly [one: string, both: string];
	readonly moved: RegExp;
}
const ru: Language = {
	id: 'ru',
	tab: 'Сравнение',
	all: 'Весь отдел',
	bases: ['План на сегодня', 'План', 'Факт'],
	runs: ['Период ещё идёт: ', 'Период слева ещё идёт: ', 'Период справа ещё идёт: ', ' из '],
	part: ['Часть периода сравнивается с целым: рабочих дней слева ', ', справа '],
	ripening: 'зреет',
	noDeals: ['размер сделки сравнить не с чем', 'выигранных сделок нет ни слева, ни справа'],
	moved: /Сильнее всего повлияло: (число лидов|число сделок на лид|число сделок|размер сделки) \(/,
};
const en: Language = {
	id: 'en',
	tab: 'Comparison',
	all: 'Whole department',
	bases: ['Plan to date', 'Plan', 'Actual'],
	runs: ['The period still runs: ', 'The period on the left still runs: ', 'The period on the right still runs: ', ' of '],
	part: ['A part of a period is compared with a whole one: working days on the left ', ', on the right '],
	ripening: 'ripening',
	noDeals: ['so there is no deal size to compare', 'no deals were won on either side'],
	moved: /What weighed most: (the number of leads|the number of deals per lead|the number of deals|the size of a deal) \(/,
};

/** In May Vera has nothing but returns, in June she wins nothing. */
const withReturns = (deals: string): string =>
	deals
		.split('\n')
		.map((line) => {
			if (!line.startsWith('"M3-')) return line;
			if (line.includes('2026-05')) return line.replace(/"WON","(\d+)"/, '"WON","-$1"');
			return line.includes('2026-06') ? line.replace('"WON"', '"LOST"') : line;
		})
		.join('\n');

describe.each([ru, en])('in $id', (words) => {
	let desk: Desk;
	beforeAll(() => {
		desk = openDesk({ locale: words.id === 'ru' ? 'ru_RU' : 'en_US', language: words.id, scripts: [], editors: [] });
		const tables = firmTables(firm, '2026-07-15');
		tables['deals.csv'] = withReturns(tables['deals.csv']!);
		tables['targets.csv'] += `\n"t-cost","M1","${COST.plan}","2026-07","46000"`;
		ask(desk, 'importTables', tables);
		build(desk);
	});
	afterAll(() => desk.close());

	const compare = (left: readonly [string, string, string], right: readonly [string, string]) => {
		left.forEach((text, i) => {
			desk.type(words.tab, 1 + i, 2, text);
		});
		right.forEach((text, i) => {
			desk.type(words.tab, 1 + i, 3, text);
		});
		const { values } = tabOf(desk, words.tab);
		const lines = new Map(
			metrics().map((metric) => {
				const name = metric.name[words.id];
				const line = [...values].reverse().find((cells) => cells[1] === name || String(cells[1]).startsWith(`${name},`))!;
				return [metric.key, { shown: line.slice(2, 4), difference: line[4], light: line[6] }] as const;
			}),
		);
		return { note: String(values[5]![1]), sentence: String(values[7]![1]), lines };
	};
	const days = (period: string): [elapsed: number, workdays: number] => {
		const [head, ...lines] = tabOfId(desk, 'aggregates')!.values;
		const line = lines.find(([key]) => key === `ALL|${period}`)!;
		return [Number(line[head!.indexOf('elapsed')]), Number(line[head!.indexOf('workdays')])];
	};
	type Lines = ReturnType<typeof compare>['lines'];
	/** Lights of the KPIs whose sides differ, by whether their days add up. */
	const lights = (lines: Lines, isAdditive: boolean): unknown[] =>
		metrics()
			.filter((metric) => metric.isAdditive === isAdditive && Number(lines.get(metric.key)!.difference) !== 0)
			.filter(({ key }) => typeof lines.get(key)!.difference === 'number')
			.map(({ key }) => lines.get(key)!.light);
	const ripening = (lines: Lines): unknown[] =>
		metrics()
			.filter((metric) => cohortOf(metric) !== null)
			.map(({ key }) => lines.get(key)!.difference);

	test.each([
		['left', '2026-07', '2026-05'],
		['right', '2026-05', '2026-07'],
	])('the %s side alone still runs: its days are told, sums get no verdict, young cohorts ripen', (side, first, second) => {
		const { note, lines } = compare([words.all, first, words.bases[2]], [words.all, second]);
		const [elapsed, workdays] = days('2026-07');
		expect(elapsed).toBeLessThan(workdays);
		expect(note).toContain(`${words.runs[side === 'left' ? 1 : 2]}`);
		expect(note).toContain(`${elapsed}${words.runs[3]}${workdays}.`);
		const [leftDays, rightDays] = side === 'left' ? [elapsed, days(second)[1]] : [days(first)[1], elapsed];
		expect(note).toContain(`${words.part[0]}${leftDays}${words.part[1]}${rightDays}.`);
		expect(new Set(lights(lines, true))).toEqual(new Set(['']));
		expect(lights(lines, true).length).toBeGreaterThan(3);
		expect(lights(lines, false)).toEqual(expect.arrayContaining(['▲']));
		expect(lights(lines, false)).not.toContain('');
		expect(new Set(ripening(lines))).toEqual(new Set([words.ripening]));
	});

	test('both sides run: said once for one period, and parts are judged against parts', () => {
		const { note, lines } = compare(['Anna', '2026-07', words.bases[2]], ['Boris', '2026-07']);
		expect(note).toMatch(new RegExp(`^${words.runs[0]}[^.]*\\.$`));
		expect(lines.get(MONEY.key)!.light).toMatch(/[▲▼]/);
		const other = compare(['Anna', '2026-07', words.bases[2]], ['Anna', '2026-Q3']);
		expect(other.note).toContain(words.runs[1]);
		expect(other.note).toContain(words.runs[2]);
		expect(other.note).not.toContain(words.part[0]);
	});

	test('nothing runs: there is no note, and everything is judged', () => {
		const { note, lines } = compare([words.all, '2026-05', words.bases[2]], [words.all, '2026-06']);
		expect(note).toBe('');
		expect(lights(lines, true)).not.toContain('');
	});

	test('the plan to date is judged while the period runs, the whole plan is not', () => {
		const toDate = compare(['Anna', '2026-07', words.bases[0]], ['Anna', '2026-07']);
		expect([toDate.note.includes(words.part[0]), toDate.lines.get(MONEY.key)!.light]).toEqual([false, expect.stringMatching(/[▲▼]/)]);
		const whole = compare(['Anna', '2026-07', words.bases[1]], ['Anna', '2026-07']);
		const [elapsed, workdays] = days('2026-07');
		expect(whole.note).toContain(`${words.part[0]}${workdays}${words.part[1]}${elapsed}.`);
		expect(whole.lines.get(MONEY.key)!.light).toBe('');
	});

	test('the plan to date is scaled by days only where more is better', () => {
		const { lines } = compare(['Anna', '2026-07', words.bases[0]], ['Anna', '2026-07']);
		const [elapsed, workdays] = days('2026-07');
		expect(lines.get(COST.key)!.shown[0]).toBe(46_000);
		expect(lines.get(MONEY.key)!.shown[0]).toBeCloseTo((100_000 * elapsed) / workdays, 6);
	});

	test('returns without a deal won are told for what they are', () => {
		const one = compare(['Vera', '2026-05', words.bases[2]], ['Anna', '2026-05']);
		expect(Number(one.lines.get(MONEY.key)!.shown[0])).toBeLessThan(0);
		expect(one.sentence).toContain(words.noDeals[0]);
		expect(compare(['Vera', '2026-05', words.bases[2]], ['Vera', '2026-06']).sentence).toContain(words.noDeals[1]);
	});

	test('the sentence names what weighed most in the words of a sentence', () => {
		for (const [left, right] of [
			['2026-05', '2026-06'],
			['2026-06', '2026-05'],
		] as const)
			for (const who of ['Anna', 'Boris', words.all])
				expect(compare([who, left, words.bases[2]], [who === 'Anna' ? 'Boris' : who, right]).sentence).toMatch(words.moved);
	});
});
