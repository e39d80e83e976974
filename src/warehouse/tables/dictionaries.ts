import type { Relation } from '../sql/fragment';
import type { SqlType, SqlValue } from '../sql/parameter';

type Columns = Readonly<Record<string, SqlType>>;

/**
 * Small tables of what the account says about itself. They are filled by the same code that the sheet's figures rest on, from settings,
 * stages, rates and the calendar alone: nothing in them depends on how many deals there are.
 */
export const DICTIONARIES = {
	/** One row. `horizon`: the first instant that does not exist yet; `today`: the first of the day of the data. */
	account: {
		tz: 'STRING',
		as_of: 'DATE',
		horizon: 'TIMESTAMP',
		today: 'TIMESTAMP',
		vat_rate: 'FLOAT64',
		default_margin: 'FLOAT64',
		is_profit_revenue: 'BOOL',
		are_deals_bills: 'BOOL',
		has_temperatures: 'BOOL',
	},
	/** `worked`, `minutes`: working days and working minutes before that day, so that a stretch of time is two look-ups. */
	days: {
		day: 'DATE',
		opens: 'FLOAT64',
		closes: 'FLOAT64',
		day_minutes: 'FLOAT64',
		worked: 'FLOAT64',
		minutes: 'FLOAT64',
	},
	/** Texts that name a currency, and whether it is the account's. */
	currencies: { currency: 'STRING', is_home: 'BOOL' },
	/** What such a text is worth from one day until before another. */
	currency_rates: { currency: 'STRING', since: 'DATE', until: 'DATE', rate: 'FLOAT64' },
	/** Stages by their code; `called`: the name, with the pipeline where several have it; `place`: which of two of one moment comes first. */
	stage_facts: {
		stage: 'STRING',
		stage_id: 'STRING',
		called: 'STRING',
		temperature: 'STRING',
		outcome: 'STRING',
		position: 'FLOAT64',
		probability: 'FLOAT64',
		is_unsorted: 'BOOL',
		place: 'INT64',
	},
	/** The codes of stages whose id stands in several pipelines. */
	stage_codes: { stage_id: 'STRING', pipeline_id: 'STRING', stage: 'STRING' },
	/** What an activity counts as; a direction that is not known has ''. */
	activity_kinds: {
		type: 'STRING',
		direction: 'STRING',
		status: 'STRING',
		communication: 'BOOL',
		attempt: 'BOOL',
		effort: 'BOOL',
		action: 'BOOL',
		first_contact: 'BOOL',
		connected: 'BOOL',
	},
} as const satisfies Record<string, Columns>;

export type DictionaryId = keyof typeof DICTIONARIES;
export type DictionaryRow = Readonly<Record<string, SqlValue>>;

const RELATIONS = Object.fromEntries(Object.keys(DICTIONARIES).map((id) => [id, { name: id }])) as unknown as Readonly<
	Record<DictionaryId, Relation>
>;

export const dictionary = (id: DictionaryId): Relation => RELATIONS[id];
