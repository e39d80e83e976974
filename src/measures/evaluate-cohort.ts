import type { EnrichedFacts } from '../columns/enrich';
import { codesOf, numbersOf } from '../facts/fact-base';
import { horizon } from '../facts/horizon';
import { type Pieces, piecesOf } from './fold';
import { maskOf } from './mask';
import { type Answer, type Question, shared, spansOf } from './question';
import type { Measure, Population } from './vocabulary';

type Cohort = Extract<Measure, { kind: 'cohort' }>;

export function evaluateCohort(cohort: Cohort, facts: EnrichedFacts, { scopes, periods }: Question): Answer {
	const { table, at } = cohort.entry;
	const reached = shared(facts, periods, [cohort.goal, cohort.subject], () => instantsOf(cohort, facts));
	const window = cohort.within === undefined ? Number.POSITIVE_INFINITY : Number(cohort.within) * 86_400_000;
	const spans = spansOf(facts, periods);
	const pieces = shared(facts, periods, [table, at], () => piecesOf(numbersOf(facts.source(table), at), spans));
	const entries = shared(facts, periods, cohort.entry, () => entriesByCredit(cohort.entry, facts, pieces));
	const subject = codesOf(facts.source(table), cohort.subject);
	const moments = numbersOf(facts.source(table), at);
	const spansOfPiece = Array.from({ length: pieces.size }, (_, piece) =>
		pieces.spans.flatMap((inside, span) => (inside.includes(piece) ? [span] : [])),
	);
	return scopes.map((scope) => {
		/** Each subject counts once, at its earliest entry. */
		const entered = spans.map(() => new Map<number, number>());
		for (const code of scope.all ? entries.keys() : new Set(scope.managers))
			for (const row of entries.get(code) ?? [])
				for (const span of spansOfPiece[pieces.rows[row]!]!) {
					const firstEntry = entered[span]!.get(subject[row]!);
					if (firstEntry === undefined || moments[row]! < firstEntry) entered[span]!.set(subject[row]!, moments[row]!);
				}
		return entered.map((starts) => {
			if (starts.size === 0) return null;
			let reachedCount = 0;
			for (const [code, moment] of starts)
				if (reached.get(code)?.some((goal) => cohort.whenever === true || (goal >= moment && goal - moment <= window)) === true)
					reachedCount++;
			return reachedCount / starts.size;
		});
	});
}

/** Rows of the population that lie in any of the periods, by whom they are credited to. */
function entriesByCredit(entry: Population, facts: EnrichedFacts, pieces: Pieces): ReadonlyMap<number, readonly number[]> {
	const table = facts.source(entry.table);
	const mask = maskOf(table, entry.where);
	const credit = codesOf(table, entry.credit);
	const rows = new Map<number, number[]>();
	for (let i = 0; i < table.size; i++) {
		if (mask[i] === 0 || pieces.rows[i]! < 0) continue;
		const list = rows.get(credit[i]!);
		if (list === undefined) rows.set(credit[i]!, [i]);
		else list.push(i);
	}
	return rows;
}

/** When each subject reached any of the goals, by as_of. */
export function instantsOf({ goal, subject }: Cohort, facts: EnrichedFacts): Map<number, number[]> {
	const reached = new Map<number, number[]>();
	for (const population of goal) addInstants(population, subject, facts, reached);
	return reached;
}

function addInstants(goal: Population, subjectKey: string, facts: EnrichedFacts, reached: Map<number, number[]>): void {
	const table = facts.source(goal.table);
	const mask = maskOf(table, goal.where);
	const at = numbersOf(table, goal.at);
	const subject = codesOf(table, subjectKey);
	const end = horizon(facts.base);
	for (let i = 0; i < table.size; i++) {
		if (mask[i] === 0 || !(at[i]! < end)) continue;
		const instants = reached.get(subject[i]!);
		if (instants === undefined) reached.set(subject[i]!, [at[i]!]);
		else instants.push(at[i]!);
	}
}
