import { isDuckdbInstalled, startDuckdb } from '../../local/warehouse/duckdb/evaluator';
import { type Evaluator, HOW_TO_INSTALL, isInstalled, startEvaluator } from '../../local/warehouse/zetasql';

interface Engine {
	readonly isInstalled: () => boolean;
	readonly start: () => Promise<Evaluator>;
	readonly howToInstall: string;
}

export const zetasql: Engine = { isInstalled, start: startEvaluator, howToInstall: HOW_TO_INSTALL };
export const duckdb: Engine = {
	isInstalled: isDuckdbInstalled,
	start: startDuckdb,
	howToInstall: 'DuckDB comes with the benchmarks: npm ci --prefix bench',
};

/** Tests that ask an engine of its own; where it is not installed, they are skipped and say so. */
export function withEvaluator(title: string, tests: (evaluator: () => Evaluator) => void, engine: Engine = zetasql): void {
	const never: Evaluator = {
		query: () => Promise.reject(new Error(engine.howToInstall)),
		close: () => undefined,
	};
	if (!engine.isInstalled()) {
		process.stderr.write(`Skipped: ${title}. ${engine.howToInstall}\n`);
		describe.skip(title, () => tests(() => never));
		return;
	}
	describe(title, () => {
		let evaluator: Evaluator | null = null;
		beforeAll(async () => {
			evaluator = await engine.start();
			// An evaluator of a hundred megabytes, on a machine that is doing something else.
		}, 60_000);
		afterAll(() => evaluator?.close());
		tests(() => evaluator ?? never);
	});
}
