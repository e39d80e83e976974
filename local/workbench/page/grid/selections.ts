import { type IRange, RANGE_TYPE } from '@univerjs/core';
import { SetSelectionsOperation, SheetsSelectionsService } from '@univerjs/sheets';
import { ScrollToCellCommand } from '@univerjs/sheets-ui';
import type { Area, Selection } from '../../wire';
import type { Model } from '../model/model';
import { UNIT } from './drawn-grid';
import type { Grid } from './grid';

/** What the person has selected; a whole row or column reaches to the end of the sheet. */
export function selectionOf(grid: Grid, model: Model): Selection | undefined {
	const shape = model.sheets.get(grid.shownId)?.shape;
	if (!shape) return undefined;
	const list = grid.injector.get(SheetsSelectionsService).getCurrentSelections();
	const areas = list.map(({ range }) => areaOf(range, shape));
	const last = areas[areas.length - 1];
	if (!last) return undefined;
	const primary = list[list.length - 1]?.primary;
	const current = primary ? { row: primary.actualRow, column: primary.actualColumn } : { row: last.row, column: last.column };
	return { sheet: grid.shownId, areas, current };
}

function areaOf({ startRow, endRow, startColumn, endColumn }: IRange, shape: { rows: number; columns: number }): Area {
	const within = (start: number, end: number, size: number): [number, number] => {
		const from = Number.isNaN(start) ? 0 : Math.min(start, size - 1);
		const to = Number.isNaN(end) ? size - 1 : Math.min(end, size - 1);
		return [from, to - from + 1];
	};
	const [row, rows] = within(startRow, endRow, shape.rows);
	const [column, columns] = within(startColumn, endColumn, shape.columns);
	return { row, column, rows, columns };
}

/** Selects what the add-on selected, and brings the active range into sight. */
export function showSelection(grid: Grid, model: Model, { sheet, areas, current }: Selection): void {
	const gridId = grid.gridIdOf(sheet);
	const columns = model.sheets.get(sheet)?.shape.columns;
	if (gridId === undefined || columns === undefined || grid.shownId !== sheet) return;
	const selections = areas.map((area, i) => ({
		range: rangeOf(area, gridId, columns),
		primary: i === areas.length - 1 ? cellAt(current.row, current.column) : null,
		style: null,
	}));
	grid.run(SetSelectionsOperation.id, { unitId: UNIT, subUnitId: gridId, selections });
	const last = areas[areas.length - 1];
	if (last) grid.run(ScrollToCellCommand.id, { range: rangeOf({ ...last, rows: 1 }, gridId, columns), forceTop: true });
}

const rangeOf = ({ row, column, rows, columns }: Area, sheetId: string, all: number): IRange => ({
	startRow: row,
	endRow: row + rows - 1,
	startColumn: column,
	endColumn: column + columns - 1,
	unitId: UNIT,
	sheetId,
	rangeType: column === 0 && columns === all ? RANGE_TYPE.ROW : RANGE_TYPE.NORMAL,
});

const cellAt = (row: number, column: number) => ({
	actualRow: row,
	actualColumn: column,
	startRow: row,
	endRow: row,
	startColumn: column,
	endColumn: column,
	isMerged: false,
	isMergedMainCell: false,
});
