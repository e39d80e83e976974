import { textOf } from '../../facts/columns';
import { codesOf, Dictionary, type FactBase, numbersOf } from '../../facts/fact-base';
import { horizon } from '../../facts/horizon';
import { perBase } from '../kit/data';
import { dealStages, stageCodes } from '../kit/stages';

const OUTCOMES = ['OPEN', 'WON', 'LOST', 'UNMAPPED'] as const;
const [OPEN, WON, LOST, UNMAPPED] = [0, 1, 2, 3];

interface States {
	readonly texts: Dictionary;
	readonly states: Int32Array;
	readonly exists: Float64Array;
	readonly sellers: Int32Array;
	/** 1 where the CRM has closed the deal by a day still to come. */
	readonly ahead: Float64Array;
}

/** What every deal is as of the horizon, and who sold it. */
export const dealStates = perBase((base: FactBase): States => {
	const deals = base.table('deals');
	const end = horizon(base);
	const n = deals.size;
	const texts = new Dictionary();
	for (const outcome of OUTCOMES) texts.code(outcome);
	const states = new Int32Array(n);
	const exists = new Float64Array(n);
	const sellers = new Int32Array(n);
	const ahead = new Float64Array(n);
	const outcome = codesOf(deals, 'outcome');
	const recorded = deals.columns.get('outcome')!.texts!.texts.map((text) => texts.code(text));
	const unsorted = unsortedStages(base);
	const hasStages = base.table('stages').size > 0;
	const stageOutcome = new Map(hasStages ? [...stageOutcomes(base)].map(([id, text]) => [id, texts.code(text)]) : []);
	const stage = hasStages ? dealStages(base) : null;
	const created = numbersOf(deals, 'created_at');
	const closed = numbersOf(deals, 'closed_at');
	const deleted = numbersOf(deals, 'is_deleted');
	const owner = codesOf(deals, 'owner_at_close_id');
	const manager = codesOf(deals, 'manager_id');
	for (let i = 0; i < n; i++) {
		const stageId = stage === null ? -1 : stage[i]!;
		const state = outcome[i]! >= 0 ? recorded[outcome[i]!]! : (stageOutcome.get(stageId) ?? UNMAPPED);
		const isFinal = state === WON || state === LOST;
		ahead[i] = isFinal && closed[i]! >= end ? 1 : 0;
		states[i] = ahead[i] === 1 ? OPEN : state;
		exists[i] = deleted[i] === 1 || created[i]! >= end || (!isFinal && stage !== null && unsorted.has(stageId)) ? 0 : 1;
		sellers[i] = owner[i]! >= 0 ? owner[i]! : manager[i]!;
	}
	return { texts, states, exists, sellers, ahead };
});

function stageOutcomes(base: FactBase): Map<number, string> {
	const stages = base.table('stages');
	const outcome = textOf(stages, 'outcome');
	const { rows, repeated, idOf } = stageCodes(base);
	const outcomes = new Map([...rows].flatMap((stage, i) => (outcome(i) === '' ? [] : [[stage, outcome(i)] as const])));
	// A deal that does not say its pipeline: the id tells what it is where all pipelines agree.
	for (const id of repeated) {
		const all = new Set([...rows].flatMap((stage, i) => (idOf(stage) === id ? [outcome(i)] : [])));
		const [only = ''] = all;
		if (all.size === 1 && only !== '') outcomes.set(id, only);
	}
	return outcomes;
}

function unsortedStages(base: FactBase): Set<number> {
	const stages = base.table('stages');
	const flags = numbersOf(stages, 'is_unsorted');
	return new Set([...stageCodes(base).rows].filter((_, i) => flags[i] === 1));
}

/** The rows of won deals that exist and have a closing time. */
export function wonRows(base: FactBase): number[] {
	const deals = base.table('deals');
	const { states, exists } = dealStates(base);
	const closed = numbersOf(deals, 'closed_at');
	const rows: number[] = [];
	for (let i = 0; i < deals.size; i++) if (states[i] === WON && exists[i] === 1 && !Number.isNaN(closed[i]!)) rows.push(i);
	return rows;
}

/** Whether the deal of a row is decided, as of the horizon. */
export function isDecided(base: FactBase): (row: number) => boolean {
	const { states } = dealStates(base);
	return (row) => states[row] === WON || states[row] === LOST;
}
