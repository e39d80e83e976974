import { readdirSync, readFileSync } from 'node:fs';
import { sources } from '../../src/columns/kit/sources';
import { findColumn, kindOfColumn } from '../../src/columns/read';
import { columns } from '../../src/columns/registry.gen';
import { tables } from '../../src/facts/tables';
import { pageOf } from '../../src/handbook/columns/page-of';
import { columnPages } from '../../src/handbook/columns/pages.gen';
import { insideOf, populationsOf } from '../../src/handbook/groups';
import { kpis } from '../../src/kpis/registry.gen';
import { resolveOptions } from '../../src/measures/resolve-options';
import { NOMINATIVES } from '../../src/measures/row-headings';
import type { Measure, Population } from '../../src/measures/vocabulary';
import { facts } from '../kpis/shared-data';

const kebab = (name: string): string => name.replace(/_/g, '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const files = readdirSync('src/columns', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.column.ts'));

test('a file of a column is named after its table and its key', () => {
	expect(files.sort()).toEqual(columns.map(({ table, key }) => `${kebab(table)}/${kebab(key)}.column.ts`).sort());
});

test('every computed column has a value for each row of its table', () => {
	const all = facts();
	for (const { table, key, kind, values } of columns) {
		if (values === 'fact') continue;
		const source = all.source(table);
		const data = source.columns.get(key)!;
		expect([table, key, data.texts === undefined ? data.numbers.length : data.codes.length]).toEqual([table, key, source.size]);
		expect([table, key, data.texts !== undefined]).toEqual([table, key, kind === 'name']);
	}
});

/** Everything that a KPI reads, with any of its options. */
function parts(measure: Measure): Measure[] {
	const inner: Measure[] = [];
	const walk = (node: unknown): void => {
		if (typeof node !== 'object' || node === null) return;
		if ('kind' in node && typeof node.kind === 'string') inner.push(node as Measure);
		for (const part of Object.values(node)) walk(part);
	};
	walk(measure);
	return inner;
}
const populations: (Population & { readonly kpi: string })[] = kpis.flatMap((kpi) =>
	insideOf(resolveOptions(kpi.measure, {})).flatMap((part) => populationsOf(part).map((of) => ({ ...of, kpi: kpi.id }))),
);

test('the date that decides and the credit of every KPI are explained by a column: one without such a file is named here', () => {
	const missing = populations.flatMap(({ kpi, table, at, credit }) => [
		...(pageOf(table, at)?.decides === undefined ? [`${kpi}: ${table}.${at} has no file with \`decides\``] : []),
		// Shared costs are spread by the number of people, which credits nobody.
		...(pageOf(table, credit)?.credits === undefined && table !== 'managers'
			? [`${kpi}: ${table}.${credit} has no file with \`credits\``]
			: []),
	]);
	expect([...new Set(missing)]).toEqual([]);
});

test('money that a KPI adds up is brought to one currency: a column of the facts as it was read is named here', () => {
	const mixed = kpis.flatMap((kpi) =>
		parts(kpi.measure).flatMap((part) => {
			if (!('column' in part) || part.column === undefined || !('of' in part) || !('table' in part.of)) return [];
			const isRaw = (findColumn(part.of.table, part.column)?.values ?? 'fact') === 'fact';
			return kindOfColumn(part.of.table, part.column) === 'money' && isRaw
				? [`${kpi.id}: ${part.of.table}.${part.column} needs a file with \`dealMoney\` or \`inBase\``]
				: [];
		}),
	);
	expect(mixed).toEqual([]);
});

test('the nouns of conditions and tables have a nominative, for headings', () => {
	const nouns = [
		...Object.values(sources).map(({ rows }) => rows.ru),
		...columns.flatMap(({ conditions = {} }) =>
			Object.values(conditions).flatMap(({ phrase }) => (typeof phrase === 'object' && phrase.noun !== undefined ? [phrase.noun.ru] : [])),
		),
	];
	const isKnown = (noun: string): boolean => noun.split(' ').some((word) => NOMINATIVES[word] !== undefined);
	expect(nouns.filter((noun) => !isKnown(noun))).toEqual([]);
});

test('words are there in both languages, and Latin letters are in no Russian ones', () => {
	const texts: string[][] = [];
	const walk = (node: unknown, path: string): void => {
		if (typeof node !== 'object' || node === null) return;
		if ('ru' in node && 'en' in node) texts.push([path, String(node.ru), String(node.en)]);
		for (const [key, part] of Object.entries(node)) walk(part, `${path}.${key}`);
	};
	for (const column of columns) walk(column, `${column.table}.${column.key}`);
	for (const [path, ru, en] of texts) {
		expect([path, /^[^a-z]*$/.test(ru!.replace(/NPS|value/g, '')), /[а-яё]/i.test(en!), ru === '', en === '']).toEqual([
			path,
			true,
			false,
			false,
			false,
		]);
	}
});

test('a native formula names columns that are there', () => {
	const helpers = readFileSync('src/handbook/recipe/helper-columns.ts', 'utf8');
	for (const [{ table, key }, { native }] of columnPages) {
		if (!('formula' in native)) continue;
		const tab = sources[table]?.tab ?? table;
		for (const [, other, name] of native.formula.matchAll(/\{\^?(?:(\w+)\.)?(\w+)\}/g)) {
			const isThere =
				pageOf((other ?? tab) as 'deals', name!) !== null ||
				columnNames(other ?? tab).includes(name!) ||
				helpers.includes(`${name}: helper(`);
			expect([table, key, `${other ?? tab}.${name}`, isThere || isOfDerived(tab, name!)]).toEqual([
				table,
				key,
				`${other ?? tab}.${name}`,
				true,
			]);
		}
	}
});

const columnNames = (tab: string): readonly string[] =>
	(Object.entries(tables).find(([id]) => id === tab)?.[1].columns ?? []).map(({ key }) => key);
const isOfDerived = (tab: string, name: string): boolean =>
	columns.some(({ table, key }) => (sources[table]?.tab ?? table) === tab && key === name);
