/** Where a tab's lines begin. Its first row holds the column ids: so columns may be renamed, moved and joined by a person's own. */
export interface TabLayout {
	/** Row of the headings that a person reads; null: the ids are all. */
	readonly headingRow: number | null;
	readonly firstRow: number;
}

export const ID_ROW = 1;

/** Ids in a hidden row, headings below. */
export const DATA_LAYOUT: TabLayout = { headingRow: 2, firstRow: 3 };

/** A hidden tab that only formulas look at. */
export const COMPUTED_LAYOUT: TabLayout = { headingRow: null, firstRow: 2 };
