import type { Period } from '../../calendar/period';
import type { EnrichedFacts } from '../../columns/enrich';
import { minorUnits, wholeUnits } from '../../facts/parse/minor-units';
import { findScope, personNamed } from '../../formulas/scopes';
import { planBook } from '../../goals/plan';
import { findKpi, partNamed } from '../../kpis/find';
import { isOverKpis, metrics } from '../../kpis/metrics';
import { evaluate, settleOptions } from '../../measures/evaluate';
import { type Aggregates, readAggregates } from '../../tabs/aggregates-tab';
import { readFacts } from '../../tabs/read-data-tab';
import { heldOwnKpi } from './own-lines';
import type { AnswerPorts } from './ports';

export interface AggregateQuestion {
	readonly metric: string;
	readonly managers: readonly string[];
	readonly periods: readonly Period[];
	readonly options: string;
	/** What sheets show now, even where an own KPI has been given another definition since. */
	readonly isAsShown?: true;
}

/**
 * Answers from the aggregate tab what it holds; null when rows are needed: another period, an option, a tab that is older than the add-on.
 * Attainments are computed from the aggregates and the plans as they stand now.
 */
export function aggregatesOf(
	ports: AnswerPorts,
): ((question: AggregateQuestion, small: EnrichedFacts) => (number | null)[][] | null) | null {
	const figures = readAggregates(ports.book);
	return figures.isEmpty ? null : (question, small) => fromAggregates(ports, figures, question, small);
}

function fromAggregates(
	ports: AnswerPorts,
	figures: Aggregates,
	question: AggregateQuestion,
	small: EnrichedFacts,
): (number | null)[][] | null {
	if (question.options.trim() !== '') return null;
	const scopes = question.managers.map((manager) => findScope(small.base, manager));
	const isHeld = scopes.every(({ key }) => question.periods.every(({ token }) => figures.holds(key, token)));
	if (!isHeld) return null;
	const part = partNamed(question.metric);
	const cachedLines = (metric: string): (number | null)[][] | null => {
		const answer = scopes.map(({ key }) => question.periods.map(({ token }) => figures.figure(metric, key, token)));
		return answer.some((row) => row.includes(undefined)) ? null : (answer as (number | null)[][]);
	};
	if (part === null) {
		const own = question.isAsShown === true ? question.metric : heldOwnKpi(ports.book, figures.directory ?? {}, question.metric);
		return own === null ? null : cachedLines(own);
	}
	const { kpi, options } = part;
	const metric = metrics().find((one) => one.kpi === kpi && one.options === options);
	if (metric !== undefined) return cachedLines(metric.key);
	const measure = settleOptions(kpi.measure, {});
	if (!isOverKpis(measure)) return null;
	const plan = planBook(
		readFacts(ports.book, 'targets', { home: small.base.account.baseCurrency })?.rows ?? [],
		small.base.account,
		personNamed(small.base),
	);
	let isWhole = true;
	const answer = evaluate(measure, small, {
		scopes,
		periods: question.periods,
		target: (planned, scope, period) => plan(planned, scope.key, period),
		definition: (id) => settleOptions(findKpi(id).measure, {}),
		computed: (id, scope, { token }) => {
			const value = figures.figure(id, scope.key, token);
			if (value === undefined) isWhole = false;
			if (value === undefined || value === null) return null;
			return findKpi(id).unit === 'money' ? minorUnits(value) : value;
		},
	});
	return isWhole ? answer.map((row) => row.map((value) => (value !== null && kpi.unit === 'money' ? wholeUnits(value) : value))) : null;
}
