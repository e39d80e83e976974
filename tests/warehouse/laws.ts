import fc from 'fast-check';
import type { Evaluator } from '../../local/warehouse/zetasql';
import { type Drawn, drawn, factsOf, furtherFigures, PERIODS, SCOPES, targetsOf } from './accounts';
import { agreement } from './agreement';
import { type Asked, everyFigure } from './figures';
import { withEvaluator } from './with-evaluator';

interface Draws {
	/** How many accounts are drawn for each law. */
	readonly draws: number;
	/** Of how many figures one is asked in each draw; which ones is drawn, too. */
	readonly oneOf: number;
	readonly engine?: Parameters<typeof withEvaluator>[2];
}

/** Both engines say the same of drawn accounts: of every KPI with its options, and of slices and KPIs of one's own. */
export function laws({ draws, oneOf, engine }: Draws): void {
	const every = everyFigure();
	const plain = every.filter(({ options }) => options === '');
	const tests = (evaluator: () => Evaluator): void => {
		const law = async (figures: (account: Drawn) => readonly Asked[]): Promise<void> => {
			let [compared, filled] = [0, 0];
			const refused = new Set<string>();
			await fc.assert(
				fc.asyncProperty(drawn, fc.nat(oneOf - 1), async (account, turn) => {
					const facts = factsOf(account);
					const asked = figures(account).filter((_, i) => i % oneOf === turn);
					const found = await agreement(asked, SCOPES, PERIODS, facts, targetsOf(account), evaluator());
					compared += found.compared;
					filled += found.filled;
					for (const why of found.refused) refused.add(why);
					expect(found.differences.slice(0, 20)).toEqual([]);
				}),
				{ numRuns: draws, endOnFailure: true },
			);
			process.stderr.write(`${draws} accounts, ${compared} figures, ${filled} of them neither blank nor 0\n`);
			expect(filled).toBeGreaterThan(compared / 50);
			// What cannot be had is the difference of two dates that an own KPI names, and nothing else.
			expect([...refused].filter((why) => !why.startsWith('Разность двух дат'))).toEqual([]);
		};

		test('of every KPI with every choice of its options', () => law(() => every), 3_600_000);
		test('of slices, and of KPIs that people define', () => law((account) => furtherFigures(account, plain)), 3_600_000);
	};
	withEvaluator('the sheet and the warehouse agree', tests, engine);
}
