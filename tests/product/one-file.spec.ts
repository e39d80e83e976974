import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createCalculator } from '../../local/calc/calculator';
import { ask } from '../../local/cli/desk';
import { readBundle } from '../../local/host/bundle';
import { createHost } from '../../local/host/host';
import { NOW } from '../now';
import { julyTables } from './july-tables';

jest.setTimeout(60_000);

/** A KPI that the library does not have: the share of won deals above 150,000. */
const MADE_UP = `import { text } from '../language/text';
import { and, choose, count, ratio } from '../measures/vocabulary';
import { defineKpi } from './define';
import { wonDeals } from './populations';
import { amountsRange } from './ranges';

const large = and(wonDeals, { column: 'price', above: 150_000_00 });

export default defineKpi({
	id: 'large_share',
	name: text('Доля крупных сделок', 'Share of large deals'),
	help: text('Выигранные сделки дороже 150 000 ÷ все выигранные.', 'Won deals above 150,000 ÷ all won deals.'),
	unit: 'share',
	better: 'up',
	place: 58,
	pitfall: text('При пяти сделках одна меняет долю на 20 %.', 'With five deals one of them moves the share by 20%.'),
	measure: choose('as', { count: count(large) }, ratio(count(large), count(wonDeals))),
	options: [{ name: 'as', values: ['share', 'count'], units: { count: 'pieces' }, help: text('доля или число', 'share or number') }],
	range: amountsRange,
	cases: [
		{ scope: 'M1', value: 0 },
		{ scope: 'M2', value: 2 / 3 },
		{ scope: 'ALL', value: 2 / 5 },
	],
});
`;

const root = mkdtempSync(join(tmpdir(), 'kpi-one-file-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const build = (...args: string[]): string => execFileSync('node', ['build.mjs', ...args], { cwd: root, encoding: 'utf8', stdio: 'pipe' });

/** Every file by path, but what the build compiles. */
function filesOf(folder: string): Map<string, string> {
	const names = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return new Map(
		names.map((entry) => [
			join(entry.parentPath, entry.name).slice(root.length + 1),
			readFileSync(join(entry.parentPath, entry.name), 'utf8'),
		]),
	);
}

let before: Map<string, string>;
beforeAll(() => {
	for (const part of [
		'src',
		'sidebar',
		'docs',
		'tests/kpis',
		'local/crm',
		'build.mjs',
		'README.md',
		'README.ru.md',
		'appsscript.json',
		'package.json',
		'tsconfig.json',
	])
		cpSync(part, join(root, part), { recursive: true });
	symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
	before = new Map([...filesOf('src'), ...filesOf('docs')]);
	writeFileSync(join(root, 'src/kpis/large-share.kpi.ts'), MADE_UP);
	build();
});

test('one file is written by hand; all that changes beside it is generated', () => {
	const after = new Map([...filesOf('src'), ...filesOf('docs')]);
	const changed = [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);
	const byHand = changed.filter((path) => !path.endsWith('.gen.ts') && !path.startsWith('docs/'));
	expect(byHand).toEqual(['src/kpis/large-share.kpi.ts']);
	expect(changed).toEqual(
		expect.arrayContaining(['src/kpis/registry.gen.ts', 'docs/surface.md', 'docs/kpis/ru/large_share.md', 'docs/kpis/en/large_share.md']),
	);
	expect(() => build('--check')).not.toThrow();
});

test('autocomplete has it, in both languages', () => {
	const docblock = /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\nfunction KPI_LARGE_SHARE\(([^)]*)\)/.exec(read('dist/code.js'));
	expect(docblock?.[1]).toBe('amounts, statuses, closed, from, to, criteria_range1, criterion1');
	expect(docblock?.[0]).toContain('Выигранные сделки дороже 150 000 ÷ все выигранные. / Won deals above 150,000 ÷ all won deals.');
	expect(docblock?.[0]).toContain('@customfunction');
	expect(read('docs/surface.md')).toContain('`KPI_LARGE_SHARE(amounts; statuses; closed; from; to; criteria_range1; criterion1)`');
});

test('the handbook has its page, its place in the index and a native recipe', () => {
	expect(read('docs/kpis/ru/README.md')).toContain('[Доля крупных сделок](large_share.md)');
	const page = read('docs/kpis/en/large_share.md');
	for (const words of ['# Share of large deals', '66.7%', '40%', '=KPI("large_share"; "ALL"; "2026-07")', 'COUNTIFS(Deals[Outcome];"WON"'])
		expect(page).toContain(words);
});

test('the formulas answer in a sheet: over a table, over imported data, as a part of a report', () => {
	const host = createHost({
		bundle: readBundle(join(root, 'dist')),
		calculator: createCalculator(),
		http: () => {
			throw new Error('no network here');
		},
		now: () => NOW,
		person: { email: 'director@example.com', locale: 'ru' },
		locale: 'ru_RU',
		timeZone: 'Europe/Moscow',
	});
	ask(host, 'importTables', julyTables);
	host.addSheet('Проба');
	host.typeBlock('Проба', 0, 0, [
		['=KPI("large_share";"M2";"2026-07")', '=KPI("Доля крупных сделок";"";"июль 2026";"as=count")'],
		['=KPI_LARGE_SHARE(A5:A7;B5:B7;C5:C7;"01.07.2026";"31.07.2026")', ''],
		['=KPI_TABLE("large_share";"M1";"2026-07")', ''],
		['', ''],
		['200000', 'выиграна', '05.07.2026'],
		['100000', 'выиграна', '06.07.2026'],
		['900000', 'отказ', '07.07.2026'],
	]);
	const { values } = host.tabs<{ name: string; values: unknown[][] }>('Проба')[0]!;
	expect([values[0]![0], values[0]![1], values[1]![0], values[2]![0]]).toEqual([2 / 3, 2, 0.5, 0]);
	host.dispose();
});
