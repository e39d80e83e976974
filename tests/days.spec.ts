import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, openDesk } from '../local/cli/desk';
import { generateAccount } from '../local/demo/generate';
import { clock, instantOf } from '../local/time/clock';
import type { BuildProgress, GoalProposal } from '../src/app/panel/types';
import { NOW } from './now';
import { firmTables, people } from './reports/firm';

jest.setTimeout(120_000);

const DAY = 86_400_000;

/** Runs with the machine's date moved, as on another day. */
function shifted<T>(days: number, run: () => T): T {
	const Real = Date;
	const now = (): number => Real.now() + days * DAY;
	globalThis.Date = class extends Real {
		constructor(...parts: readonly unknown[]) {
			super(...((parts.length === 0 ? [now()] : parts) as [number]));
		}
		static override now(): number {
			return now();
		}
	} as DateConstructor;
	try {
		return run();
	} finally {
		globalThis.Date = Real;
	}
}

/** Data, goal and summaries of a small firm, and dates that somebody typed without a year: all that the workbook shows. */
function workbook(): unknown {
	const desk = openDesk({ locale: 'ru_RU', language: 'ru', now: () => NOW });
	try {
		ask(desk, 'importTables', firmTables({ managers: people(2), deals: 5, months: ['2026-10', '2026-11'] }, '2026-11-27'));
		ask(desk, 'buildGoal', ask<GoalProposal>(desk, 'goalDefaults').form);
		let progress: BuildProgress = { done: 0, total: 1, title: '' };
		while (progress.done < progress.total) progress = ask<BuildProgress>(desk, 'buildSummaries', progress.done);
		desk.addSheet('Проба');
		desk.typeBlock('Проба', 0, 0, [['=TODAY()', '=VALUE("1.05")', '=COUNTIF(D1;"1.05")', '1.05']]);
		return desk.dump();
	} finally {
		desk.close();
	}
}

test('every clock shows the tests’ day, whatever the machine’s date is', () => {
	for (const days of [-4000, 0, 459]) {
		const shows = shifted(days, () => clock()());
		expect(shows - NOW).toBeGreaterThanOrEqual(0);
		expect(shows - NOW).toBeLessThan(1000);
	}
});

test('an instant has its hour and zone; anything else is refused', () => {
	expect(instantOf('2026-07-15T09:00:00Z')).toBe(Date.UTC(2026, 6, 15, 9));
	expect(instantOf('2028-02-29T23:30+03:00')).toBe(Date.UTC(2028, 1, 29, 20, 30));
	for (const text of ['2026-07-15', 'tomorrow', '2026-13-01T00:00Z', '2026-07-15T09:00'])
		expect([text, instantOf(text)]).toEqual([text, null]);
	expect(() => clock('yesterday')).toThrow(/KPI_NOW/);
});

test('goal and summaries come out the same on a machine with another date', () => {
	const [here, elsewhere] = [workbook(), shifted(459, workbook)].map((dump) => JSON.stringify(dump).split(/(?<="values":)/));
	// A whole workbook is too long for a report of what differs.
	expect(here!.flatMap((part, i) => (part === elsewhere![i] ? [] : [part.slice(0, 300)]))).toEqual([]);
	expect(elsewhere).toHaveLength(here!.length);
	expect(here!.join('')).toContain('[["2026-11-28",46143,1,"2026-05-01"]]');
});

test('the demo firm is the same for the same day', () => {
	const firm = (): string => JSON.stringify(generateAccount({ seed: 7, today: '2028-02-29', deals: 60 }));
	expect(shifted(-1000, firm)).toBe(firm());
});

const CLOCK = /\bDate\.now\(\)|\bnew Date\(\)|(?<![\w.])Date\(\)|DateTimeFormat\([^()]*\)\.format\(\)/;

test('no test asks the machine for the date', () => {
	const files = readdirSync('tests', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const lines = files.flatMap((entry) => {
		const path = join(entry.parentPath, entry.name);
		return readFileSync(path, 'utf8')
			.split('\n')
			.flatMap((line, i) => (CLOCK.test(line) ? [`${path}:${i + 1}`] : []));
	});
	expect(lines).toEqual([]);
	expect(files.length).toBeGreaterThan(150);
});

const ROUNDING = /\b(ROUND|ROUNDUP|ROUNDDOWN|INT|TRUNC|MROUND|FLOOR|CEILING|QUOTIENT)\(|'(ROUND|ROUNDUP|ROUNDDOWN|INT)'/;

test('the formula printer alone rounds, so that nothing is rounded before its last digits are settled', () => {
	const files = readdirSync('src/reports', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
	const own = files.filter((name) => ROUNDING.test(readFileSync(join('src/reports', name), 'utf8')));
	expect(own).toEqual(['formula.ts']);
});
