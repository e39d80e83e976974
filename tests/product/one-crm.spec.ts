import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createCalculator } from '../../local/calc/calculator';
import { ask } from '../../local/cli/desk';
import { readBundle } from '../../local/host/bundle';
import { createHost } from '../../local/host/host';
import type { ImportProgress, SidebarState } from '../../src/app/panel/types';

jest.setTimeout(60_000);

/** The practice CRM of the connector kit, as it would stand in its own folder. */
const MADE_UP = readFileSync('tests/connectors/kit/made-up/index.ts', 'utf8')
	.replaceAll('../../../../src/connectors/', '../')
	.replaceAll('../../../../src/', '../../');

const root = mkdtempSync(join(tmpdir(), 'kpi-one-crm-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const filesOf = (folder: string): Map<string, string> =>
	new Map(
		readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => [
				join(entry.parentPath, entry.name).slice(root.length + 1),
				readFileSync(join(entry.parentPath, entry.name), 'utf8'),
			]),
	);

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
	before = filesOf('src');
	mkdirSync(join(root, 'src/connectors/tinycrm'));
	writeFileSync(join(root, 'src/connectors/tinycrm/index.ts'), MADE_UP);
	execFileSync('node', ['build.mjs'], { cwd: root, stdio: 'pipe' });
});

test('a CRM is one folder: beside it only the registry changes, by the build', () => {
	const changed = [...filesOf('src')].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);
	expect(changed.sort()).toEqual(['src/connectors/registry.gen.ts', 'src/connectors/tinycrm/index.ts']);
});

test('the panel offers it, draws its form, imports it page by page, and the KPIs count its deals', () => {
	const born = Date.UTC(2026, 6, 1);
	const deals = Array.from({ length: 25 }, (_, i) => ({
		id: i + 1,
		name: `№ ${i + 1}`,
		owner: 1 + (i % 2),
		state: i % 5 === 0 ? 'lost' : 'won',
		sum: 100 + i,
		created: born,
		closed: born + (i + 1) * 86_400_000,
		changed: born + (i + 1) * 86_400_000,
	}));
	const asked: string[] = [];
	const host = createHost({
		bundle: readBundle(join(root, 'dist')),
		calculator: createCalculator(),
		http({ url, headers }) {
			const { pathname, searchParams } = new URL(url);
			asked.push(`${pathname}${searchParams.get('page') ?? ''}`);
			const key = Object.entries(headers).find(([name]) => name.toLowerCase() === 'authorization')?.[1];
			const from = (Number(searchParams.get('page') ?? 1) - 1) * 10;
			const company = { id: 7, name: 'Acme', currency: 'RUB', zone: 'Europe/Moscow' };
			const body = pathname === '/me' ? { company } : { rows: deals.slice(from, from + 10), more: from + 10 < deals.length };
			return { status: key === 'Bearer k' ? 200 : 401, headers: {}, body: JSON.stringify(body) };
		},
		now: () => Date.UTC(2026, 7, 15, 9),
		person: { email: 'director@example.com', locale: 'ru' },
		locale: 'ru_RU',
		timeZone: 'Europe/Moscow',
	});
	const offered = ask<SidebarState>(host, 'sidebarState').crms.find(({ id }) => id === 'tinycrm');
	expect(offered).toMatchObject({ title: 'Учебная CRM', fields: [{ key: 'account' }, { key: 'token', secret: true }] });
	expect(() => ask(host, 'connect', 'tinycrm', { account: 'x', token: 'wrong' })).toThrow(/Учебная CRM не приняла токен/);
	ask(host, 'connect', 'tinycrm', { account: 'x', token: 'k' });
	ask(host, 'startImport', true);
	expect(ask<ImportProgress>(host, 'importStep', 240)).toMatchObject({ finished: true });
	expect(asked.slice(2)).toEqual(['/me', '/deals1', '/deals2', '/deals3']);
	host.addSheet('Проба');
	host.typeBlock('Проба', 0, 0, [['=KPI("won_count";"";"2026-07")', '=KPI("bookings";"1";"2026-07")']]);
	const cells = host.view().sheets.find(({ name }) => name === 'Проба')!.cells;
	const won = deals.filter(({ state }) => state === 'won');
	expect(cells.map(([, , cell]) => cell.value)).toEqual([
		won.length,
		won.filter(({ owner }) => owner === 1).reduce((sum, deal) => sum + deal.sum, 0),
	]);
});
