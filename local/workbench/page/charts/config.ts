import type { ChartConfiguration, ChartDataset, ScaleOptionsByType } from 'chart.js';
import type { ChartView } from '../../wire';
import { numberOption, option, textOption } from './options';
import { type ChartTable, chartTable, type Series } from './table';

const COLOURS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72', '#fcd04f', '#71c287'];
const INK = '#3c4043';
const FAINT = '#e0e3e7';

/** What a chart of the spreadsheet is to the drawing library. */
export function chartConfig(chart: ChartView, locale: string): ChartConfiguration {
	const table = chartTable(chart);
	const { options, type } = chart;
	const pie = type === 'PIE';
	const stacked = option(options, 'isStacked');
	const isStacked = stacked === true || stacked === 'true' || stacked === 'absolute' || stacked === 'percent';
	const datasets = pie ? pieData(chart, table) : table.series.map((series, index) => dataset(chart, table, series, index, isStacked));
	const title = textOption(options, 'title');
	const legend = (textOption(options, 'legend.position') ?? (pie ? 'right' : 'top')).toLowerCase();
	return {
		type: pie ? (hole(chart) > 0 ? 'doughnut' : 'pie') : type === 'SCATTER' ? 'scatter' : 'bar',
		data: { labels: type === 'SCATTER' ? [] : [...table.categories], datasets },
		options: {
			responsive: false,
			animation: false,
			maintainAspectRatio: false,
			locale: locale.replace('_', '-'),
			color: INK,
			font: { family: 'Roboto, Arial, "Liberation Sans", sans-serif', size: 12 },
			layout: { padding: { top: title ? 4 : 12, right: 14, bottom: 8, left: 10 } },
			interaction: pie ? { mode: 'nearest' } : { mode: 'index', intersect: false },
			...(type === 'BAR' ? { indexAxis: 'y' as const } : {}),
			...(pie ? { cutout: `${hole(chart) * 100}%` } : { scales: scales(chart, table, isStacked, locale) }),
			plugins: {
				title: {
					display: title !== undefined,
					text: title ?? '',
					align: 'start',
					color: textOption(options, 'titleTextStyle.color') ?? '#5f6368',
					font: { size: numberOption(options, 'titleTextStyle.fontSize') ?? 16, weight: 'normal' },
					padding: { top: 6, bottom: 10 },
				},
				legend: {
					display: legend !== 'none' && (pie || table.series.length > 1 || textOption(options, 'legend.position') !== undefined),
					position: legend === 'bottom' || legend === 'left' || legend === 'right' ? legend : 'top',
					align: 'center',
					labels: {
						boxWidth: 12,
						boxHeight: 12,
						usePointStyle: true,
						pointStyle: 'rectRounded',
						color: INK,
						padding: 14,
						sort: (a, b) => (a.datasetIndex ?? 0) - (b.datasetIndex ?? 0),
					},
				},
				tooltip: {
					backgroundColor: '#fff',
					titleColor: '#202124',
					bodyColor: '#3c4043',
					borderColor: '#dadce0',
					borderWidth: 1,
					padding: 10,
					usePointStyle: true,
					callbacks: {
						label: (item) => {
							const series = pie ? table.series[0] : table.series[item.datasetIndex];
							const value = series?.shown[item.dataIndex] ?? '';
							const share = pie && series ? ` (${percent(share_(series, item.dataIndex), locale)})` : '';
							return ` ${pie ? table.categories[item.dataIndex] : (series?.name ?? '')}: ${value}${share}`;
						},
					},
				},
			},
		},
	};
}

const hole = (chart: ChartView): number => numberOption(chart.options, 'pieHole') ?? 0;

const share_ = ({ values }: Series, index: number): number =>
	(values[index] ?? 0) / (values.reduce<number>((sum, value) => sum + (value ?? 0), 0) || 1);

const percent = (share: number, locale: string): string =>
	new Intl.NumberFormat(locale.replace('_', '-'), { style: 'percent', maximumFractionDigits: 1 }).format(share);

const colourOf = ({ options }: ChartView, index: number): string => {
	const list = option(options, 'colors');
	const named = Array.isArray(list) ? (list as unknown[])[index % list.length] : undefined;
	return textOption(options, `series.${index}.color`) ?? (named === undefined ? COLOURS[index % COLOURS.length]! : String(named));
};

function pieData(chart: ChartView, table: ChartTable): ChartDataset[] {
	const values = table.series[0]?.values ?? [];
	return [
		{
			data: values.map((value) => value ?? 0),
			backgroundColor: values.map((_, index) => textOption(chart.options, `slices.${index}.color`) ?? colourOf(chart, index)),
			borderColor: '#fff',
			borderWidth: 1,
		} as ChartDataset,
	];
}

const KINDS: Record<string, 'bar' | 'line' | 'area'> = { bars: 'bar', columns: 'bar', line: 'line', lines: 'line', area: 'area' };

