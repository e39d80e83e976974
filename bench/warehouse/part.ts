import { tmpdir } from 'node:os';
import { openDuckdb } from '../../local/warehouse/duckdb/evaluator';
import { literal } from '../../local/warehouse/duckdb/literal';
import { duckdbSql } from '../../local/warehouse/duckdb/print';
import { duckdbType } from '../../local/warehouse/duckdb/session';
import { queriesOf } from '../../src/warehouse/question';
import type { PlainTable } from '../../src/warehouse/tables/contents';
import { MANAGERS } from '../kpi/question';
import { accountSql, LARGE } from './account';
import { firm } from './firm';

const CHUNK = 500;
const MEMORY = '10GB';

/** Every KPI of an account of so many deals, in a process of its own: the views first, each once, then a query for each KPI. */
async function everyKpi(size: number): Promise<unknown> {
	const { connection } = await openDuckdb();
	for (const line of [
		`SET memory_limit = '${MEMORY}'`,
		`SET temp_directory = '${tmpdir()}'`,
		'SET threads = 2',
		...accountSql(size, MANAGERS),
	])
		await connection.run(line);
	const { small, questions } = firm();
	const present = new Set<string>(LARGE);
	const parts: Record<string, number> = {};
	const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
		const start = performance.now();
		const result = await work();
		parts[name] = (performance.now() - start) / 1000;
		console.error(`${name} ${parts[name]!.toFixed(2)} s`);
		return result;
	};
	let cells = 0;
	for (const question of questions)
		for (const { sql, parameters, views, tables } of queriesOf(question)) {
			for (const name of tables.filter((one) => !present.has(one))) {
				present.add(name);
				for (const line of tableSql(name, small(name))) await connection.run(line);
			}
			for (const view of views.filter((one) => !present.has(one.name))) {
				present.add(view.name);
				await timed(`view ${view.name}`, () => connection.run(`CREATE TABLE "${view.name}" AS ${duckdbSql(view.sql)}`));
			}
			const values = Object.fromEntries(parameters.map(({ name, type, value }) => [name, literal(value, type)]));
			const rows = await timed(question.id, async () => (await connection.runAndReadAll(duckdbSql(sql, values))).getRows() as unknown[][]);
			cells += rows.filter(([, , value]) => value !== null).length;
		}
	const count = async (table: string): Promise<number> =>
		Number((await connection.runAndReadAll(`SELECT COUNT(*) FROM "${table}"`)).getRows()[0][0]);
	const rows: Record<string, number> = {};
	for (const table of LARGE) rows[table] = await count(table);
	return { parts, cells, rows, megabytes: process.resourceUsage().maxRSS / 1000 };
}

function tableSql(name: string, { columns, rows }: PlainTable): string[] {
	const lines = rows.map((row) => `(${row.map((value, i) => literal(value, columns[i]![1])).join(', ')})`);
	const inserts: string[] = [];
	for (let from = 0; from < lines.length; from += CHUNK)
		inserts.push(`INSERT INTO "${name}" VALUES ${lines.slice(from, from + CHUNK).join(', ')}`);
	return [`CREATE TABLE "${name}" (${columns.map(([key, type]) => `"${key}" ${duckdbType(type)}`).join(', ')})`, ...inserts];
}

console.log(JSON.stringify(await everyKpi(Number(process.argv[2]))));
process.exit(0);
