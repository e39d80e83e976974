import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentOf, openDuckdb } from '../warehouse/duckdb/evaluator';
import { literal } from '../warehouse/duckdb/literal';
import { duckdbSql } from '../warehouse/duckdb/print';
import { duckdbType } from '../warehouse/duckdb/session';
import { type Engine, TABLE_NAME as NAME } from './engine';
import type { Held } from './store';

const quoted = (path: string): string => `"${path}"`;

/** DuckDB over the same tables: each is loaded once, and views are its own. */
export async function startDuckdbEngine(): Promise<Engine> {
	const { api, connection } = await openDuckdb();
	const present = new Map<string, Held>();

	async function ensure(sql: string, held: (path: string) => Held): Promise<void> {
		for (const path of new Set([...sql.matchAll(NAME)].map(([, name]) => name!).filter((name) => name.includes('.')))) {
			const one = held(path);
			if (one.kind === 'view') await ensure(one.sql, held);
			if (present.get(path) === one) continue;
			if (one.kind === 'view') await connection.run(`CREATE OR REPLACE VIEW ${quoted(path)} AS ${duckdbSql(one.sql, {})}`);
			else await load(path, one);
			present.set(path, one);
		}
	}

	async function load(path: string, { columns, lines }: Extract<Held, { kind: 'table' }>): Promise<void> {
		const folder = mkdtempSync(join(tmpdir(), 'bigquery-'));
		try {
			const file = join(folder, 'rows.json');
			writeFileSync(file, lines.filter((part) => part !== '').join('\n'));
			const types = columns.map(([name, type]) => `"${name}": '${duckdbType(type)}'`).join(', ');
			const names = columns.map(([name, type]) => `"${name}" ${duckdbType(type)}`).join(', ');
			await connection.run(`CREATE OR REPLACE TABLE ${quoted(path)} (${names})`);
			if (lines.some((part) => part !== ''))
				await connection.run(
					`INSERT INTO ${quoted(path)} SELECT * FROM read_json('${file}', format = 'newline_delimited', columns = {${types}}, maximum_object_size = 16777216)`,
				);
		} finally {
			rmSync(folder, { recursive: true });
		}
	}

	return {
		close: () => connection.closeSync(),
		async query(sql, parameters, held) {
			await ensure(sql, held);
			const values = Object.fromEntries(parameters.map(({ name, type, value }) => [name, literal(value, type)]));
			return contentOf(api, await connection.runAndReadAll(duckdbSql(sql, values)));
		},
	};
}
