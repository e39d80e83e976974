import type { CloudChart, CloudSheet, Colour, GridRange } from './files';
import { css, escaped, shown } from './looks';

interface Series {
	readonly name: string;
	readonly values: readonly (number | null)[];
	readonly colour: string;
	readonly isLine: boolean;
	readonly isDashed: boolean;
	readonly isSecond: boolean;
}

interface Basic {
	readonly chartType: string;
	readonly stackedType?: string;
	readonly domains: { domain: Source }[];
	readonly series: { series: Source; color: Colour; type?: string; lineStyle?: object; targetAxis?: string }[];
}

interface Source {
	readonly sourceRange: { readonly sources: readonly GridRange[] };
}

/** A chart of a file as a picture for print: bars, columns, stacked columns, lines, a line over columns. */
export function drawing(chart: CloudChart, sheet: CloudSheet, locale: string, width: number, height: number): string {
	const basic = chart.spec.basicChart as Basic | undefined;
	if (basic === undefined) return '';
	const cells = ({ sourceRange }: Source) => {
		const { startRowIndex: from = 0, endRowIndex: to = 0, startColumnIndex: column = 0 } = sourceRange.sources[0]!;
		return Array.from({ length: to - from }, (_, i) => sheet.rows[from + i]?.values[column]);
	};
	const labels = cells(basic.domains[0]!.domain)
		.slice(1)
		.map((cell) => shown(cell, locale));
	const series = basic.series.map(({ series: source, color, type, lineStyle, targetAxis }): Series => {
		const [head, ...rest] = cells(source);
		return {
			name: shown(head, locale),
			values: rest.map((cell) => cell?.userEnteredValue?.numberValue ?? null),
			colour: css(color),
			isLine: basic.chartType === 'LINE' || type === 'LINE',
			isDashed: lineStyle !== undefined,
			isSecond: targetAxis === 'RIGHT_AXIS',
		};
	});
	const used = labels.map((label, i) => label !== '' || series.some(({ values }) => values[i] !== null)).lastIndexOf(true) + 1;
	const title = `<text x="12" y="20" font-size="14" font-weight="700" fill="#1f2a37">${escaped(String(chart.spec.title ?? ''))}</text>`;
	const legend = series.length < 2 ? '' : legendOf(series);
	const plot = { left: basic.chartType === 'BAR' ? 170 : 62, top: series.length < 2 ? 34 : 52, right: width - 24, bottom: height - 26 };
	const body =
		basic.chartType === 'BAR'
			? bars(series, labels.slice(0, used), plot, locale)
			: columns(series, labels.slice(0, used), plot, basic.stackedType !== undefined, locale);
	return `<svg width="${width}" height="${height}" font-family="Arial,'Liberation Sans'" font-size="11">${title}${legend}${body}</svg>`;
}

function legendOf(series: readonly Series[]): string {
	let x = 12;
	return series
		.map(({ name, colour }) => {
			const text = `<rect x="${x}" y="31" width="10" height="10" rx="2" fill="${colour}"/><text x="${x + 14}" y="40" fill="#3c4043">${escaped(name)}</text>`;
			x += 30 + name.length * 7;
			return text;
		})
		.join('');
}

interface Plot {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

const top = (values: readonly number[]): number => {
	const most = Math.max(0, ...values);
	if (most === 0) return 1;
	const step = 10 ** Math.floor(Math.log10(most));
	return Math.ceil(most / (step / 2)) * (step / 2);
};
const numbers = (list: readonly (number | null)[]): number[] => list.filter((value) => value !== null);
const compact = (value: number, locale: string): string =>
	new Intl.NumberFormat(locale.replace('_', '-'), { notation: 'compact', maximumFractionDigits: 1 }).format(value);

function columns(series: readonly Series[], labels: readonly string[], plot: Plot, isStacked: boolean, locale: string): string {
	const blocks = series.filter(({ isLine }) => !isLine);
	const first = series.filter(({ isSecond }) => !isSecond);
	const sums = labels.map((_, i) => blocks.reduce((sum, { values }) => sum + (values[i] ?? 0), 0));
	const most = top(isStacked ? sums : first.flatMap(({ values }) => numbers(values)));
	const second = top(series.filter(({ isSecond }) => isSecond).flatMap(({ values }) => numbers(values)));
	const step = (plot.right - plot.left) / Math.max(1, labels.length);
	const y = (value: number, of = most): number => plot.bottom - (value / of) * (plot.bottom - plot.top);
	const grid = [0, 0.25, 0.5, 0.75, 1]
		.map(
			(part) =>
				`<line x1="${plot.left}" x2="${plot.right}" y1="${y(part * most)}" y2="${y(part * most)}" stroke="#e5e7eb"/><text x="${plot.left - 6}" y="${y(part * most) + 4}" text-anchor="end" fill="#6b7280">${compact(part * most, locale)}</text>`,
		)
		.join('');
	const every = Math.ceil(labels.length / (labels.length > 12 ? 8 : 12));
	const names = labels
		.map((label, i) =>
			i % every === 0
				? `<text x="${plot.left + step * (i + 0.5)}" y="${plot.bottom + 15}" text-anchor="middle" fill="#6b7280">${escaped(label)}</text>`
				: '',
		)
		.join('');
	const wide = isStacked ? step * 0.64 : (step * 0.7) / Math.max(1, blocks.length);
	const heights = labels.map(() => 0);
	const rects = blocks
		.flatMap(({ values, colour }, s) =>
			labels.map((_, i) => {
				const value = values[i] ?? 0;
				const from = isStacked ? heights[i]! : 0;
				heights[i] = from + value;
				const x = plot.left + step * i + (isStacked ? step * 0.18 : step * 0.15 + wide * s);
				return value > 0
					? `<rect x="${x}" y="${y(from + value)}" width="${wide}" height="${y(from) - y(from + value)}" fill="${colour}"/>`
					: '';
			}),
		)
		.join('');
	const lines = series
		.filter(({ isLine }) => isLine)
		.map(({ values, colour, isDashed, isSecond }) => {
			const points = labels.flatMap((_, i) =>
				values[i] == null ? [] : [`${plot.left + step * (i + 0.5)},${y(values[i]!, isSecond ? second : most)}`],
			);
			return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"${isDashed ? ' stroke-dasharray="5 4"' : ''}/>`;
		})
		.join('');
	return grid + names + rects + lines;
}

function bars(series: readonly Series[], labels: readonly string[], plot: Plot, locale: string): string {
	const most = top(series.flatMap(({ values }) => numbers(values)));
	const step = (plot.bottom - plot.top) / Math.max(1, labels.length);
	const x = (value: number): number => plot.left + (value / most) * (plot.right - plot.left - 40);
	const high = (step * 0.72) / series.length;
	return labels
		.map((label, i) => {
			const name = `<text x="${plot.left - 8}" y="${plot.top + step * (i + 0.5) + 4}" text-anchor="end" fill="#3c4043">${escaped(label.length > 24 ? `${label.slice(0, 23)}…` : label)}</text>`;
			const rects = series.map(({ values, colour }, s) => {
				const value = values[i] ?? 0;
				const at = plot.top + step * i + step * 0.14 + high * s;
				const description =
					s === 0 && values[i] != null
						? `<text x="${x(value) + 5}" y="${at + high / 2 + 4}" fill="#1f2a37">${compact(value, locale)}</text>`
						: '';
				return `<rect x="${plot.left}" y="${at}" width="${Math.max(0, x(value) - plot.left)}" height="${high}" fill="${colour}"/>${description}`;
			});
			return name + rects.join('');
		})
		.join('');
}
