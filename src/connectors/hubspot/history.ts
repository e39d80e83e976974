import type { Row } from '../../facts/table';
import { instant } from '../kit/json';
import type { HubspotRecord } from './record';

/** HubSpot keeps the last twenty values of a deal's property: with so many the first one may be lost. */
const MAX_VERSIONS = 20;
/** What is set when the deal is made gets its time within this. */
const AT_ONCE = 10_000;

type Property = 'dealstage' | 'hubspot_owner_id';

/** Earlier values of a property as changes, oldest first; to be created in a stage is an entry into it. */
export function historyOf(row: HubspotRecord, property: Property): Row[] {
	const versions = row.history(property).reverse();
	const isWhole = versions.length < MAX_VERSIONS;
	const created = instant(row.of.createdate);
	const changes: Row[] = [];
	versions.forEach(({ value, at: timestamp }, i) => {
		const at = instant(timestamp);
		const before = versions[i - 1]?.value ?? null;
		if (i > 0 && value === before) return;
		const common = { change_id: `${row.id}-${at}-${value ?? ''}`, deal_id: row.id, changed_at: at };
		if (property === 'dealstage') {
			const isCreation = i === 0 && isWhole && typeof created === 'number';
			changes.push({ ...common, changed_at: isCreation ? created : at, from_stage_id: before, to_stage_id: value });
		} else if (i > 0 || !isFirstOwner(row, at)) changes.push({ ...common, from_manager_id: before, to_manager_id: value });
	});
	return changes;
}

/** An owner given together with the first stage was there from the start. */
function isFirstOwner(row: HubspotRecord, at: unknown): boolean {
	const stages = row.history('dealstage');
	const born = instant(stages[stages.length - 1]?.at ?? row.of.createdate);
	return !(Number(at) - Number(born) > AT_ONCE);
}
