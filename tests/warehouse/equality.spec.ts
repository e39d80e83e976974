import fc from 'fast-check';
import { parseDay } from '../../src/calendar/day';
import { parsePeriod } from '../../src/calendar/period';
import { daysOf } from '../../local/warehouse/ask';
import { datasetOf } from '../../local/warehouse/dataset';
import { type Evaluator, HOW_TO_INSTALL, isInstalled, startEvaluator } from '../../local/warehouse/zetasql';
import { differences } from './agreement';
import { everyFigure } from './figures';
import { account } from '../kpis/independent/account';
import { factsOf, PERIODS, SCOPES } from './accounts';

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
		await fc.assert(
			fc.asyncProperty(account, async (data) => {
				const facts = factsOf(data);
				const t = Date.now();
				const dataset = datasetOf(facts.base, daysOf(facts, PERIODS.map((token) => parsePeriod(token))), evaluator);
				const found = await differences(asked, SCOPES, PERIODS, facts, data.targets as never, { dataset, evaluator });
				console.log(asked.length, Date.now() - t, [...new Set(found.map((f) => f.split(' of ')[0]))].slice(0, 200));
				expect(found.slice(0, 20)).toEqual([]);
			}),
			{ numRuns: Number(process.env.RUNS ?? 4), endOnFailure: true },
		);
	}, 600_000);
});
