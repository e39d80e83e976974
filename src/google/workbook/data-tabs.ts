import type { DataTab } from '../../tabs/workbook';
import { grow, NEW_ROWS, narrow, type SheetSizes, type Size, shorten, sizeOfSheet } from './sheet-size';
import type { Tabs } from './tabs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const WIDTH = 130;

/**
 * Makes data tabs in this order. The first is dressed and the others are made after its likeness: a call each instead of eight, and none to
 * narrow a tab that is as wide as one before it.
 */
export function makeDataTabs(tabs: Tabs, sizes: SheetSizes, missing: readonly DataTab[]): void {
	if (missing.length === 0) return;
	const widest = missing.reduce((a, b) => (b.columns > a.columns ? b : a));
	const model = tabs.insert(widest.name, tabs.count());
	const size = model.isNew ? sizes.ofNew(model.sheet) : sizeOfSheet(model.sheet);
	grow(model.sheet, size, size.rows, widest.columns);
	if (model.isNew) {
		narrow(model.sheet, size, widest.columns);
		shorten(model.sheet, size, NEW_ROWS);
	}
	dress(model.sheet, size);
	const base = tabs.count() - (model.isNew ? 1 : 0);
	const likenesses = new Map([[size.columns, model.sheet]]);
	const created = missing.map((tab, i) => {
		if (tab === widest) return { tab, sheet: model.sheet, size };
		const like = likenesses.get(tab.columns);
		const { sheet, isNew } = tabs.insert(tab.name, base + i, like ?? model.sheet);
		const own: Size = isNew ? { ...size, columns: like === undefined ? size.columns : tab.columns } : sizeOfSheet(sheet);
		if (isNew) narrow(sheet, own, tab.columns);
		else dress(sheet, own);
		if (isNew) likenesses.set(own.columns, sheet);
		return { tab, sheet, size: own };
	});
	for (const { tab, size: own } of created) sizes.set(tab.id, own);
	// Marked last: a mark on the model might be copied with it.
	for (const { tab, sheet } of created) tabs.mark(tab.id, sheet);
}

/** First row hidden, second a frozen heading, which a person's own columns share. */
function dress(sheet: Sheet, size: Size): void {
	sheet.hideRows(1);
	sheet.setFrozenRows(2);
	size.frozen = 2;
	sheet.setColumnWidths(1, size.columns, WIDTH);
	sheet.getRange(2, 1, 1, size.columns).setFontWeight('bold').setBackground('#1f3a5f').setFontColor('#ffffff');
}
