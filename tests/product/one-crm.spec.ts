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

/** A CRM that nobody has: two lists, pages by number, a key in a header. */
const MADE_UP = `import type { Config, Connector, Entity, Facts, ReadResult, Reply, Request } from '../contract';

const HOST = (config: Config): string => \`https://\${config.account}.tinycrm.example\`;
const ask = (config: Config, path: string): Request => ({ method: 'GET', url: \`\${HOST(config)}\${path}\`, headers: {} });

function list(id: string, ru: string, en: string, facts: (rows: Record<string, unknown>[]) => Facts): Entity {
	return {
		id,
		title: { ru, en },
		first: (config) => ask(config, \`/\${id}?page=1\`),
		read(reply: Reply, request: Request, config: Config): ReadResult {
			if (reply.status === 401) return { ok: false, fault: { code: 'unauthorized', detail: '' } };
			if (reply.status !== 200) return { ok: false, fault: { code: 'unavailable', status: reply.status } };
			const { rows, more } = JSON.parse(reply.body) as { rows: Record<string, unknown>[]; more: boolean };
			const page = Number(/page=(\\d+)/.exec(request.url)![1]);
			return { ok: true, page: { facts: facts(rows), read: rows.length, ...(more && { next: ask(config, \`/\${id}?page=\${page + 1}\`) }) } };
		},
	};
}

const tinycrm: Connector = {
	id: 'tinycrm',
	title: { ru: 'Крошка CRM', en: 'Tiny CRM' },
	settings: [
		{ key: 'account', label: { ru: 'Аккаунт', en: 'Account' }, required: true },
		{ key: 'key', label: { ru: 'Ключ', en: 'Key' }, required: true, secret: true },
	],
	probe: {
		id: 'me',
		title: { ru: 'Аккаунт', en: 'Account' },
		first: (config) => ask(config, '/me'),
		read: (reply) =>
			reply.status === 200
				? { ok: true, page: { facts: {}, settings: { account_id: '1', account_name: 'Tiny', tz: 'Europe/Moscow', base_currency: 'RUB' }, read: 1 } }
				: { ok: false, fault: { code: 'unauthorized', detail: '' } },
	},
	sign: (request, config) => ({ ...request, headers: { ...request.headers, 'X-Key': config.key ?? '' } }),
	identify: ({ account_id = '', account_name = '' }) => ({ id: account_id, name: account_name }),
	apart: 100,
	entities: [
		list('people', 'Люди', 'People', (rows) => ({ managers: rows.map(({ id, name }) => ({ manager_id: String(id), name: String(name), role: 'manager' })) })),
		list('deals', 'Сделки', 'Deals', (rows) => ({
			deals: rows.map((row) => ({
				source: 'tinycrm',
				deal_id: String(row.id),
				manager_id: String(row.who),
				outcome: String(row.is),
				amount: Number(row.sum) * 100,
				currency: 'RUB',
				created_at: Number(row.born),
				closed_at: Number(row.died),
				is_deleted: false,
				updated_at: Number(row.died),
			})),
		})),
	],
	complete: (facts) => facts,
};

export default tinycrm;
`;

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
	for (const part of ['src', 'sidebar', 'docs', 'tests/kpis', 'local/crm', 'build.mjs', 'appsscript.json', 'package.json', 'tsconfig.json'])
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
		who: 1 + (i % 2),
		is: i % 5 === 0 ? 'LOST' : 'WON',
		sum: 100 + i,
		born,
		died: born + (i + 1) * 86_400_000,
	}));
	const asked: string[] = [];
	const host = createHost({
		bundle: readBundle(join(root, 'dist')),
		calculator: createCalculator(),
		http({ url, headers }) {
			const { pathname, searchParams } = new URL(url);
			asked.push(`${pathname}${searchParams.get('page') ?? ''}`);
			const key = Object.entries(headers).find(([name]) => name.toLowerCase() === 'x-key')?.[1];
			const all =
				pathname === '/deals'
					? deals
					: [
							{ id: 1, name: 'Анна' },
							{ id: 2, name: 'Борис' },
						];
			const from = (Number(searchParams.get('page') ?? 1) - 1) * 10;
			const body = pathname === '/me' ? {} : { rows: all.slice(from, from + 10), more: from + 10 < all.length };
			return { status: key === 'k' ? 200 : 401, headers: {}, body: JSON.stringify(body) };
		},
		now: () => Date.UTC(2026, 7, 15, 9),
		person: { email: 'director@example.com', locale: 'ru' },
		locale: 'ru_RU',
		timeZone: 'Europe/Moscow',
	});
	const offered = ask<SidebarState>(host, 'sidebarState').crms.find(({ id }) => id === 'tinycrm');
	expect(offered).toMatchObject({ title: 'Крошка CRM', fields: [{ key: 'account' }, { key: 'key', secret: true }] });
	expect(() => ask(host, 'connect', 'tinycrm', { account: 'x', key: 'wrong' })).toThrow(/Крошка CRM не приняла токен/);
	ask(host, 'connect', 'tinycrm', { account: 'x', key: 'k' });
	ask(host, 'startImport', true);
	expect(ask<ImportProgress>(host, 'importStep', 240)).toMatchObject({ finished: true });
	expect(asked.slice(2)).toEqual(['/people1', '/deals1', '/deals2', '/deals3']);
	host.addSheet('Проба');
	host.typeBlock('Проба', 0, 0, [['=KPI("won_count";"";"2026-07")', '=KPI("bookings";"Анна";"2026-07")']]);
	const cells = host.view().sheets.find(({ name }) => name === 'Проба')!.cells;
	const won = deals.filter(({ is }) => is === 'WON');
	expect(cells.map(([, , cell]) => cell.value)).toEqual([
		won.length,
		won.filter(({ who }) => who === 1).reduce((sum, deal) => sum + deal.sum, 0),
	]);
});
