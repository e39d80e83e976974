import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { CODE_MARK } from '../../src/app/figures/code-mark';
import { formulas } from '../../src/formulas/catalog';

const code = readFileSync('dist/code.js', 'utf8');

/** A realm with nothing but the language and the services a formula may ask. */
function realm(locale = 'ru_RU'): object {
	const context = createContext(Object.create(null));
	Object.assign(context, {
		SpreadsheetApp: {
			getActiveSpreadsheet: () => ({
				getSpreadsheetTimeZone: () => 'Europe/Moscow',
				getSpreadsheetLocale: () => locale,
				// No data tab yet.
				getRangeByName: () => null,
				getNumSheets: () => 1,
				getSheets: () => [{ getDeveloperMetadata: () => [] }],
			}),
		},
	});
	runInContext(code, context);
	return context;
}
const run = (formula: string, locale?: string): unknown => runInContext(formula, realm(locale));

test('the bundle does nothing at load: it needs no service', () => {
	expect(() => runInContext(code, createContext(Object.create(null)))).not.toThrow();
});

test('a formula answers, with Dates of its own realm', () => {
	expect(
		run(
			"KPI_AVG_CHECK([[100],[300]], [['won'],['won']], [[new Date(Date.UTC(2026,6,5))],[new Date(Date.UTC(2026,6,6))]], '2026-07-01', '2026-07-31')",
		),
	).toBe(200);
	expect(run("KPI_WIN_RATE([['won'],['143']], [['2026-07-01'],['2026-07-31 23:59']], '2026-07-01', '2026-07-31')")).toBe(0.5);
});

test('nothing to measure is an empty cell', () => {
	expect(run("KPI_WIN_RATE([['']], [['']], '2026-07-01', '2026-07-31')")).toBeNull();
});

test('formulas that need no facts answer, in values of their own realm', () => {
	expect(run("KPI_NUMBER('1,15 млн')")).toBe(1_150_000);
	expect(run("KPI_STATUS('отказ')")).toBe('LOST');
	expect(run('JSON.stringify(KPI_PLAN_SPLIT(10, [[0.5],[0.3],[0.2]]))')).toBe('[[5],[3],[2]]');
	expect(run("KPI_PERIOD('2026-07')[0][0].toISOString()")).toBe('2026-06-30T21:00:00.000Z');
	expect(run('KPI_ROI(90, 60)')).toBe(0.5);
});

test('before the first import a mistake is told in the language of the spreadsheet', () => {
	const wrong = "KPI_WIN_RATE([['won'],['won']], [['2026-07-01']], '', '')";
	expect(() => run(wrong, 'ru_RU')).toThrow(/Диапазоны разной длины/);
	expect(() => run(wrong, 'en_US')).toThrow(/The ranges differ in size/);
});

describe('autocomplete reads the compiled file', () => {
	test.each(formulas().map((formula) => [formula.name, formula] as const))('%s', (name, { parameters, help }) => {
		const declared = new RegExp(`/\\*\\*(?:(?!\\*/)[\\s\\S])*?@customfunction\\n \\*/\\nfunction ${name}\\(([^)]*)\\)`).exec(code);
		expect(declared).not.toBeNull();
		expect(declared![1]!.split(', ')).toEqual(parameters.map((parameter) => parameter.name));
		expect(declared![0]).toContain(help.ru);
		expect(declared![0]).toContain(help.en);
		for (const parameter of parameters) expect(declared![0]).toContain(`@param {any} ${parameter.name} ${parameter.help.ru}`);
	});
});

test.each(['ru', 'en'] as const)('a build in one language (%s) keeps the help of that language only', (language) => {
	const out = join(mkdtempSync(join(tmpdir(), 'kpi-build-')), 'dist');
	execFileSync(process.execPath, ['build.mjs', '--language', language, '--out', out]);
	const docblocks = readFileSync(join(out, 'code.js'), 'utf8').match(/\/\*\*(?:(?!\*\/)[\s\S])*?@customfunction\n \*\//g)!;
	expect(docblocks).toHaveLength(formulas().length);
	for (const { help } of formulas()) expect(docblocks.some((block) => block.includes(` * ${help[language]}\n`))).toBe(true);
	for (const { help } of formulas()) expect(docblocks.some((block) => block.includes(help[language === 'ru' ? 'en' : 'ru']))).toBe(false);
});

test('the code bears a mark of itself, so that figures of another version are computed anew', () => {
	const [, mark] = /"([0-9a-f]{13})"/.exec(code)!;
	expect(createHash('sha256').update(code.replace(mark!, CODE_MARK)).digest('hex').slice(0, 13)).toBe(mark);
});
