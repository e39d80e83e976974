import { type Period, parsePeriod } from '../../src/calendar/period';
import type { EnrichedFacts } from '../../src/columns/enrich';
import { settledPlans } from '../../src/dimensions/plan-slices';
import { wholeUnits } from '../../src/facts/parse/minor-units';
import type { Row } from '../../src/facts/table';
import { askedFigure } from '../../src/formulas/asked-figure';
import { type ModelQuestion, planRules } from '../../src/formulas/model';
import { findScope } from '../../src/formulas/scopes';
import { planBook } from '../../src/goals/plan';
import { unitOf } from '../../src/kpis/options';
import { UserError } from '../../src/language/user-error';
import { answerFrom, queriesOf, type WarehouseQuestion } from '../../src/warehouse/question';
import { Refusal } from '../../src/warehouse/refusal';
import { daysOf, tablesOf } from '../../src/warehouse/tables/contents';
import type { Asked } from './serve';

/** The address of the stand; the script that holds this code says it. */
declare const KPI_WAREHOUSE: string;
declare const UrlFetchApp: { fetch(url: string, options: object): { getContentText(): string } };

/** The same as the add-on's own: figures of the tabs, worked out by ZetaSQL. This stands in its place where `--warehouse` is asked for. */
export function askModel(question: ModelQuestion, facts: EnrichedFacts, targets: readonly Row[]): (number | null)[][] {
	const { kpi, options, measure, definition } = askedFigure(question.metric, question.options ?? '', facts);
	const { account } = facts.base;
	const { sharing, idOf } = planRules(facts, options);
	const plan = planBook(settledPlans(facts.base, targets), sharing, idOf);
	const periods = question.periods.map((period): Period => (typeof period === 'string' ? parsePeriod(period, account.fiscal) : period));
	const asked: WarehouseQuestion = {
		figures: [{ measure, definition, target: (metric, scope, period) => plan(metric, scope.key, period) }],
		scopes: question.managers.map((manager) => findScope(facts.base, manager)),
		periods,
		facts,
	};
	const [answer] = answerFrom(asked, answersOf(asked));
	const unit = unitOf(kpi, options);
	return answer!.map((row) => row.map((value) => (value === null || unit !== 'money' ? value : wholeUnits(value))));
}

function answersOf(asked: WarehouseQuestion): Parameters<typeof answerFrom>[1] {
	try {
		const table = tablesOf(asked.facts.base, wholeYears(daysOf(asked.facts, asked.periods)));
		return queriesOf(asked).map(({ places, tables, ...query }) => ({
			places,
			lines: linesOf({ ...query, tables: Object.fromEntries(tables.map((name) => [name, table(name)])) }),
		}));
	} catch (error) {
		if (error instanceof Refusal) throw new UserError(error.why);
		throw error;
	}
}

/** So that questions of different periods are asked of the same tables. */
const wholeYears = ({ first, last }: { readonly first: number; readonly last: number }): { first: number; last: number } => ({
	first: Math.floor(first / 366) * 366,
	last: Math.ceil(last / 366) * 366,
});

function linesOf(asked: Asked): (number | null)[][] {
	const payload = JSON.stringify(asked, (_, value) => (typeof value === 'number' && !Number.isFinite(value) ? String(value) : value));
	const reply = JSON.parse(UrlFetchApp.fetch(KPI_WAREHOUSE, { method: 'post', contentType: 'application/json', payload }).getContentText());
	if (reply.error !== undefined) throw new Error(`ZetaSQL: ${reply.error}`);
	return reply.lines;
}
