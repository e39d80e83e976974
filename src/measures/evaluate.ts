import type { Period } from '../calendar/period';
import { codesOf, numbersOf } from '../facts/fact-base';
import type { Enriched } from './enrich';
import { horizon } from './enrich-deals';
import { type Fold, type Gathered, gather, maskOf, merge, settle } from './fold';
import type { Measure, Options, Population } from './vocabulary';

/** Whose figure: everybody (rows without a manager too), or the managers with these codes. */
export type Scope =
	| { readonly all: true; readonly key: string }
	| { readonly all?: never; readonly key: string; readonly managers: readonly number[] };

export interface Question {
	readonly scopes: readonly Scope[];
	readonly periods: readonly Period[];
	/** The plan of a metric in its own unit, or null. */
	readonly target: (metric: string, scope: Scope, period: Period) => number | null;
	readonly definition: (id: string) => Measure;
	/** Figures that were computed before, by KPI: then no row is read. */
	readonly known?: (id: string, scope: Scope, period: Period) => number | null;
}

/** Values as [scope][period]. */
export type Answer = (number | null)[][];

/** Replaces options by what the caller chose, so that what is left has one meaning. */
export function settleOptions(measure: Measure, options: Options): Measure {
	switch (measure.kind) {
		case 'choose':
			return settleOptions(measure.cases[options[measure.option] ?? ''] ?? measure.otherwise, options);
		case 'ratio':
			return { ...measure, top: settleOptions(measure.top, options), bottom: settleOptions(measure.bottom, options) };
		case 'product':
			return { ...measure, of: [settleOptions(measure.of[0], options), settleOptions(measure.of[1], options)] };
		case 'count':
		case 'sum':
		case 'mean':
		case 'median':
		case 'distinct':
		case 'stock':
			return { ...measure, of: settlePopulation(measure.of, options) };
		case 'cohort':
			return { ...measure, entry: settlePopulation(measure.entry, options), goal: settlePopulation(measure.goal, options) };
		default:
			return measure;
	}
}

function settlePopulation(of: Population, options: Options): Population {
	const where = of.where.flatMap((condition) => {
		if (!('option' in condition)) return [condition];
		const value = options[condition.option];
		return value === undefined ? [] : [{ column: condition.column, is: value }];
	});
	return { ...of, where };
}

export function evaluate(measure: Measure, facts: Enriched, question: Question): Answer {
	const each = (value: (scope: Scope, period: Period) => number | null): Answer =>
		question.scopes.map((scope) => question.periods.map((period) => value(scope, period)));
	switch (measure.kind) {
		case 'count':
		case 'sum':
		case 'mean':
		case 'median':
		case 'distinct':
			return evaluateFold(measure, facts, question);
		case 'stock':
			return evaluateStock(measure, facts, question);
		case 'cohort':
			return evaluateCohort(measure, facts, question);
		case 'kpi': {
			const { known } = question;
			if (known !== undefined) return each((scope, period) => known(measure.id, scope, period));
			return evaluate(question.definition(measure.id), facts, question);
		}
		case 'target':
			return each((scope, period) => {
				const plan = question.target(measure.metric, scope, period);
				return plan === null || !measure.money ? plan : Math.round(plan * 100);
			});
		case 'elapsed':
			return each((_, period) => elapsedShare(facts, period));
		case 'ratio': {
			const top = evaluate(measure.top, facts, question);
			const bottom = evaluate(measure.bottom, facts, question);
			return top.map((row, s) => row.map((value, p) => divide(value, bottom[s]![p]!)));
		}
		case 'product': {
			const [a, b] = measure.of.map((part) => evaluate(part, facts, question));
			return a!.map((row, s) => row.map((value, p) => (value === null || b![s]![p] === null ? null : value * b![s]![p]!)));
		}
		case 'choose':
			throw new Error('options must be settled before evaluation');
	}
}

/** R15: nothing to divide by is no value, never 0 and never infinity. */
function divide(top: number | null, bottom: number | null): number | null {
	return top === null || bottom === null || bottom === 0 ? null : top / bottom;
}

