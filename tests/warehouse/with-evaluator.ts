import { type Evaluator, HOW_TO_INSTALL, isInstalled, startEvaluator } from '../../local/warehouse/zetasql';

/** Tests that ask Google's evaluator; where it is not installed, they are skipped and say so. */
export function withEvaluator(title: string, tests: (evaluator: () => Evaluator) => void): void {
	if (!isInstalled()) {
		process.stderr.write(`Skipped: ${title}. ${HOW_TO_INSTALL}\n`);
		describe.skip(title, () => tests(() => never));
		return;
	}
	describe(title, () => {
		let evaluator: Evaluator | null = null;
		beforeAll(async () => {
			evaluator = await startEvaluator();
		});
		afterAll(() => evaluator?.close());
		tests(() => evaluator ?? never);
	});
}

const never: Evaluator = {
	query: () => Promise.reject(new Error(HOW_TO_INSTALL)),
	close: () => undefined,
};
