import type { DataTab } from '../../tabs/workbook';
import { grow, NEW_ROWS, narrow, type Size, shorten, sizeOfSheet } from './sheet-size';
import type { Tabs } from './tabs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const WIDTH = 130;

/** Makes data tabs in this order. The first is dressed and the others are made after its likeness: a call each instead of eight. */
export function makeDataTabs(tabs: Tabs, missing: readonly DataTab[]): Map<string, Size> {
	const sizes = new Map<string, Size>();
	if (missing.length === 0) return sizes;
	const widest = missing.reduce((a, b) => (b.columns > a.columns ? b : a));
	const model = tabs.insert(widest.name, tabs.count());
	const size = sizeOfSheet(model.sheet);
	grow(model.sheet, size, size.rows, widest.columns);
	if (model.isNew) {
		narrow(model.sheet, size, widest.columns);
		shorten(model.sheet, size, NEW_ROWS);
	}
	dress(model.sheet, size);
	const base = tabs.count() - (model.isNew ? 1 : 0);
	const created = missing.map((tab, i) => {
		if (tab === widest) return [tab, model.sheet] as const;
		const { sheet, isNew } = tabs.insert(tab.name, base + i, model.sheet);
		const own = isNew ? { ...size } : sizeOfSheet(sheet);
		if (isNew) narrow(sheet, own, tab.columns);
		else dress(sheet, own);
		sizes.set(tab.id, own);
		return [tab, sheet] as const;
	});
	sizes.set(widest.id, size);
	// Marked last: a mark on the model might be copied with it.
	for (const [{ id }, sheet] of created) tabs.mark(id, sheet);
	return sizes;
}

/** First row hidden, second a frozen heading, which a person's own columns share. */
function dress(sheet: Sheet, size: Size): void {
	sheet.hideRows(1);
	sheet.setFrozenRows(2);
	size.frozen = 2;
	sheet.setColumnWidths(1, size.columns, WIDTH);
	sheet.getRange(2, 1, 1, size.columns).setFontWeight('bold').setBackground('#1f3a5f').setFontColor('#ffffff');
}
