import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { scripts } from '../package.json';
import { kpis } from '../src/kpis/registry.gen';

interface PathRule {
	readonly path?: string;
	readonly pathNot?: string | string[];
}

/** Everything written by hand under a folder. */
const written = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.name.includes('.gen.'))
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((path) => !path.includes('node_modules'));
const codeOf = (folder: string): string[] => written(folder).filter((path) => /\.([cm]?js|tsx?|css)$/.test(path));
const lengthOf = (path: string): number => readFileSync(path, 'utf8').trimEnd().split('\n').length;
const sources = written('src')
	.filter((path) => /\.tsx?$/.test(path))
	.map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** Ids of KPIs that are also the name of something else: where that other thing is named, and by which syntax it is known to be it. */
const NAMESAKES: Readonly<Record<string, { readonly is: string; readonly syntax?: RegExp; readonly files: readonly string[] }>> = {
	activities: {
		is: 'the table of facts, or the plural of a word',
		syntax: /\b(?:table(?:: | === |\()|never\(|always\(|raw\(|rows\()'activities'|\['activities', 'occurred_at'\]/g,
		files: [
			'src/app/import/commit.ts',
			'src/app/import/old-activities/choices.ts',
			'src/app/import/shrink.ts',
			'src/app/reconciliation/reconciliation.ts',
			'src/app/warehouse/contents.ts',
			'src/columns/kit/links.ts',
			'src/columns/kit/sources.ts',
			'src/connectors/bitrix24/activities.ts',
			'src/connectors/bitrix24/totals.ts',
			'src/connectors/hubspot/totals.ts',
			'src/connectors/pipedrive/activities.ts',
			'src/dimensions/own-dimensions.ts',
			'src/dimensions/reach.ts',
			'src/explain/row-text.ts',
			'src/facts/activities.ts',
			'src/facts/tables.ts',
			'src/handbook/groups.ts',
			'src/own-kpis/tables.ts',
			'src/reports/details/details.ts',
			'src/reports/summary/weeks.block.ts',
			'src/today/entries.ts',
			'src/warehouse/measures/reach.ts',
			'src/warehouse/tables/contents.ts',
		],
	},
	avg_check: { is: 'an argument of KPI_DECOMPOSE', files: ['src/formulas/goal-cells.ts'] },
	conversion: {
		is: 'a coefficient of the goal, or an argument of KPI_DECOMPOSE',
		files: [
			'src/app/goal/options.ts',
			'src/formulas/goal-cells.ts',
			'src/reports/goal/options.ts',
			'src/reports/goal/what-if.ts',
			'src/reports/page/advice.ts',
		],
	},
	nps: { is: 'a column of clients', files: ['src/columns/clients/nps.column.ts', 'src/facts/people.ts'] },
	pipeline: {
		is: 'a heading of tables, a property of HubSpot, a dimension, or a chapter of the handbook',
		files: [
			'src/connectors/hubspot/deals.ts',
			'src/dimensions/pipeline.dimension.ts',
			'src/facts/deals.ts',
			'src/facts/history.ts',
			'src/facts/people.ts',
			'src/handbook/groups.ts',
		],
	},
};

test('no KPI is named outside its own file', () => {
	// A base measure may be an ingredient of another KPI's definition; no other code may know one.
	const elsewhere = sources.filter(({ path }) => !path.endsWith('.kpi.ts'));
	for (const { id } of kpis) {
		const { syntax, files = [] } = NAMESAKES[id] ?? {};
		const withoutNamesake = (text: string): string => (syntax === undefined ? text : text.replace(syntax, ''));
		const bearers = elsewhere.filter(({ text }) => withoutNamesake(text).includes(`'${id}'`)).map(({ path }) => path);
		expect([id, bearers.sort()]).toEqual([id, files]);
	}
});

test('a file of a KPI is named after it', () => {
	const names = sources.flatMap(({ path }) => /([^/]+)\.kpi\.ts$/.exec(path)?.[1] ?? []);
	expect(names.sort()).toEqual(kpis.map(({ id }) => id.replace(/_/g, '-')).sort());
});

test('classes are not asked across realms', () => {
	expect(sources.filter(({ text }) => /instanceof (Date|Array)\b/.test(text)).map(({ path }) => path)).toEqual([]);
});

describe('the size of things', () => {
	/** Folders that hold one definition a file: there are as many as there are definitions. */
	const DEFINITIONS = ['src/columns/activities', 'src/columns/deals', 'src/connectors/amocrm', 'src/kpis', 'src/warehouse/columns/deals'];
	/** Tests that are one long list of cases, or one long day. */
	const LONG_TESTS = [
		'tests/app/consent.spec.ts',
		'tests/app/import/import.spec.ts',
		'tests/kpis/fixtures/sales.ts',
		'tests/kpis/further.spec.ts',
		'tests/kpis/independent/account.ts',
		'tests/product/goal.spec.ts',
		'tests/product/rehearsal.ts',
	];
	const ROOMS = ['src', 'sidebar', 'local', 'bench', 'tests'];

	test('no folder holds more than 25 files', () => {
		const sizes = new Map<string, number>();
		for (const path of ROOMS.flatMap(written)) sizes.set(dirname(path), (sizes.get(dirname(path)) ?? 0) + 1);
		expect([...sizes].flatMap(([folder, count]) => (count > 25 ? [folder] : [])).sort()).toEqual(DEFINITIONS);
	});

	test('no file is longer than 250 lines', () => {
		expect(
			ROOMS.flatMap(codeOf)
				.filter((path) => lengthOf(path) > 250)
				.sort(),
		).toEqual(LONG_TESTS);
	});

	test('half of the files of src have 60 lines or fewer', () => {
		const lengths = sources.map(({ path }) => lengthOf(path)).sort((a, b) => a - b);
		expect(lengths[lengths.length >> 1]).toBeLessThanOrEqual(60);
	});
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
