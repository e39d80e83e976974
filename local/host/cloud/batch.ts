import { type CloudCell, type CloudChart, type CloudFile, type CloudSheet, type GridRange, newSheet } from './files';

export class CloudError extends Error {
	readonly status: number;
	constructor(status: number, message: string) {
		super(message);
		this.status = status;
	}
}

/** Each request has arguments of its own. */
type Run = { run(file: CloudFile, args: object): void }['run'];
const bad = (message: string): never => {
	throw new CloudError(400, message);
};

const sheetOf = (file: CloudFile, id: number | undefined): CloudSheet =>
	file.sheets.find(({ properties }) => properties.sheetId === (id ?? 0)) ?? bad(`Invalid requests: No grid with id: ${id}`);

function inGrid({ properties: { gridProperties } }: CloudSheet, { endRowIndex = 0, endColumnIndex = 0 }: GridRange): void {
	if (endRowIndex > gridProperties.rowCount || endColumnIndex > gridProperties.columnCount)
		bad('Invalid requests: range exceeds grid limits.');
}

const overlaps = (a: GridRange, b: GridRange): boolean =>
	(a.startRowIndex ?? 0) < (b.endRowIndex ?? Infinity) &&
	(b.startRowIndex ?? 0) < (a.endRowIndex ?? Infinity) &&
	(a.startColumnIndex ?? 0) < (b.endColumnIndex ?? Infinity) &&
	(b.startColumnIndex ?? 0) < (a.endColumnIndex ?? Infinity);

/** A name that no other sheet of the file has. */
function named(file: CloudFile, id: number, title: string | undefined): void {
	const wanted = title?.toLowerCase();
	if (file.sheets.some(({ properties }) => properties.sheetId !== id && properties.title.toLowerCase() === wanted))
		bad(`Invalid requests: A sheet with the name "${title}" already exists. Please enter another name.`);
}

