import { textOf } from '../../facts/columns';
import { type ColumnData, codesOf, type FactBase, numbersOf } from '../../facts/fact-base';
import { codesIn, numberColumn, perBase } from '../kit/data';

interface Contacts {
	/** The moment of a deal's first contact; NaN while there was none. */
	readonly at: Float64Array;
	readonly performer: Int32Array;
}

/** The first contact of every deal: any, or one in which the client was reached. */
export const firstContacts = perBase((base: FactBase) => contactsOf(base, 'first_contact'));
export const firstConversations = perBase((base: FactBase) => contactsOf(base, 'connected'));

function contactsOf(base: FactBase, flag: string): Contacts {
	const deals = base.table('deals');
	const activities = base.table('activities');
	const flags = numbersOf(activities, flag);
	const when = numbersOf(activities, 'occurred_at');
	const deal = codesOf(activities, 'deal_id');
	const performers = codesOf(activities, 'manager_id');
	const dealIds = codesOf(deals, 'deal_id');
	/** The row of each deal's first contact. */
	const first = new Int32Array(deals.columns.get('deal_id')!.texts!.size).fill(-1);
	for (let i = 0; i < activities.size; i++) {
		const code = deal[i]!;
		if (flags[i] !== 1 || code < 0 || code >= first.length) continue;
		const earliest = first[code]!;
		// Two contacts of one moment: the smaller id answers, so that the order of rows does not matter.
		if (earliest < 0 || when[i]! < when[earliest]! || (when[i] === when[earliest] && hasSmallerId(base, i, earliest))) first[code] = i;
	}
	const at = new Float64Array(deals.size).fill(Number.NaN);
	const performer = new Int32Array(deals.size).fill(-1);
	for (let i = 0; i < deals.size; i++) {
		const contact = dealIds[i]! < 0 ? -1 : first[dealIds[i]!]!;
		if (contact < 0) continue;
		at[i] = when[contact]!;
		performer[i] = performers[contact]!;
	}
	return { at, performer };
}

function hasSmallerId(base: FactBase, a: number, b: number): boolean {
	const id = textOf(base.table('activities'), 'activity_id');
	return id(a) < id(b);
}

/** When the reaction clock of a deal starts: assigned, or created where that is not known. */
export const responseStarts = perBase((base: FactBase): Float64Array => {
	const deals = base.table('deals');
	const created = numbersOf(deals, 'created_at');
	const starts = Float64Array.from(numbersOf(deals, 'assigned_at'));
	for (let i = 0; i < starts.length; i++) if (Number.isNaN(starts[i]!)) starts[i] = created[i]!;
	return starts;
});

type ContactsOf = (base: FactBase) => Contacts;

/** The minutes from the start of the clock to the contact; NaN while there was none. */
export function untilContact(base: FactBase, contacts: ContactsOf, measure: (from: number, to: number) => number): ColumnData {
	const { at } = contacts(base);
	const start = responseStarts(base);
	const numbers = new Float64Array(at.length).fill(Number.NaN);
	for (let i = 0; i < at.length; i++) if (at[i]! > 0 && !Number.isNaN(start[i]!)) numbers[i] = measure(start[i]!, at[i]!);
	return numberColumn(numbers);
}

export const businessMinutes =
	(contacts: ContactsOf) =>
	(base: FactBase): ColumnData =>
		untilContact(base, contacts, (from, to) => base.account.calendar.businessMinutes(from, to, base.account.zone));

export const elapsedMinutes =
	(contacts: ContactsOf) =>
	(base: FactBase): ColumnData =>
		untilContact(base, contacts, (from, to) => Math.max(0, to - from) / 60_000);

/** Who made the contact; the owner while nobody has. */
export const responders =
	(contacts: ContactsOf) =>
	(base: FactBase): ColumnData => {
		const { at, performer } = contacts(base);
		const start = responseStarts(base);
		const codes = new Int32Array(codesOf(base.table('deals'), 'manager_id'));
		for (let i = 0; i < at.length; i++) if (at[i]! > 0 && !Number.isNaN(start[i]!)) codes[i] = performer[i]!;
		return codesIn(base, 'manager', codes);
	};
