import { MS_PER_DAY } from '../calendar/day';
import { Columns } from '../facts/columns';
import { codesOf, Dictionary, type FactBase, type FactTable, numbersOf } from '../facts/fact-base';
import { firstOwners, livesOf } from './deal-lives';
import { stageFacts } from './stage-facts';

interface Visit {
	readonly row: number;
	readonly from: number;
	to: number;
	readonly stage: number;
	readonly manager: number;
}

/** One row for every time a deal stood in a stage: entered at `from` under `manager_id`, left at `to` (NaN while it stands there). */
export function visits(base: FactBase): FactTable {
	const deals = base.table('deals');
	const lives = livesOf(base);
	const before = firstOwners(base);
	const ids = codesOf(deals, 'deal_id');
	const owner = codesOf(deals, 'manager_id');
	const exists = numbersOf(deals, 'exists');
	const credit = numbersOf(deals, 'is_credit');
	const list: Visit[] = [];
	for (let row = 0; row < deals.size; row++) {
		// A credit note is no deal (R12).
		if (exists[row] !== 1 || credit[row] === 1) continue;
		let holder = before.get(ids[row]!) ?? owner[row]!;
		let last = null as Visit | null;
		for (const step of lives.get(ids[row]!) ?? []) {
			if (step.manager >= 0) holder = step.manager;
			if (!step.isEntry || step.stage === last?.stage) continue;
			if (last !== null) last.to = step.at;
			last = { row, from: step.at, to: Number.NaN, stage: step.stage, manager: holder };
			list.push(last);
		}
	}
	return toTable(base, list);
}

function toTable(base: FactBase, list: readonly Visit[]): FactTable {
	const deals = base.table('deals');
	const client = codesOf(deals, 'client');
	const ids = codesOf(deals, 'deal_id');
	const facts = stageFacts(base);
	const temperature = new Dictionary();
	const outcomes = new Dictionary();
	const numbers = (of: (visit: Visit) => number) => ({ numbers: Float64Array.from(list, of) });
	const texts = (domain: string, of: (visit: Visit) => number) => ({ texts: base.dictionary(domain), codes: Int32Array.from(list, of) });
	return {
		size: list.length,
		columns: new Columns([
			['from', numbers(({ from }) => from)],
			['to', numbers(({ to }) => to)],
			['days', numbers(({ from, to }) => (to - from) / MS_PER_DAY)],
			['order', numbers(({ stage }) => facts.get(stage)?.order ?? Number.NaN)],
			['manager_id', texts('manager', ({ manager }) => manager)],
			['client', texts('client', ({ row }) => client[row]!)],
			['deal_id', texts('deal', ({ row }) => ids[row]!)],
			['stage_id', texts('stage', ({ stage }) => stage)],
			['state', { texts: outcomes, codes: Int32Array.from(list, ({ stage }) => outcomes.code(facts.get(stage)?.outcome || 'OPEN')) }],
			[
				'temperature',
				{ texts: temperature, codes: Int32Array.from(list, ({ stage }) => temperature.code(facts.get(stage)?.temperature ?? 'none')) },
			],
		]),
	};
}
