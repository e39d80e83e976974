import { drawing } from './drawing';
import type { CloudCell, CloudFile, CloudSheet } from './files';
import { css, escaped, shown } from './looks';

const ROW = 21;
const COLUMN = 100;
/** An A4 page lying, in CSS pixels, without its margins. */
const PAGE = 1055;

/** A private file as a page to be printed: the sheet with this id, or without one all of them, each from a page of its own. */
export function pageOf(file: CloudFile, gid: string | null = null): string {
	const locale = String(file.properties.locale ?? 'en_US');
	const sheets = file.sheets.filter(({ properties }) => gid === null || String(properties.sheetId) === gid);
	return `<!doctype html><html lang="${locale.slice(0, 2)}"><meta charset="utf-8"><title>${escaped(file.name)}</title><style>
@page{size:A4 landscape;margin:9mm 8mm}
body{margin:0;font:13px Arial,"Liberation Sans",sans-serif;-webkit-print-color-adjust:exact}
.sheet{position:relative}
.sheet+.sheet{break-before:page}
table{border-collapse:collapse;table-layout:fixed}
td{padding:0 3px;overflow:visible;white-space:nowrap;box-sizing:border-box}
tr{break-inside:avoid}
.chart{position:absolute;background:#fff;border:1px solid #d9dee5;border-radius:3px;box-sizing:border-box;break-inside:avoid}
</style>${sheets.map((sheet) => sheetOf(sheet, locale)).join('')}</html>`;
}

function sheetOf(sheet: CloudSheet, locale: string): string {
	const columns = Array.from({ length: sheet.properties.gridProperties.columnCount }, (_, c) => c).filter(
		(c) => !sheet.columnMetadata[c]?.hiddenByUser,
	);
	const lefts = new Map<number, number>();
	let width = 0;
	for (const c of columns) {
		lefts.set(c, width);
		width += sheet.columnMetadata[c]?.pixelSize ?? COLUMN;
	}
	const last = lastRow(sheet);
	const tops: number[] = [];
	let height = 0;
	for (let r = 0; r <= last; r++) {
		tops.push(height);
		height += sheet.rowMetadata[r]?.pixelSize ?? ROW;
	}
	const charts = sheet.charts
		.map((chart) => {
			const { anchorCell, widthPixels, heightPixels } = chart.position.overlayPosition;
			const [left, top] = [lefts.get(anchorCell.columnIndex ?? 0) ?? 0, tops[anchorCell.rowIndex ?? 0] ?? 0];
			return `<div class="chart" style="left:${left}px;top:${top}px">${drawing(chart, sheet, locale, widthPixels, heightPixels)}</div>`;
		})
		.join('');
	// A narrow sheet is not blown up.
	const zoom = Math.min(1, PAGE / width).toFixed(4);
	return `<div class="sheet" id="gid=${sheet.properties.sheetId}" style="width:${width}px;zoom:${zoom}">${tableOf(sheet, columns, last, locale, width)}${charts}</div>`;
}

function lastRow(sheet: CloudSheet): number {
	let last = 0;
	sheet.rows.forEach(({ values }, r) => {
		if (values.some((cell, c) => cell?.userEnteredValue !== undefined && !sheet.columnMetadata[c]?.hiddenByUser)) last = r;
	});
	const ends = sheet.charts.map(
		({ position: { overlayPosition } }) => (overlayPosition.anchorCell.rowIndex ?? 0) + Math.ceil(overlayPosition.heightPixels / ROW),
	);
	return Math.max(last, ...ends);
}

function tableOf(sheet: CloudSheet, columns: readonly number[], last: number, locale: string, width: number): string {
	const covered = new Set<string>();
	const cols = columns.map((c) => `<col style="width:${sheet.columnMetadata[c]?.pixelSize ?? COLUMN}px">`).join('');
	const rows: string[] = [];
	for (let r = 0; r <= last; r++) {
		const cells = columns.map((c) => {
			if (covered.has(`${r} ${c}`)) return '';
			const merge = sheet.merges.find(({ startRowIndex, startColumnIndex }) => (startRowIndex ?? 0) === r && (startColumnIndex ?? 0) === c);
			const [high, wide] = merge === undefined ? [1, 1] : [merge.endRowIndex! - r, merge.endColumnIndex! - c];
			for (let y = r; y < r + high; y++) for (let x = c; x < c + wide; x++) covered.add(`${y} ${x}`);
			const cell = sheet.rows[r]?.values[c];
			return `<td${wide > 1 ? ` colspan="${wide}"` : ''}${high > 1 ? ` rowspan="${high}"` : ''} style="${styleOf(cell)}">${linked(cell, escaped(shown(cell, locale)))}</td>`;
		});
		rows.push(`<tr style="height:${sheet.rowMetadata[r]?.pixelSize ?? ROW}px">${cells.join('')}</tr>`);
	}
	return `<table style="width:${width}px"><colgroup>${cols}</colgroup>${rows.join('')}</table>`;
}

function linked(cell: CloudCell | undefined, text: string): string {
	const uri = cell?.userEnteredFormat?.textFormat?.link?.uri;
	return uri === undefined ? text : `<a href="${escaped(uri)}" target="_blank" rel="noopener">${text}</a>`;
}

function styleOf(cell: CloudCell | undefined): string {
	const { backgroundColor, textFormat, horizontalAlignment, wrapStrategy, borders } = cell?.userEnteredFormat ?? {};
	return [
		...(backgroundColor === undefined ? [] : [`background:${css(backgroundColor)}`]),
		...(textFormat?.foregroundColor === undefined ? [] : [`color:${css(textFormat.foregroundColor)}`]),
		`font-size:${(textFormat?.fontSize ?? 10) * 1.333}px`,
		...(textFormat?.bold ? ['font-weight:700'] : []),
		`text-align:${(horizontalAlignment ?? 'LEFT').toLowerCase()}`,
		...(wrapStrategy === 'WRAP' ? ['white-space:normal'] : []),
		...(borders?.bottom === undefined ? [] : [`border-bottom:1px solid ${css(borders.bottom.color ?? {})}`]),
	].join(';');
}
