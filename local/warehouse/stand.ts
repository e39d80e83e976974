import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { HOW_TO_INSTALL, isInstalled } from './zetasql';

export { HOW_TO_INSTALL, isInstalled };

/** Formulas that ask the figures of the tabs, worked out by ZetaSQL. */
export interface Stand {
	/** A script to be loaded behind the add-on's own, in place of its two formulas. */
	readonly script: string;
	close(): void;
}

/** What the add-on reads where the aggregate tab has the figure already, and what works it out from rows. */
const INSTEAD: readonly (readonly [module: RegExp, by: string])[] = [
	[/figures[/\\]figure-lines$|^\.\/figure-lines$/, 'export const answerFromLines = () => null;'],
	[/figures[/\\]aggregate-reader$|^\.\/aggregate-reader$/, 'export const aggregatesOf = () => () => null;'],
	[/formulas[/\\]model$/, "export * from 'warehouse-model';"],
];

export async function startStand(): Promise<Stand> {
	const server = spawn(process.execPath, [resolve('build/local/warehouse-server.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
	const { url } = JSON.parse(await firstLine(server)) as { url: string };
	const script = join('build', `warehouse-cells-${process.pid}.js`);
	mkdirSync('build', { recursive: true });
	writeFileSync(script, `var KPI_WAREHOUSE = ${JSON.stringify(url)};\n${await cells()}\n${FORMULAS}`);
	return {
		script,
		close() {
			server.stdin!.end();
			rmSync(script, { force: true });
		},
	};
}

const FORMULAS = `function KPI(metric, manager, period, options) {
	return KpiWarehouse.model(metric, manager, period, options);
}
function KPI_TABLE(metrics, managers, periods, options) {
	return KpiWarehouse.table(metrics, managers, periods, options);
}
`;

/** The two formulas over the same code as the add-on's, but for where the figures come from. */
async function cells(): Promise<string> {
	const { outputFiles } = await build({
		stdin: { contents: "export { model, table } from './src/google/formulas';", resolveDir: process.cwd(), loader: 'ts' },
		bundle: true,
		format: 'iife',
		target: 'es2021',
		globalName: 'KpiWarehouse',
		write: false,
		logLevel: 'error',
		plugins: [
			{
				name: 'warehouse',
				setup({ onResolve, onLoad }) {
					onResolve({ filter: /^warehouse-model$/ }, () => ({ path: resolve('local/warehouse/model.ts') }));
					onResolve({ filter: /(figure-lines|aggregate-reader|formulas\/model)$/ }, ({ path, importer }) => {
						const at = INSTEAD.findIndex(([module]) => module.test(path));
						return at < 0 || !/figures[/\\]answer\.ts$/.test(importer) ? undefined : { path: String(at), namespace: 'instead' };
					});
					onLoad({ filter: /.*/, namespace: 'instead' }, ({ path }) => ({
						contents: INSTEAD[Number(path)]![1],
						resolveDir: process.cwd(),
						loader: 'ts',
					}));
				},
			},
		],
	});
	return outputFiles[0]!.text;
}

function firstLine(server: ChildProcess): Promise<string> {
	return new Promise((told, failed) => {
		let text = '';
		server.stdout!.on('data', (piece) => {
			text += String(piece);
			if (text.includes('\n')) told(text.split('\n')[0]!);
		});
		server.once('exit', (code) => failed(new Error(`The stand of the warehouse ended (${code}).`)));
	});
}
