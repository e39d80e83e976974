import {
	CellValueType,
	CustomCommandExecutionError,
	EDITOR_ACTIVATED,
	type ICellData,
	ICommandService,
	IContextService,
	type IRange,
	RedoCommandId,
	UndoCommandId,
} from '@univerjs/core';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import type { TypedBlock, WireCell } from '../../wire';
import { keyOf, type Model, placeOf, typedText } from '../model/model';
import { Copies } from './copies';
import type { Grid } from './grid';

/** Mutations of the sheet that only change this page's view. */
const VIEW_ONLY = /^sheet\.mutation\.(set-worksheet-(col-width|row-height|row-is-auto-height|row-auto-height)|.*mark-dirty$)/;
const SHEET = /^(sheet|data-validation|sheets-\w+|sheet-\w+)\.mutation\./;

export interface EditDoor {
	/** What a person typed, by cell. */
	type(sheet: string, texts: ReadonlyMap<number, string>): void;
	undo(): void;
	redo(): void;
	/** The person tried what the workbench does not do. */
	cannot(): void;
}

/** Nothing that a person does changes the grid: what they typed goes to the host, and the rest is refused. */
export function catchEdits(grid: Grid, model: Model, door: EditDoor): void {
	const copies = new Copies(grid, model);
	let waiting: { sheet: string; texts: Map<number, string> } | null = null;
	grid.injector.get(ICommandService).beforeCommandExecuted((command) => {
		if (grid.applying) return;
		// Undo inside the cell editor is the editor's own.
		if (
			(command.id === UndoCommandId || command.id === RedoCommandId) &&
			!grid.injector.get(IContextService).getContextValue(EDITOR_ACTIVATED)
		) {
			if (command.id === UndoCommandId) door.undo();
			else door.redo();
			throw new CustomCommandExecutionError('the host keeps the history');
		}
		copies.hear(command.id);
		if (command.id === 'sheet.command.auto-fill') {
			const { sourceRange, targetRange } = command.params as { sourceRange: IRange; targetRange: IRange };
			const texts = copies.filled(grid.shownId, sourceRange, targetRange);
			if (texts.size > 0) door.type(grid.shownId, texts);
			throw new CustomCommandExecutionError('the host fills');
		}
		if (command.id === 'sheet.mutation.set-range-values') {
			const params = command.params as ISetRangeValuesMutationParams;
			const sheet = grid.hostId(params.subUnitId);
			const pastedTexts = copies.pasted(textsOf(params.cellValue ?? {}, model));
			params.cellValue = {};
			if (pastedTexts.size === 0) return;
			if (!waiting || waiting.sheet !== sheet) {
				const batch = { sheet, texts: pastedTexts };
				waiting = batch;
				// A paste comes in several pieces.
				queueMicrotask(() => {
					waiting = null;
					door.type(batch.sheet, batch.texts);
				});
			} else for (const [key, text] of pastedTexts) waiting.texts.set(key, text);
			return;
		}
		if (!SHEET.test(command.id) || VIEW_ONLY.test(command.id)) return;
		door.cannot();
		throw new CustomCommandExecutionError('the host has no such action');
	});
}

function textsOf(cells: NonNullable<ISetRangeValuesMutationParams['cellValue']>, model: Model): Map<number, string> {
	const texts = new Map<number, string>();
	for (const [row, line] of Object.entries(cells))
		for (const [column, cell] of Object.entries(line ?? {})) {
			const text = textOf(cell as ICellData | null, model.decimal);
			if (text !== null) texts.set(keyOf(Number(row), Number(column)), text);
		}
	return texts;
}

/** null = only its looks were changed. */
function textOf(cell: ICellData | null, decimal: string): string | null {
	if (cell === null) return '';
	if (typeof cell.f === 'string' && cell.f !== '') return cell.f;
	if (cell.p) return (cell.p.body?.dataStream ?? '').replace(/[\r\n]+$/, '').replace(/\r/g, '\n');
	if (!('v' in cell) && !('f' in cell) && !('p' in cell)) return null;
	if (cell.v === null || cell.v === undefined) return '';
	if (cell.t === CellValueType.FORCE_STRING) return `'${cell.v}`;
	if (cell.t === CellValueType.BOOLEAN || typeof cell.v === 'boolean') return cell.v ? 'TRUE' : 'FALSE';
	if (typeof cell.v === 'number') return String(cell.v).replace('.', decimal);
	return cell.v;
}

/** Full rectangles where the cells make one, else a block for each run in a row. */
export function blocksOf(texts: ReadonlyMap<number, string>): TypedBlock[] {
	const keys = [...texts.keys()].sort((a, b) => a - b);
	const places = keys.map(placeOf);
	const [top, left] = [places[0]![0], Math.min(...places.map(([, column]) => column))];
	const [bottom, right] = [places.at(-1)![0], Math.max(...places.map(([, column]) => column))];
	if ((bottom - top + 1) * (right - left + 1) === keys.length) {
		const rows = Array.from({ length: bottom - top + 1 }, (_, r) =>
			Array.from({ length: right - left + 1 }, (_, c) => texts.get(keyOf(top + r, left + c)) ?? ''),
		);
		return [{ row: top, column: left, texts: rows }];
	}
	const blocks: { row: number; column: number; texts: string[][] }[] = [];
	for (const [index, [row, column]] of places.entries()) {
		const last = blocks.at(-1);
		const text = texts.get(keys[index]!) ?? '';
		if (last && last.row === row && last.column + last.texts[0]!.length === column) last.texts[0]!.push(text);
		else blocks.push({ row, column, texts: [[text]] });
	}
	return blocks;
}

/** What the cells hold now, as a person would type it: for Undo. */
export const before = (cells: ReadonlyMap<number, WireCell>, keys: Iterable<number>): Map<number, string> =>
	new Map([...keys].map((key) => [key, typedText(cells.get(key))]));