function kindOf({ type, options }: ChartView, index: number): 'bar' | 'line' | 'area' | 'scatter' {
	if (type === 'LINE') return 'line';
	if (type === 'AREA' || type === 'STEPPED_AREA') return 'area';
	if (type === 'SCATTER') return 'scatter';
	if (type !== 'COMBO') return 'bar';
	const seriesType = textOption(options, `series.${index}.type`) ?? textOption(options, 'seriesType') ?? (index === 0 ? 'bars' : 'line');
	return KINDS[seriesType.toLowerCase()] ?? 'bar';
}

function dataset(chart: ChartView, table: ChartTable, series: Series, index: number, stacked: boolean): ChartDataset {
	const colour = colourOf(chart, index);
	const kind = kindOf(chart, index);
	const second = numberOption(chart.options, `series.${index}.targetAxisIndex`) === 1;
	const axis = second ? { yAxisID: 'second' } : {};
	const common = { label: series.name, data: [...series.values], backgroundColor: colour, borderColor: colour, ...axis };
	if (kind === 'bar')
		return {
			...common,
			type: 'bar',
			order: 2,
			maxBarThickness: 64,
			categoryPercentage: 0.7,
			barPercentage: 0.92,
			...(stacked ? { stack: 'all' } : {}),
		};
	if (kind === 'scatter')
		return {
			...common,
			type: 'scatter',
			data: series.values.map((y, at) => ({ x: table.positions[at] ?? at, y: y ?? Number.NaN })),
			pointRadius: 4,
		};
	const smooth = textOption(chart.options, 'curveType') === 'function';
	return {
		...common,
		type: 'line',
		order: 1,
		borderWidth: numberOption(chart.options, `series.${index}.lineWidth`) ?? 2,
		pointRadius: numberOption(chart.options, 'pointSize') ?? (series.values.length > 40 ? 0 : 3),
		tension: smooth ? 0.35 : 0,
		spanGaps: true,
		...(kind === 'area' ? { fill: 'origin', backgroundColor: `${colour}4d`, ...(stacked ? { stack: 'all' } : {}) } : {}),
		...(textOption(chart.options, `series.${index}.lineDashStyle`) ? { borderDash: [5, 4] } : {}),
	};
}

type Scale = Partial<ScaleOptionsByType<'linear' | 'category'>>;

function scales(chart: ChartView, table: ChartTable, stacked: boolean, locale: string): Record<string, Scale> {
	const { options, type } = chart;
	const flat = type === 'BAR';
	const compact = new Intl.NumberFormat(locale.replace('_', '-'), { notation: 'compact', maximumFractionDigits: 1 });
	const values = (second: boolean): Scale => {
		const axisSeries = table.series.filter((_, index) => (numberOption(options, `series.${index}.targetAxisIndex`) === 1) === second);
		const shares = axisSeries.length > 0 && axisSeries.every((series) => series.percent);
		const axis = second ? 'vAxes.1' : flat ? 'hAxis' : 'vAxis';
		const min = numberOption(options, `${axis}.viewWindow.min`) ?? numberOption(options, `${axis}.minValue`);
		const max = numberOption(options, `${axis}.viewWindow.max`) ?? numberOption(options, `${axis}.maxValue`);
		return {
			stacked,
			grace: '4%',
			beginAtZero: type !== 'LINE' && type !== 'SCATTER',
			...(min === undefined ? {} : { min }),
			...(max === undefined ? {} : { max }),
			border: { display: false },
			grid: { color: FAINT, drawOnChartArea: !second },
			title: axisTitle(textOption(options, `${axis}.title`)),
			ticks: {
				color: '#5f6368',
				maxTicksLimit: 7,
				callback: (value: string | number) => (shares ? percent(Number(value), locale) : compact.format(Number(value))),
			},
			...(second ? { position: 'right' } : {}),
		} as unknown as Scale;
	};
	const names: Scale = {
		stacked,
		grid: { display: type === 'SCATTER', color: FAINT },
		border: { color: '#9aa0a6' },
		title: axisTitle(textOption(options, flat ? 'vAxis.title' : 'hAxis.title')),
		ticks: {
			color: '#5f6368',
			maxRotation: 45,
			autoSkip: true,
			// A name that has room is drawn, as Google draws it.
			autoSkipPadding: 0,
			font: { size: numberOption(options, `${flat ? 'vAxis' : 'hAxis'}.textStyle.fontSize`) ?? 12 },
		},
	} as unknown as Scale;
	const hasSecond = table.series.some((_, index) => numberOption(options, `series.${index}.targetAxisIndex`) === 1);
	return { ...(flat ? { y: names, x: values(false) } : { x: names, y: values(false) }), ...(hasSecond ? { second: values(true) } : {}) };
}

const axisTitle = (text: string | undefined) => ({ display: text !== undefined, text: text ?? '', color: '#5f6368', font: { size: 12 } });
