import fc from 'fast-check';
import { daysOf } from '../../local/warehouse/ask';
import { datasetOf } from '../../local/warehouse/dataset';
import { type Evaluator, HOW_TO_INSTALL, isInstalled, startEvaluator } from '../../local/warehouse/zetasql';
import { parsePeriod } from '../../src/calendar/period';
import { drawn, factsOf, furtherFigures, PERIODS, SCOPES, targetsOf } from './accounts';
import { agreement } from './agreement';
import { everyFigure } from './figures';

const withEvaluator = isInstalled() ? describe : describe.skip;
if (!isInstalled()) console.warn(`Skipped: ${HOW_TO_INSTALL}`);

withEvaluator('the sheet and the warehouse agree', () => {
	let evaluator: Evaluator;
	beforeAll(async () => {
		evaluator = await startEvaluator();
	});
	afterAll(() => evaluator.close());

	test('every KPI with every choice of its options', async () => {
		const asked = everyFigure();
		const plain = asked.filter(({ options }) => options === '');
		let [compared, filled] = [0, 0];
		const refusals = new Map<string, number>();
		await fc.assert(
			fc.asyncProperty(drawn, async (account) => {
				const facts = factsOf(account);
				const dataset = datasetOf(facts.base, daysOf(facts, PERIODS.map((token) => parsePeriod(token))), evaluator);
				const list = process.env.PART === 'slices' ? furtherFigures(account, plain) : asked;
				const found = await agreement(list, SCOPES, PERIODS, facts, targetsOf(account), { dataset, evaluator });
				compared += found.compared; filled += found.filled;
				for (const why of found.refused) refusals.set(why, (refusals.get(why) ?? 0) + 1);
				if (found.differences.length > 0) console.log([...new Set(found.differences.map((f) => f.split(' of ')[0]))].slice(0, 60).join('\n'), found.differences.slice(0,5), JSON.stringify(account.own));
				expect(found.differences.slice(0, 20)).toEqual([]);
			}),
			{ numRuns: Number(process.env.RUNS ?? 4), endOnFailure: true },
		);
		console.log(compared, filled, refusals);
	}, 600_000);
});
