import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { julyTables } from '../product/july-tables';
import { folder, local, serveCrm, tables } from './local';

const maven = '../shared/data/maven-crm-sales';
(existsSync(maven) ? test : test.skip)('eval: 8,800 deals under their own headings and file names agree with plain counting', () => {
	const [, ...lines] = readFileSync(join(maven, 'sales_pipeline.csv'), 'utf8')
		.trim()
		.split(/\r?\n/)
		.map((line) => line.split(','));
	const agents = [...new Set(lines.map(([, agent]) => agent!))].slice(0, 6);
	const formulas = agents.flatMap((agent) => ['won_count', 'bookings', 'win_rate'].map((kpi) => `=KPI("${kpi}","${agent}","2017")`));
	const { out } = local(['eval', '--locale', 'en_US', '--data', maven], JSON.stringify({ formulas }));
	const got = (out as { results: { values: number[][] }[] }).results.map(({ values }) => values[0]![0]!);
	const wanted = agents.flatMap((agent) => {
		const own = lines.filter((line) => line[1] === agent);
		const won = own.filter((line) => line[4] === 'Won');
		const lost = own.filter((line) => line[4] === 'Lost');
		return [won.length, won.reduce((sum, line) => sum + Number(line[7]), 0), won.length / (won.length + lost.length)];
	});
	got.forEach((value, i) => {
		expect(value).toBeCloseTo(wanted[i]!, 9);
	});
});

test('an import that is killed a few times is finished by the next run: nothing lost or doubled', async () => {
	const server = await serveCrm('--data', tables('crm', julyTables), '--today', '2026-07-31');
	const importTo = (workbook: string, ...more: string[]) =>
		local(['import', '--workbook', workbook, '--crm', 'amocrm', '--url', server.url, '--token', 'demo-token', ...more]);
	const dataOf = (workbook: string): unknown => {
		const { tabs } = local(['dump', '--workbook', workbook]).out as { tabs: { name: string; values: unknown }[] };
		return ['Сделки', 'Активности', 'История этапов'].map((name) => tabs.find((tab) => tab.name === name)!.values);
	};
	try {
		const straight = join(folder, 'straight.json');
		expect(importTo(straight).out).toMatchObject({ finished: true });
		const whole = dataOf(straight);
		for (const stop of [40, 120, 230]) {
			const workbook = join(folder, `stop-${stop}.json`);
			const killed = importTo(workbook, '--stop-after-calls', String(stop));
			expect([stop, killed.code, killed.message]).toEqual([stop, 1, expect.stringContaining('was ended')]);
			expect(importTo(workbook).out).toMatchObject({ finished: true });
			expect(dataOf(workbook)).toEqual(whole);
		}
	} finally {
		server.process.kill();
	}
});
