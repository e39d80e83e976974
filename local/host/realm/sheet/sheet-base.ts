import { Exception, host, Wrapped } from '../bridge/bridge';
import { type Box, encode } from '../bridge/coded-values';
import { enumName, enumOf } from '../bridge/expose';
import { factory } from '../bridge/factory';
import { boxOf } from '../range/range-base';
import { colorText } from '../text/color-text';

export class SheetBase extends Wrapped<{ id: number }> {
	_get<T>(field: string): T {
		return host<T>('sheetField', this._.id, field);
	}
	_set(field: string, value: unknown) {
		host('setSheetField', this._.id, field, value);
		return this;
	}
	_box(): Box {
		return { sheet: this._.id, row: 0, column: 0, rows: this._get<number>('rows'), columns: this._get<number>('columns') };
	}
	getName() {
		return this._get<string>('name');
	}
	getSheetName() {
		return this._get<string>('name');
	}
	setName(name: string) {
		host('renameSheet', this._.id, name);
		return this;
	}
	getSheetId() {
		return this._.id;
	}
	getIndex() {
		return host<number>('sheetIndex', this._.id) + 1;
	}
	getParent() {
		return factory.spreadsheet();
	}
	getType() {
		return enumOf('SpreadsheetApp.SheetType').GRID;
	}
	getLastRow() {
		return host<[number, number]>('extent', this._.id)[0];
	}
	getLastColumn() {
		return host<[number, number]>('extent', this._.id)[1];
	}
	getMaxRows() {
		return this._get<number>('rows');
	}
	getMaxColumns() {
		return this._get<number>('columns');
	}
	getDataRange() {
		const [rows, columns] = host<[number, number]>('extent', this._.id);
		return factory.range(boxOf(this._.id, 1, 1, Math.max(1, rows), Math.max(1, columns)));
	}
	getRange(row: number | string, column?: number, rows?: number, columns?: number) {
		if (typeof row === 'number') return factory.range(boxOf(this._.id, row, column!, rows, columns));
		return factory.range(host<Box>('parseRange', row, this._.id));
	}
	getRangeList(list: string[]) {
		return host<Box[]>('parseRanges', list, this._.id);
	}
	getSheetValues(row: number, column: number, rows: number, columns: number) {
		return (factory.range(boxOf(this._.id, row, column, rows, columns)) as { getValues(): unknown[][] }).getValues();
	}
	appendRow(values: unknown[]) {
		host('appendRow', this._.id, values.map(encode));
		return this;
	}
	clear(options?: Record<string, boolean>) {
		const what = Object.entries(options ?? {})
			.filter(([, on]) => on)
			.map(([name]) => name);
		host('clear', this._box(), what.length > 0 ? what : ['contentsOnly', 'formatOnly', 'rules']);
		return this;
	}
	clearContents() {
		host('clear', this._box(), ['contentsOnly']);
		return this;
	}
	clearFormats() {
		host('clear', this._box(), ['formatOnly', 'rules']);
		return this;
	}
	clearNotes() {
		host('clear', this._box(), ['commentsOnly']);
		return this;
	}
	activate() {
		host('activateSheet', this._.id);
		return this;
	}
	getActiveRange() {
		return factory.range(host<{ boxes: Box[] }>('selection', this._.id).boxes.pop()!);
	}
	getActiveCell() {
		const { current } = host<{ current: { row: number; column: number } }>('selection', this._.id);
		return factory.range({ sheet: this._.id, ...current, rows: 1, columns: 1 });
	}
	getCurrentCell() {
		return this.getActiveCell();
	}
	setCurrentCell(cell: Wrapped<Box>) {
		(factory.range(cell._) as { activateAsCurrentCell(): void }).activateAsCurrentCell();
		return cell;
	}
	setActiveRange(range: Wrapped<Box>) {
		host('activate', [range._]);
		return range;
	}
	setActiveSelection(range: Wrapped<Box> | string) {
		const box = typeof range === 'string' ? host<Box>('parseRange', range, this._.id) : range._;
		host('activate', [box]);
		return factory.range(box);
	}
	setTabColor(color: unknown) {
		return this._set('tabColor', colorText(color));
	}
	getTabColor() {
		return this._get<string | null>('tabColor');
	}
	setHiddenGridlines(hidden: boolean) {
		return this._set('hiddenGridlines', hidden);
	}
	hasHiddenGridlines() {
		return this._get<boolean>('hiddenGridlines');
	}
	isSheetHidden() {
		return this._get<boolean>('hidden');
	}
	hideSheet() {
		host('hideSheet', this._.id);
		return this;
	}
	showSheet() {
		return this._set('hidden', false);
	}
	copyTo(_spreadsheet: unknown) {
		const id = host<number>('copySheet', this._.id, host<string>('freeName', `${host<string>('copyPrefix')}${this._get<string>('name')}`));
		return factory.sheet(id);
	}
	sort(column: number, ascending = true) {
		const frozen = this._get<number>('frozenRows');
		const box = { ...this._box(), row: frozen, rows: this._get<number>('rows') - frozen };
		host('sort', box, [{ column: column - 1, ascending }]);
		return this;
	}
	protect() {
		return factory.protection(this._.id, host<number>('protect', this._box(), 'SHEET'));
	}
	getProtections(type: unknown) {
		return host<number[]>('protections', this._.id, enumName(type)).map((id) => factory.protection(this._.id, id));
	}
	addDeveloperMetadata(key: string, value?: unknown, visibility?: unknown) {
		const seen = enumName(visibility) ?? enumName(value) ?? 'DOCUMENT';
		host('addMetadata', {
			key,
			value: typeof value === 'string' ? value : null,
			visibility: seen,
			type: 'SHEET',
			sheet: this._.id,
			index: 0,
			count: 0,
		});
		return this;
	}
	getDeveloperMetadata() {
		return host<object[]>('findMetadata', { sheet: this._.id, exact: true }).map(factory.metadata);
	}
	createDeveloperMetadataFinder() {
		return factory.finder({ sheet: this._.id });
	}
	getNamedRanges() {
		const isOfThisSheet = (range: { getRange(): { getGridId(): number } }) => range.getRange().getGridId() === this._.id;
		return (factory.spreadsheet() as { getNamedRanges(): { getRange(): { getGridId(): number } }[] })
			.getNamedRanges()
			.filter(isOfThisSheet);
	}
	_positive(value: number, what: string) {
		if (value < 1) throw new Exception(`Those ${what} are out of bounds.`);
	}
}
