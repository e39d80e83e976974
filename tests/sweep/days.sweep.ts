import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../../local/cli/desk';
import { generateAccount } from '../../local/demo/generate';
import type { Host } from '../../local/host/contract/host';
import { toXlsx } from '../../local/xlsx/book';
import type { GoalProposal } from '../../src/app/panel/types';
import { dayNumber, dayOf } from '../../src/calendar/day';
import { metrics } from '../../src/kpis/metrics';
import { GOAL, gridMonth, gridRows, LINES, monthColumn, monthRow, outRow } from '../../src/reports/goal/layout';
import { titleOf } from '../../src/reports/kpi-format';
import { compared, hasLibreOffice } from '../libreoffice';
import { connect, hostOf, importOnce } from '../product/crm-desk';
import { build, dumpTabs, type Tab } from '../reports/built';

jest.setTimeout(3_600_000);

/** Days on which something begins, ends or is rare; the demo firm rests from 1 to 8 January and on Saturdays and Sundays. */
const NOTABLE = [
	['2026-11-28', 'halves once fell apart between two engines'],
	['2027-12-31', 'the last day of a year'],
	['2028-01-01', 'the first day of a year'],
	['2028-02-29', 'a leap day'],
	['2028-03-31', 'the last working day of a quarter'],
	['2028-01-10', 'the first working day of a year'],
	['2028-03-01', 'the day after a leap day'],
	['2028-04-01', 'a quarter begins on a day off'],
	['2028-04-03', 'the first working day of a quarter'],
	['2028-04-28', 'the last working day of a month that ends on a Sunday'],
	['2028-04-30', 'a month ends on a Sunday'],
	['2028-06-30', 'half a year'],
	['2028-07-31', 'a month ends on a Monday'],
	['2028-09-30', 'a quarter ends on a Saturday'],
	['2028-12-29', 'the last working day of a year'],
	['2028-12-31', 'a leap year ends on a Sunday'],
] as const;

/** `DAYS=all`: every day of 2028 too; `DAYS=12`: so many; `SEED=8`: other days between the notable ones. */
function chosenDays(): string[] {
	const notable = NOTABLE.map(([day]): string => day);
	const first = dayNumber(2028, 1, 1);
	const year = Array.from({ length: 366 }, (_, i) => dayOf(first + i));
	if (process.env.DAYS === 'all') return [...new Set([...notable, ...year])];
	const count = Number(process.env.DAYS ?? 6);
	let state = Number(process.env.SEED ?? 7);
	const random = (): number => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
	const fixed = notable.slice(0, Math.max(1, count - 1));
	const others = Array.from({ length: count - fixed.length }, () => year[Math.floor(random() * year.length)]!);
	return [...fixed, ...others];
}

