import {
	ICommandService,
	type Injector,
	IUniverInstanceService,
	LocaleType,
	type Univer,
	UniverInstanceType,
	type Workbook,
} from '@univerjs/core';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import {
	InsertSheetMutation,
	RemoveSheetMutation,
	SetRangeValuesMutation,
	SetSelectionsOperation,
	SetWorksheetActiveOperation,
	SheetsSelectionsService,
} from '@univerjs/sheets';
import { SetScrollOperation, SheetScrollManagerService, SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import { ILayoutService } from '@univerjs/ui';
import type { WireCell } from '../../wire';
import type { Changes, Model, SheetChange } from '../model/model';
import { drawHostValues } from './cell-looks';
import { Choices } from './choices';
import { createUniver } from './create';
import { type DrawnGrid, UNIT } from './drawn-grid';
import { addFunctionHelp } from './function-help';
import { Rules } from './rules';
import { readSemicolons } from './semicolons';
import { univerCell, univerSheet } from './snapshot';
import { styleId, univerStyle } from './style';

/** From here on a sheet is put in anew: quicker than patching, and the page stays alive. */
const MANY = 20_000;

/** The spreadsheet's grid. It draws what the model holds and changes nothing by itself. */
export class Grid implements DrawnGrid {
	readonly injector: Injector;
	readonly rules: Rules;
	/** True while the host's changes are drawn, so that they are not taken for a person's edits. */
	applying = false;
	private readonly univer: Univer;
	private readonly choices: Choices;
	/** Host's sheet id → the grid's, which is new each time that a sheet is put in anew. */
	private readonly ids = new Map<string, string>();
	private serial = 0;

	private readonly model: Model;

	constructor(box: HTMLElement, model: Model) {
		this.model = model;
		this.univer = createUniver(box, model.person.language);
		this.injector = this.univer.__getInjector();
		this.rules = new Rules(this, model);
		this.choices = new Choices(this, model);
	}

	/** Draws the first sheet. */
	start(): void {
		const id = this.model.book.active;
		const gridId = this.newId(id);
		const tab = this.model.book.tabs.find((one) => one.id === id);
		this.withoutListening(() => {
			this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
				id: UNIT,
				name: this.model.book.name,
				appVersion: '',
				locale: LocaleType.EN_US,
				styles: this.styles(0),
				sheetOrder: [gridId],
				sheets: { [gridId]: univerSheet(gridId, tab?.name ?? '', this.model.sheets.get(id)) },
			});
		});
		// The plugins' services exist from the first unit on; nothing has been drawn yet.
		readSemicolons(this.injector);
		drawHostValues(this, this.rules, this.model);
		addFunctionHelp(this.injector, this.model);
		this.addRules(id);
	}

	hostId(gridId: string): string {
		return gridId.split('~')[0]!;
	}

	gridIdOf(id: string): string | undefined {
		return this.ids.get(id);
	}

	get workbook(): Workbook {
		return this.injector.get(IUniverInstanceService).getUnit<Workbook>(UNIT, UniverInstanceType.UNIVER_SHEET)!;
	}

	run(id: string, params: object): void {
		this.withoutListening(() => this.injector.get(ICommandService).syncExecuteCommand(id, params, { onlyLocal: true }));
	}

	apply(changes: Changes): void {
		if (changes.styles || changes.afresh) this.addStyles();
		for (const [id, change] of changes.sheets) {
			if (!this.ids.has(id)) continue;
			if (changes.afresh || change.shape || change.cells === null || change.cells.length > MANY) this.insertSheet(id);
			else this.patch(id, change);
		}
		if (this.shownId !== this.model.book.active) this.activate(this.model.book.active);
		// Last, for the grid cannot be without a sheet.
		for (const [id, gridId] of this.ids) {
			if (this.model.sheets.has(id)) continue;
			this.ids.delete(id);
			this.removeSheet(gridId);
		}
	}

	/** Where a cell of the shown sheet is in the window. */
	rectOf(row: number, column: number): { x: number; y: number; width: number; height: number } | null {
		const render = this.injector.get(IRenderManagerService).getRenderById(UNIT);
		const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
		const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
		const shape = this.model.sheets.get(this.shownId)?.shape;
		if (!render || !skeleton || !viewport || !shape) return null;
		const { startX, startY, endX, endY } = skeleton.getCellWithCoordByIndex(row, column);
		const canvas = render.engine.getCanvasElement().getBoundingClientRect();
		const x = canvas.left + startX - (column < shape.frozenColumns ? 0 : viewport.viewportScrollX);
		const y = canvas.top + startY - (row < shape.frozenRows ? 0 : viewport.viewportScrollY);
		return { x, y, width: endX - startX, height: endY - startY };
	}

	focus(): void {
		this.injector.get(ILayoutService).focus();
	}

	/** The host's id of the sheet on the screen. */
	get shownId(): string {
		return this.hostId(this.workbook.getActiveSheet()?.getSheetId() ?? '');
	}

	activate(id: string): void {
		if (!this.model.sheets.has(id)) return;
		const gridId = this.ids.get(id);
		if (gridId === undefined) this.insertSheet(id);
		else this.run(SetWorksheetActiveOperation.id, { unitId: UNIT, subUnitId: gridId });
		this.redraw();
	}

	redraw(): void {
		const render = this.injector.get(IRenderManagerService).getRenderById(UNIT);
		if (!render) return;
		render.with(SheetSkeletonManagerService).reCalculate();
		for (const component of render.components.values()) component.makeDirty();
	}

	/** Shows cells that the host has not answered for yet, or puts back what it refused. */
	drawOnly(id: string, cells: readonly WireCell[]): void {
		const sheet = this.model.sheets.get(id);
		if (!sheet) return;
		this.setCells(id, cells);
	}

	private patch(id: string, change: SheetChange): void {
		if (change.cells && change.cells.length > 0) this.setCells(id, change.cells);
		if (change.choices) this.choices.put(id);
		if (change.rules || (change.cells?.length ?? 0) > 0) this.rules.refresh(id, change.rules);
		if (change.rules) this.redraw();
	}

	private setCells(id: string, cells: readonly WireCell[]): void {
		const cellValue: Record<number, Record<number, object>> = {};
		for (const cell of cells) {
			let row = cellValue[cell[0]];
			if (!row) {
				row = {};
				cellValue[cell[0]] = row;
			}
			row[cell[1]] = { v: null, t: null, f: null, p: null, s: null, ...univerCell(cell) };
		}
		this.run(SetRangeValuesMutation.id, { unitId: UNIT, subUnitId: this.ids.get(id), cellValue });
	}

	/** Puts a sheet into the grid, or puts it in anew, keeping where the person was. */
	private insertSheet(id: string): void {
		const old = this.ids.get(id);
		const wasShown = this.shownId === id;
		const scrollAndSelection = old === undefined || !wasShown ? null : this.place(old);
		const gridId = this.newId(id);
		const tab = this.model.book.tabs.find((one) => one.id === id);
		const sheet = univerSheet(gridId, tab?.name ?? '', this.model.sheets.get(id));
		this.run(InsertSheetMutation.id, { unitId: UNIT, index: this.workbook.getSheetOrders().length, sheet });
		if (wasShown || id === this.model.book.active) this.run(SetWorksheetActiveOperation.id, { unitId: UNIT, subUnitId: gridId });
		if (old !== undefined) this.removeSheet(old);
		if (scrollAndSelection) this.goTo(gridId, scrollAndSelection);
		this.addRules(id);
	}

	private addRules(id: string): void {
		this.choices.put(id);
		this.rules.refresh(id, true);
	}

	private place(gridId: string) {
		const render = this.injector.get(IRenderManagerService).getRenderById(UNIT);
		return {
			scroll: render?.with(SheetScrollManagerService).getScrollStateByParam({ unitId: UNIT, sheetId: gridId }),
			selections: this.injector.get(SheetsSelectionsService).getWorkbookSelections(UNIT).getSelectionsOfWorksheet(gridId),
		};
	}

	private goTo(gridId: string, { scroll, selections }: ReturnType<Grid['place']>): void {
		if (selections && selections.length > 0)
			this.run(SetSelectionsOperation.id, {
				unitId: UNIT,
				subUnitId: gridId,
				selections: selections.map((one) => ({ ...one, range: { ...one.range, sheetId: gridId } })),
			});
		if (scroll) this.run(SetScrollOperation.id, { ...scroll, unitId: UNIT, sheetId: gridId });
	}

	private removeSheet(gridId: string): void {
		const sheet = this.workbook.getSheetBySheetId(gridId);
		if (sheet && this.workbook.getSheetOrders().length > 1)
			this.run(RemoveSheetMutation.id, { unitId: UNIT, subUnitId: gridId, subUnitName: sheet.getName() });
	}

	private newId(id: string): string {
		this.serial += 1;
		const gridId = `${id}~${this.serial}`;
		this.ids.set(id, gridId);
		return gridId;
	}

	private styles(from: number) {
		return Object.fromEntries(this.model.styles.slice(from).map((style, index) => [styleId(from + index), univerStyle(style)]));
	}

	private addStyles(): void {
		const book = this.workbook.getStyles();
		for (const [id, style] of Object.entries(this.styles(0))) book.addCustomStyle(id, style);
	}

	private withoutListening(work: () => void): void {
		const before = this.applying;
		this.applying = true;
		try {
			work();
		} finally {
			this.applying = before;
		}
	}
}
