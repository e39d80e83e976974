import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import type { Host, HostOptions } from '../../local/host/contract/host';
import type { Report } from '../../src/reports/report';
import { bundleOf, desk, resultOf } from '../host/desk';

const mutation = require('../mutation/apply.cjs') as { isMutated(file: string): boolean; apply(source: string): string };

/** What stands between the use cases and Google, compiled by itself as a script that a test may call from within the spreadsheet. */
export async function googleScript(): Promise<string> {
	const { outputFiles } = await build({
		stdin: {
			contents: `export { ports } from './src/google/ports'; export { workbook } from './src/google/workbook/workbook'; export { buffered } from './src/tabs/buffered-workbook'; export { writeComputed } from './src/tabs/write-aggregates';`,
			resolveDir: resolve('.'),
			loader: 'ts',
		},
		bundle: true,
		format: 'iife',
		globalName: 'Google',
		target: 'es2021',
		write: false,
		plugins: [
			{
				name: 'mutant',
				setup: ({ onLoad }) =>
					onLoad({ filter: /\.ts$/ }, ({ path }) =>
						mutation.isMutated(path) ? { contents: mutation.apply(readFileSync(path, 'utf8')), loader: 'ts' } : undefined,
					),
			},
		],
	});
	return outputFiles[0]!.text;
}

/** A new spreadsheet in which each of these bodies is an execution of its own; `file` is the spreadsheet, `book` the add-on's view of it. */
export function scripted(google: string, bodies: Readonly<Record<string, string>>, options: Partial<HostOptions> = {}) {
	const functions = Object.entries(bodies).map(
		([name, body]) =>
			`function ${name}() { const file = SpreadsheetApp.getActive(); const book = Google.workbook(file); const [report, more] = arguments; ${body} }`,
	);
	const host: Host = desk(bundleOf(`${google}\n${functions.join('\n')}`), options);
	return { host, run: (name: string, ...args: unknown[]): unknown => resultOf(host.call(name, args)) };
}

export const box = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

/** A small report; a test says what is different in its own. */
export const reportOf = (more: Partial<Report> = {}): Report => ({
	id: 'page',
	name: 'Page',
	after: [],
	widths: [100, 100, 50],
	heights: {},
	rows: 4,
	frozenRows: 1,
	cells: [],
	lights: [],
	heats: [],
	charts: [],
	...more,
});
