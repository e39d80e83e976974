import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Papa from 'papaparse';

const folder = mkdtempSync(join(tmpdir(), 'kpi-recalculated-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Without this setting LibreOffice would show the values that the file brings along. */
const ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

/** Every sheet as LibreOffice calculates it, by name. */
export function recalculated(book: string): Map<string, string[][]> {
	const profile = join(folder, 'profile');
	mkdirSync(join(profile, 'user'), { recursive: true });
	writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS);
	const out = join(folder, 'csv');
	const title = basename(book, '.xlsx');
	execFileSync(
		'soffice',
		[`-env:UserInstallation=file://${profile}`, '--headless', '--norestore', '--convert-to', CSV, '--outdir', out, book],
		{ stdio: 'ignore' },
	);
	const sheets = readdirSync(out).map((name): [string, string[][]] => [
		name.replace(`${title}-`, '').replace(/\.csv$/, ''),
		Papa.parse<string[]>(readFileSync(join(out, name), 'utf8')).data,
	]);
	rmSync(out, { recursive: true });
	return new Map(sheets);
}

export function agrees(ours: unknown, theirs: string): boolean {
	if (ours === '' || ours === null) return theirs === '';
	if (typeof ours === 'boolean') return theirs === String(ours).toUpperCase();
	if (typeof ours !== 'number') return theirs === String(ours) || /^\d{4}-\d{2}-\d{2}/.test(String(ours));
	const value = theirs.endsWith('%') ? Number(theirs.slice(0, -1)) / 100 : Number(theirs);
	return theirs !== '' && Math.abs(value - ours) <= 1e-6 * Math.max(1, Math.abs(ours));
}

export interface CalculatedTab {
	readonly name: string;
	readonly values: readonly (readonly unknown[])[];
	readonly formulas: readonly (readonly string[])[];
}

const BY_THE_CLOCK = /TODAY\(\)|Данные устарели|The data are old/;

/** Every formula of the workbook, with what the two engines make of it where that differs. */
export function compared(tabs: readonly CalculatedTab[], book: string): { readonly count: number; readonly differing: readonly unknown[] } {
	const sheets = recalculated(book);
	let count = 0;
	const differing: unknown[] = [];
	for (const { name, values, formulas } of tabs)
		formulas.forEach((line, r) => {
			line.forEach((formula, c) => {
				// How old the data are depends on the day: theirs is the machine's, ours the test's.
				if (!formula || BY_THE_CLOCK.test(formula)) return;
				count++;
				const theirs = sheets.get(name.slice(0, 31))?.[r]?.[c] ?? '';
				const ours = values[r]?.[c] ?? '';
				if (!agrees(ours, theirs)) differing.push([name, r + 1, c + 1, ours, theirs, formula]);
			});
		});
	return { count, differing };
}

export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasLibreOffice) console.warn('LibreOffice is not installed: the recalculation of the exported workbook is not checked.');
