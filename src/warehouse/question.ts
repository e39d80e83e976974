import type { Period } from '../calendar/period';
import type { EnrichedFacts } from '../columns/enrich';
import type { TableId } from '../facts/tables';
import { reframe } from '../measures/frames';
import { plannedOf } from '../measures/planned';
import type { Question, Scope } from '../measures/question';
import type { Measure } from '../measures/vocabulary';
import { type AskedPlan, type Compiled, compile } from './compile';
import { type ViewSql, viewsUnder } from './dataset';
import { EVERYBODY } from './measures/spines';
import type { Parameter, SqlValue } from './sql/parameter';

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

/** A query with everything that it needs beside the tables. */
export interface Prepared {
	readonly sql: string;
	readonly parameters: readonly (Parameter & { readonly name: string })[];
	/** The tables and views that it reads, and the views that these rest on, the first ones first. */
	readonly reads: readonly string[];
	readonly views: readonly ViewSql[];
	readonly tables: readonly string[];
	/** Which figures of the question it answers. */
	readonly places: readonly number[];
}

type Value = number | null;

/** The queries of a question: plans may be shared out in different ways, so that figures with plans of their own are asked apart. */
export function queriesOf(question: WarehouseQuestion): Prepared[] {
	const { figures, facts } = question;
	return [...byTarget(figures)].map(([target, places]) => {
		const compiled = compile({ figures: places.map((k) => figures[k]!), own: (id: TableId) => facts.base.table(id).own ?? [] });
		return {
			sql: compiled.sql,
			parameters: withValues(compiled, question, target),
			reads: compiled.reads.map(({ name }) => name),
			...viewsUnder(compiled.reads),
			places,
		};
	});
}

/** The figures as [figure][scope][period], from the lines that each query gave. */
export function answerFrom(
	{ figures, scopes, periods }: WarehouseQuestion,
	answers: readonly { readonly places: readonly number[]; readonly lines: readonly (readonly Value[])[] }[],
): Value[][][] {
	const answer: Value[][][] = figures.map(() => scopes.map(() => periods.map(() => null)));
	for (const { places, lines } of answers)
		for (const line of lines) {
			const [k, s, p, value] = places.length === 1 ? [0, ...line] : line;
			answer[places[k!]!]![s!]![p!] = value!;
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
		scopes: () => scopes.map((scope, s) => ({ scope: s, ...scopeRow(scope, texts) })),
		plans: () => planRows(plans, { scopes, periods, facts }, target),
	};
	return parameters.map((one) => (one.value === undefined ? { ...one, value: values[one.name]!() } : one));
}

/** Whose rows count for a scope; `texts`: the ids of managers by code. */
export const scopeRow = (scope: Scope, texts: readonly string[]) =>
	scope.all === true
		? { everybody: true, nobody: false, managers: [] }
		: { everybody: false, nobody: scope.managers.includes(-1), managers: scope.managers.flatMap((code) => texts[code] ?? []) };

/** The plans that a query names, for every scope and period that have one. */
export function planRows(
	plans: readonly AskedPlan[],
	{ scopes, periods, facts }: Pick<WarehouseQuestion, 'scopes' | 'periods' | 'facts'>,
	target: Question['target'],
): { readonly n: number; readonly scope: number; readonly period: number; readonly value: number }[] {
	const { asOf } = facts.base.account;
	const everybody: Scope = { all: true, key: 'ALL' };
	return plans.flatMap(({ n, measure, frames, scopes: whose }) => {
		const people = whose === 'asked' ? scopes.map((scope, s) => [s, scope] as const) : [[EVERYBODY, everybody] as const];
		return people.flatMap(([s, scope]) =>
			periods.flatMap((period, p) => {
				const meant = frames.reduce((of, frame) => reframe(of, frame, asOf), period);
				const { value } = plannedOf(measure, scope, meant, target);
				return value === null ? [] : [{ n, scope: s, period: p, value }];
			}),
		);
	});
}
