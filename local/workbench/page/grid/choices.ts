import { DataValidationErrorStyle, DataValidationRenderMode, DataValidationType } from '@univerjs/core';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import type { Area } from '../../wire';
import type { Model } from '../model/model';
import { type DrawnGrid, UNIT } from './drawn-grid';

export const rangeOf = ({ row, column, rows, columns }: Area) => ({
	startRow: row,
	startColumn: column,
	endRow: row + rows - 1,
	endColumn: column + columns - 1,
});

/** Drop-down lists and check boxes. The host decides what is valid, so every other kind of rule stays with it. */
export class Choices {
	private readonly put_ = new Map<string, readonly string[]>();

	private readonly grid: DrawnGrid;
	private readonly model: Model;

	constructor(grid: DrawnGrid, model: Model) {
		this.grid = grid;
		this.model = model;
	}

	put(id: string): void {
		const gridId = this.grid.gridIdOf(id);
		const sheet = this.model.sheets.get(id);
		if (gridId === undefined || !sheet) return;
		for (const uid of this.put_.get(gridId) ?? [])
			this.grid.run('data-validation.mutation.removeRule', { unitId: UNIT, subUnitId: gridId, ruleId: uid });
		const rules = sheet.choices.map((choice, index) => ({
			uid: `${gridId}.${index}`,
			ranges: choice.areas.map(rangeOf),
			allowBlank: true,
			showErrorMessage: false,
			errorStyle: DataValidationErrorStyle.INFO,
			...(choice.kind === 'checkbox'
				? { type: DataValidationType.CHECKBOX }
				: { type: DataValidationType.LIST, formula1: choice.values.join(','), renderMode: DataValidationRenderMode.ARROW }),
		}));
		if (rules.length > 0) this.grid.run('data-validation.mutation.addRule', { unitId: UNIT, subUnitId: gridId, rule: rules });
		this.put_.set(
			gridId,
			rules.map(({ uid }) => uid),
		);
	}

	has(id: string, row: number, column: number): boolean {
		const gridId = this.grid.gridIdOf(id);
		return (
			gridId !== undefined && this.grid.injector.get(SheetDataValidationModel).getRuleIdByLocation(UNIT, gridId, row, column) !== undefined
		);
	}
}
