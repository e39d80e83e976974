import type { Parameter, SqlType, SqlValue } from '../../src/warehouse/sql/parameter';
import type { Content } from '../warehouse/zetasql';
import { type Engine, TABLE_NAME as NAME } from './engine';
import { valueIn } from './ndjson';
import type { Held, HeldDataset } from './store';

type Json = Readonly<Record<string, unknown>>;

export class NotFound extends Error {}

/** Queries over the tables of all datasets. */
export class Queries {
	private readonly datasets: ReadonlyMap<string, HeldDataset>;
	private readonly engine: Engine;

	constructor(datasets: ReadonlyMap<string, HeldDataset>, engine: Engine) {
		this.datasets = datasets;
		this.engine = engine;
	}

	run(sql: string, parameters: readonly (Parameter & { name: string })[], home: string): Promise<Content> {
		return this.engine.query(this.whole(sql, home), parameters, (path) => this.held(path));
	}

	/** The text with the whole name of every table. */
	private whole(sql: string, home: string): string {
		const names = this.tablesIn(sql, home);
		return sql.replace(NAME, (text, name: string) => (names.has(name) ? `\`${names.get(name)}\`` : text));
	}

	/** Google counts every column that a query names, of every table beneath it. */
	bytes(sql: string, home: string, asked = new Set<string>()): number {
		let sum = 0;
		for (const path of new Set(this.tablesIn(sql, home).values())) {
			const held = this.held(path);
			if (held.kind === 'view') sum += asked.has(path) ? 0 : this.bytes(held.sql, '', asked.add(path));
			else
				held.columns.forEach(([column], i) => {
					const key = `${path} ${column}`;
					if (asked.has(key) || !new RegExp(`\\b${column}\\b`).test(sql)) return;
					asked.add(key);
					sum += held.bytes[i]!;
				});
		}
		return sum;
	}

	/** The names of tables in a text, and where each stands. */
	private tablesIn(sql: string, home: string): Map<string, string> {
		const found = new Map<string, string>();
		for (const [, name] of sql.matchAll(NAME)) {
			if (name!.includes('.')) {
				this.held(name!);
				found.set(name!, name!);
			} else if (home !== '' && this.datasets.get(home)?.tables.has(name!) === true) found.set(name!, `${home}.${name}`);
		}
		return found;
	}

	private held(path: string): Held {
		const at = path.lastIndexOf('.');
		const dataset = this.datasets.get(path.slice(0, at));
		const held = dataset?.tables.get(path.slice(at + 1));
		if (held === undefined) throw new NotFound(`Not found: Table ${path.replace('.', ':')}`);
		return held;
	}
}

/** Parameters as they come over the wire. */
export const parametersOf = (list: readonly Json[]): (Parameter & { name: string })[] =>
	list.map(({ name, parameterType, parameterValue }) => {
		const type = typeOf(parameterType as Json);
		return { name: String(name), type, value: parameterOf(parameterValue as Json, type) };
	});

function typeOf({ type, arrayType, structTypes }: Json): SqlType {
	if (type === 'ARRAY') return { array: typeOf(arrayType as Json) };
	if (type === 'STRUCT')
		return { struct: Object.fromEntries((structTypes as readonly Json[]).map(({ name, type: of }) => [String(name), typeOf(of as Json)])) };
	return String(type) as SqlType;
}

function parameterOf({ value, arrayValues, structValues }: Json, type: SqlType): SqlValue {
	if (typeof type !== 'string') {
		if ('array' in type) return ((arrayValues ?? []) as readonly Json[]).map((one) => parameterOf(one, type.array));
		const fields = structValues as Readonly<Record<string, Json>>;
		return Object.fromEntries(Object.entries(type.struct).map(([key, of]) => [key, parameterOf(fields[key] ?? {}, of)]));
	}
	if (value === null || value === undefined) return null;
	const text = String(value);
	return valueIn('a parameter', type === 'BOOL' ? text === 'true' : type === 'FLOAT64' ? Number(text) : text, type);
}
