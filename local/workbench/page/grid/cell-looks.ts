import {
	CellValueType,
	HorizontalAlign,
	type ICellCustomRender,
	type ICellDataForSheetInterceptor,
	InterceptorEffectEnum,
} from '@univerjs/core';
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { Sparkline } from '../../../host/contract/view';
import { keyOf, type Model, shown } from '../model/model';
import type { DrawnGrid } from './drawn-grid';
import type { Rules } from './rules';
import { drawSparkline } from './sparkline';

const ERROR_MARK = { color: '#d93025', size: 7 };
const NOTE_MARK = { color: '#f29900', size: 7 };

const drawnInCell = (chart: Sparkline): ICellCustomRender => ({
	drawWith: (context, { primaryWithCoord: { startX, startY, endX, endY, mergeInfo, isMerged } }) => {
		const box = isMerged ? mergeInfo : { startX, startY, endX, endY };
		drawSparkline(context, chart, { left: box.startX, top: box.startY, width: box.endX - box.startX, height: box.endY - box.startY });
	},
});

/** Text that a spreadsheet takes for a number, but writes otherwise than the number is written. */
export const isNumberText = (text: string, value: number): boolean => text !== String(value) && Number.isFinite(Number(text));

/** Every cell is drawn as the host says it looks; the editor opens on what a person would have typed. */
export function drawHostValues(grid: DrawnGrid, rules: Rules, model: Model): void {
	const interceptors = grid.injector.get(SheetInterceptorService);
	interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
		priority: 50,
		effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
		handler: (cell, { subUnitId, row, col }, next) => {
			const id = grid.hostId(subUnitId);
			const wire = model.sheets.get(id)?.cells.get(keyOf(row, col));
			const look = rules.lookOf(id, row, col, wire);
			if (!wire && !look) return next(cell);
			const next_: ICellDataForSheetInterceptor = { ...cell };
			if (wire) {
				const [, , value, style, , extra] = wire;
				if (extra?.e) {
					next_.v = extra.e[0];
					next_.t = CellValueType.STRING;
				} else if (typeof value !== 'boolean' || model.sheets.get(id)?.choices.length === 0) {
					next_.v = shown(wire);
					// The grid would draw 24.0 as the number 24.
					if (typeof value === 'number' && isNumberText(next_.v, value)) {
						next_.t = CellValueType.STRING;
						const isFree = model.styles[style]?.horizontal === undefined;
						if (isFree) next_.interceptorStyle = { ...next_.interceptorStyle, ht: HorizontalAlign.RIGHT };
					}
				}
				if (extra?.e || extra?.n) next_.markers = { ...next_.markers, tr: extra.e ? ERROR_MARK : NOTE_MARK };
			}
			if (wire?.[5]?.s) next_.customRender = [drawnInCell(wire[5].s)];
			if (look) next_.interceptorStyle = { ...next_.interceptorStyle, ...look };
			return next(next_);
		},
	});
	interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
		priority: 100,
		handler: (value, { subUnitId, row, col }, next) => {
			const wire = model.sheets.get(grid.hostId(subUnitId))?.cells.get(keyOf(row, col));
			if (!wire) return next(value);
			const { f, t } = wire[5] ?? {};
			const bare: ICellDataForSheetInterceptor = { ...value, markers: {} };
			if (f !== undefined) return { ...bare, f };
			return { ...bare, v: t ?? shown(wire), t: CellValueType.STRING };
		},
	});
}
