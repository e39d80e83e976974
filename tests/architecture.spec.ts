import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { scripts } from '../package.json';
import { kpis } from '../src/kpis/registry.gen';

interface PathRule {
	readonly path?: string;
	readonly pathNot?: string | string[];
}

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

describe('the rules of imports', () => {
	const { forbidden, options } = require('../.dependency-cruiser.cjs') as {
		forbidden: { name: string; severity: string; from: PathRule; to: PathRule }[];
		options: object;
	};

	test('are tried on every folder with code', () => {
		const folders = /depcruise --config \S+ ([a-z ]+)$/.exec(scripts.lint)?.[1]?.split(' ');
		expect(folders?.sort()).toEqual(['bench', 'local', 'sidebar', 'src', 'tests']);
	});

	test('have a line for every room', () => {
		const names = new Set(forbidden.map(({ name }) => name));
		const roomsOf = (folder: string): string[] =>
			readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
		const expected = [
			...roomsOf('src').map((room) => `${room}-imports-never-climb`),
			...roomsOf('local').map((room) => `local-${room}-imports-never-climb`),
			...['calc', 'host'].flatMap((room) => roomsOf(`local/${room}`).map((inner) => `local-${room}-${inner}-imports-never-climb`)),
		];
		expect(expected.filter((name) => !names.has(name))).toEqual([]);
	});

	test('exempt nothing by wildcard', () => {
		const circles = forbidden.find(({ name }) => name === 'no-circles');
		expect(circles).toEqual({ name: 'no-circles', severity: 'error', from: {}, to: { circular: true } });
		const exemptions = forbidden.flatMap(({ from, to }) => [from.pathNot, to.pathNot].flat().filter((one) => one !== undefined));
		expect(exemptions.filter((one) => /\.[*+]/.test(one))).toEqual([]);
		expect(Object.keys(options).sort()).toEqual(['doNotFollow', 'tsConfig', 'tsPreCompilationDeps']);
		expect(forbidden.filter(({ severity }) => severity !== 'error')).toEqual([]);
	});
});

describe('what stands beside the bundle', () => {
	const beside = [...files('local'), ...files('bench')].filter((path) => !path.includes('node_modules'));
	const styles = readdirSync('local', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));

	test('hand-written files stay small', () => {
		const long = [...beside, ...styles.map((name) => join('local', name))].filter(
			(path) => readFileSync(path, 'utf8').split('\n').length > 251,
		);
		expect(long).toEqual([]);
	});

	test('no folder holds more than 25 files', () => {
		const sizes = new Map<string, number>();
		for (const path of beside) sizes.set(dirname(path), (sizes.get(dirname(path)) ?? 0) + 1);
		expect([...sizes].filter(([, count]) => count > 25)).toEqual([]);
	});
});

test('the Targets tab is written in one file alone', () => {
	const others = sources.filter(({ path }) => path.startsWith('src/') && path !== 'src/tabs/targets-tab.ts');
	const writes =
		/\b(write|dropRows|dropColumn|moveRowsToEnd|clear|formatColumns|hideColumn|writeRows)\(\s*(book,\s*|this\.book,\s*)?'targets'/;
	expect(others.filter(({ text }) => writes.test(text)).map(({ path }) => path)).toEqual([]);
	// What any tab is written with takes plans through their own writer.
	const direct = others.filter(({ text }) => /\bwriteRows\b/.test(text)).map(({ path }) => path);
	expect(direct.sort()).toEqual(['src/tabs/data-tab.ts', 'src/tabs/write-data-tab.ts']);
});

test('columns of a tab are found by the codec of tabs alone', () => {
	const elsewhere = sources.filter(({ path }) => /^src\/(app|google|reports|explain|formulas)\//.test(path));
	const byHand = /\b(ids|heads|headings|keys)\.(map\(String\)\.)?(indexOf|findIndex)\(|\[0\]!?\.map\(String\)/;
	expect(elsewhere.filter(({ text }) => byHand.test(text)).map(({ path }) => path)).toEqual([]);
});
