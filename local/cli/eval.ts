import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../../sidebar/tables/file-text';
import type { SidebarState } from '../../src/app/panel/types';
import type { Host } from '../host/contract/host';
import { HOW_TO_INSTALL, isInstalled, type Stand, startStand } from '../warehouse/stand';
import { ask, openDesk } from './desk';
import { Doubtful, Failure, UsageError, type Words } from './words';

interface Question {
	readonly sheets?: Readonly<Record<string, readonly (readonly unknown[])[]>>;
	readonly formulas?: readonly string[];
}

type Result = { formula: string; values: unknown[][] } | { formula: string; error: { type: string; message: string } };

/** Types tables and formulas in as a user would and tells what the cells show. */
export async function evalCommand(words: Words): Promise<unknown> {
	const question = await readQuestion();
	const locale = words.one.locale ?? 'ru_RU';
	const stand = words.flags.has('warehouse') ? await openStand() : null;
	const scripts = stand === null ? [] : [stand.script];
	const desk = openDesk({ locale, language: locale, timeZone: words.one.tz ?? 'Europe/Moscow', scripts });
	try {
		const unreadable = words.one.data === undefined ? 0 : loadTables(desk, words.one.data, locale);
		for (const [name, rows] of Object.entries(question.sheets ?? {})) {
			const present = desk.view().sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
			if (!present) desk.addSheet(name);
			if (rows.length > 0) desk.typeBlock(name, 0, 0, rows);
		}
		const result = { results: answers(desk, question.formulas ?? []) };
		if (unreadable === 0) return result;
		throw new Doubtful(result, `Cells that could not be read: ${unreadable}. The figures leave them out; correct the files and run again.`);
	} finally {
		desk.close();
		stand?.close();
	}
}

async function openStand(): Promise<Stand> {
	if (!isInstalled()) throw new Failure(`${HOW_TO_INSTALL}.`);
	return await startStand();
}

async function readQuestion(): Promise<Question> {
	let text = '';
	for await (const piece of process.stdin) text += String(piece);
	const shape = new UsageError('eval reads JSON from stdin: {"sheets": {"Tab": [[…]]}, "formulas": ["=…"]}.');
	let question: unknown;
	try {
		question = JSON.parse(text);
	} catch {
		throw shape;
	}
	if (!isObject(question)) throw shape;
	const { sheets = {}, formulas = [] } = question;
	const isTable = (rows: unknown): boolean =>
		Array.isArray(rows) && rows.every((row) => Array.isArray(row) && row.every((cell) => !isObject(cell) && !Array.isArray(cell)));
	if (!isObject(sheets) || !Object.values(sheets).every(isTable)) throw shape;
	if (!Array.isArray(formulas) || !formulas.every((formula) => typeof formula === 'string')) throw shape;
	return { sheets, formulas } as Question;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every CSV of the folder goes through the product's own table import. */
export function loadTables(host: Host, folder: string, locale = 'ru_RU'): number {
	if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Failure(`There is no folder ${folder}.`);
	const names = readdirSync(folder).filter((name) => name.toLowerCase().endsWith('.csv'));
	if (names.length === 0) throw new Failure(`There is no .csv file in ${folder}.`);
	const files = Object.fromEntries(names.map((name) => [name, decodeText(readFileSync(join(folder, name)), { locales: [locale] })]));
	const { facts } = ask<SidebarState>(host, 'importTables', files, {}, { keepsUnknown: true });
	for (const problem of facts?.problems ?? []) process.stderr.write(`${problem}\n`);
	return lastLogged(host, 'unreadable');
}

/** What the import log says of the last import. */
function lastLogged(host: Host, key: string): number {
	const { tabs } = host.dump() as { tabs: { values: unknown[][] }[] };
	const log = tabs.find(({ values }) => values[0]?.[0] === 'id' && values[0].includes(key));
	return Number(log?.values.at(-1)?.[log.values[0]!.indexOf(key)] ?? 0);
}

/** Each formula has a sheet of its own, so that no result stands in the way of another. */
function answers(host: Host, formulas: readonly string[]): Result[] {
	const names = formulas.map((_, i) => `eval ${i + 1}`);
	for (const name of names) host.addSheet(name);
	formulas.forEach((formula, i) => {
		host.type(names[i]!, 0, 0, formula);
	});
	const sizes = sizesOf(host, formulas);
	const views = new Map(host.view().sheets.map((sheet) => [sheet.name, sheet]));
	const dumped = new Map((host.dump() as { tabs: { name: string; values: unknown[][] }[] }).tabs.map((tab) => [tab.name, tab.values]));
	return formulas.map((formula, i) => {
		const error = views.get(names[i]!)?.cells.find(([row, column]) => row === 0 && column === 0)?.[2].error;
		if (error !== undefined) return { formula, error };
		return { formula, values: padded(dumped.get(names[i]!) ?? [], sizes[i]!) };
	});
}

/** Blank cells at the end of a result leave no trace in the sheet; the sheet itself is asked how big the result is. */
function sizesOf(host: Host, formulas: readonly string[]): (readonly [rows: number, columns: number])[] {
	const MANY = /[:{\\]|KPI_(TABLE|FUNNEL|COHORT|SCORE|PERIOD|PLAN_SPLIT|DECOMPOSE|REPLAN)/i;
	const name = 'eval sizes';
	host.addSheet(name);
	formulas.forEach((formula, i) => {
		if (!MANY.test(formula) || !formula.startsWith('=')) return;
		host.typeBlock(name, i, 0, [[`=ROWS(${formula.slice(1)})`, `=COLUMNS(${formula.slice(1)})`]]);
	});
	const cells = new Map(
		host
			.view()
			.sheets.find((sheet) => sheet.name === name)!
			.cells.map(([row, column, { value }]) => [`${row} ${column}`, value]),
	);
	const size = (row: number, column: number): number => {
		const value = cells.get(`${row} ${column}`);
		return typeof value === 'number' ? value : 1;
	};
	return formulas.map((_, i) => [size(i, 0), size(i, 1)]);
}

function padded(values: readonly unknown[][], [rows, columns]: readonly [number, number]): unknown[][] {
	const height = Math.max(1, rows, values.length);
	const width = Math.max(1, columns, ...values.map((line) => line.length));
	return Array.from({ length: height }, (_, r) => Array.from({ length: width }, (_unused, c) => values[r]?.[c] ?? ''));
}
