import { toA1 } from '../../cells/a1';
import type { Cells, Chart, Series } from './chart';

const NAMESPACES =
	'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const INK = '3C4043';
const FAINT = 'E0E3E7';

export const escapeXml = (text: string): string =>
	text
		// biome-ignore lint/suspicious/noControlCharactersInRegex: XML holds no control characters
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
		.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

/** Sheets have other names in an .xlsx file. */
type NameOf = (sheet: string) => string;

const addressOf = ({ sheet, row, column, values }: Cells, nameOf: NameOf): string =>
	escapeXml(`'${nameOf(sheet).replaceAll("'", "''")}'!${toA1({ row, column, rows: Math.max(1, values.length), columns: 1 }, true)}`);

const points = (values: Cells['values']): string =>
	values
		.map((value, at) => (value === null || value === '' ? '' : `<c:pt idx="${at}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`))
		.join('');

const words = (cells: Cells, nameOf: NameOf): string =>
	`<c:strRef><c:f>${addressOf(cells, nameOf)}</c:f><c:strCache><c:ptCount val="${cells.values.length}"/>${points(cells.values)}</c:strCache></c:strRef>`;

/** A cell that a formula leaves empty holds an empty text, which these programs draw as 0: where there is one, the values themselves are written. */
const numbers = (cells: Cells, nameOf: NameOf): string => {
	const values = cells.values.map((value) => (typeof value === 'number' ? value : null));
	const cache = `<c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points(values)}`;
	if (values.includes(null)) return `<c:numLit>${cache}</c:numLit>`;
	return `<c:numRef><c:f>${addressOf(cells, nameOf)}</c:f><c:numCache>${cache}</c:numCache></c:numRef>`;
};

const fill = (color: string): string => `<a:solidFill><a:srgbClr val="${color.replace('#', '').toUpperCase()}"/></a:solidFill>`;

const looks = ({ kind, color, isDashed }: Series): string =>
	kind === 'line'
		? `<c:spPr><a:ln w="28575" cap="rnd">${fill(color)}${isDashed ? '<a:prstDash val="sysDash"/>' : ''}<a:round/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`
		: `<c:spPr>${fill(color)}</c:spPr>${kind === 'bar' ? '<c:invertIfNegative val="0"/>' : ''}`;

const series = (one: Series, index: number, chart: Chart, nameOf: NameOf): string =>
	`<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${one.name ? `<c:tx>${words(one.name, nameOf)}</c:tx>` : ''}${looks(one)}` +
	`<c:cat>${words(chart.categories, nameOf)}</c:cat><c:val>${numbers(one.values, nameOf)}</c:val>${one.kind === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`;

const AXES = { first: [1, 2], second: [3, 4] } as const;
const axisIds = (isSecond: boolean): string => AXES[isSecond ? 'second' : 'first'].map((id) => `<c:axId val="${id}"/>`).join('');

/** Series of one kind on one axis are one group. */
const group = (chart: Chart, kind: Series['kind'], isSecond: boolean, nameOf: NameOf): string => {
	const members = chart.series
		.map((one, index) => ({ one, index }))
		.filter(({ one }) => one.kind === kind && one.isSecond === isSecond)
		.map(({ one, index }) => series(one, index, chart, nameOf))
		.join('');
	if (members === '') return '';
	const grouping = chart.isStacked ? 'stacked' : kind === 'bar' ? 'clustered' : 'standard';
	if (kind === 'bar') {
		const direction = chart.type === 'bars' ? 'bar' : 'col';
		return `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${members}<c:gapWidth val="60"/>${chart.isStacked ? '<c:overlap val="100"/>' : ''}${axisIds(isSecond)}</c:barChart>`;
	}
	const name = kind === 'line' ? 'lineChart' : 'areaChart';
	return `<c:${name}><c:grouping val="${grouping}"/><c:varyColors val="0"/>${members}${kind === 'line' ? '<c:marker val="1"/>' : ''}${axisIds(isSecond)}</c:${name}>`;
};

const textLooks = `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900">${fill(INK)}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
const noLine = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>';

const axes = (chart: Chart, isSecond: boolean): string => {
	const [names, values] = AXES[isSecond ? 'second' : 'first'];
	const isFlat = chart.type === 'bars';
	// Google puts the first bar on top; the format begins at the bottom.
	const order = isFlat ? 'maxMin' : 'minMax';
	const [side, valueSide] = isFlat ? ['l', 'b'] : ['b', isSecond ? 'r' : 'l'];
	return (
		`<c:catAx><c:axId val="${names}"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="${isSecond ? 1 : 0}"/><c:axPos val="${side}"/>` +
		`<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${textLooks}<c:crossAx val="${values}"/><c:crosses val="autoZero"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
		`<c:valAx><c:axId val="${values}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${valueSide}"/>` +
		`${isSecond ? '' : `<c:majorGridlines><c:spPr><a:ln w="6350">${fill(FAINT)}</a:ln></c:spPr></c:majorGridlines>`}<c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
		`<c:tickLblPos val="nextTo"/>${noLine}${textLooks}<c:crossAx val="${names}"/><c:crosses val="${isSecond || isFlat ? 'max' : 'autoZero'}"/></c:valAx>`
	);
};

const pie = (chart: Chart, nameOf: NameOf): string => {
	const name = chart.hole > 0 ? 'doughnutChart' : 'pieChart';
	const hole = chart.hole > 0 ? `<c:holeSize val="${Math.round(chart.hole * 100)}"/>` : '';
	const [one] = chart.series;
	return `<c:${name}><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat>${words(chart.categories, nameOf)}</c:cat><c:val>${numbers(one!.values, nameOf)}</c:val></c:ser><c:firstSliceAng val="0"/>${hole}</c:${name}>`;
};

const plot = (chart: Chart, nameOf: NameOf): string => {
	if (chart.type === 'pie') return pie(chart, nameOf);
	const sides = [false, true].filter((isSecond) => chart.series.some((one) => one.isSecond === isSecond));
	const groups = sides.flatMap((isSecond) => (['area', 'bar', 'line'] as const).map((kind) => group(chart, kind, isSecond, nameOf)));
	return groups.join('') + sides.map((isSecond) => axes(chart, isSecond)).join('');
};

const title = (text: string): string =>
	text === ''
		? '<c:autoTitleDeleted val="1"/>'
		: `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1">${fill(INK)}</a:defRPr></a:pPr><a:r><a:rPr lang="en-US" sz="1200" b="1">${fill(INK)}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;

const LEGENDS: Readonly<Record<string, string>> = { top: 't', bottom: 'b', left: 'l', right: 'r' };

/** One chart as a part of the file. */
export const chartXml = (chart: Chart, nameOf: NameOf): string => {
	const side = LEGENDS[chart.legend.toLowerCase()];
	const legend = side === undefined ? '' : `<c:legend><c:legendPos val="${side}"/><c:overlay val="0"/>${textLooks}</c:legend>`;
	return (
		`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart>${title(chart.title)}` +
		`<c:plotArea><c:layout/>${plot(chart, nameOf)}</c:plotArea>${legend}<c:plotVisOnly val="${chart.showsHidden ? 0 : 1}"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
	);
};
