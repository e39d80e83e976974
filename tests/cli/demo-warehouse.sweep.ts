import { spawnSync } from 'node:child_process';
import { HOW_TO_INSTALL, isInstalled } from '../../local/warehouse/zetasql';

if (!isInstalled()) process.stderr.write(`Skipped: demo --warehouse. ${HOW_TO_INSTALL}\n`);
const withEvaluator = isInstalled() ? test : test.skip;

withEvaluator.each(['ru', 'en'])('demo --warehouse (%s): every figure that the sheets show is what BigQuery works out', (locale) => {
	const args = ['local/run.mjs', 'demo', '--warehouse', '--deals', '120', '--seed', '3', '--today', '2026-08-31', '--locale', locale];
	const { status, stdout, stderr } = spawnSync('node', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
	if (status !== 0) throw new Error(stderr);
	const { warehouse } = JSON.parse(stdout) as { warehouse: { checked: number; differences: string[]; refused: string[]; rows: number } };
	expect(warehouse).toMatchObject({ differences: [], refused: [] });
	expect(warehouse.checked).toBeGreaterThan(20_000);
	expect(warehouse.rows).toBeGreaterThan(1000);
});
