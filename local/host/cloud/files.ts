import { randomBytes } from 'node:crypto';

export interface CloudCell {
	userEnteredValue?: { numberValue?: number; stringValue?: string; boolValue?: boolean; formulaValue?: string };
	userEnteredFormat?: {
		numberFormat?: { type: string; pattern: string };
		backgroundColor?: Colour;
		textFormat?: { foregroundColor?: Colour; fontSize?: number; bold?: boolean; link?: { uri?: string } };
		horizontalAlignment?: string;
		wrapStrategy?: string;
		borders?: { bottom?: { color?: Colour } };
	};
	note?: string;
	dataValidation?: { condition: { type: string; values?: { userEnteredValue: string }[] }; strict?: boolean };
}

export interface Colour {
	red?: number;
	green?: number;
	blue?: number;
}

export interface GridRange {
	sheetId?: number;
	startRowIndex?: number;
	endRowIndex?: number;
	startColumnIndex?: number;
	endColumnIndex?: number;
}

export interface CloudChart {
	chartId: number;
	spec: Record<string, unknown>;
	position: { overlayPosition: { anchorCell: { rowIndex: number; columnIndex: number }; widthPixels: number; heightPixels: number } };
}

export interface CloudSheet {
	properties: {
		sheetId: number;
		title: string;
		tabColor?: Colour;
		gridProperties: { rowCount: number; columnCount: number; frozenRowCount?: number; hideGridlines?: boolean };
	};
	rows: { values: CloudCell[] }[];
	merges: GridRange[];
	charts: CloudChart[];
	conditionalFormats: Record<string, unknown>[];
	protectedRanges: { protectedRangeId: number; range: GridRange; unprotectedRanges?: GridRange[] }[];
	columnMetadata: { pixelSize?: number; hiddenByUser?: boolean }[];
	rowMetadata: { pixelSize?: number; hiddenByUser?: boolean }[];
}

export interface Permission {
	id: string;
	type: string;
	role: string;
	emailAddress?: string;
}

/** A spreadsheet of the user's that the add-on made, as `dump` shows it. */
export interface CloudFile {
	[key: string]: unknown;
	id: string;
	name: string;
	mimeType: string;
	createdTime: string;
	modifiedTime: string;
	trashed: boolean;
	owner: string;
	permissions: Permission[];
	properties: Record<string, unknown>;
	sheets: CloudSheet[];
}

export const freshId = (): string => randomBytes(24).toString('base64url');

export const newSheet = (sheetId: number, title: string): CloudSheet => ({
	properties: { sheetId, title, gridProperties: { rowCount: 1000, columnCount: 26 } },
	rows: [],
	merges: [],
	charts: [],
	conditionalFormats: [],
	protectedRanges: [],
	columnMetadata: [],
	rowMetadata: [],
});

export function newFile(
	owner: string,
	at: string,
	spec: { properties?: Record<string, unknown>; sheets?: { properties?: { sheetId?: number; title?: string } }[] },
): CloudFile {
	const sheets = (spec.sheets ?? [{}]).map(({ properties }, i) => newSheet(properties?.sheetId ?? i, properties?.title ?? `Sheet${i + 1}`));
	return {
		id: freshId(),
		name: String(spec.properties?.title ?? 'Untitled spreadsheet'),
		mimeType: 'application/vnd.google-apps.spreadsheet',
		createdTime: at,
		modifiedTime: at,
		trashed: false,
		owner,
		permissions: [{ id: freshId(), type: 'user', role: 'owner', emailAddress: owner }],
		properties: spec.properties ?? {},
		sheets,
	};
}
