import { isDuckdbInstalled } from '../warehouse/duckdb/evaluator';
import { startDuckdbEngine } from './duckdb-engine';
import type { Engine } from './engine';
import { startZetasqlEngine } from './zetasql-engine';

/** Google's evaluator takes no more than four megabytes of rows at once. */
const TOO_LARGE = /RESOURCE_EXHAUSTED|larger than max/;
const WITHOUT_DUCKDB =
	'These are more rows than Google’s evaluator takes on this machine. DuckDB takes them: npm ci --prefix bench. Or try fewer deals: --deals 150.';

/** Google's own evaluator, and DuckDB for what is too large for it. */
export async function startEngine(): Promise<Engine> {
	const google = await startZetasqlEngine();
	let duckdb: Promise<Engine> | null = null;
	return {
		close: () => google.close(),
		async query(sql, parameters, held) {
			if (duckdb === null)
				try {
					return await google.query(sql, parameters, held);
				} catch (error) {
					if (!(error instanceof Error) || !TOO_LARGE.test(error.message)) throw error;
					if (!isDuckdbInstalled()) throw new Error(WITHOUT_DUCKDB);
					duckdb = startDuckdbEngine();
				}
			return (await duckdb).query(sql, parameters, held);
		},
	};
}
