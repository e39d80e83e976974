import { Exception, host, type Wrapped } from '../bridge/bridge';
import type { Box } from '../bridge/coded-values';
import { SheetBase } from './sheet-base';

type Axis = 'row' | 'column';
const bigger = { row: 'rows', column: 'columns' } as const;

/** Rows and columns: put in, taken out, sized, hidden, frozen. All indexes are 1-based, as scripts give them. */
export class SheetLayout extends SheetBase {
	_insert(axis: Axis, at: number, count: number, before: boolean) {
		const size = this._get<number>(bigger[axis]);
		if (at < 1 || at > size || count < 1) throw new Exception(`Those ${bigger[axis]} are out of bounds.`);
		host('shift', this._.id, axis, before ? at - 1 : at, count);
		return this;
	}
	_delete(axis: Axis, at: number, count: number) {
		const size = this._get<number>(bigger[axis]);
		if (at < 1 || count < 1 || at + count - 1 > size) throw new Exception(`Those ${bigger[axis]} are out of bounds.`);
		if (count >= size) throw new Exception(`You can't delete all the ${bigger[axis]} on the sheet.`);
		const frozen = this._get<number>(axis === 'row' ? 'frozenRows' : 'frozenColumns');
		if (count >= size - frozen) throw new Exception(`Sorry, it is not possible to delete all non-frozen ${bigger[axis]}.`);
		host('shift', this._.id, axis, at - 1, -count);
		return this;
	}
	insertRows(at: number, count = 1) {
		return this._insert('row', at, count, true);
	}
	insertRowBefore(at: number) {
		return this._insert('row', at, 1, true);
	}
	insertRowAfter(at: number) {
		return this._insert('row', at, 1, false);
	}
	insertRowsBefore(at: number, count: number) {
		return this._insert('row', at, count, true);
	}
	insertRowsAfter(at: number, count: number) {
		return this._insert('row', at, count, false);
	}
	insertColumns(at: number, count = 1) {
		return this._insert('column', at, count, true);
	}
	insertColumnBefore(at: number) {
		return this._insert('column', at, 1, true);
	}
	insertColumnAfter(at: number) {
		return this._insert('column', at, 1, false);
	}
	insertColumnsBefore(at: number, count: number) {
		return this._insert('column', at, count, true);
	}
	insertColumnsAfter(at: number, count: number) {
		return this._insert('column', at, count, false);
	}
	deleteRow(at: number) {
		return this._delete('row', at, 1);
	}
	deleteRows(at: number, count: number) {
		this._delete('row', at, count);
	}
	deleteColumn(at: number) {
		return this._delete('column', at, 1);
	}
	deleteColumns(at: number, count: number) {
		this._delete('column', at, count);
	}
	setFrozenRows(count: number) {
		if (count < 0 || count >= this._get<number>('rows')) throw new Exception("You can't freeze all visible rows on the sheet.");
		return this._set('frozenRows', count);
	}
	getFrozenRows() {
		return this._get<number>('frozenRows');
	}
	setFrozenColumns(count: number) {
		if (count < 0 || count >= this._get<number>('columns')) throw new Exception("You can't freeze all visible columns on the sheet.");
		return this._set('frozenColumns', count);
	}
	getFrozenColumns() {
		return this._get<number>('frozenColumns');
	}
	_size(axis: Axis, at: number, count: number, size: number | null) {
		host('setSizes', this._.id, axis, at - 1, count, size);
		return this;
	}
	setColumnWidth(at: number, size: number) {
		return this._size('column', at, 1, size);
	}
	setColumnWidths(at: number, count: number, size: number) {
		return this._size('column', at, count, size);
	}
	setRowHeight(at: number, size: number) {
		return this._size('row', at, 1, size);
	}
	setRowHeights(at: number, count: number, size: number) {
		return this._size('row', at, count, size);
	}
	setRowHeightsForced(at: number, count: number, size: number) {
		return this._size('row', at, count, size);
	}
	getColumnWidth(at: number) {
		return this._get<Record<number, number>>('columnWidths')[at - 1] ?? 100;
	}
	getRowHeight(at: number) {
		return this._get<Record<number, number>>('rowHeights')[at - 1] ?? 21;
	}
	autoResizeColumn(at: number) {
		return this.autoResizeColumns(at, 1);
	}
	autoResizeColumns(at: number, count: number) {
		host('autoResize', this._.id, at - 1, count);
		return this;
	}
	autoResizeRows(at: number, count: number) {
		return this._size('row', at, count, null);
	}
	_hide(axis: Axis, at: number, count: number, hidden: boolean) {
		host('setHidden', this._.id, axis, at - 1, count, hidden);
		return this;
	}
	hideRows(at: number, count = 1) {
		this._hide('row', at, count, true);
	}
	showRows(at: number, count = 1) {
		this._hide('row', at, count, false);
	}
	hideColumns(at: number, count = 1) {
		this._hide('column', at, count, true);
	}
	showColumns(at: number, count = 1) {
		this._hide('column', at, count, false);
	}
	hideRow(range: Wrapped<Box>) {
		this._hide('row', range._.row + 1, range._.rows, true);
	}
	unhideRow(range: Wrapped<Box>) {
		this._hide('row', range._.row + 1, range._.rows, false);
	}
	hideColumn(range: Wrapped<Box>) {
		this._hide('column', range._.column + 1, range._.columns, true);
	}
	unhideColumn(range: Wrapped<Box>) {
		this._hide('column', range._.column + 1, range._.columns, false);
	}
	getRowGroupDepth(at: number) {
		return this._get<Record<number, number> | undefined>('rowDepths')?.[at - 1] ?? 0;
	}
	getColumnGroupDepth(at: number) {
		return this._get<Record<number, number> | undefined>('columnDepths')?.[at - 1] ?? 0;
	}
	isRowHiddenByUser(at: number) {
		return this._get<number[]>('hiddenRows').includes(at - 1);
	}
	isColumnHiddenByUser(at: number) {
		return this._get<number[]>('hiddenColumns').includes(at - 1);
	}
}
