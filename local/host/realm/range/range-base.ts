import { Exception, host, Wrapped } from '../bridge/bridge';
import { a1Of, type Box } from '../bridge/coded-values';
import { enumName } from '../bridge/expose';
import { factory } from '../bridge/factory';

/** facts §5: what getRange refuses, in this order; 1-based as scripts give it. */
export const boxOf = (sheet: number, row: number, column: number, rows = 1, columns = 1): Box => {
	if (row < 1) throw new Exception('The starting row of the range is too small.');
	if (column < 1) throw new Exception('The starting column of the range is too small.');
	if (rows < 1) throw new Exception('The number of rows in the range must be at least 1.');
	if (columns < 1) throw new Exception('The number of columns in the range must be at least 1.');
	const [maxRows, maxColumns] = host<[number, number]>('grid', sheet);
	const box = { sheet, row: Math.floor(row) - 1, column: Math.floor(column) - 1, rows: Math.floor(rows), columns: Math.floor(columns) };
	if (box.row + box.rows > maxRows || box.column + box.columns > maxColumns)
		throw new Exception('The coordinates of the range are outside the dimensions of the sheet.');
	return box;
};

export class RangeBase extends Wrapped<Box> {
	getRow() {
		return this._.row + 1;
	}
	getColumn() {
		return this._.column + 1;
	}
	getRowIndex() {
		return this._.row + 1;
	}
	getNumRows() {
		return this._.rows;
	}
	getNumColumns() {
		return this._.columns;
	}
	getHeight() {
		return this._.rows;
	}
	getWidth() {
		return this._.columns;
	}
	getLastRow() {
		return this._.row + this._.rows;
	}
	getLastColumn() {
		return this._.column + this._.columns;
	}
	getA1Notation() {
		return a1Of(this._);
	}
	getGridId() {
		return this._.sheet;
	}
	getSheet() {
		return factory.sheet(this._.sheet);
	}
	getCell(row: number, column: number) {
		if (row < 1 || column < 1 || row > this._.rows || column > this._.columns) throw new Exception('Cell reference out of range');
		return factory.range(boxOf(this._.sheet, this._.row + row, this._.column + column));
	}
	offset(rowOffset: number, columnOffset: number, rows = this._.rows, columns = this._.columns) {
		return factory.range(boxOf(this._.sheet, this._.row + 1 + rowOffset, this._.column + 1 + columnOffset, rows, columns));
	}
	isStartRowBounded() {
		return this._.a1 === undefined || /^\$?[A-Z]+\$?\d/i.test(this._.a1) || /^\d/.test(this._.a1);
	}
	isEndRowBounded() {
		return this._.a1 === undefined || /\d$/.test(this._.a1);
	}
	isStartColumnBounded() {
		return this._.a1 === undefined || /^\$?[A-Z]/i.test(this._.a1);
	}
	isEndColumnBounded() {
		return this._.a1 === undefined || /[A-Z]\$?\d*$/i.test(this._.a1);
	}
	getDataRegion(dimension?: unknown) {
		return factory.range(host<Box>('region', this._, enumName(dimension)));
	}
	getColumnIndex() {
		return this._.column + 1;
	}
	activate() {
		host('activate', [this._]);
		return this;
	}
	activateAsCurrentCell() {
		if (this._.rows > 1 || this._.columns > 1) throw new Exception('Cannot activate a range of more than one cell as the current cell.');
		host('activateCurrent', this._);
		return this;
	}
	canEdit() {
		return host('canEdit', this._);
	}
}
