import type { Period } from '../../src/calendar/period';
import type { EnrichedFacts } from '../../src/columns/enrich';
import { numbersOf } from '../../src/facts/fact-base';
import type { TableId } from '../../src/facts/tables';
import { reframe } from '../../src/measures/frames';
import { plannedOf } from '../../src/measures/planned';
import type { Question, Scope } from '../../src/measures/question';
import type { Measure } from '../../src/measures/vocabulary';
import { type AskedPlan, type Compiled, compile } from '../../src/warehouse/compile';
import { EVERYBODY } from '../../src/warehouse/measures/spines';
import type { Parameter, SqlValue } from '../../src/warehouse/sql/parameter';
import type { Dataset } from './dataset';
import { type Evaluator, failed, valuesOf } from './zetasql';

export interface WarehouseQuestion {
	/** Measures whose options are settled; `target`: the plans that each goes by. */
	readonly figures: readonly {
		readonly measure: Measure;
		readonly definition: (id: string) => Measure;
		readonly target: Question['target'];
	}[];
	readonly scopes: readonly Scope[];
	readonly periods: readonly Period[];
	readonly facts: EnrichedFacts;
}

type Value = number | null;

/** The figures as [figure][scope][period], worked out by ZetaSQL from the tables of the dataset. */
export async function askWarehouse(question: WarehouseQuestion, dataset: Dataset, evaluator: Evaluator): Promise<Value[][][]> {
	const { figures, scopes, periods, facts } = question;
	const answer: Value[][][] = figures.map(() => scopes.map(() => periods.map(() => null)));
	// Plans may be shared out in different ways, so that figures with plans of their own are asked apart.
	for (const [target, places] of byTarget(figures)) {
		const compiled = compile({ figures: places.map((k) => figures[k]!), own: (id: TableId) => facts.base.table(id).own ?? [] });
		const content = await evaluator
			.query({
				sql: compiled.sql,
				parameters: withValues(compiled, question, target),
				tables: await dataset.contents(compiled.reads),
			})
			.catch((error: Error) => failed('figures', compiled.sql, error));
		for (const line of valuesOf(content) as Value[][]) {
			const [k, s, p, value] = places.length === 1 ? [0, ...line] : line;
			answer[places[k!]!]![s!]![p!] = value!;
		}
	}
	return answer;
}

function byTarget(figures: WarehouseQuestion['figures']): Map<Question['target'], number[]> {
	const groups = new Map<Question['target'], number[]>();
	figures.forEach(({ target }, k) => {
		const group = groups.get(target);
		if (group === undefined) groups.set(target, [k]);
		else group.push(k);
	});
	return groups;
}

/** What the query takes: the asked periods and scopes, and the plans of those it names. */
function withValues(
	{ parameters, plans }: Compiled,
	{ scopes, periods, facts }: WarehouseQuestion,
	target: Question['target'],
): (Parameter & { name: string })[] {
	const { texts } = facts.base.dictionary('manager');
	const values: Readonly<Record<string, () => SqlValue>> = {
		periods: () => periods.map(({ from, to }, p) => ({ period: p, first: from, past: to })),
		scopes: () =>
			scopes.map((scope, s) => ({
				scope: s,
				everybody: scope.all === true,
				managers: scope.all === true ? [] : scope.managers.flatMap((code) => texts[code] ?? []),
			})),
		plans: () => plans.flatMap((plan) => plannedValues(plan, scopes, periods, facts, target)),
	};
	return parameters.map((one) => (one.value === undefined ? { ...one, value: values[one.name]!() } : one));
}

function plannedValues(
	{ n, measure, frames, scopes: whose }: AskedPlan,
	scopes: readonly Scope[],
	periods: readonly Period[],
	facts: EnrichedFacts,
	target: Question['target'],
): SqlValue[] {
	const { asOf } = facts.base.account;
	const everybody: Scope = { all: true, key: 'ALL' };
	const people = whose === 'asked' ? scopes.map((scope, s) => [s, scope] as const) : [[EVERYBODY, everybody] as const];
	return people.flatMap(([s, scope]) =>
		periods.flatMap((period, p) => {
			const meant = frames.reduce((of, frame) => reframe(of, frame, asOf), period);
			const { value } = plannedOf(measure, scope, meant, target);
			return value === null ? [] : [{ n, scope: s, period: p, value }];
		}),
	);
}

/** The days of the facts and of the periods: what the table of days must have. */
export function daysOf({ base }: EnrichedFacts, periods: readonly Period[]): { first: number; last: number } {
	const { zone, asOf } = base.account;
	let [first, last] = [asOf, asOf];
	const meet = (day: number): void => {
		if (Number.isNaN(day)) return;
		first = Math.min(first, day);
		last = Math.max(last, day);
	};
	for (const { from, to } of periods) for (const day of [from, to]) meet(day);
	for (const [table, keys] of MOMENTS) for (const key of keys) for (const at of numbersOf(base.table(table), key)) meet(zone.dayAt(at));
	return { first: first - 800, last: last + 2 };
}

const MOMENTS = [
	['deals', ['created_at', 'assigned_at', 'closed_at']],
	['activities', ['occurred_at']],
] as const;
