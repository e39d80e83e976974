import { BooleanNumber, type ICellData, type IWorksheetData } from '@univerjs/core';
import type { WireCell } from '../../wire';
import type { Sheet } from '../model/model';
import { styleId } from './style';

export const COLUMN_WIDTH = 100;
export const ROW_HEIGHT = 21;

/** The grid keeps plain values; what a cell shows and its formula stay with the model. */
export function univerCell([, , value, style]: WireCell): ICellData {
	return {
		...(value === null ? {} : { v: value === true ? 1 : value === false ? 0 : value }),
		...kind(value),
		s: styleId(style),
	};
}

const kind = (value: WireCell[2]): Pick<ICellData, 't'> =>
	value === null ? {} : { t: typeof value === 'number' ? 2 : typeof value === 'boolean' ? 3 : 1 };

export function univerSheet(id: string, name: string, sheet: Sheet | undefined): Partial<IWorksheetData> {
	const base = {
		id,
		name,
		defaultColumnWidth: COLUMN_WIDTH,
		defaultRowHeight: ROW_HEIGHT,
		defaultStyle: styleId(0),
		rowHeader: { width: 46 },
		columnHeader: { height: 24 },
		gridlinesColor: '#e1e3e1',
	};
	if (!sheet) return base;
	const { shape } = sheet;
	const cellData: Record<number, Record<number, ICellData>> = {};
	for (const cell of sheet.cells.values()) {
		let row = cellData[cell[0]];
		if (!row) {
			row = {};
			cellData[cell[0]] = row;
		}
		row[cell[1]] = univerCell(cell);
	}
	const rowData: Record<number, { h?: number; hd?: BooleanNumber; ia?: BooleanNumber }> = {};
	for (const [row, height] of Object.entries(shape.rowHeights)) rowData[Number(row)] = { h: height, ia: BooleanNumber.FALSE };
	for (const row of shape.hiddenRows) rowData[row] = { ...rowData[row], hd: BooleanNumber.TRUE };
	const columnData: Record<number, { w?: number; hd?: BooleanNumber }> = {};
	for (const [column, width] of Object.entries(shape.columnWidths)) columnData[Number(column)] = { w: width };
	for (const column of shape.hiddenColumns) columnData[column] = { ...columnData[column], hd: BooleanNumber.TRUE };
	return {
		...base,
		rowCount: shape.rows,
		columnCount: shape.columns,
		showGridlines: shape.hiddenGridlines ? BooleanNumber.FALSE : BooleanNumber.TRUE,
		freeze: {
			xSplit: shape.frozenColumns,
			ySplit: shape.frozenRows,
			startRow: shape.frozenRows > 0 ? shape.frozenRows : -1,
			startColumn: shape.frozenColumns > 0 ? shape.frozenColumns : -1,
		},
		mergeData: shape.merges.map(({ row, column, rows, columns }) => ({
			startRow: row,
			startColumn: column,
			endRow: row + rows - 1,
			endColumn: column + columns - 1,
		})),
		cellData,
		rowData,
		columnData,
	};
}
