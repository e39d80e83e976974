import type { Period } from '../calendar/period';
import type { EnrichedFacts } from '../columns/enrich';
import { numbersOf } from '../facts/fact-base';
import { evaluateAccrual, evaluateBalance } from './evaluate-balance';
import { evaluateCohort } from './evaluate-cohort';
import { evaluateStock } from './evaluate-stock';
import { type Fold, foldRows } from './fold';
import { firstDay, reframe } from './frames';
import { answerOf } from './groups';
import { whereKept } from './old-activities';
import { piecesOf } from './pieces';
import { plannedOf } from './planned';
import { prepare } from './prepare';
import { type Answer, type Question, type Scope, shared, spansOf } from './question';
import { resolveOptions } from './resolve-options';
import { and, count, type Frame, type Measure, type TableId } from './vocabulary';

export type { Answer, Question, Scope } from './question';
export { resolveOptions as settleOptions } from './resolve-options';

type Value = number | null;

/** The figures of a measure whose options are settled, as [scope][period]. Who asks for many prepares all of them first. */
export function evaluate(measure: Measure, facts: EnrichedFacts, question: Question): Answer {
	if (question.computed === undefined) prepare([measure], facts, question.definition);
	return evaluatePart(measure, facts, question);
}

function evaluatePart(measure: Measure, facts: EnrichedFacts, question: Question): Answer {
	const each = (value: (scope: Scope, period: Period) => Value): Answer =>
		question.scopes.map((scope) => question.periods.map((period) => value(scope, period)));
	const both = (a: Measure, b: Measure, combine: (a: number, b: number) => Value): Answer => {
		const right = evaluatePart(b, facts, question);
		return evaluatePart(a, facts, question).map((row, s) =>
			row.map((value, p) => (value === null || right[s]![p] === null ? null : combine(value, right[s]![p]!))),
		);
	};
	switch (measure.kind) {
		case 'count':
		case 'sum':
		case 'mean':
		case 'median':
		case 'distinct':
			return whereKept(measure, facts, question, evaluateFold(measure, facts, question));
		case 'stock':
			return whereKept(measure, facts, question, evaluateStock(measure, facts, question));
		case 'cohort':
			return whereKept(measure, facts, question, evaluateCohort(measure, facts, question));
		case 'accrual':
			return evaluateAccrual(measure, facts, question);
		case 'balance':
			return evaluateBalance(measure, facts, question);
		case 'kpi': {
			const { computed: computedFigures } = question;
			if (computedFigures !== undefined) return each((scope, period) => computedFigures(measure.id, scope, period));
			return evaluatePart(resolveOptions(question.definition(measure.id), {}), facts, question);
		}
		case 'target':
			return each((scope, period) => {
				const plan = plannedOf(measure, scope, period, question.target).value;
				return plan === null || !measure.money ? plan : plan * 100;
			});
		case 'blank':
			return each(() => null);
		case 'elapsed':
			return each((_, period) => (measure.in === 'days' ? daysPassed(facts, period) : elapsedShare(facts, period)));
		case 'constant':
			return each(() => Number(measure.value));
		case 'ratio':
			// R15: nothing to divide by is no value, never 0 and never infinity.
			return both(measure.top, measure.bottom, (a, b) => (b === 0 || (measure.positive === true && b < 0) ? null : a / b));
		case 'product':
			return both(...measure.of, (a, b) => a * b);
		case 'plus':
			return both(...measure.of, (a, b) => a + b);
		case 'minus':
			return both(...measure.of, (a, b) => a - b);
		case 'gap':
			return both(...measure.of, (a, b) => Math.abs(a - b));
		case 'needs':
			return question.computed === undefined && !isLoaded(facts, measure.table, measure.column)
				? each(() => null)
				: evaluatePart(measure.of, facts, question);
		case 'covered':
			return covered(measure, facts, question);
		case 'company': {
			const [row] = evaluatePart(measure.of, facts, { ...question, scopes: [EVERYBODY] });
			return question.scopes.map(() => row!);
		}
		case 'portion':
			return portion(measure.of, measure.by, facts, question);
		case 'over':
			return evaluateOver(measure.of, measure.frame, facts, question);
		case 'choose':
			throw new Error('options must be settled before evaluation');
	}
}

export function isLoaded(facts: EnrichedFacts, id: TableId, column: string | undefined): boolean {
	const table = facts.base.table(id);
	if (column === undefined || table.size === 0) return table.size > 0;
	const data = table.columns.get(column)!;
	return data.texts === undefined ? data.numbers.some((value) => !Number.isNaN(value)) : data.codes.some((code) => code >= 0);
}

const EVERYBODY: Scope = { all: true, key: 'ALL' };

function elapsedShare(facts: EnrichedFacts, period: Period): Value {
	const { calendar } = facts.base.account;
	const all = calendar.workdays(period.from, period.to);
	return all === 0 ? null : daysPassed(facts, period) / all;
}

function daysPassed(facts: EnrichedFacts, period: Period): number {
	const { calendar, asOf } = facts.base.account;
	return calendar.workdays(period.from, Math.max(period.from, Math.min(period.to, asOf + 1)));
}

function evaluateFold(fold: Fold, facts: EnrichedFacts, question: Question): Answer {
	const { periods } = question;
	const groups = shared(facts, periods, fold, () => {
		const table = facts.source(fold.of.table);
		const spans = spansOf(facts, periods);
		const { at } = fold.of;
		return foldRows(
			fold,
			table,
			spans,
			shared(facts, periods, [fold.of.table, at], () => piecesOf(numbersOf(table, at), spans)),
		);
	});
	return answerOf(groups, question);
}

function covered({ rows, column, of }: Extract<Measure, { kind: 'covered' }>, facts: EnrichedFacts, question: Question): Answer {
	const all = evaluatePart(count(rows), facts, question);
	const covered = evaluatePart(count(and(rows, { column, known: true })), facts, question);
	return evaluatePart(of, facts, question).map((line, s) =>
		line.map((value, p) => (all[s]![p]! > 0 && covered[s]![p] === 0 ? null : value)),
	);
}

function portion(of: Measure, by: Measure, facts: EnrichedFacts, question: Question): Answer {
	const whole = evaluatePart(of, facts, { ...question, scopes: [EVERYBODY] })[0]!;
	const nobody: Scope = { key: '', managers: [-1] };
	const weights = evaluatePart(by, facts, { ...question, scopes: [...question.scopes, EVERYBODY, nobody] });
	const [everybody, unowned] = weights.slice(question.scopes.length);
	return question.scopes.map((scope, s) =>
		question.periods.map((_, p) => {
			const [amount, weight] = [whole[p]!, weights[s]![p]!];
			if (scope.all === true || amount === 0) return amount;
			const sum = (everybody![p] ?? 0) - (unowned![p] ?? 0);
			return amount === null || weight === null || !(sum > 0) ? null : (amount * weight) / sum;
		}),
	);
}

function evaluateOver(of: Measure, frame: Frame, facts: EnrichedFacts, question: Question): Answer {
	const { asOf } = facts.base.account;
	const periods = shared(facts, question.periods, frame, () => question.periods.map((period) => reframe(period, frame, asOf)));
	const answer = evaluatePart(of, facts, { ...question, periods });
	if (typeof frame === 'object' || question.computed !== undefined) return answer;
	const first = firstDay(facts);
	// A base that lies before everything that was loaded is unknown, not 0 (K15).
	return answer.map((row) => row.map((value, p) => (first === null || periods[p]!.to <= first ? null : value)));
}
