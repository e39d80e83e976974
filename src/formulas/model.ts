import { type Period, parsePeriod } from '../calendar/period';
import type { EnrichedFacts } from '../columns/enrich';
import { settledPlans } from '../dimensions/plan-slices';
import type { Account } from '../facts/fact-base';
import { wholeUnits } from '../facts/parse/minor-units';
import type { Row } from '../facts/table';
import { planBook } from '../goals/plan';
import type { Kpi } from '../kpis/define';
import { unitOf } from '../kpis/options';
import { evaluate, type Scope } from '../measures/evaluate';
import type { Options } from '../measures/vocabulary';
import { askedFigure } from './asked-figure';
import { findScope, personNamed } from './scopes';

/** What `KPI(metric; manager; period; options)` asks: one metric, any managers, any periods. */
export interface ModelQuestion {
	readonly metric: string;
	readonly managers: readonly string[];
	readonly periods: readonly (string | Period)[];
	readonly options?: string;
}

/** Values in the KPI's unit (money in whole units) as [manager][period]; null is "nothing to measure". */
export function askModel(question: ModelQuestion, facts: EnrichedFacts, targets: readonly Row[]): (number | null)[][] {
	const { kpi, options, measure, definition } = askedFigure(question.metric, question.options ?? '', facts);
	const { account } = facts.base;
	const { sharing, idOf } = planRules(facts, options);
	const plan = planBook(settledPlans(facts.base, targets), sharing, idOf);
	const answer = evaluate(measure, facts, {
		scopes: question.managers.map((manager): Scope => findScope(facts.base, manager)),
		periods: question.periods.map((period) => (typeof period === 'string' ? parsePeriod(period, account.fiscal) : period)),
		target: (metric, scope, period) => plan(metric, scope.key, period),
		definition,
	});
	const unit = unitOf(kpi, options);
	return answer.map((row) => row.map((value) => (value === null || unit !== 'money' ? value : wholeUnits(value))));
}

/** How plans are read: shared out as the account or the options say, people known by name. */
export function planRules(
	facts: EnrichedFacts,
	{ prorate }: Options,
): { readonly sharing: Account; readonly idOf: (scope: string) => string } {
	const { account } = facts.base;
	const basis = prorate === undefined ? account.prorate : prorate === 'calendar_days' ? prorate : 'workdays';
	return { sharing: { ...account, ...(basis && { prorate: basis }) }, idOf: personNamed(facts.base) };
}

export function inUnit(value: number | null, kpi: Kpi): number | null {
	return value === null || kpi.unit !== 'money' ? value : wholeUnits(value);
}
