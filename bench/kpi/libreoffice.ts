import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import excel from 'exceljs';
import papa from 'papaparse';
import { dealsArray } from './deals-array';
import { naive } from './plain';
import { difference, MANAGERS, MONTHS } from './question';
import { cellsOfSheet, dataCells, formulaAt } from './sheet-formulas';

/** LibreOffice headless: opening, computing and saving the workbook, less the same without formulas. No result is written, so none is kept. */
export async function libreOffice(size: number): Promise<unknown> {
	const folder = mkdtempSync(join(tmpdir(), 'kpi-bench-'));
	const lines = dealsArray(size);
	await book(join(folder, 'data.xlsx'), lines, false);
	await book(join(folder, 'question.xlsx'), lines, true);
	const bare = convert(folder, 'data.xlsx');
	const whole = convert(folder, 'question.xlsx');
	const answer = readdirSync(folder).find((name) => name.startsWith('question') && name.endsWith('.csv'))!;
	const rows = papa.parse<string[]>(readFileSync(join(folder, answer), 'utf8'), { delimiter: ',' }).data;
	return { ms: whole - bare, whole, bare, difference: difference(naive(lines), cellsOfSheet(rows)) };
}

async function book(path: string, lines: ReturnType<typeof dealsArray>, isAsked: boolean): Promise<void> {
	const writer = new excel.stream.xlsx.WorkbookWriter({ filename: path });
	const data = writer.addWorksheet('D');
	for (const line of lines) data.addRow(dataCells(line)).commit();
	data.commit();
	const answer = writer.addWorksheet('Q');
	for (let m = 0; m < MANAGERS.length; m++)
		answer
			.addRow(
				isAsked
					? Array.from({ length: 6 * MONTHS.length }, (_, i) => ({
							formula: formulaAt(Math.floor(i / MONTHS.length), m, i % MONTHS.length, lines.length),
						}))
					: [0],
			)
			.commit();
	answer.commit();
	await writer.commit();
}

function convert(folder: string, file: string): number {
	const start = performance.now();
	const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2';
	execFileSync(
		'soffice',
		[
			`-env:UserInstallation=file://${folder}/profile`,
			'--headless',
			'--norestore',
			'--convert-to',
			filter,
			'--outdir',
			folder,
			join(folder, file),
		],
		{ stdio: 'ignore' },
	);
	return performance.now() - start;
}
