import type { Chart } from '../../reports/report';
import { palette } from '../../reports/style';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function chartOf(
	sheet: Sheet,
	chart: Chart,
	ranges: readonly GoogleAppsScript.Spreadsheet.Range[],
): GoogleAppsScript.Spreadsheet.EmbeddedChart {
	const builder = sheet.newChart().setChartType(TYPES[chart.kind]());
	for (const range of ranges) builder.addRange(range);
	const text = { color: palette.ink, fontSize: 11 };
	builder
		.setNumHeaders(1)
		// Some charts draw from hidden columns.
		.setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH)
		.setPosition(chart.row, chart.column, 0, 0)
		.setOption('title', chart.title)
		.setOption('titleTextStyle', { color: palette.ink, fontSize: 13, bold: true })
		.setOption('width', chart.width)
		.setOption('height', chart.height)
		.setOption(
			'colors',
			chart.series.map(({ color }) => color),
		)
		.setOption('legend', chart.series.length > 1 && chart.hasLegend !== false ? { position: 'top', textStyle: text } : { position: 'none' })
		.setOption('hAxis', { textStyle: text })
		.setOption('vAxis', { textStyle: text, minValue: 0, gridlines: { color: palette.line } });
	if (chart.isStacked) builder.setOption('isStacked', true);
	if (chart.kind === 'line') builder.setOption('pointSize', 0);
	chart.series.forEach(({ color, type, dashed, isSecond }, i) => {
		builder.setOption(`series.${i}.color`, color);
		if (dashed) builder.setOption(`series.${i}.lineDashStyle`, [4, 4]);
		if (isSecond) builder.setOption(`series.${i}.targetAxisIndex`, 1);
		if (type !== undefined) builder.setOption(`series.${i}.type`, type === 'line' ? 'line' : 'bars');
	});
	return builder.build();
}

/** Asked only when a chart is drawn: nothing of Google's may be touched while the bundle loads. */
const TYPES: Readonly<Record<Chart['kind'], () => GoogleAppsScript.Charts.ChartType>> = {
	combo: () => Charts.ChartType.COMBO,
	bar: () => Charts.ChartType.BAR,
	column: () => Charts.ChartType.COLUMN,
	pie: () => Charts.ChartType.PIE,
	line: () => Charts.ChartType.LINE,
};
