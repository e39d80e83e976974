import { parsePeriod } from '../../src/calendar/period';
import { explainTable } from '../../src/explain/explain-table';
import { type Explained, explainFigure } from '../../src/explain/explanation';
import type { Trace } from '../../src/explain/trace';
import { askModel } from '../../src/formulas/model';
import { kpis } from '../../src/kpis/registry.gen';
import { valuesOf } from '../../src/measures/fold';
import { facts, targets } from '../kpis/shared-data';
import { optionTexts } from './option-texts';

const all = facts();
const around = (language: 'ru' | 'en' = 'ru') => ({
	facts: all,
	targets,
	planLine: (row: object) => targets.indexOf(row as never) + 3,
	linesOf: () => ({ tab: 'T', lines: (row: number) => row + 3 }),
	language,
	sign: '₽',
});
const explained = (metric: string, manager: string, period: string, options = '', language: 'ru' | 'en' = 'ru'): Explained =>
	explainFigure({ metric, manager, period: parsePeriod(period), options }, around(language));

const SCOPES = ['M1', 'M2', 'ALL', 'team:Запад'];
const PERIODS = ['2026-07', '2026-06', '2026-Q3', '2026', '2026-07-10..2026-07-20', '2026-05', '2026-08'];
const CASES = kpis.flatMap((kpi) => optionTexts(kpi).map((options) => [kpi.id, options] as const));

const leaves = (of: Trace): Trace[] => [...(of.rows === null ? [] : [of]), ...of.parts.flatMap(leaves)];

test.each(CASES)('%s %s: what is explained is what the cell shows', (metric, options) => {
	for (const manager of SCOPES)
		for (const period of PERIODS) {
			const [[value]] = askModel({ metric, managers: [manager], periods: [period], options }, all, targets) as [[number | null]];
			const { explanation } = explained(metric, manager, period, options);
			expect([manager, period, explanation.value]).toEqual([manager, period, value]);
			expect([manager, period, explanation.blank !== null]).toEqual([manager, period, value === null]);
		}
});

test.each(CASES)('%s %s: counted and left out make all rows of the tab, and no row twice', (metric, options) => {
	for (const manager of SCOPES)
		for (const period of PERIODS) {
			const { uses, explanation } = explained(metric, manager, period, options);
			uses.forEach((use, i) => {
				const rows = [...use.rows, ...use.left.flatMap((left) => left.rows)];
				expect(new Set(rows).size).toBe(all.base.table(use.table).size);
				expect(rows).toHaveLength(use.total);
				const group = explanation.groups[i]!;
				expect(group.count + group.left.reduce((sum, { count }) => sum + count, 0)).toBe(group.total);
			});
		}
});

test.each(CASES)('%s %s: the rows told alone give the figure again', (metric, options) => {
	for (const manager of SCOPES)
		for (const period of PERIODS)
			for (const { measure, rows, value } of leaves(explained(metric, manager, period, options).trace)) {
				if (measure.kind !== 'count' && measure.kind !== 'sum' && measure.kind !== 'mean') continue;
				const numbers = measure.kind === 'count' ? null : valuesOf(all.source(measure.of.table), measure.column);
				const used = rows!.used;
				const sum = numbers === null ? used.length : used.reduce((total, row) => total + numbers[row]!, 0);
				const again = measure.kind !== 'mean' ? sum : used.length === 0 ? null : sum / used.length;
				if (again === null) expect(value).toBeNull();
				else expect(value).toBeCloseTo(again, 6);
			}
});

test('no explanation leaks a key, a code or a foreign letter', () => {
	for (const [metric, options] of CASES)
		for (const manager of SCOPES)
			for (const language of ['ru', 'en'] as const) {
				const { explanation } = explained(metric, manager, '2026-07', options, language);
				const words = [
					explanation.formula,
					explanation.blank ?? '',
					...explanation.parts.map(({ title }) => title),
					...explanation.coverage,
					...explanation.plans,
					...explanation.groups.flatMap(({ title, left }) => [title, ...left.map(({ why }) => why)]),
				];
				for (const sentence of words) {
					expect(sentence).not.toMatch(/[a-z]_[a-z]|undefined|NaN|Infinity|WON|OPEN|\bM[12]\b/);
					if (language === 'en') expect(sentence).not.toMatch(/[а-яё]/i);
				}
			}
});

test('dump', () => {
	const out: string[] = [];
	for (const language of ['ru', 'en'] as const)
		for (const [metric, options] of CASES)
			out.push(
				`### ${metric} ${options}`,
				...explainTable(explained(metric, 'M2', '2026-07', options, language).explanation, language).map((l) => l.join(' | ')),
			);
	require('node:fs').writeFileSync('/tmp/dump.txt', out.join('\n'));
});
