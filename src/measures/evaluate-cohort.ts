import { codesOf, numbersOf } from '../facts/fact-base';
import type { Enriched } from './enrich';
import { horizon } from './horizon';
import { maskOf } from './mask';
import { type Answer, type Question, remembered, type Scope, spansOf } from './question';
import type { Measure, Population } from './vocabulary';

type Cohort = Extract<Measure, { kind: 'cohort' }>;

const inScope = (scope: Scope, code: number): boolean => scope.all === true || scope.managers.includes(code);

export function evaluateCohort(cohort: Cohort, facts: Enriched, { scopes, periods }: Question): Answer {
	const reached = remembered(facts, periods, [cohort.goal, cohort.subject], () => instantsOf(cohort, facts));
	const window = cohort.within === undefined ? Number.POSITIVE_INFINITY : Number(cohort.within) * 86_400_000;
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
			for (const [code, moment] of entered)
				if (reached.get(code)?.some((goal) => cohort.whenever === true || (goal >= moment && goal - moment <= window)) === true) made++;
			return made / entered.size;
		}),
	);
}

/** When each subject reached any of the goals, by as_of. */
function instantsOf({ goal, subject }: Cohort, facts: Enriched): Map<number, number[]> {
	const reached = new Map<number, number[]>();
	for (const population of goal) collect(population, subject, facts, reached);
	return reached;
}

function collect(goal: Population, subjectKey: string, facts: Enriched, reached: Map<number, number[]>): void {
	const table = facts.source(goal.table);
	const mask = maskOf(table, goal.where);
	const at = numbersOf(table, goal.at);
	const subject = codesOf(table, subjectKey);
	const end = horizon(facts.base);
	for (let i = 0; i < table.size; i++) {
		if (mask[i] === 0 || !(at[i]! < end)) continue;
		const known = reached.get(subject[i]!);
		if (known === undefined) reached.set(subject[i]!, [at[i]!]);
		else known.push(at[i]!);
	}
}
