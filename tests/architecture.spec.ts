import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kpis } from '../src/kpis/registry.gen';

const files = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name))
		.filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.gen.ts'));
const sources = files('src').map((path) => ({ path, text: readFileSync(path, 'utf8') }));

test('no KPI is named outside its own file', () => {
	// A base measure may be an ingredient of another KPI's definition; no other code may know one.
	const elsewhere = sources.filter(({ path }) => !path.endsWith('.kpi.ts'));
	for (const { id } of kpis)
		expect(elsewhere.filter(({ text }) => text.includes(`'${id}'`)).map(({ path }) => path)).toEqual(
			// A fact table, its column or an argument may bear the same word.
			/^(activities|pipeline|conversion|avg_check|nps)$/.test(id) ? expect.any(Array) : [],
		);
});

test('a file of a KPI is named after it', () => {
	const names = sources.flatMap(({ path }) => /([^/]+)\.kpi\.ts$/.exec(path)?.[1] ?? []);
	expect(names.sort()).toEqual(kpis.map(({ id }) => id.replace(/_/g, '-')).sort());
});

test('classes are not asked across realms', () => {
	expect(sources.filter(({ text }) => /instanceof (Date|Array)\b/.test(text)).map(({ path }) => path)).toEqual([]);
});

test('hand-written files stay small', () => {
	expect(sources.filter(({ text }) => text.split('\n').length > 251).map(({ path }) => path)).toEqual([]);
});

test('pure folders know nothing of Google or the network', () => {
	const pure = sources.filter(({ path }) => !path.startsWith('src/google/'));
	expect(pure.filter(({ text }) => /\b(SpreadsheetApp|UrlFetchApp|PropertiesService|fetch\()/.test(text)).map(({ path }) => path)).toEqual(
		[],
	);
});