const folder = mkdtempSync(join(tmpdir(), 'kpi-days-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Goal {
	readonly at: { readonly months: readonly string[]; readonly people: readonly string[] };
}

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
const sum = (values: readonly unknown[]): number =>
	Math.round(values.reduce((total: number, value) => total + number(value), 0) * 100) / 100;
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
const withMark = (tabs: readonly Tab[], id: string): Tab =>
	tabs.find(({ metadata }) => metadata.some(({ key, value }) => key === 'kpi.tab' && value === id))!;

/** The pattern of the managers' sheets has no manager of its own. */
const errorsOf = (tabs: readonly Tab[]): unknown[] =>
	tabs
		.filter(({ metadata }) => !metadata.some(({ value }) => value === 'template:'))
		.flatMap(({ name, values }) =>
			values.flatMap((line, r) => line.flatMap((value, c) => (/^#[A-Z]/.test(String(value)) ? [[name, r + 1, c + 1, value]] : []))),
		);

/** Every period and additive figure whose team is not the sum of its managers. */
function teamGaps(tabs: readonly Tab[]): unknown[] {
	const [heads = [], ...lines] = withMark(tabs, 'aggregates').values;
	const additive = metrics().filter(({ isAdditive, unit }) => isAdditive && unit !== 'share');
	const [scope, period] = [heads.indexOf('scope'), heads.indexOf('period')];
	return lines
		.filter((line) => line[scope] === 'ALL')
		.flatMap((line) =>
			additive.flatMap(({ key }) => {
				const column = heads.indexOf(key);
				const parts = lines
					.filter((one) => one[period] === line[period] && one[scope] !== 'ALL' && !String(one[scope]).includes(':'))
					.map((one) => one[column]);
				return near(sum(parts), sum([line[column]])) ? [] : [[line[period], key, line[column], parts]];
			}),
		);
}

/** Every line of the plan whose months, people, weeks or days do not add up. */
function planGaps(tabs: readonly Tab[], { months, people }: Goal['at']): unknown[] {
	const gaps: unknown[] = [];
	const check = (what: string, whole: unknown, parts: readonly unknown[]): void => {
		if (!near(sum([whole]), sum(parts))) gaps.push([what, whole, parts]);
	};
	const cells = (id: string) => {
		const { values } = withMark(tabs, id);
		return (row: number, column: number): unknown => values[row - 1]?.[column - 1];
	};
	const [goal, grid, days] = [cells('goal'), cells('goal_grid'), cells('goal_days')];
	for (const [n, line] of LINES.entries()) {
		for (const [name, row] of [['months', monthRow(line)] as const, ['out', outRow(line)] as const])
			check(
				`${line} ${name}`,
				goal(row, GOAL.first),
				months.map((_, m) => goal(row, monthColumn(m))),
			);
		const rows = gridRows(line, people.length);
		months.forEach((month, m) => {
			check(
				`${line} people ${month}`,
				grid(rows.out, gridMonth(m)),
				people.map((_, i) => grid(rows.person + i, gridMonth(m))),
			);
		});
		const column = 4 + n;
		const between = (from: number, count: number): unknown[] => Array.from({ length: count }, (_, i) => days(from + i, column));
		check(`${line} weeks`, days(6, column), between(7, 6));
		check(`${line} days`, days(6, column), between(15, 31));
	}
	// A planned check or conversion is everybody's, not a sum.
	const lines = new Set<string>(LINES);
	const [ids = [], , ...targets] = withMark(tabs, 'targets').values;
	const of = (line: readonly unknown[], key: string): unknown => line[ids.indexOf(key)];
	for (const line of targets.filter((one) => of(one, 'scope') === 'company' && lines.has(String(of(one, 'metric'))))) {
		const same =
			(key: string) =>
			(one: readonly unknown[]): boolean =>
				of(one, key) === of(line, key);
		const parts = targets.filter((one) => of(one, 'scope') !== 'company' && same('metric')(one) && same('period')(one));
		if (parts.length > 0)
			check(
				`target ${of(line, 'metric')} ${of(line, 'period')}`,
				of(line, 'value'),
				parts.map((one) => of(one, 'value')),
			);
	}
	return gaps;
}

/** Figures of two sheets that KPI() answers otherwise: the present month and year of the team, the present quarter of a manager. */
function formulaGaps(host: Host, tabs: readonly Tab[], day: string, manager: string): unknown[] {
	const list = metrics().filter((_, i) => i % 2 === 0);
	const quarter = `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
	host.addSheet('Проверка');
	host.typeBlock(
		'Проверка',
		0,
		0,
		list.map(({ key }) => [key]),
	);
	const questions = [
		['ALL', day.slice(0, 7)],
		['ALL', day.slice(0, 4)],
		[manager, quarter],
	] as const;
	let count = 0;
	const gaps = questions.flatMap(([scope, period]) => {
		const { name } = withMark(tabs, `summary:${scope}`);
		host.type(name, 2, 2, period);
		host.type('Проверка', 0, 2, `=KPI_TABLE($A$1:$A$${list.length};"${scope}";"${period}")`);
		const after = dumpTabs(host);
		const lines = new Map(after.find((tab) => tab.name === name)!.values.map((line) => [String(line[1]), line[3]]));
		const answers = after.find((tab) => tab.name === 'Проверка')!.values.map((line) => line[2] ?? '');
		return list.flatMap((metric, i) => {
			const shown = lines.get(titleOf(metric, 'ru'));
			if (shown === undefined) return [];
			count++;
			return shown === answers[i] ? [] : [[scope, period, metric.key, shown, answers[i]]];
		});
	});
	return count > 40 ? gaps : [...gaps, `only ${count} figures`];
}

const days = chosenDays();

test.each(days)('the main job on %s', async (day) => {
	const account = generateAccount({ seed: 7, today: day, deals: 120, managers: 3 });
	const host = hostOf(account);
	try {
		connect(host);
		expect(importOnce(host)).toBe('done');
		ask(host, 'buildGoal', ask<GoalProposal>(host, 'goalDefaults').form);
		build(host);
		const tabs = dumpTabs(host);
		const { at } = JSON.parse(
			(host.dump() as { properties: { document: Record<string, string> } }).properties.document['kpi.goal']!,
		) as Goal;
		expect(errorsOf(tabs)).toEqual([]);
		expect(teamGaps(tabs)).toEqual([]);
		expect(planGaps(tabs, at)).toEqual([]);
		// LibreOffice takes as long as all of the rest.
		if (hasLibreOffice && (days.indexOf(day) % 3 === 0 || process.env.DAYS === 'all')) {
			const book = join(folder, `day-${day}.xlsx`);
			writeFileSync(book, await toXlsx(host.view()));
			const { count, differing } = compared(tabs, book);
			expect(differing.slice(0, 5)).toEqual([]);
			expect(count).toBeGreaterThan(3000);
		}
		expect(formulaGaps(host, tabs, day, at.people[0]!)).toEqual([]);
	} finally {
		host.dispose();
	}
});
