/** Columns that name the same thing share one dictionary, so that tables join by code. */
const DOMAINS: Readonly<Record<string, string>> = {
	deal_id: 'deal',
	client_id: 'client',
	merged_into_id: 'client',
	manager_id: 'manager',
	owner_at_close_id: 'manager',
	from_manager_id: 'manager',
	to_manager_id: 'manager',
	stage_id: 'stage',
	from_stage_id: 'stage',
	to_stage_id: 'stage',
	invoice_id: 'invoice',
	currency: 'currency',
};

/** What the values of a column name: `deal`, `client`, `manager` …; undefined where the column's texts are its own. */
export const domainOf = (key: string): string | undefined => DOMAINS[key];
