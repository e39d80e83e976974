/** `columns`: heading → column, '' to leave it out. */
export interface TableMapping {
	table: string;
	columns: Record<string, string>;
	/** Column that the table lacks → the value of every line. */
	constants?: Record<string, string>;
}

export interface PreviewedColumn {
	heading: string;
	/** The first values under it. */
	samples: string[];
	/** '' when it would be left out. */
	column: string;
	/** Nobody has said yet what it means, and it is not clear. */
	asks: boolean;
}

/** What an import would do to one table. */
export interface TableChange {
	table: string;
	title: string;
	added: number;
	changed: number;
	same: number;
	/** In the sheet from earlier files and not in these: they stay, or go where the files are everything. */
	absent: number;
	canBeEverything: boolean;
	isEverything: boolean;
}

/** What a person says beside the mapping. */
export interface TableChoices {
	/** Tables whose files are all that there is: what they lack goes. */
	everything?: string[];
	/** A person has seen how much would go. */
	isShrinkAccepted?: boolean;
	/** Headings that no column answers to become columns of one's own. */
	keepsUnknown?: boolean;
	/** Word of a status → what it means. */
	statuses?: Record<string, 'OPEN' | 'WON' | 'LOST'>;
}

export interface TablesPreview {
	sources: {
		name: string;
		title: string;
		/** '' when it is not known which table it is. */
		table: string;
		lines: number;
		columns: PreviewedColumn[];
		options: { key: string; title: string }[];
		/** Columns without which it cannot be read. */
		lacks: string[];
		/** Values that stand for columns the table lacks. */
		constants: Record<string, string>;
		/** What a list that says little may be, each with the mapping that it means. */
		offers: { label: string; mapping: TableMapping }[];
	}[];
	tables: { id: string; title: string }[];
	/** Tabs of this file that could be read. */
	tabs: string[];
	/** The spreadsheet's: files without a mark are decoded by it. */
	locale: string;
	/** Empty while something cannot be read: see `fault`. */
	changes: TableChange[];
	/** Words of statuses that nobody knows, and how many deals wait for their meaning. */
	statuses: { word: string; deals: number }[];
	/** What would be left out or read otherwise than it looks. */
	findings: string[];
	/** Why nothing can be loaded as it is. */
	fault: string | null;
	/** So much would go that a person must say so: see `isShrinkAccepted`. */
	warning: string | null;
	words: Record<'tabs' | 'paste' | 'pasted' | 'table' | 'skip' | 'check' | 'offers', string>;
}

export interface TablesCalls<State> {
	/** How tables would be read: file name → its text, `tab:Name` → '' for a tab of this file. Writes nothing. */
	previewTables(files: Record<string, string>, mappings: Record<string, TableMapping>, choices?: TableChoices): TablesPreview;
	/** Reads the facts of such tables, and remembers the mappings that a person approved. Also the door of CSV files. */
	importTables(files: Record<string, string>, mappings?: Record<string, TableMapping>, choices?: TableChoices): State;
}
