import JSZip from 'jszip';
import type { SheetChart, WorkbookView } from '../../host/contract/view';
import { withGoogleFont } from '../default-font';
import { readChart, sizeOf } from './chart';
import { chartXml } from './chart-xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Length units of the format in a pixel. */
const UNITS = 9525;

const relations = (list: readonly string[]): string => `${HEAD}<Relationships xmlns="${PACKAGE}">${list.join('')}</Relationships>`;
const relation = (id: string, kind: string, target: string): string =>
	`<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;

const anchor = (state: SheetChart, at: number): string => {
	const { width, height } = sizeOf(state);
	const { row, column, offsetX, offsetY } = state.position;
	return (
		`<xdr:oneCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>${offsetX * UNITS}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${offsetY * UNITS}</xdr:rowOff></xdr:from>` +
		`<xdr:ext cx="${width * UNITS}" cy="${height * UNITS}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${at + 2}" name="Chart ${at + 1}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
		`<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rId${at + 1}"/></a:graphicData></a:graphic>` +
		`</xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`
	);
};

const drawing = (states: readonly SheetChart[]): string =>
	`${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}">${states.map(anchor).join('')}</xdr:wsDr>`;

/** A drawing stands before what may come after it in a sheet's part. */
const withDrawing = (sheet: string, id: string): string => {
	const next = /<(?:legacyDrawing|picture|tableParts|extLst)\b|<\/worksheet>/.exec(sheet)!;
	return `${sheet.slice(0, next.index)}<drawing xmlns:r="${OFFICE}" r:id="${id}"/>${sheet.slice(next.index)}`;
};

/** The workbook's charts, put into a file that its library wrote without them. */
export const addCharts = async (file: ArrayBuffer, view: WorkbookView, names: ReadonlyMap<string, string>): Promise<Uint8Array> => {
	const zip = await JSZip.loadAsync(file);
	const read = async (path: string): Promise<string | null> => (await zip.file(path)?.async('string')) ?? null;
	const nameOf = (sheet: string): string => names.get(sheet) ?? sheet;
	const parts: string[] = [];
	let charts = 0;
	for (const [index, sheet] of view.sheets.entries()) {
		const states = sheet.charts.map((state) => ({ state, chart: readChart(state, view) }));
		const chartStates = states.flatMap(({ state, chart }) => (chart ? [{ state, chart }] : []));
		if (chartStates.length === 0) continue;
		const number = index + 1;
		const links = chartStates.map(({ chart }, at) => {
			charts += 1;
			zip.file(`xl/charts/chart${charts}.xml`, chartXml(chart, nameOf));
			parts.push(
				`<Override PartName="/xl/charts/chart${charts}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`,
			);
			return relation(`rId${at + 1}`, 'chart', `../charts/chart${charts}.xml`);
		});
		zip.file(`xl/drawings/drawing${number}.xml`, drawing(chartStates.map(({ state }) => state)));
		zip.file(`xl/drawings/_rels/drawing${number}.xml.rels`, relations(links));
		parts.push(
			`<Override PartName="/xl/drawings/drawing${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>`,
		);
		const path = `xl/worksheets/sheet${number}.xml`;
		const linkPath = `xl/worksheets/_rels/sheet${number}.xml.rels`;
		const id = 'rIdCharts';
		const link = relation(id, 'drawing', `../drawings/drawing${number}.xml`);
		const before = await read(linkPath);
		zip.file(linkPath, before === null ? relations([link]) : before.replace('</Relationships>', `${link}</Relationships>`));
		zip.file(path, withDrawing((await read(path))!, id));
	}
	const styles = 'xl/styles.xml';
	zip.file(styles, withGoogleFont((await read(styles))!));
	const types = '[Content_Types].xml';
	zip.file(types, (await read(types))!.replace('</Types>', `${parts.join('')}</Types>`));
	return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
};