/** What each request of `spreadsheets.batchUpdate` does; whatever the add-on does not send is not emulated. */
const requests: Readonly<Record<string, Run>> = {
	updateSpreadsheetProperties(file, { properties }: { properties: Record<string, unknown> }) {
		file.properties = { ...file.properties, ...properties };
	},
	addSheet(file, { properties }: { properties: { sheetId: number; title: string; index?: number } }) {
		const { sheetId, title, index = file.sheets.length } = properties;
		if (file.sheets.some((one) => one.properties.sheetId === sheetId)) bad(`Invalid requests: sheetId ${sheetId} is taken.`);
		named(file, sheetId, title);
		file.sheets.splice(index, 0, newSheet(sheetId, title));
	},
	updateSheetProperties(file, { properties }: { properties: CloudSheet['properties'] }) {
		const sheet = sheetOf(file, properties.sheetId);
		named(file, properties.sheetId, properties.title);
		sheet.properties = {
			...sheet.properties,
			...properties,
			gridProperties: { ...sheet.properties.gridProperties, ...properties.gridProperties },
		};
		const { rowCount, columnCount } = sheet.properties.gridProperties;
		sheet.rows = sheet.rows.slice(0, rowCount).map(({ values }) => ({ values: values.slice(0, columnCount) }));
	},
	updateCells(file, { range, rows, fields }: { range: GridRange; rows: { values: CloudCell[] }[]; fields: string }) {
		const sheet = sheetOf(file, range.sheetId);
		inGrid(sheet, range);
		if (fields !== '*') bad(`not emulated: updateCells of ${fields}`);
		for (let r = range.startRowIndex!; r < range.endRowIndex!; r++) {
			sheet.rows[r] ??= { values: [] };
			for (let c = range.startColumnIndex!; c < range.endColumnIndex!; c++)
				sheet.rows[r]!.values[c] = rows[r - range.startRowIndex!]?.values[c - range.startColumnIndex!] ?? {};
		}
	},
	mergeCells(file, { range }: { range: GridRange }) {
		const sheet = sheetOf(file, range.sheetId);
		inGrid(sheet, range);
		if (sheet.merges.some((one) => overlaps(one, range))) bad('Invalid requests: merged ranges overlap.');
		sheet.merges.push(range);
	},
	unmergeCells(file, { range }: { range: GridRange }) {
		const sheet = sheetOf(file, range.sheetId);
		sheet.merges = sheet.merges.filter((one) => !overlaps(one, range));
	},
	updateDimensionProperties(
		file,
		{ range, properties }: { range: { sheetId: number; dimension: string; startIndex: number; endIndex: number }; properties: object },
	) {
		const sheet = sheetOf(file, range.sheetId);
		const list = range.dimension === 'ROWS' ? sheet.rowMetadata : sheet.columnMetadata;
		const most = range.dimension === 'ROWS' ? sheet.properties.gridProperties.rowCount : sheet.properties.gridProperties.columnCount;
		if (range.endIndex > most) bad('Invalid requests: dimension out of bounds.');
		for (let i = range.startIndex; i < range.endIndex; i++) list[i] = { ...list[i], ...properties };
	},
	addChart(file, { chart }: { chart: Omit<CloudChart, 'chartId'> }) {
		const { anchorCell } = chart.position.overlayPosition as {
			anchorCell: { sheetId?: number };
		} & CloudChart['position']['overlayPosition'];
		const sheet = sheetOf(file, (anchorCell as { sheetId?: number }).sheetId);
		sheet.charts.push({ ...chart, chartId: 1 + Math.max(0, ...file.sheets.flatMap(({ charts }) => charts.map(({ chartId }) => chartId))) });
	},
	deleteEmbeddedObject(file, { objectId }: { objectId: number }) {
		const sheet = file.sheets.find(({ charts }) => charts.some(({ chartId }) => chartId === objectId));
		if (sheet === undefined) bad(`Invalid requests: no object ${objectId}`);
		sheet!.charts = sheet!.charts.filter(({ chartId }) => chartId !== objectId);
	},
	addProtectedRange(file, { protectedRange }: { protectedRange: { range: GridRange } }) {
		const { protectedRanges } = sheetOf(file, protectedRange.range.sheetId);
		// Ids are those of the whole file: a deletion names no sheet.
		const ids = file.sheets.flatMap((sheet) => sheet.protectedRanges.map((one) => one.protectedRangeId));
		protectedRanges.push({ ...protectedRange, protectedRangeId: 1 + Math.max(0, ...ids) });
	},
	deleteProtectedRange(file, { protectedRangeId }: { protectedRangeId: number }) {
		const sheet = file.sheets.find(({ protectedRanges }) => protectedRanges.some((one) => one.protectedRangeId === protectedRangeId));
		if (sheet === undefined) bad(`Invalid requests: no protected range ${protectedRangeId}`);
		sheet!.protectedRanges = sheet!.protectedRanges.filter((one) => one.protectedRangeId !== protectedRangeId);
	},
	addConditionalFormatRule(file, { rule, index }: { rule: { ranges: GridRange[] }; index: number }) {
		sheetOf(file, rule.ranges[0]?.sheetId).conditionalFormats.splice(index, 0, rule);
	},
	deleteConditionalFormatRule(file, { sheetId, index }: { sheetId: number; index: number }) {
		if (sheetOf(file, sheetId).conditionalFormats.splice(index, 1).length === 0) bad('Invalid requests: no conditional format there.');
	},
};

/** All or nothing, as Google's. */
export function batchUpdate(file: CloudFile, list: readonly Record<string, object>[]): CloudFile {
	const next = structuredClone(file);
	for (const one of list)
		for (const [name, args] of Object.entries(one)) {
			const run = requests[name];
			if (run === undefined) bad(`not emulated: ${name}`);
			run!(next, args);
		}
	return next;
}
