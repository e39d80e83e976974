import { type Period, parsePeriod } from '../../src/calendar/period';
import type { EnrichedFacts } from '../../src/columns/enrich';
import { settledPlans } from '../../src/dimensions/plan-slices';
import type { Row } from '../../src/facts/table';
import { askedFigure } from '../../src/formulas/asked-figure';
import { planRules } from '../../src/formulas/model';
import { findScope } from '../../src/formulas/scopes';
import { planBook } from '../../src/goals/plan';
import { evaluate } from '../../src/measures/evaluate';
import type { Dataset } from '../../local/warehouse/dataset';
import { askWarehouse } from '../../local/warehouse/ask';
import type { Evaluator } from '../../local/warehouse/zetasql';
import type { Asked } from './figures';

/** What both engines say of the same figures, where they differ; nothing where they agree to 1e-9, blanks included. */
export async function differences(
	asked: readonly Asked[],
	who: readonly string[],
	when: readonly string[],
	facts: EnrichedFacts,
	targets: readonly Row[],
	{ dataset, evaluator }: { readonly dataset: Dataset; readonly evaluator: Evaluator },
): Promise<string[]> {
	const { account } = facts.base;
	const scopes = who.map((name) => findScope(facts.base, name));
	const periods = when.map((token): Period => parsePeriod(token, account.fiscal));
	const figures = asked.map(({ metric, options }) => {
		const figure = askedFigure(metric, options, facts);
		const { sharing, idOf } = planRules(facts, figure.options);
		const plan = planBook(settledPlans(facts.base, targets), sharing, idOf);
		return { ...figure, target: (name: string, scope: { key: string }, period: Period) => plan(name, scope.key, period) };
	});
	const sheet = figures.map(({ measure, definition, target }) => evaluate(measure, facts, { scopes, periods, target, definition }));
	const warehouse = await askWarehouse({ figures, scopes, periods, facts }, dataset, evaluator);
	return asked.flatMap(({ metric, options }, k) =>
		who.flatMap((name, s) =>
			when.flatMap((token, p) => {
				const [is, said] = [sheet[k]![s]![p]!, warehouse[k]![s]![p]!];
				if (areSame(is, said)) return [];
				return [`${metric} (${options}) of ${name} in ${token}: the sheet says ${is}, the warehouse ${said}`];
			}),
		),
	);
}

const areSame = (a: number | null, b: number | null): boolean =>
	a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
