import { askWarehouse } from '../../local/warehouse/ask';
import { Dataset } from '../../local/warehouse/dataset';
import { parsePeriod } from '../../src/calendar/period';
import { wholeUnits } from '../../src/facts/parse/minor-units';
import { askedFigure } from '../../src/formulas/asked-figure';
import { planRules } from '../../src/formulas/model';
import { findScope } from '../../src/formulas/scopes';
import { planBook } from '../../src/goals/plan';
import { unitOf } from '../../src/kpis/options';
import { kpis } from '../../src/kpis/registry.gen';
import { daysOf, tablesOf } from '../../src/warehouse/tables/contents';
import { facts as sharedFacts, targets } from '../kpis/shared-data';
import { withEvaluator } from './with-evaluator';

const PEOPLE = ['M1', 'M2', 'ALL'];

withEvaluator('the worked cases of the specification, by Google’s evaluator', (evaluator) => {
	test('every KPI has the figures that its file names', async () => {
		const facts = sharedFacts();
		const periods = [parsePeriod('2026-07')];
		const cases = [...kpis].flatMap((kpi) => kpi.cases.map((one) => ({ kpi, ...one, options: one.options ?? '' })));
		const figures = cases.map(({ kpi, options }) => {
			const figure = askedFigure(kpi.id, options, facts);
			const { sharing, idOf } = planRules(facts, figure.options);
			return { ...figure, plan: planBook(targets, sharing, idOf) };
		});
		const [{ plan }] = figures as [(typeof figures)[0]];
		const target = (metric: string, scope: { readonly key: string }, period: (typeof periods)[0]): number | null =>
			plan(metric, scope.key, period);
		const question = {
			figures: figures.map((figure) => ({ ...figure, target })),
			scopes: PEOPLE.map((name) => findScope(facts.base, name)),
			periods,
			facts,
		};
		const dataset = new Dataset(evaluator(), tablesOf(facts.base, daysOf(facts, periods)));
		const answer = await askWarehouse(question, dataset, evaluator());
		const wrong = cases.flatMap(({ kpi, scope, options, value }, k) => {
			const got = answer[k]![PEOPLE.indexOf(scope)]![0]!;
			const is = got !== null && unitOf(kpi, figures[k]!.options) === 'money' ? wholeUnits(got) : got;
			const isRight = is === null || value === null ? is === value : Math.abs(is - value) <= 1e-9 * Math.max(1, Math.abs(value));
			return isRight ? [] : [`${kpi.id} (${options}) of ${scope}: ${is}, not ${value}`];
		});
		expect(cases.length).toBeGreaterThan(150);
		expect(wrong).toEqual([]);
	}, 60_000);
});