function elapsedShare(facts: Enriched, period: Period): number | null {
	const { calendar, asOf } = facts.base.account;
	const all = calendar.workdays(period.from, period.to);
	return all === 0 ? null : calendar.workdays(period.from, Math.min(period.to, asOf + 1)) / all;
}

function spansOf(facts: Enriched, periods: readonly Period[]): { from: number; to: number }[] {
	const { zone } = facts.base.account;
	const end = horizon(facts.base);
	return periods.map(({ from, to }) => ({ from: zone.instantOf(from), to: Math.min(zone.instantOf(to), end) }));
}

function evaluateFold(fold: Fold, facts: Enriched, { scopes, periods }: Question): Answer {
	const groups = gather(fold, facts.source(fold.of.table), spansOf(facts, periods));
	return scopes.map((scope) => {
		const members = scope.all
			? [...groups.values()]
			: scope.managers.map((code) => groups.get(code)).filter((cells): cells is Gathered[] => cells !== undefined);
		return periods.map((_, p) =>
			settle(
				fold.kind,
				merge(
					fold.kind,
					members.map((cells) => cells[p]!),
				),
			),
		);
	});
}

const inScope = (scope: Scope, code: number): boolean => scope.all === true || scope.managers.includes(code);

function evaluateStock(stock: Extract<Measure, { kind: 'stock' }>, facts: Enriched, { scopes, periods }: Question): Answer {
	const table = facts.source(stock.of.table);
	const mask = maskOf(table, stock.of.where);
	const from = numbersOf(table, stock.of.at);
	const until = numbersOf(table, stock.until);
	const credit = codesOf(table, stock.of.credit);
	const data = table.columns.get(stock.column)!;
	const end = horizon(facts.base);
	const hasHistory = facts.base.table(stock.history).size > 0;
	const spans = spansOf(facts, periods);
	return scopes.map((scope) =>
		spans.map((span) => {
			// Without history only the present is known: a stock of the past is no value (K7).
			if (span.to <= span.from || (span.to < end && !hasHistory)) return null;
			const seen = new Set<number>();
			for (let i = 0; i < table.size; i++)
				if (mask[i] === 1 && from[i]! < span.to && until[i]! >= span.to && inScope(scope, credit[i]!))
					seen.add(data.texts === undefined ? data.numbers[i]! : data.codes[i]!);
			return seen.size;
		}),
	);
}

function evaluateCohort(cohort: Extract<Measure, { kind: 'cohort' }>, facts: Enriched, { scopes, periods }: Question): Answer {
	const reached = latestBySubject(cohort.goal, cohort.subject, facts);
	const table = facts.source(cohort.entry.table);
	const mask = maskOf(table, cohort.entry.where);
	const at = numbersOf(table, cohort.entry.at);
	const credit = codesOf(table, cohort.entry.credit);
	const subject = codesOf(table, cohort.subject);
	const spans = spansOf(facts, periods);
	return scopes.map((scope) =>
		spans.map((span) => {
			const entered = new Map<number, number>();
			for (let i = 0; i < table.size; i++) {
				if (mask[i] === 0 || !(at[i]! >= span.from && at[i]! < span.to) || !inScope(scope, credit[i]!)) continue;
				const known = entered.get(subject[i]!);
				if (known === undefined || at[i]! < known) entered.set(subject[i]!, at[i]!);
			}
			if (entered.size === 0) return null;
			let made = 0;
			for (const [code, moment] of entered) if ((reached.get(code) ?? Number.NEGATIVE_INFINITY) >= moment) made++;
			return made / entered.size;
		}),
	);
}

function latestBySubject(goal: Population, subjectKey: string, facts: Enriched): Map<number, number> {
	const table = facts.source(goal.table);
	const mask = maskOf(table, goal.where);
	const at = numbersOf(table, goal.at);
	const subject = codesOf(table, subjectKey);
	const end = horizon(facts.base);
	const latest = new Map<number, number>();
	for (let i = 0; i < table.size; i++)
		if (mask[i] === 1 && at[i]! < end && at[i]! > (latest.get(subject[i]!) ?? Number.NEGATIVE_INFINITY)) latest.set(subject[i]!, at[i]!);
	return latest;
}
