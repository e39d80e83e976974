import type { EnrichedFacts } from '../columns/enrich';
import { greatest } from '../columns/kit/data';
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
	/** By subject + 1: in which turn it was last seen, and its earliest entry of that turn. */
	const turns = new Int32Array(greatest(subject) + 2);
	const entered = new Float64Array(turns.length);
	const goals = new Array<readonly number[] | undefined>(turns.length);
	for (const [code, list] of reached) if (code + 1 < goals.length) goals[code + 1] = list;
	let turn = 0;
	return scopes.map((scope) => {
		const lists = [...(scope.all ? entries.keys() : new Set(scope.managers))].flatMap((code) => entries.get(code) ?? []);
		return pieces.spans.map((inside) => {
			turn++;
			/** Each subject counts once, at its earliest entry. */
			const seen: number[] = [];
			for (const { piece, rows } of lists) {
				if (!inside.includes(piece)) continue;
				for (const row of rows) {
					const who = subject[row]! + 1;
					if (turns[who] !== turn) {
						turns[who] = turn;
						entered[who] = moments[row]!;
						seen.push(who);
					} else if (moments[row]! < entered[who]!) entered[who] = moments[row]!;
				}
			}
			if (seen.length === 0) return null;
			let reachedCount = 0;
			for (const who of seen) if (isReached(goals[who], entered[who]!, window, cohort.whenever === true)) reachedCount++;
			return reachedCount / seen.length;
		});
	});
}

function isReached(goals: readonly number[] | undefined, moment: number, window: number, isWhenever: boolean): boolean {
	if (goals === undefined) return false;
	if (isWhenever) return true;
	for (let i = 0; i < goals.length; i++) if (goals[i]! >= moment && goals[i]! - moment <= window) return true;
	return false;
}

/** Rows of one manager in one piece of time. */
interface Entries {
	readonly piece: number;
	readonly rows: number[];
}

/** Rows of the population that lie in any of the periods, by whom they are credited to. */
function entriesByCredit(entry: Population, facts: EnrichedFacts, pieces: Pieces): ReadonlyMap<number, readonly Entries[]> {
	const table = facts.source(entry.table);
	const mask = maskOf(table, entry.where);
	const credit = codesOf(table, entry.credit);
	const byPlace = new Array<Entries | undefined>((greatest(credit) + 2) * pieces.size);
	const entries = new Map<number, Entries[]>();
	for (let i = 0; i < table.size; i++) {
		const piece = pieces.rows[i]!;
		if (mask[i] === 0 || piece < 0) continue;
		const place = (credit[i]! + 1) * pieces.size + piece;
		const present = byPlace[place];
		if (present !== undefined) {
			present.rows.push(i);
			continue;
		}
		const fresh = { piece, rows: [i] };
		byPlace[place] = fresh;
		const list = entries.get(credit[i]!);
		if (list === undefined) entries.set(credit[i]!, [fresh]);
		else list.push(fresh);
	}
	return entries;
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
