import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import { SheetScrollManagerService, SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import { Chart } from 'chart.js/auto';
import type { ChartView } from '../../wire';
import { UNIT } from '../grid/drawn-grid';
import type { Grid } from '../grid/grid';
import type { Model } from '../model/model';
import { chartConfig } from './config';
import { numberOption, textOption } from './options';

interface Drawn {
	readonly element: HTMLDivElement;
	readonly picture: Chart;
	readonly source: string;
}

/** Charts float over the grid at their anchor cell and go with it when it is scrolled. */
export class ChartLayer {
	private readonly layer = document.createElement('div');
	private drawn = new Map<string, Drawn>();

	private readonly grid: Grid;
	private readonly model: Model;
	private readonly box: HTMLElement;

	constructor(grid: Grid, model: Model, box: HTMLElement) {
		this.grid = grid;
		this.model = model;
		this.box = box;
		this.layer.className = 'chart-layer';
		box.append(this.layer);
		this.whenDrawn();
		this.draw();
	}

	/** The grid makes its canvas, and what tells of scrolling, some frames after it was asked to. */
	private whenDrawn(): void {
		const { render, canvas } = this;
		if (!render || !canvas?.clientWidth) {
			requestAnimationFrame(() => this.whenDrawn());
			return;
		}
		const watch = new ResizeObserver(() => this.place());
		watch.observe(this.box);
		watch.observe(canvas);
		render.with(SheetScrollManagerService).validViewportScrollInfo$.subscribe(() => this.place());
		render.with(SheetSkeletonManagerService).currentSkeleton$.subscribe(() => requestAnimationFrame(() => this.place()));
	}

	/** Draws what is new, keeps what is the same, drops what is gone. */
	draw(): void {
		const shown = this.grid.shownId;
		const next = new Map<string, Drawn>();
		for (const chart of this.model.sheets.get(shown)?.charts ?? []) {
			const key = `${shown} ${chart.id}`;
			const { row: _row, column: _column, offsetX: _x, offsetY: _y, ...content } = chart;
			const source = JSON.stringify(content);
			const drawnChart = this.drawn.get(key);
			next.set(key, drawnChart?.source === source ? drawnChart : this.picture(chart, source));
		}
		for (const [key, { element, picture }] of this.drawn) {
			if (next.get(key)?.element === element) continue;
			picture.destroy();
			element.remove();
		}
		this.drawn = next;
		this.place();
	}

	private picture(chart: ChartView, source: string): Drawn {
		const element = document.createElement('div');
		element.className = 'chart';
		element.dataset.chart = String(chart.id);
		const { width, height } = sizeOf(chart);
		element.style.width = `${width}px`;
		element.style.height = `${height}px`;
		const background = textOption(chart.options, 'backgroundColor');
		if (background) element.style.background = background;
		const canvas = document.createElement('canvas');
		canvas.width = width - 2;
		canvas.height = height - 2;
		element.append(canvas);
		// The grid has to scroll when the pointer happens to be over a chart.
		element.addEventListener('wheel', (event) => {
			event.preventDefault();
			this.canvas?.dispatchEvent(new WheelEvent('wheel', event));
		});
		this.layer.append(element);
		return { element, source, picture: new Chart(canvas, chartConfig(chart, this.model.book.locale)) };
	}

	private get render() {
		return this.grid.injector.get(IRenderManagerService).getRenderById(UNIT);
	}

	private get canvas(): HTMLCanvasElement | null {
		return this.render?.engine.getCanvasElement() ?? null;
	}

	private place(): void {
		const skeleton = this.render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
		const viewport = this.render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
		const shape = this.model.sheets.get(this.grid.shownId)?.shape;
		const canvas = this.canvas;
		if (!skeleton || !viewport || !canvas || !shape) return;
		const [outer, inner] = [this.box.getBoundingClientRect(), canvas.getBoundingClientRect()];
		const { rowHeaderWidth, columnHeaderHeight } = skeleton;
		Object.assign(this.layer.style, {
			left: `${inner.left - outer.left + rowHeaderWidth}px`,
			top: `${inner.top - outer.top + columnHeaderHeight}px`,
			width: `${Math.max(0, inner.width - rowHeaderWidth)}px`,
			height: `${Math.max(0, inner.height - columnHeaderHeight)}px`,
		});
		const startOf = (sums: ArrayLike<number>, index: number): number => (index <= 0 ? 0 : (sums[Math.min(index, sums.length) - 1] ?? 0));
		const frozenX = startOf(skeleton.columnWidthAccumulation, shape.frozenColumns);
		const frozenY = startOf(skeleton.rowHeightAccumulation, shape.frozenRows);
		for (const chart of this.model.sheets.get(this.grid.shownId)?.charts ?? []) {
			const drawn = this.drawn.get(`${this.grid.shownId} ${chart.id}`);
			if (!drawn) continue;
			const fixedX = chart.column < shape.frozenColumns;
			const fixedY = chart.row < shape.frozenRows;
			const x = startOf(skeleton.columnWidthAccumulation, chart.column) + chart.offsetX - (fixedX ? 0 : viewport.viewportScrollX);
			const y = startOf(skeleton.rowHeightAccumulation, chart.row) + chart.offsetY - (fixedY ? 0 : viewport.viewportScrollY);
			drawn.element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
			const [left, top] = [fixedX ? 0 : Math.max(0, frozenX - x), fixedY ? 0 : Math.max(0, frozenY - y)];
			drawn.element.style.clipPath = left > 0 || top > 0 ? `inset(${top}px 0 0 ${left}px)` : '';
		}
	}
}

function sizeOf({ options }: ChartView): { width: number; height: number } {
	return { width: numberOption(options, 'width') ?? 600, height: numberOption(options, 'height') ?? 371 };
}
