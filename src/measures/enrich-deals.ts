import { textOf, textsOf } from '../facts/columns';
import { codesOf, Dictionary, type FactBase, numbersOf } from '../facts/fact-base';
import { inBaseNet } from './currency';
import { horizon } from './horizon';

const OUTCOMES = ['OPEN', 'WON', 'LOST', 'UNMAPPED'] as const;
const [OPEN, WON, LOST, UNMAPPED] = [0, 1, 2, 3];

/**
 * Adds to deals: `exists`, `state` as of the horizon, `seller`, `client` (merged ones are one), `price` in base currency, `is_credit`,
 * `margin`.
 */
export function enrichDeals(base: FactBase): void {
	const { columns } = base.table('deals');
	columns.later(['exists', 'state', 'seller'], () => addStates(base));
	columns.later(['client'], () => addClients(base));
	columns.later(['price', 'is_credit'], () => addPrices(base));
	columns.later(['margin'], () => columns.set('margin', { numbers: margins(base) }));
}

function addStates(base: FactBase): void {
	const deals = base.table('deals');
	const end = horizon(base);
	const n = deals.size;
	const state = new Dictionary();
	for (const outcome of OUTCOMES) state.code(outcome);
	const states = new Int32Array(n);
	const exists = new Float64Array(n);
	const seller = new Int32Array(n);
	const outcome = codesOf(deals, 'outcome');
	const told = deals.columns.get('outcome')!.texts!.texts.map((text) => state.code(text));
	const unsorted = unsortedStages(base);
	const hasStages = base.table('stages').size > 0;
	const stageOutcome = new Map(hasStages ? [...stageOutcomes(base)].map(([id, text]) => [id, state.code(text)]) : []);
	const stage = hasStages ? codesOf(deals, 'stage_id') : null;
	const created = numbersOf(deals, 'created_at');
	const closed = numbersOf(deals, 'closed_at');
	const deleted = numbersOf(deals, 'is_deleted');
	const owner = codesOf(deals, 'owner_at_close_id');
	const manager = codesOf(deals, 'manager_id');
	for (let i = 0; i < n; i++) {
		const stood = stage === null ? -1 : stage[i]!;
		const is = outcome[i]! >= 0 ? told[outcome[i]!]! : (stageOutcome.get(stood) ?? UNMAPPED);
		const isFinal = is === WON || is === LOST;
		states[i] = isFinal && closed[i]! >= end ? OPEN : is;
		exists[i] = deleted[i] === 1 || created[i]! >= end || (!isFinal && stage !== null && unsorted.has(stood)) ? 0 : 1;
		seller[i] = owner[i]! >= 0 ? owner[i]! : manager[i]!;
	}
	deals.columns.set('state', { texts: state, codes: states });
	deals.columns.set('exists', { numbers: exists });
	deals.columns.set('seller', { texts: base.dictionary('manager'), codes: seller });
}

function addClients(base: FactBase): void {
	const deals = base.table('deals');
	const ids = codesOf(deals, 'deal_id');
	const texts = base.dictionary('client');
	const names = textsOf(deals, 'deal_id');
	const merged = mergedClients(base);
	// A deal without a client is its own client (K7), under a code no real client can have.
	const codes = codesOf(deals, 'client_id').map((client, i) =>
		client >= 0 ? (merged.get(client) ?? client) : texts.code(`\u0000${names[ids[i]!]}`),
	);
	deals.columns.set('client', { texts, codes });
}

function stageOutcomes(base: FactBase): Map<number, string> {
	const stages = base.table('stages');
	const outcome = textOf(stages, 'outcome');
	return new Map([...codesOf(stages, 'stage_id')].flatMap((id, i) => (outcome(i) === '' ? [] : [[id, outcome(i)] as const])));
}

function unsortedStages(base: FactBase): Set<number> {
	const stages = base.table('stages');
	const flags = numbersOf(stages, 'is_unsorted');
	return new Set([...codesOf(stages, 'stage_id')].filter((_, i) => flags[i] === 1));
}

export function mergedClients(base: FactBase): Map<number, number> {
	const clients = base.table('clients');
	const ids = codesOf(clients, 'client_id');
	const into = codesOf(clients, 'merged_into_id');
	const step = new Map<number, number>();
	for (let i = 0; i < clients.size; i++) if (into[i]! >= 0 && into[i] !== ids[i]) step.set(ids[i]!, into[i]!);
	const last = (id: number): number => {
		const seen = new Set<number>();
		let at = id;
		while (step.has(at) && !seen.has(at)) {
			seen.add(at);
			at = step.get(at)!;
		}
		return at;
	};
	return new Map([...step.keys()].map((id) => [id, last(id)]));
}

function addPrices(base: FactBase): void {
	const deals = base.table('deals');
	const { zone, asOf } = base.account;
	const closed = numbersOf(deals, 'closed_at');
	const state = codesOf(deals, 'state');
	// A stale closing date of an open deal says nothing (R9).
	const isOpen = (i: number): boolean => state[i] !== WON && state[i] !== LOST;
	const price = inBaseNet(base, deals, 'amount', (i) =>
		isOpen(i) || Number.isNaN(closed[i]!) ? asOf : Math.min(zone.dayAt(closed[i]!), asOf),
	);
	// An empty amount and one without a rate bring no money; the deal counts all the same (R12, R14).
	for (let i = 0; i < price.length; i++) if (Number.isNaN(price[i]!)) price[i] = 0;
	const credit = new Float64Array(deals.size);
	for (let i = 0; i < credit.length; i++) credit[i] = price[i]! < 0 ? 1 : 0;
	deals.columns.set('price', { numbers: price });
	deals.columns.set('is_credit', { numbers: credit });
}

/** K6: what a deal brings; not known where its cost is not, but a deal without a price brings nothing and a credit note takes all of its amount. */
function margins(base: FactBase): Float64Array {
	const deals = base.table('deals');
	const price = numbersOf(deals, 'price');
	const cost = numbersOf(deals, 'cost');
	const { defaultMargin, isProfitRevenue } = base.account;
	return price.map((amount, i) => {
		if (isProfitRevenue === true) return amount || 0;
		if (!(amount > 0 || amount < 0)) return Number.isNaN(cost[i]!) && defaultMargin === undefined ? Number.NaN : 0;
		if (!Number.isNaN(cost[i]!)) return amount - cost[i]!;
		return amount < 0 ? amount : amount * (defaultMargin ?? Number.NaN);
	});
}
