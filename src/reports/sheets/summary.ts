import type { Metric } from '../../kpis/metrics';
import type { Language } from '../../language/text';
import { Canvas } from '../canvas';
import { frame, LAYOUT, pixels, ROW, widthsOf } from '../page/frame';
import { header } from '../page/header';
import type { Block, Page, PageSet, SliceChoices, SlicedGoal } from '../page/page';
import { tiles } from '../page/tiles';
import type { Report } from '../report';
import { palette } from '../style';
import type { Sources } from '../tabs';
import { blocks } from './blocks.gen';

export interface SummaryOptions {
	readonly id: string;
	readonly name: string;
	readonly after: readonly string[];
	/** `ALL`, a manager's id, or empty for the template that managers' sheets are copied from. */
	readonly scope: string;
	/** Managers, teams and regions listed on the department's sheet. */
	readonly people: readonly string[];
	/** How the people are called. */
	readonly names: readonly string[];
	readonly teams: readonly string[];
	readonly regions: readonly string[];
	/** Everybody's team is called like the region: one table tells of both. */
	readonly areTeamsRegions: boolean;
	/** Tokens offered by the period selector, latest first. */
	readonly periods: readonly string[];
	readonly pipelines: readonly string[];
	readonly stages: number;
	readonly reasons: number;
	readonly currency: string;
	readonly language: Language;
	readonly slices: SliceChoices | null;
	readonly goals: readonly SlicedGoal[];
	/** Every figure of the workbook. */
	readonly metrics: readonly Metric[];
	readonly set: PageSet | null;
}

export interface Summary extends Report {
	readonly language: Language;
	readonly currency: string;
	/** Cells that blocks published, in A1. */
	readonly marks: ReadonlyMap<string, string>;
}

const FIRST = 9;
/** Pixels of a landscape A4 page when the sheet is fitted to its width, and the largest gap that avoiding a page break may leave. */
const PAGE = 825;
const MOST_GAP = 150;

/** Moves a block that a page break would cut to the next page, unless the gap were too large: the blank row above it grows. */
function keepWhole(page: Page, block: Block, row: number): void {
	const probe = new Canvas();
	const after = block.draw({ ...page, canvas: probe, marks: new Map(page.marks) }, row);
	const left = PAGE - (pixels(page.canvas.heights, 1, row) % PAGE);
	if (after > row && pixels(probe.heights, row, after) > left && left <= MOST_GAP)
		page.canvas.heights[row - 1] = (page.canvas.heights[row - 1] ?? ROW) + left;
}

/**
 * The summary of a manager or of the department, from one template (spec §5): blocks one under another. Everything is a native formula
 * over the aggregates and the targets: a new import or an edited target shows at once, without the add-on.
 */
export function summary(sources: Sources, options: SummaryOptions): Summary {
	const { scope } = options;
	const canvas = new Canvas();
	const isDepartment = scope === 'ALL';
	const page: Page = { ...options, canvas, sources, isDepartment, marks: new Map() };
	frame(canvas, sources, scope);
	header(page);
	let row = FIRST;
	for (const block of blocks) {
		if (block.on !== 'both' && (block.on === 'department') !== isDepartment) continue;
		keepWhole(page, block, row);
		const after = block.draw(page, row);
		row = after > row ? after + 1 : row;
	}
	tiles(page);
	const widths = widthsOf(options.currency);
	return {
		id: options.id,
		name: options.name,
		after: options.after,
		tabColor: isDepartment ? palette.head : palette.accent,
		widths,
		heights: canvas.heights,
		rows: Math.max(canvas.lastRow + 2, 50),
		frozenRows: 3,
		hiddenColumns: { from: LAYOUT.helper, count: widths.length - LAYOUT.helper + 1 },
		cells: canvas.cells,
		lights: canvas.lights,
		heats: canvas.heats,
		charts: canvas.charts,
		marks: page.marks,
		language: options.language,
		currency: options.currency,
	};
}
