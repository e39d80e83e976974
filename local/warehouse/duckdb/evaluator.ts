import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { SqlType, SqlValue } from '../../../src/warehouse/sql/parameter';
import { type ProtoValue, plainValue, protoType, protoValue } from '../values';
import type { Content, Evaluator } from '../zetasql';
import { literal } from './literal';
import { duckdbSql } from './print';
import { duckdbType, SESSION } from './session';

const HOME = resolve('bench/package.json');

/** Whether DuckDB is there: it comes with the packages of the benchmarks. */
export const isDuckdbInstalled = (): boolean => existsSync(resolve('bench/node_modules/@duckdb/node-api'));

// biome-ignore lint/suspicious/noExplicitAny: the package is installed for the benchmarks alone, so its types are not at hand
type Api = any;

/** A session in which our queries mean what they mean to Google. */
export async function openDuckdb(path = ':memory:'): Promise<{ readonly api: Api; readonly connection: Api }> {
	const api = createRequire(HOME)('@duckdb/node-api');
	const instance = await api.DuckDBInstance.create(path);
	const connection = await instance.connect();
	for (const line of SESSION) await connection.run(line);
	return { api, connection };
}

/** The same queries over the same rows as ZetaSQL's evaluator is asked, worked out by DuckDB. */
export async function startDuckdb(): Promise<Evaluator> {
	const { api, connection } = await openDuckdb();
	return {
		query: async ({ sql, parameters = [], tables }) => {
			// The tables are there for this query alone, whether it succeeds or not.
			await connection.run('BEGIN');
			try {
				for (const [name, content] of Object.entries(tables)) for (const line of tableOf(name, content)) await connection.run(line);
				const values = Object.fromEntries(parameters.map(({ name, type, value }) => [name, literal(value, type)]));
				return contentOf(api, await connection.runAndReadAll(duckdbSql(sql, values)));
			} finally {
				await connection.run('ROLLBACK');
			}
		},
		close: () => connection.closeSync(),
	};
}

/** What a query has found, as ZetaSQL answers. */
export function contentOf(api: Api, reader: Api): Content {
	const types: SqlType[] = reader.columnTypes().map((type: Api) => typeOf(api, type));
	const names: string[] = reader.columnNames();
	return {
		columns: names.map((name, i) => ({ name, type: protoType(types[i]!) })),
		rows: reader.getRows().map((row: unknown[]) => ({ cell: row.map((value, i) => named(protoValue(plainOf(value), types[i]!))) })),
	};
}

/** With the name of the field that is filled, as ZetaSQL answers. */
const named = (value: ProtoValue): ProtoValue => {
	const field = Object.keys(value).find((key) => key !== 'value');
	return field === undefined ? {} : { ...value, value: field };
};

const CHUNK = 500;

function tableOf(name: string, { columns, rows }: Content): string[] {
	const types = columns.map(({ type }) => sqlType(type));
	const lines = rows.map(
		({ cell = [] }) => `(${types.map((type, i) => literal(plainValue(named(cell[i] ?? {})) as SqlValue, type)).join(', ')})`,
	);
	const inserts: string[] = [];
	for (let from = 0; from < lines.length; from += CHUNK)
		inserts.push(`INSERT INTO "${name}" VALUES ${lines.slice(from, from + CHUNK).join(',\n')}`);
	return [`CREATE TABLE "${name}" (${columns.map((column, i) => `"${column.name}" ${duckdbType(types[i]!)}`).join(', ')})`, ...inserts];
}

const KINDS: Readonly<Record<string, SqlType>> = {
	TYPE_STRING: 'STRING',
	TYPE_DOUBLE: 'FLOAT64',
	TYPE_INT64: 'INT64',
	TYPE_BOOL: 'BOOL',
	TYPE_DATE: 'DATE',
	TYPE_TIMESTAMP: 'TIMESTAMP',
};

const sqlType = ({ type_kind }: Content['columns'][number]['type']): SqlType => {
	const type = KINDS[type_kind];
	if (type === undefined) throw new Error(`a column of kind ${type_kind}`);
	return type;
};

function typeOf({ DuckDBTypeId }: Api, { typeId, alias }: Api): SqlType {
	switch (typeId) {
		case DuckDBTypeId.VARCHAR:
			return 'STRING';
		case DuckDBTypeId.BOOLEAN:
			return 'BOOL';
		case DuckDBTypeId.DATE:
			return 'DATE';
		case DuckDBTypeId.TIMESTAMP_TZ:
			return 'TIMESTAMP';
		case DuckDBTypeId.DOUBLE:
		case DuckDBTypeId.FLOAT:
		case DuckDBTypeId.DECIMAL:
			return 'FLOAT64';
		case DuckDBTypeId.INTEGER:
		case DuckDBTypeId.BIGINT:
		case DuckDBTypeId.HUGEINT:
			return 'INT64';
		default:
			throw new Error(`a column of DuckDB's type ${DuckDBTypeId[typeId] ?? typeId}${alias === undefined ? '' : ` (${alias})`}`);
	}
}

/** A value of DuckDB as it is inside: days as day numbers, instants as milliseconds. */
function plainOf(value: unknown): SqlValue {
	if (typeof value === 'bigint') return Number(value);
	if (typeof value !== 'object' || value === null) return value as SqlValue;
	if ('micros' in value) return Number((value as { micros: bigint }).micros) / 1000;
	if ('days' in value) return (value as { days: number }).days;
	if ('toDouble' in value) return (value as { toDouble(): number }).toDouble();
	throw new Error(`a value ${String(value)}`);
}
