import { askWarehouse } from '../../local/warehouse/ask';
import { Dataset } from '../../local/warehouse/dataset';
import type { Evaluator } from '../../local/warehouse/zetasql';
import { type Period, parsePeriod } from '../../src/calendar/period';
import type { EnrichedFacts } from '../../src/columns/enrich';
import { settledPlans } from '../../src/dimensions/plan-slices';
import type { Row } from '../../src/facts/table';
import type { TableId } from '../../src/facts/tables';
import { askedFigure } from '../../src/formulas/asked-figure';
import { planRules } from '../../src/formulas/model';
import { findScope } from '../../src/formulas/scopes';
import { planBook } from '../../src/goals/plan';
import { isUserError } from '../../src/language/user-error';
import { evaluate } from '../../src/measures/evaluate';
import type { Question, Scope } from '../../src/measures/question';
import { compile } from '../../src/warehouse/compile';
import { Refusal } from '../../src/warehouse/refusal';
import { daysOf, tablesOf } from '../../src/warehouse/tables/contents';
import type { Asked } from './figures';

export interface Agreement {
	/** Where both engines say something else of a figure: they agree to 1e-9, blanks included. */
	readonly differences: readonly string[];
	/** Figures that were compared, and those among them that have a value other than 0. */
	readonly compared: number;
	readonly filled: number;
	/** Why figures cannot be had from the warehouse. */
	readonly refused: readonly string[];
}

/** What nobody has the credit of. */
const NOBODY: Scope = { key: 'NONE', managers: [-1] };

/** Asks both engines. A figure that the sheet itself refuses is asked of none. */
export async function agreement(
	asked: readonly Asked[],
	who: readonly string[],
	when: readonly string[],
	facts: EnrichedFacts,
	targets: readonly Row[],
	evaluator: Evaluator,
): Promise<Agreement> {
	const { account } = facts.base;
	const scopes: Scope[] = [...who.map((name) => findScope(facts.base, name)), NOBODY];
	const periods = when.map((token): Period => parsePeriod(token, account.fiscal));
	const books = new Map<string, Question['target']>();
	const refused: string[] = [];
	const figures = asked.flatMap((one) => {
		const figure = figureOf(one, facts);
		if (figure === null) return [];
		const why = refusalOf(figure, facts);
		if (why !== null) {
			refused.push(why);
			return [];
		}
		const { sharing, idOf } = planRules(facts, figure.options);
		const basis = sharing.prorate ?? '';
		const plan = books.get(basis) ?? targetOf(planBook(settledPlans(facts.base, targets), sharing, idOf));
		books.set(basis, plan);
		return [{ ...figure, asked: one, target: plan }];
	});
	const sheet = figures.map(({ measure, definition, target }) => evaluate(measure, facts, { scopes, periods, target, definition }));
	const dataset = new Dataset(evaluator, tablesOf(facts.base, daysOf(facts, periods)));
	const warehouse = await askWarehouse({ figures, scopes, periods, facts }, dataset, evaluator);
	const differences = figures.flatMap(({ asked: { metric, options } }, k) =>
		[...who, 'nobody'].flatMap((name, s) =>
			when.flatMap((token, p) => {
				const [is, said] = [sheet[k]![s]![p]!, warehouse[k]![s]![p]!];
				if (areSame(is, said)) return [];
				return [`${metric} (${options}) of ${name} in ${token}: the sheet says ${is}, the warehouse ${said}`];
			}),
		),
	);
	const values = sheet.flat(2);
	return { differences, compared: values.length, filled: values.filter((value) => value !== null && value !== 0).length, refused };
}

const targetOf =
	(plan: ReturnType<typeof planBook>): Question['target'] =>
	(name, scope, period) =>
		plan(name, scope.key, period);

function figureOf({ metric, options }: Asked, facts: EnrichedFacts): ReturnType<typeof askedFigure> | null {
	try {
		return askedFigure(metric, options, facts);
	} catch (error) {
		if (isUserError(error)) return null;
		throw error;
	}
}

function refusalOf(figure: ReturnType<typeof askedFigure>, { base }: EnrichedFacts): string | null {
	try {
		compile({ figures: [figure], own: (id: TableId) => base.table(id).own ?? [] });
		return null;
	} catch (error) {
		if (error instanceof Refusal) return error.why.ru;
		throw error;
	}
}

const areSame = (a: number | null, b: number | null): boolean =>
	a === null || b === null || Object.is(a, b) ? Object.is(a, b) : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
