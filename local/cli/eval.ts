import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SidebarState } from '../../src/usecases/rpc-types';
import type { Host } from '../host/contract';
import { ask, openDesk } from './desk';
import { Failure, UsageError, type Words } from './words';

interface Question {
	readonly sheets?: Readonly<Record<string, readonly (readonly unknown[])[]>>;
	readonly formulas?: readonly string[];
}

type Result = { formula: string; values: unknown[][] } | { formula: string; error: { type: string; message: string } };

/** Types tables and formulas in as a user would and tells what the cells show. */
export async function evalCommand(words: Words): Promise<unknown> {
	const question = await readQuestion();
	const locale = words.one.locale ?? 'ru_RU';
	const desk = openDesk({ locale, language: locale, timeZone: words.one.tz ?? 'Europe/Moscow' });
	try {
		if (words.one.data !== undefined) loadTables(desk, words.one.data);
		for (const [name, rows] of Object.entries(question.sheets ?? {})) {
			const present = desk.view().sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
			if (!present) desk.addSheet(name);
			if (rows.length > 0) desk.typeBlock(name, 0, 0, rows);
		}
		return { results: answers(desk, question.formulas ?? []) };
	} finally {
		desk.close();
	}
}

async function readQuestion(): Promise<Question> {
	let text = '';
	for await (const piece of process.stdin) text += String(piece);
	try {
		return JSON.parse(text) as Question;
	} catch {
		throw new UsageError('eval reads JSON from stdin: {"sheets": {"Tab": [[…]]}, "formulas": ["=…"]}.');
	}
}

/** Every CSV of the folder goes through the product's own table import. */
export function loadTables(host: Host, folder: string): void {
	if (!existsSync(folder)) throw new Failure(`There is no folder ${folder}.`);
	const names = readdirSync(folder).filter((name) => name.toLowerCase().endsWith('.csv'));
	if (names.length === 0) throw new Failure(`There is no .csv file in ${folder}.`);
	const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
	const { facts } = ask<SidebarState>(host, 'importTables', files);
	for (const problem of facts?.problems ?? []) process.stderr.write(`${problem}\n`);
}

/** Each formula has a sheet of its own, so that no result stands in the way of another. */
function answers(host: Host, formulas: readonly string[]): Result[] {
	const names = formulas.map((_, i) => `eval ${i + 1}`);
	for (const name of names) host.addSheet(name);
	formulas.forEach((formula, i) => {
		host.type(names[i]!, 0, 0, formula);
	});
	const views = new Map(host.view().sheets.map((sheet) => [sheet.name, sheet]));
	const dumped = new Map((host.dump() as { tabs: { name: string; values: unknown[][] }[] }).tabs.map((tab) => [tab.name, tab.values]));
	return formulas.map((formula, i) => {
		const error = views.get(names[i]!)?.cells.find(([row, column]) => row === 0 && column === 0)?.[2].error;
		if (error !== undefined) return { formula, error };
		const values = dumped.get(names[i]!) ?? [];
		return { formula, values: values.length === 0 ? [['']] : values };
	});
}
