import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { toXlsx } from '../../local/xlsx/book';
import { CHECK_TAB, figureRow } from '../../src/handbook/recipe/print';
import { askRecipes, cooked, recipeDesk, recipeFigures } from '../product/recipe-desk';
import { recipeTables } from '../product/recipe-tables';

jest.setTimeout(300_000);

interface Tab {
	readonly name: string;
	readonly values: readonly (readonly unknown[])[];
	readonly formulas: readonly (readonly string[])[];
}

const folder = mkdtempSync(join(tmpdir(), 'kpi-recalculated-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Without this setting LibreOffice would show the values that the file brings along. */
const ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

/** Every sheet as LibreOffice calculates it, by name. */
function recalculated(book: string, title = 'report'): Map<string, string[][]> {
	const profile = join(folder, 'profile');
	mkdirSync(join(profile, 'user'), { recursive: true });
	writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS);
	const out = join(folder, 'csv');
	execFileSync(
		'soffice',
		[`-env:UserInstallation=file://${profile}`, '--headless', '--norestore', '--convert-to', CSV, '--outdir', out, book],
		{ stdio: 'ignore' },
	);
	const sheets = readdirSync(out).map((name): [string, string[][]] => [
		name.replace(`${title}-`, '').replace(/\.csv$/, ''),
		Papa.parse<string[]>(readFileSync(join(out, name), 'utf8')).data,
	]);
	return new Map(sheets);
}

function agrees(ours: unknown, theirs: string): boolean {
	if (ours === '' || ours === null) return theirs === '';
	if (typeof ours !== 'number') return theirs === String(ours) || /^\d{4}-\d{2}-\d{2}/.test(String(ours));
	const value = theirs.endsWith('%') ? Number(theirs.slice(0, -1)) / 100 : Number(theirs);
	return theirs !== '' && Math.abs(value - ours) <= 1e-6 * Math.max(1, Math.abs(ours));
}

const isHere = spawnSync('soffice', ['--version']).status === 0;
if (!isHere) console.warn('LibreOffice is not installed: the recalculation of the exported workbook is not checked.');

(isHere ? test : test.skip).each(['ru', 'en'])('LibreOffice, calculating everything again, has the host’s numbers (%s)', (locale) => {
	const ran = spawnSync('node', ['local/run.mjs', 'demo', '--locale', locale, '--out', folder], { encoding: 'utf8', maxBuffer: 1 << 26 });
	expect([ran.status, ran.status === 0 ? '' : ran.stderr]).toEqual([0, '']);
	expect((JSON.parse(ran.stdout) as { seconds: number }).seconds).toBeLessThan(60);
	const { tabs } = JSON.parse(readFileSync(join(folder, 'workbook.json'), 'utf8')) as { tabs: Tab[] };
	const sheets = recalculated(join(folder, 'report.xlsx'));
	let compared = 0;
	const differing: unknown[] = [];
	for (const { name, values, formulas } of tabs)
		formulas.forEach((line, r) => {
			line.forEach((formula, c) => {
				if (!formula) return;
				compared++;
				const theirs = sheets.get(name.slice(0, 31))?.[r]?.[c] ?? '';
				const ours = values[r]?.[c] ?? '';
				if (!agrees(ours, theirs)) differing.push([name, r + 1, c + 1, ours, theirs, formula]);
			});
		});
	expect(differing.slice(0, 5)).toEqual([]);
	expect(compared).toBeGreaterThan(3000);
	console.info(`${compared} formulas compared (${locale})`);
	rmSync(join(folder, 'csv'), { recursive: true });
});

(isHere ? test : test.skip).each(['ru_RU', 'en_US'])('LibreOffice has the numbers of the handbook’s recipes (%s)', async (locale) => {
	const desk = recipeDesk(locale, recipeTables);
	askRecipes(desk, locale, '2026-07-01', '2026-07-31', '2026-07', 'M1');
	const figures = recipeFigures(desk, locale);
	const book = join(folder, 'recipes.xlsx');
	writeFileSync(book, await toXlsx(desk.view()));
	desk.close();
	const check = recalculated(book, 'recipes').get(CHECK_TAB[locale === 'ru_RU' ? 'ru' : 'en'])!;
	// What calls a formula of the add-on cannot be calculated outside of it.
	const native = cooked.cooked.flatMap((one) => ('recipe' in one && !one.recipe.usesAddOn ? [one.recipe.kpi.id] : []));
	const differing = native.flatMap((id) => {
		const theirs = check[figureRow(id) - 1]?.slice(1, 3) ?? [];
		return figures.get(id)!.every((value, n) => agrees(value, theirs[n] ?? '')) ? [] : [[id, figures.get(id), theirs]];
	});
	expect(differing).toEqual([]);
	expect(native.length).toBeGreaterThan(40);
	rmSync(join(folder, 'csv'), { recursive: true });
});
