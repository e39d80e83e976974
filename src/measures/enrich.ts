import type { FactBase, FactTable } from '../facts/fact-base';
import { debts } from './debts';
import { enrichActivities } from './enrich-activities';
import { enrichCycle } from './enrich-cycle';
import { enrichDeals } from './enrich-deals';
import { enrichLedger, enrichManagers, enrichPayments } from './enrich-money';
import { enrichRepeats } from './enrich-repeats';
import { enrichResponse } from './enrich-response';
import { enrichHolders, enrichTasks, enrichTouches } from './enrich-touches';
import { stays } from './stays';
import { visits } from './visits';
import type { SourceId, TableId } from './vocabulary';

/** The facts with every derived column; each is computed once, when it is first asked for. */
export interface Enriched {
	readonly base: FactBase;
	source(id: SourceId): FactTable;
}

const COLUMNS: Partial<Record<TableId, readonly ((base: FactBase) => void)[]>> = {
	deals: [enrichDeals, enrichCycle, enrichRepeats, enrichResponse, enrichTouches],
	activities: [enrichActivities, enrichTasks],
	clients: [enrichHolders],
	payments: [enrichPayments],
	ledger: [enrichLedger],
	managers: [enrichManagers],
};

export function enrich(base: FactBase): Enriched {
	for (const [table, adders] of Object.entries(COLUMNS)) for (const add of adders) base.extend(table as TableId, () => add(base));
	const made = new Map<SourceId, FactTable>();
	const make = (id: SourceId): FactTable => {
		if (id === 'stays') return stays(base);
		if (id === 'visits') return visits(base);
		return id === 'debts' || id === 'settlements' ? bills()[id] : base.table(id);
	};
	let both: ReturnType<typeof debts> | null = null;
	const bills = (): ReturnType<typeof debts> => {
		both ??= debts(base);
		return both;
	};
	return {
		base,
		source(id) {
			let table = made.get(id);
			if (table === undefined) {
				table = make(id);
				made.set(id, table);
			}
			return table;
		},
	};
}
