import { type Relation, relation, type Sql, sql } from '../../sql/fragment';
import { raw } from '../../tables/raw';
import { view } from '../define';
import { businessMinutes } from './minutes';

interface Contacts {
	/** When each deal had its first contact, and who made it; deals whose clock has no start are left out. */
	readonly contacts: Relation;
	readonly minutes: Relation;
}

/** When the reaction clock of a deal starts: assigned, or created where that is not known. */
const responseStart = sql`IFNULL(assigned_at, created_at)`;

/** The first contact of every deal; of two at one moment the one with the smaller id. */
function contactsBy(names: { readonly contacts: string; readonly minutes: string }, flag: Sql, key: string): Contacts {
	const contacts = view(
		names.contacts,
		(rows) => sql`WITH first AS (
			SELECT deal_id, ARRAY_AGG(STRUCT(occurred_at AS moment, manager_id) ORDER BY occurred_at, IFNULL(activity_id, ''), line LIMIT 1)[OFFSET(0)] AS one
			FROM ${rows('activities', key)} WHERE ${flag} AND deal_id IS NOT NULL GROUP BY deal_id
		)
		SELECT d.line, first.one.moment AS moment, first.one.manager_id AS manager_id, ${responseStart} AS start
		FROM ${relation(raw('deals'))} AS d JOIN first ON first.deal_id = d.deal_id
		WHERE first.one.moment > TIMESTAMP '1970-01-01 00:00:00+00' AND ${responseStart} IS NOT NULL`,
	);
	const minutes = view(names.minutes, () =>
		businessMinutes(sql`(SELECT line, start AS since, moment AS until FROM ${relation(contacts)})`),
	);
	return { contacts, minutes };
}

/** Any contact of the manager, answered or not. */
export const firstContacts = contactsBy({ contacts: 'first_contacts', minutes: 'contact_minutes' }, sql`first_contact`, 'first_contact');
/** One in which the client was reached. */
export const firstTalks = contactsBy({ contacts: 'first_talks', minutes: 'talk_minutes' }, sql`connected`, 'connected');

/** From the creation of a deal to its first manager. */
export const assignMinutes = view('assign_minutes', () =>
	businessMinutes(
		sql`(SELECT line, created_at AS since, assigned_at AS until FROM ${relation(raw('deals'))} WHERE assigned_at >= created_at)`,
	),
);
