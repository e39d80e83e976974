import type { FactBase, FactTable } from '../facts/fact-base';
import { enrichActivities, enrichResponse } from './enrich-activities';
import { enrichDeals } from './enrich-deals';
import { stays } from './stays';
import type { SourceId } from './vocabulary';

/** The facts with every derived column, computed once per run. */
export interface Enriched {
	readonly base: FactBase;
	source(id: SourceId): FactTable;
}

export function enrich(base: FactBase): Enriched {
	enrichDeals(base);
	enrichActivities(base);
	enrichResponse(base);
	let lives: FactTable | null = null;
	return {
		base,
		source(id) {
			if (id !== 'stays') return base.table(id);
			lives ??= stays(base);
			return lives;
		},
	};
}
