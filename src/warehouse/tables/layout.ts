import type { TableId } from '../../facts/tables';

/** How Google keeps the rows of a table apart, so that a query reads a part of them. */
export interface TableLayout {
	/** The column by whose months the rows lie apart. */
	readonly months: string;
	/** Rows that are alike in these lie together. */
	readonly together: readonly string[];
}

/** Of the tables that grow with the company; the others are small. */
export const LAYOUTS: Partial<Record<TableId, TableLayout>> = {
	// Deals in work have no closing date: they lie by themselves.
	deals: { months: 'closed_at', together: ['manager_id', 'deal_id'] },
	activities: { months: 'occurred_at', together: ['manager_id', 'deal_id'] },
	stage_changes: { months: 'changed_at', together: ['deal_id'] },
	owner_changes: { months: 'changed_at', together: ['deal_id'] },
};
