import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toXlsx } from '../../local/xlsx/book';
import { CHECK_TAB, figureRow } from '../../src/handbook/recipe/check-tab';
import { recipes } from '../../src/handbook/recipe/recipes';
import { agrees, type CalculatedTab, compared, hasLibreOffice, recalculated } from '../libreoffice';
import { askRecipes, recipeDesk, recipeFigures } from '../product/recipe-desk';
import { recipeTables } from '../product/recipe-tables';

jest.setTimeout(300_000);

const folder = mkdtempSync(join(tmpdir(), 'kpi-workbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

(hasLibreOffice ? test : test.skip).each(['ru', 'en'])(
	'LibreOffice, calculating everything again, has the host’s numbers (%s)',
	(locale) => {
		const ran = spawnSync('node', ['local/run.mjs', 'demo', '--locale', locale, '--out', folder], { encoding: 'utf8', maxBuffer: 1 << 26 });
		expect([ran.status, ran.status === 0 ? '' : ran.stderr]).toEqual([0, '']);
		const { tabs } = JSON.parse(readFileSync(join(folder, 'workbook.json'), 'utf8')) as { tabs: CalculatedTab[] };
		const { count, differing } = compared(tabs, join(folder, 'report.xlsx'));
		expect(differing.slice(0, 5)).toEqual([]);
		expect(count).toBeGreaterThan(3000);
		// Last, so that a busy machine does not hide a figure that differs. A quiet one takes a quarter of this.
		expect((JSON.parse(ran.stdout) as { seconds: number }).seconds).toBeLessThan(120);
		console.info(`${count} formulas compared (${locale})`);
	},
);

(hasLibreOffice ? test : test.skip).each(['ru_RU', 'en_US'])(
	'LibreOffice has the numbers of the handbook’s recipes (%s)',
	async (locale) => {
		const desk = recipeDesk(locale, recipeTables);
		askRecipes(desk, locale, '2026-07-01', '2026-07-31', '2026-07', 'M1');
		const figures = recipeFigures(desk, locale);
		const book = join(folder, 'recipes.xlsx');
		writeFileSync(book, await toXlsx(desk.view()));
		desk.close();
		const check = recalculated(book).get(CHECK_TAB[locale === 'ru_RU' ? 'ru' : 'en'])!;
		// What calls a formula of the add-on cannot be calculated outside of it.
		const native = recipes().results.flatMap((result) => ('recipe' in result && !result.recipe.usesAddOn ? [result.recipe.kpi.id] : []));
		const differing = native.flatMap((id) => {
			const theirs = check[figureRow(id) - 1]?.slice(1, 3) ?? [];
			return figures.get(id)!.every((value, n) => agrees(value, theirs[n] ?? '')) ? [] : [[id, figures.get(id), theirs]];
		});
		expect(differing).toEqual([]);
		expect(native.length).toBeGreaterThanOrEqual(40);
	},
);
