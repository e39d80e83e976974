import type { Box, Chart } from '../../reports/report';
import { colour } from './file-cells';

const range = ({ row, column, rows, columns }: Box): object => ({
	sheetId: 0,
	startRowIndex: row - 1,
	endRowIndex: row - 1 + rows,
	startColumnIndex: column - 1,
	endColumnIndex: column - 1 + columns,
});
const source = (box: Box): object => ({ sourceRange: { sources: [range(box)] } });

const KINDS: Readonly<Record<Exclude<Chart['kind'], 'pie'>, string>> = { combo: 'COMBO', bar: 'BAR', column: 'COLUMN', line: 'LINE' };

/** A chart of the private file, over cells of this file. */
export function fileChart(chart: Chart): object {
	const [labels, ...lines] = chart.ranges as [Box, ...Box[]];
	const spec =
		chart.kind === 'pie'
			? { pieChart: { domain: source(labels), series: source(lines[0]!) } }
			: {
					basicChart: {
						chartType: KINDS[chart.kind],
						headerCount: 1,
						legendPosition: lines.length > 1 ? 'TOP_LEGEND' : 'NO_LEGEND',
						...(chart.isStacked ? { stackedType: 'STACKED' } : {}),
						domains: [{ domain: source(labels) }],
						series: lines.map((box, i) => {
							const { color, type, dashed, isSecond } = chart.series[i]!;
							return {
								series: source(box),
								targetAxis: isSecond ? 'RIGHT_AXIS' : chart.kind === 'bar' ? 'BOTTOM_AXIS' : 'LEFT_AXIS',
								color: colour(color),
								...(chart.kind === 'combo' ? { type: type === 'line' ? 'LINE' : 'COLUMN' } : {}),
								...(dashed ? { lineStyle: { type: 'MEDIUM_DASHED', width: 2 } } : {}),
							};
						}),
					},
				};
	return {
		addChart: {
			chart: {
				spec: { title: chart.title, hiddenDimensionStrategy: 'SHOW_ALL', ...spec },
				position: {
					overlayPosition: {
						anchorCell: { sheetId: 0, rowIndex: chart.row - 1, columnIndex: chart.column - 1 },
						widthPixels: chart.width,
						heightPixels: chart.height,
					},
				},
			},
		},
	};
}
