import { type ColumnData, codesOf, Dictionary, type FactBase, numbersOf } from '../facts/fact-base';

const OUTCOMES = ['OPEN', 'WON', 'LOST', 'UNMAPPED'] as const;

/** The first instant that does not exist yet: the end of the local day `as_of` (R7). */
export function horizon(base: FactBase): number {
	return base.account.zone.instantOf(base.account.asOf + 1);
}

/** Adds to deals: `exists`, `state` as of the horizon, `price` in base currency, `is_credit`, `seller`, `client`, `cycle_days`. */
export function enrichDeals(base: FactBase): void {
	const deals = base.table('deals');
	const end = horizon(base);
	const n = deals.size;
	const state = new Dictionary();
	for (const outcome of OUTCOMES) state.code(outcome);
	const states = new Int32Array(n);
	const exists = new Float64Array(n);
	const seller = new Int32Array(n);
	const client = new Int32Array(n);
	const cycle = new Float64Array(n);
	const credit = new Float64Array(n);

	const outcomeData = deals.columns.get('outcome')!;
	const outcomes = codesOf(deals, 'outcome');
	const stageOutcome = stageOutcomes(base, 'outcome');
	const unsorted = unsortedStages(base);
	const stage = codesOf(deals, 'stage_id');
	const created = numbersOf(deals, 'created_at');
	const closed = numbersOf(deals, 'closed_at');
	const deleted = numbersOf(deals, 'is_deleted');
	const owner = codesOf(deals, 'owner_at_close_id');
	const manager = codesOf(deals, 'manager_id');
	const ids = codesOf(deals, 'deal_id');
	const clients = codesOf(deals, 'client_id');
	const clientTexts = base.dictionary('client');
	const dealTexts = base.dictionary('deal');
	const merged = mergedClients(base);
	const price = prices(base);

	for (let i = 0; i < n; i++) {
		const told = outcomes[i]! >= 0 ? outcomeData.texts!.texts[outcomes[i]!]! : (stageOutcome.get(stage[i]!) ?? 'UNMAPPED');
		const final = told === 'WON' || told === 'LOST';
		states[i] = final && closed[i]! >= end ? 0 : state.code(told);
		exists[i] = deleted[i] === 1 || created[i]! >= end || (unsorted.has(stage[i]!) && !final) ? 0 : 1;
		seller[i] = owner[i]! >= 0 ? owner[i]! : manager[i]!;
		// A deal without a client is its own client (K7), under a code no real client can have.
		client[i] = clients[i]! >= 0 ? (merged.get(clients[i]!) ?? clients[i]!) : clientTexts.code(`\u0000${dealTexts.texts[ids[i]!]}`);
		const days = (closed[i]! - created[i]!) / 86_400_000;
		cycle[i] = days >= 0 ? days : Number.NaN;
		credit[i] = price[i]! < 0 ? 1 : 0;
	}
	const add = (key: string, data: ColumnData): unknown => deals.columns.set(key, data);
	add('state', { texts: state, codes: states });
	add('exists', { numbers: exists });
	add('seller', { texts: base.dictionary('manager'), codes: seller });
	add('client', { texts: clientTexts, codes: client });
	add('cycle_days', { numbers: cycle });
	add('is_credit', { numbers: credit });
	add('price', { numbers: price });
	add('is_repeat', { numbers: repeats(base) });
}

function stageOutcomes(base: FactBase, key: string): Map<number, string> {
	const stages = base.table('stages');
	const data = stages.columns.get(key)!;
	const ids = codesOf(stages, 'stage_id');
	const found = new Map<number, string>();
	for (let i = 0; i < stages.size; i++) if (data.texts && data.codes[i]! >= 0) found.set(ids[i]!, data.texts.texts[data.codes[i]!]!);
	return found;
}

function unsortedStages(base: FactBase): Set<number> {
	const stages = base.table('stages');
	const flags = numbersOf(stages, 'is_unsorted');
	const ids = codesOf(stages, 'stage_id');
	return new Set([...ids].filter((_, i) => flags[i] === 1));
}

function mergedClients(base: FactBase): Map<number, number> {
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

/** R14: a foreign amount takes the rate of its local closing date, the latest on or before it; no rate, no money. */
function prices(base: FactBase): Float64Array {
	const deals = base.table('deals');
	const { zone, asOf, baseCurrency } = base.account;
	const amount = numbersOf(deals, 'amount');
	const fixed = numbersOf(deals, 'fx_rate');
	const closed = numbersOf(deals, 'closed_at');
	const currency = codesOf(deals, 'currency');
	const names = deals.columns.get('currency')!.texts!;
	const home = names.find(baseCurrency);
	const rate = rateFinder(base);
	const price = new Float64Array(deals.size);
	for (let i = 0; i < deals.size; i++) {
		price[i] = amount[i]!;
		if (currency[i]! < 0 || currency[i] === home) continue;
		const day = Number.isNaN(closed[i]!) ? asOf : Math.min(zone.dayAt(closed[i]!), asOf);
		const factor = fixed[i]! > 0 ? fixed[i]! : rate(names.texts[currency[i]!]!, day);
		price[i] = Math.round(amount[i]! * factor);
	}
	return price;
}

function rateFinder(base: FactBase): (currency: string, day: number) => number {
	const rates = base.table('rates');
	const days = numbersOf(rates, 'date');
	const values = numbersOf(rates, 'rate');
	const codes = codesOf(rates, 'currency');
	const names = rates.columns.get('currency')!.texts!;
	return (currency, day) => {
		const code = names.find(currency);
		let best = -1;
		for (let i = 0; i < rates.size; i++) if (codes[i] === code && days[i]! <= day && (best < 0 || days[i]! >= days[best]!)) best = i;
		return best < 0 ? Number.NaN : values[best]!;
	};
}

/** K9: a won deal whose client has an earlier won one with anyone, by closing time, then id; or the CRM's own mark. */
function repeats(base: FactBase): Float64Array {
	const deals = base.table('deals');
	const won = deals.columns.get('state')!.texts!.find('WON');
	const states = codesOf(deals, 'state');
	const exists = numbersOf(deals, 'exists');
	const credit = numbersOf(deals, 'is_credit');
	const closed = numbersOf(deals, 'closed_at');
	const clients = codesOf(deals, 'client');
	const known = codesOf(deals, 'client_id');
	const ids = codesOf(deals, 'deal_id');
	const names = base.dictionary('deal').texts;
	const flag = numbersOf(deals, 'is_repeat_flag');
	const order: number[] = [];
	for (let i = 0; i < deals.size; i++)
		if (states[i] === won && exists[i] === 1 && credit[i] === 0 && !Number.isNaN(closed[i]!)) order.push(i);
	order.sort((a, b) => closed[a]! - closed[b]! || (names[ids[a]!]! < names[ids[b]!]! ? -1 : 1));
	const result = new Float64Array(deals.size);
	const seen = new Set<number>();
	for (const i of order) {
		if (known[i]! >= 0 && seen.has(clients[i]!)) result[i] = 1;
		seen.add(clients[i]!);
	}
	for (let i = 0; i < deals.size; i++) if (flag[i] === 1) result[i] = 1;
	return result;
}
