import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { dealsArray } from './deals-array';
import { naive } from './plain';
import { difference, MANAGERS, MONTHS } from './question';
import { cellsOfSheet, dataCells, formulaAt } from './sheet-formulas';

/** Univer headless with the same formulas: from handing over the workbook to the last value, less the same without formulas. */
export async function univer(size: number): Promise<unknown> {
	const lines = dealsArray(size);
	const bare = await computed(lines, false);
	const results = await computed(lines, true);
	return { ms: results.ms - bare.ms, difference: difference(naive(lines), cellsOfSheet(results.rows)) };
}

type Row = (string | number | null)[];

async function computed(lines: ReturnType<typeof dealsArray>, isAsked: boolean): Promise<{ ms: number; rows: Row[] }> {
	const load = createRequire(resolve('package.json'));
	const { Univer, LogLevel, LocaleType } = load('@univerjs/core');
	const { FUniver } = load('@univerjs/core/facade');
	const { UniverFormulaEnginePlugin } = load('@univerjs/engine-formula');
	const { UniverSheetsPlugin } = load('@univerjs/sheets');
	const { UniverSheetsFormulaPlugin } = load('@univerjs/sheets-formula');
	for (const facade of ['engine-formula', 'sheets', 'sheets-formula']) load(`@univerjs/${facade}/facade`);
	const engine = new Univer({ logLevel: LogLevel.ERROR, locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} } });
	for (const plugin of [UniverFormulaEnginePlugin, UniverSheetsPlugin, UniverSheetsFormulaPlugin]) engine.registerPlugin(plugin);
	const api = FUniver.newAPI(engine);
	const data = Object.fromEntries(
		lines.map((line, i) => [i, Object.fromEntries(dataCells(line).flatMap((v, c) => (v === null ? [] : [[c, { v }]])))]),
	);
	const question = Object.fromEntries(
		MANAGERS.map((_, m) => [
			m,
			Object.fromEntries(
				Array.from({ length: isAsked ? 6 * MONTHS.length : 1 }, (__, i) => [
					i,
					isAsked ? { f: `=${formulaAt(Math.floor(i / MONTHS.length), m, i % MONTHS.length, lines.length)}` } : { f: '=1+1' },
				]),
			),
		]),
	);
	const start = performance.now();
	const book = api.createWorkbook({
		id: 'bench',
		sheetOrder: ['d', 'q'],
		sheets: {
			d: { id: 'd', name: 'D', rowCount: lines.length, columnCount: 7, cellData: data },
			q: { id: 'q', name: 'Q', rowCount: MANAGERS.length, columnCount: 72, cellData: question },
		},
	});
	const formula = api.getFormula();
	const ended = new Promise((done) => formula.calculationEnd(done));
	formula.executeCalculation();
	await ended;
	const range = book.getSheetByName('Q').getRange(0, 0, MANAGERS.length, isAsked ? 72 : 1);
	// The engine says it has ended a moment before its values stand in the cells.
	let rows: Row[] = range.getValues();
	while (rows.some((row) => row.some((value) => value === null || value === undefined))) {
		await new Promise((done) => setTimeout(done, 2));
		rows = range.getValues();
	}
	return { ms: performance.now() - start, rows };
}
