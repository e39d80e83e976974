import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, local, serveCrm } from './local';

const workbook = join(folder, 'workbook.json');
const ACCOUNT = ['--deals', '60', '--seed', '3', '--today', '2026-08-31'];

interface Dump {
	readonly tabs: readonly { readonly name: string; readonly values: unknown[][] }[];
}

const dumpInFile = (): Dump => JSON.parse(readFileSync(workbook, 'utf8')) as Dump;

describe('what demo writes', () => {
	let server: Awaited<ReturnType<typeof serveCrm>>;
	beforeAll(async () => {
		const { code, message } = local(['demo', '--out', folder, ...ACCOUNT]);
		if (code !== 0) throw new Error(message);
		server = await serveCrm(...ACCOUNT);
	});
	afterAll(() => server.process.kill());

	test('is what dump prints', () => {
		expect(local(['dump', '--workbook', workbook]).out).toEqual(dumpInFile());
	});

	test('is a workbook to go on with: run changes it, import reads the CRM into it, and the file stays a dump', () => {
		expect(local(['run', '--workbook', workbook, '--function', 'recomputeNow'])).toMatchObject({ code: 0 });
		const deals = (): number => dumpInFile().tabs.find(({ name }) => name === 'Сделки')!.values.length;
		const before = deals();
		const imported = local(['import', '--workbook', workbook, '--crm', 'amocrm', '--url', server.url, '--token', 'demo-token', '--full']);
		expect([imported.code, imported.out]).toEqual([0, expect.objectContaining({ finished: true })]);
		expect(deals()).toBe(before);
		expect(local(['dump', '--workbook', workbook]).out).toEqual(dumpInFile());
		expect(readFileSync(workbook, 'utf8')).not.toContain('demo-token');
	});

	test('says what is missing where the dump was taken away alone', () => {
		const alone = join(folder, 'alone.json');
		copyFileSync(workbook, alone);
		const { code, message } = local(['dump', '--workbook', alone]);
		expect([code, message]).toEqual([1, expect.stringMatching(/alone\.json is a dump.*alone\.state\.json/)]);
	});
});
