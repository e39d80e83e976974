import { codesOf, type FactBase, numbersOf } from '../facts/fact-base';

/**
 * Adds to deals the reaction to a lead (K4): `response_start`, `response_minutes` (business), `response_elapsed`, `responder` (the owner
 * while nobody answered); the same with `_connected` where the first contact must have been answered.
 */
export function enrichResponse(base: FactBase): void {
	const { columns } = base.table('deals');
	columns.later(['response_start'], () => {
		const created = numbersOf(base.table('deals'), 'created_at');
		const assigned = numbersOf(base.table('deals'), 'assigned_at');
		columns.set('response_start', { numbers: assigned.map((at, i) => (Number.isNaN(at) ? created[i]! : at)) });
	});
	for (const [mark, suffix] of [
		['first_contact', ''],
		['connected', '_connected'],
	] as const)
		columns.later([`response_minutes${suffix}`, `response_elapsed${suffix}`, `responder${suffix}`], () => measure(base, mark, suffix));
}

function measure(base: FactBase, mark: string, suffix: string): void {
	const deals = base.table('deals');
	const activities = base.table('activities');
	const start = numbersOf(deals, 'response_start');
	const marks = numbersOf(activities, mark);
	const at = numbersOf(activities, 'occurred_at');
	const deal = codesOf(activities, 'deal_id');
	const performer = codesOf(activities, 'manager_id');
	const ids = codesOf(activities, 'activity_id');
	const first = new Map<number, number>();
	for (let i = 0; i < activities.size; i++) {
		if (marks[i] !== 1 || deal[i]! < 0) continue;
		const known = first.get(deal[i]!);
		// Two contacts of one moment: the smaller id answers, so that the order of rows does not matter.
		if (known === undefined || at[i]! < at[known]! || (at[i] === at[known] && earlier(base, ids[i]!, ids[known]!))) first.set(deal[i]!, i);
	}
	const dealIds = codesOf(deals, 'deal_id');
	const minutes = new Float64Array(deals.size).fill(Number.NaN);
	const elapsed = new Float64Array(deals.size).fill(Number.NaN);
	const responder = new Int32Array(codesOf(deals, 'manager_id'));
	const { calendar, zone } = base.account;
	for (let i = 0; i < deals.size; i++) {
		const contact = first.get(dealIds[i]!);
		if (contact === undefined || Number.isNaN(start[i]!)) continue;
		minutes[i] = calendar.businessMinutes(start[i]!, at[contact]!, zone);
		elapsed[i] = Math.max(0, at[contact]! - start[i]!) / 60_000;
		responder[i] = performer[contact]!;
	}
	deals.columns.set(`response_minutes${suffix}`, { numbers: minutes });
	deals.columns.set(`response_elapsed${suffix}`, { numbers: elapsed });
	deals.columns.set(`responder${suffix}`, { texts: base.dictionary('manager'), codes: responder });
}

function earlier(base: FactBase, a: number, b: number): boolean {
	const { texts } = base.dictionary('activities.activity_id');
	return (texts[a] ?? '') < (texts[b] ?? '');
}
