import type { Sparkline } from '../../../host/contract/view';

/** Of the cell, in pixels. */
export interface Frame {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

const PADDING = 3;
const COLOR = '#000000';
/** Google's two greys of a bar that says no colours. */
const BAR_COLORS = ['#4d4d4d', '#b3b3b3'] as const;
const GAP = 1;

const least = (values: readonly number[], otherwise: number): number => (values.length === 0 ? otherwise : Math.min(...values));
const most = (values: readonly number[], otherwise: number): number => (values.length === 0 ? otherwise : Math.max(...values));
const filledValues = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

/** Draws a formula's small chart into its cell. */
export function drawSparkline(context: CanvasRenderingContext2D, chart: Sparkline, cell: Frame): void {
	const inside = {
		left: cell.left + PADDING,
		top: cell.top + PADDING,
		width: Math.max(1, cell.width - PADDING * 2),
		height: Math.max(1, cell.height - PADDING * 2),
	};
	context.save();
	context.beginPath();
	context.rect(cell.left, cell.top, cell.width, cell.height);
	context.clip();
	if (chart.chart === 'line') drawLine(context, chart, inside);
	else if (chart.chart === 'bar') drawBar(context, chart, inside);
	else drawColumns(context, chart, inside);
	context.restore();
}

function drawLine(context: CanvasRenderingContext2D, { values, along, colors, numbers }: Sparkline, frame: Frame): void {
	const points = values.flatMap((value, i) => (value === null ? [] : [{ x: along?.[i] ?? i, y: value }]));
	const xs = points.map(({ x }) => x);
	const ys = points.map(({ y }) => y);
	const [fromX, toX] = [numbers.xmin ?? least(xs, 0), numbers.xmax ?? most(xs, 1)];
	const [fromY, toY] = [numbers.ymin ?? least(ys, 0), numbers.ymax ?? most(ys, 1)];
	const place = (value: number, from: number, to: number): number => (to === from ? 0.5 : (value - from) / (to - from));
	context.strokeStyle = colors.color || COLOR;
	context.lineWidth = numbers.linewidth ?? 1;
	context.lineJoin = 'round';
	context.beginPath();
	for (const { x, y } of points)
		context.lineTo(frame.left + place(x, fromX, toX) * frame.width, frame.top + (1 - place(y, fromY, toY)) * frame.height);
	context.stroke();
}

/** Values stacked side by side, in two colours by turns. */
function drawBar(context: CanvasRenderingContext2D, { values, colors, numbers }: Sparkline, frame: Frame): void {
	const parts = filledValues(values).filter((value) => value > 0);
	const whole =
		numbers.max ??
		most(
			[parts.reduce((sum, value) => sum + value, 0)].filter((sum) => sum > 0),
			1,
		);
	const scale = frame.width / whole;
	const pair = [colors.color1 || BAR_COLORS[0], colors.color2 || BAR_COLORS[1]];
	let left = frame.left;
	for (const [i, value] of parts.entries()) {
		context.fillStyle = pair[i % 2]!;
		context.fillRect(left, frame.top, Math.min(value * scale, frame.left + frame.width - left), frame.height);
		left += value * scale;
	}
}

/** Columns up and down from zero; of wins and losses only the sign is drawn. */
function drawColumns(context: CanvasRenderingContext2D, chart: Sparkline, frame: Frame): void {
	const { colors, numbers } = chart;
	const values = chart.chart === 'winloss' ? chart.values.map((value) => (value === null ? null : Math.sign(value))) : chart.values;
	const there = filledValues(values);
	const top = numbers.ymax ?? Math.max(0, most(there, 1));
	const bottom = numbers.ymin ?? Math.min(0, least(there, 0));
	const scale = frame.height / (top - bottom || 1);
	const within = (value: number): number => Math.min(top, Math.max(bottom, value));
	const zero = frame.top + (top - within(0)) * scale;
	const step = frame.width / Math.max(1, values.length);
	for (const [i, value] of values.entries()) {
		if (value === null || value === 0) continue;
		const end = frame.top + (top - within(value)) * scale;
		context.fillStyle = columnColor(chart, i, there) || colors.color || COLOR;
		context.fillRect(frame.left + i * step, Math.min(zero, end), Math.max(1, step - GAP), Math.max(1, Math.abs(end - zero)));
	}
	if (!chart.axis) return;
	context.fillStyle = colors.axiscolor || COLOR;
	context.fillRect(frame.left, Math.round(zero), frame.width, 1);
}

/** The lowest and the highest value are told by what the cells hold, also where only signs are drawn. */
function columnColor({ colors, values, chart }: Sparkline, i: number, there: readonly number[]): string | undefined {
	const value = values[i]!;
	const judged = chart === 'winloss' ? filledValues(values) : there;
	if (i === 0 && colors.firstcolor) return colors.firstcolor;
	if (i === values.length - 1 && colors.lastcolor) return colors.lastcolor;
	if (value === Math.max(...judged) && colors.highcolor) return colors.highcolor;
	if (value === Math.min(...judged) && colors.lowcolor) return colors.lowcolor;
	return value < 0 ? colors.negcolor : undefined;
}
