import { drawing } from './drawing';
import type { CloudCell, CloudFile, CloudSheet } from './files';
import { css, escaped, shown } from './looks';

const ROW = 21;
const COLUMN = 100;
const SIDES: Readonly<Record<string, string>> = { RIGHT: 'flex-end', CENTER: 'center' };
/** An A4 page lying, in CSS pixels, without Google's usual margins. */
const PAGE = 986;

/** A private file as a page to be printed: the sheet with this id, or without one all of them, each from a page of its own. */
export function pageOf(file: CloudFile, gid: string | null = null): string {
	const locale = String(file.properties.locale ?? 'en_US');
	const sheets = file.sheets.filter(({ properties }) => gid === null || String(properties.sheetId) === gid);
	return `<!doctype html><html lang="${locale.slice(0, 2)}"><meta charset="utf-8"><title>${escaped(file.name)}</title><style>
@page{size:A4 landscape;margin:19mm 18mm}
body{margin:0;font:13px Arial,"Liberation Sans",sans-serif;-webkit-print-color-adjust:exact}
.sheet+.sheet{break-before:page}
table{border-collapse:collapse;table-layout:fixed}
td{position:relative;padding:0 3px;overflow:visible;white-space:nowrap;box-sizing:border-box}
td>div:first-child{display:flex;align-items:center}
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
	// A chart moves with the row that it begins on, from page to page.
	const charts = new Map<number, string>();
	for (const chart of sheet.charts) {
		const { anchorCell, widthPixels, heightPixels } = chart.position.overlayPosition;
		const row = anchorCell.rowIndex ?? 0;
		const left = lefts.get(anchorCell.columnIndex ?? 0) ?? 0;
		const drawn = `<div class="chart" style="left:${left}px;top:0">${drawing(chart, sheet, locale, widthPixels, heightPixels)}</div>`;
		charts.set(row, (charts.get(row) ?? '') + drawn);
	}
	// A narrow sheet is not blown up.
	const zoom = Math.min(1, PAGE / width).toFixed(4);
	return `<div class="sheet" id="gid=${sheet.properties.sheetId}" style="width:${width}px;zoom:${zoom}">${tableOf(sheet, columns, last, locale, charts, width)}</div>`;
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

function tableOf(
	sheet: CloudSheet,
	columns: readonly number[],
	last: number,
	locale: string,
	charts: ReadonlyMap<number, string>,
	width: number,
): string {
	const covered = new Set<string>();
	const cols = columns.map((c) => `<col style="width:${sheet.columnMetadata[c]?.pixelSize ?? COLUMN}px">`).join('');
	const rows: string[] = [];
	const heights = Array.from({ length: last + 1 }, (_, r) => sheet.rowMetadata[r]?.pixelSize ?? ROW);
	for (let r = 0; r <= last; r++) {
		const cells = columns.map((c, place) => {
			if (covered.has(`${r} ${c}`)) return '';
			const merge = sheet.merges.find(({ startRowIndex, startColumnIndex }) => (startRowIndex ?? 0) === r && (startColumnIndex ?? 0) === c);
			const [high, wide] = merge === undefined ? [1, 1] : [merge.endRowIndex! - r, merge.endColumnIndex! - c];
			for (let y = r; y < r + high; y++) for (let x = c; x < c + wide; x++) covered.add(`${y} ${x}`);
			const cell = sheet.rows[r]?.values[c];
			const span = `${wide > 1 ? ` colspan="${wide}"` : ''}${high > 1 ? ` rowspan="${high}"` : ''}`;
			const side = SIDES[cell?.userEnteredFormat?.horizontalAlignment ?? ''] ?? 'flex-start';
			// A row is as high as it was made, whatever is in it.
			const box = `<div style="height:${heights.slice(r, r + high).reduce((sum, one) => sum + one, 0)}px;justify-content:${side}"><span>${linked(cell, escaped(shown(cell, locale)))}</span></div>`;
			return `<td${span} style="${styleOf(cell)}">${box}${place === 0 ? (charts.get(r) ?? '') : ''}</td>`;
		});
		rows.push(`<tr>${cells.join('')}</tr>`);
	}
	// What is frozen stands on every page.
	const frozen = sheet.properties.gridProperties.frozenRowCount ?? 0;
	return `<table style="width:${width}px"><colgroup>${cols}</colgroup><thead>${rows.slice(0, frozen).join('')}</thead><tbody>${rows.slice(frozen).join('')}</tbody></table>`;
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
		...(borders?.bottom === undefined ? [] : [`box-shadow:inset 0 -1px ${css(borders.bottom.color ?? {})}`]),
	].join(';');
}
