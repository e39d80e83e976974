import { textOf } from '../facts/columns';
import { codesOf, type FactBase, numbersOf } from '../facts/fact-base';
import { once } from '../facts/once';

/**
 * Adds to deals the reaction to a lead (K4): `response_start`, `response_minutes` (business), `response_elapsed`, `responder` (the owner
 * while nobody answered); the same with `_connected` where the first contact must have been answered.
 */
export function enrichResponse(base: FactBase): void {
	const deals = base.table('deals');
	const { columns } = deals;
	columns.later(['response_start'], () => {
		const created = numbersOf(deals, 'created_at');
		const assigned = numbersOf(deals, 'assigned_at');
		const start = new Float64Array(created.length);
		for (let i = 0; i < start.length; i++) start[i] = Number.isNaN(assigned[i]!) ? created[i]! : assigned[i]!;
		columns.set('response_start', { numbers: start });
	});
	for (const [mark, suffix] of [
		['first_contact', ''],
		['connected', '_connected'],
	] as const) {
		const contacts = once(() => contactsOf(base, mark));
		const add = (key: string, measure: (from: number, to: number) => number): void =>
			columns.later([`${key}${suffix}`], () => {
				const { at } = contacts();
				const start = numbersOf(deals, 'response_start');
				const numbers = new Float64Array(at.length).fill(Number.NaN);
				for (let i = 0; i < at.length; i++) if (at[i]! > 0 && !Number.isNaN(start[i]!)) numbers[i] = measure(start[i]!, at[i]!);
				columns.set(`${key}${suffix}`, { numbers });
			});
		const { calendar, zone } = base.account;
		add('response_minutes', (from, to) => calendar.businessMinutes(from, to, zone));
		add('response_elapsed', (from, to) => Math.max(0, to - from) / 60_000);
		columns.later([`responder${suffix}`], () => {
			const { at, performer } = contacts();
			const start = numbersOf(deals, 'response_start');
			const codes = new Int32Array(codesOf(deals, 'manager_id'));
			for (let i = 0; i < at.length; i++) if (at[i]! > 0 && !Number.isNaN(start[i]!)) codes[i] = performer[i]!;
			columns.set(`responder${suffix}`, { texts: base.dictionary('manager'), codes });
		});
	}
}

interface Contacts {
	/** The moment of a deal's first contact; NaN while there was none. */
	readonly at: Float64Array;
	readonly performer: Int32Array;
}

function contactsOf(base: FactBase, mark: string): Contacts {
	const deals = base.table('deals');
	const activities = base.table('activities');
	const marks = numbersOf(activities, mark);
	const when = numbersOf(activities, 'occurred_at');
	const deal = codesOf(activities, 'deal_id');
	const who = codesOf(activities, 'manager_id');
	const dealIds = codesOf(deals, 'deal_id');
	/** The row of each deal's first contact. */
	const first = new Int32Array(deals.columns.get('deal_id')!.texts!.size).fill(-1);
	for (let i = 0; i < activities.size; i++) {
		const code = deal[i]!;
		if (marks[i] !== 1 || code < 0 || code >= first.length) continue;
		const known = first[code]!;
		// Two contacts of one moment: the smaller id answers, so that the order of rows does not matter.
		if (known < 0 || when[i]! < when[known]! || (when[i] === when[known] && earlier(base, i, known))) first[code] = i;
	}
	const at = new Float64Array(deals.size).fill(Number.NaN);
	const performer = new Int32Array(deals.size).fill(-1);
	for (let i = 0; i < deals.size; i++) {
		const contact = dealIds[i]! < 0 ? -1 : first[dealIds[i]!]!;
		if (contact < 0) continue;
		at[i] = when[contact]!;
		performer[i] = who[contact]!;
	}
	return { at, performer };
}

function earlier(base: FactBase, a: number, b: number): boolean {
	const id = textOf(base.table('activities'), 'activity_id');
	return id(a) < id(b);
}
