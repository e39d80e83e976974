import { HoverManagerService } from '@univerjs/sheets-ui';
import { keyOf, type Model } from '../model/model';
import { words } from '../model/words';
import { UNIT } from './drawn-grid';
import type { Grid } from './grid';

/** The note of a cell, or why it shows an error, while the pointer rests on it. */
export function explainCells(grid: Grid, model: Model, box: HTMLElement): void {
	const tip = document.createElement('div');
	tip.className = 'cell-tip';
	tip.hidden = true;
	box.append(tip);
	const hide = (): void => {
		tip.hidden = true;
	};
	grid.injector.get(HoverManagerService).currentCell$.subscribe((hovered) => {
		const { location, position } = hovered ?? {};
		if (!location || !position || location.unitId !== UNIT) return hide();
		const extra = model.sheets.get(grid.hostId(location.subUnitId))?.cells.get(keyOf(location.row, location.col))?.[5];
		if (!extra?.e && !extra?.n) return hide();
		tip.className = extra.e ? 'cell-tip cell-tip-error' : 'cell-tip';
		tip.replaceChildren(...(extra.e ? [heading(words().error), text(extra.e[1] || extra.e[0])] : []), ...(extra.n ? [text(extra.n)] : []));
		tip.hidden = false;
		const canvas = box.querySelector('canvas[data-u-comp="render-canvas"]')?.getBoundingClientRect();
		const frame = box.getBoundingClientRect();
		const left = position.endX + (canvas ? canvas.left - frame.left : 0) + 4;
		const top = position.startY + (canvas ? canvas.top - frame.top : 0);
		tip.style.left = `${Math.min(left, frame.width - tip.offsetWidth - 8)}px`;
		tip.style.top = `${Math.min(top, frame.height - tip.offsetHeight - 8)}px`;
	});
	box.addEventListener('pointerleave', hide);
	box.addEventListener('wheel', hide, { passive: true });
}

function heading(words_: string): HTMLElement {
	const element = document.createElement('b');
	element.textContent = words_;
	return element;
}

function text(words_: string): HTMLElement {
	const element = document.createElement('div');
	element.textContent = words_;
	return element;
}
