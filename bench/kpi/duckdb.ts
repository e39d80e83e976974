import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { dealsArray, type Line } from './deals-array';
import { naive } from './plain';
import { type Cells, difference, MANAGERS, MONTHS, ZONE_OFFSET } from './question';

const CHUNK = 2048;

/** DuckDB in process: the array appended chunk by chunk (load), then one query a clock (query); both warm, medians of nine. */
export async function duckdb(size: number): Promise<unknown> {
	const api = createRequire(resolve('bench/package.json'))('@duckdb/node-api');
	const lines = dealsArray(size);
	const [loads, queries]: [number[], number[]] = [[], []];
	let answer: Cells = [];
	for (let i = 0; i < 11; i++) {
		const instance = await api.DuckDBInstance.create(':memory:');
		const connection = await instance.connect();
		const start = performance.now();
		await load(api, connection, lines);
		const loaded = performance.now();
		const rows = await ask(connection);
		const queryStart = performance.now();
		if (i >= 2) {
			loads.push(loaded - start);
			queries.push(queryStart - loaded);
		}
		answer = cellsOfRows(rows);
		connection.closeSync();
	}
	const middle = (list: number[]): number => list.sort((a, b) => a - b)[4]!;
	return { load: middle(loads), query: middle(queries), difference: difference(naive(lines), answer) };
}

// biome-ignore lint/suspicious/noExplicitAny: the package is installed for the benchmarks alone, so its types are not at hand
type Api = any;

async function load(api: Api, connection: Api, lines: readonly Line[]): Promise<void> {
	await connection.run(
		'CREATE TABLE deals (manager VARCHAR, outcome VARCHAR, amount DOUBLE, created TIMESTAMP, closed TIMESTAMP, contact TIMESTAMP)',
	);
	const { VARCHAR, DOUBLE, TIMESTAMP, DuckDBTimestampValue, DuckDBDataChunk } = api;
	const appender = await connection.createAppender('deals');
	const types = [VARCHAR, VARCHAR, DOUBLE, TIMESTAMP, TIMESTAMP, TIMESTAMP];
	const timestamp = (cell: Date | ''): unknown => (cell === '' ? null : new DuckDBTimestampValue(BigInt(cell.getTime()) * 1000n));
	for (let from = 0; from < lines.length; from += CHUNK) {
		const part = lines.slice(from, from + CHUNK);
		const chunk = DuckDBDataChunk.create(types);
		chunk.setColumns([
			part.map((line) => line[1]),
			part.map((line) => line[2]),
			part.map((line) => (line[3] === '' ? null : line[3])),
			part.map((line) => timestamp(line[4])),
			part.map((line) => timestamp(line[5])),
			part.map((line) => timestamp(line[6])),
		]);
		appender.appendDataChunk(chunk);
	}
	appender.closeSync();
}

async function ask(connection: Api): Promise<unknown[][]> {
	const local = (column: string): string => `${column} + INTERVAL ${ZONE_OFFSET / 3_600_000} HOUR`;
	const reader = await connection.runAndReadAll(`
		WITH closings AS (
			SELECT manager, month(${local('closed')}) AS m,
				count(*) FILTER (outcome = 'WON') AS won,
				count(*) FILTER (outcome = 'LOST') AS lost,
				coalesce(sum(amount) FILTER (outcome = 'WON' AND amount > 0), 0) AS money,
				count(*) FILTER (outcome = 'WON' AND amount > 0) AS priced,
				coalesce(sum(epoch_ms(closed) - epoch_ms(created)) FILTER (outcome = 'WON'), 0) / 86400000.0 AS cycle
			FROM deals WHERE outcome <> 'OPEN' AND year(${local('closed')}) = 2026 GROUP BY ALL),
		starts AS (
			SELECT manager, month(${local('created')}) AS m, count(*) AS answered, sum(epoch_ms(contact) - epoch_ms(created)) / 60000.0 AS minutes
			FROM deals WHERE contact IS NOT NULL AND year(${local('created')}) = 2026 GROUP BY ALL)
		SELECT manager, m, won, lost, money, priced, cycle, answered, minutes FROM closings FULL JOIN starts USING (manager, m)`);
	return reader.getRows();
}

function cellsOfRows(rows: readonly unknown[][]): Cells {
	const cells: Cells = Array.from({ length: 6 }, () => MANAGERS.map(() => MONTHS.map(() => null)));
	const set = (k: number, m: number, p: number, value: number | null): void => {
		cells[k]![m]![p] = value;
	};
	const share = (top: number, bottom: number): number | null => (bottom === 0 ? null : top / bottom);
	for (let m = 0; m < MANAGERS.length; m++)
		for (let p = 0; p < MONTHS.length; p++) {
			set(0, m, p, 0);
			set(1, m, p, 0);
		}
	for (const [manager, month, ...rest] of rows) {
		const [won, lost, money, priced, cycle, answered, minutes] = rest.map((value) => Number(value ?? 0)) as [
			number,
			number,
			number,
			number,
			number,
			number,
			number,
		];
		const [m, p] = [MANAGERS.indexOf(String(manager)), Number(month) - 1];
		[won, money, share(won, won + lost), share(cycle, won), share(money, priced), share(minutes, answered)].forEach((value, k) => {
			set(k, m, p, value);
		});
	}
	return cells;
}
