import type { Metric } from '../../kpis/metrics';
import type { Language } from '../../language/text';
import { Canvas } from '../canvas';
import { frame, LAYOUT, pixels, ROW, widthsOf } from '../page/frame';
import { header } from '../page/header';
import type { Block, Page, PageSet, SliceChoices, SlicedGoal } from '../page/page';
import { type Paper, pageAt, wholeCharts } from '../page/print';
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
/** Who it is about, the period, and how fresh the data are. */
const FROZEN = 3;
/** The largest gap that avoiding a page break may leave: a chart must not be cut; of a table its heading and first lines are enough to begin a page with. */
const MOST_GAP = { chart: 150, table: 90 } as const;

const paperOf = ({ canvas, currency }: Page): Paper => ({
	heights: canvas.heights,
	width: widthsOf(currency)
		.slice(0, LAYOUT.helper - 1)
		.reduce((sum, one) => sum + one, 0),
	frozenRows: FROZEN,
});

/** Moves a block that a page break would cut to the next page, unless the gap were too large. What is left of the page goes to the blank rows above all of its blocks: in one place it would be a hole on the screen. */
function keepWhole(page: Page, block: Block, tops: readonly number[], row: number): void {
	const { heights } = page.canvas;
	const probe = new Canvas();
	const after = block.draw({ ...page, canvas: probe, marks: new Map(page.marks) }, row);
	const { left, from } = pageAt(paperOf(page), row);
	const most = probe.charts.length > 0 ? MOST_GAP.chart : MOST_GAP.table;
	if (after <= row || pixels(probe.heights, row, after) <= left || left > most) return;
	const blanks = [...tops.filter((top) => top > from), row].map((top) => top - 1);
	const share = Math.floor(left / blanks.length);
	for (const blank of blanks) heights[blank] = (heights[blank] ?? ROW) + share;
	heights[row - 1]! += left - share * blanks.length;
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
	const tops: number[] = [];
	for (const block of blocks) {
		if (block.on !== 'both' && (block.on === 'department') !== isDepartment) continue;
		keepWhole(page, block, tops, row);
		const after = block.draw(page, row);
		if (after <= row) continue;
		tops.push(row);
		row = after + 1;
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
		frozenRows: FROZEN,
		hiddenColumns: { from: LAYOUT.helper, count: widths.length - LAYOUT.helper + 1 },
		cells: canvas.cells,
		lights: canvas.lights,
		heats: canvas.heats,
		charts: wholeCharts(canvas.charts, paperOf(page)),
		marks: page.marks,
		language: options.language,
		currency: options.currency,
	};
}
