/** `columns`: heading → column, '' to leave it out. */
export interface TableMapping {
	table: string;
	columns: Record<string, string>;
}

export interface PreviewedColumn {
	heading: string;
	/** The first value under it. */
	sample: string;
	/** '' when it would be left out. */
	column: string;
	/** Nobody has said yet what it means, and it is not clear. */
	asks: boolean;
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
	}[];
	tables: { id: string; title: string }[];
	/** Tabs of this file that could be read. */
	tabs: string[];
	words: Record<'tabs' | 'paste' | 'pasted' | 'table' | 'skip' | 'check', string>;
}

export interface TablesCalls<State> {
	/** How tables would be read: file name → its text, `tab:Name` → '' for a tab of this file. Writes nothing. */
	previewTables(files: Record<string, string>, mappings: Record<string, TableMapping>): TablesPreview;
	/** Reads the facts of such tables, and remembers the mappings that a person approved. Also the door of CSV files. */
	importTables(files: Record<string, string>, mappings?: Record<string, TableMapping>): State;
}
