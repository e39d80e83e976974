import JSZip from 'jszip';
import { toXlsx } from '../../local/xlsx/book';
import { desk, resultOf } from '../host/desk';

const CHARTS = `function draw() {
	const s = SpreadsheetApp.getActiveSheet().setName('My "own" & sheet');
	s.getRange('A1:D4').setValues([['Month', 'Plan', 'Fact', 'Deals'], ['Jan', 10, 8, 1], ['Feb', 20, 15, 2], ['Mar', 30, '=IF(TRUE,"")', 3]]);
	s.getRange('A1').setNote('a note beside the chart');
	const combo = s.newChart().setChartType(Charts.ChartType.COMBO).addRange(s.getRange('A1:A4')).addRange(s.getRange('B1:B4')).addRange(s.getRange('C1:C4'))
		.addRange(s.getRange('D1:D4')).setNumHeaders(1).setPosition(6, 2, 5, 0).setOption('title', 'Plan < fact & "more"').setOption('width', 400).setOption('height', 200)
		.setOption('series.0.type', 'bars').setOption('series.1.type', 'line').setOption('series.1.lineDashStyle', [4, 4]).setOption('series.1.color', '#ff0000')
		.setOption('series.2.type', 'line').setOption('series.2.targetAxisIndex', 1);
	s.insertChart(combo.build());
	s.insertChart(s.newChart().asPieChart().addRange(s.getRange('A1:B4')).setNumHeaders(1).setPosition(20, 1, 0, 0).setOption('pieHole', 0.5).build());
	s.insertChart(s.newChart().asScatterChart().addRange(s.getRange('A1:B4')).setPosition(30, 1, 0, 0).build());
}`;

const parts = async (): Promise<(path: string) => Promise<string>> => {
	const host = desk(CHARTS);
	resultOf(host.call('draw'));
	const zip = await JSZip.loadAsync(await toXlsx(host.view()));
	return async (path) => (await zip.file(path)?.async('string')) ?? '';
};

test('charts of the workbook are charts of the file: kinds, axes, colours, place and size', async () => {
	const read = await parts();
	const [combo, pie, none] = await Promise.all([1, 2, 3].map((n) => read(`xl/charts/chart${n}.xml`)));
	expect(combo).toContain('<c:barDir val="col"/>');
	expect(combo!.match(/<c:lineChart>/g)).toHaveLength(2);
	expect(combo!.match(/<c:valAx>/g)).toHaveLength(2);
	expect(combo).toContain('<a:srgbClr val="FF0000"/>');
	expect(combo).toContain('<a:prstDash val="sysDash"/>');
	expect(pie).toContain('<c:holeSize val="50"/>');
	// A kind that is not carried over is left out, not drawn as another one.
	expect(none).toBe('');
	const drawing = await read('xl/drawings/drawing1.xml');
	expect(drawing).toContain('<xdr:col>1</xdr:col><xdr:colOff>47625</xdr:colOff><xdr:row>5</xdr:row>');
	expect(drawing).toContain('<xdr:ext cx="3810000" cy="1905000"/>');
});

test('they read the cells, but for a series in which a formula leaves one empty', async () => {
	const combo = await (await parts())('xl/charts/chart1.xml');
	expect(combo).toContain("<c:f>'My &quot;own&quot; &amp; sheet'!$B$2:$B$4</c:f>");
	expect(combo).toContain(
		'<c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>8</c:v></c:pt><c:pt idx="1"><c:v>15</c:v></c:pt></c:numLit>',
	);
	expect(combo).toContain('<a:t>Plan &lt; fact &amp; &quot;more&quot;</a:t>');
});

test('a sheet with notes and a chart keeps both, in the order that the format asks for', async () => {
	const read = await parts();
	const sheet = await read('xl/worksheets/sheet1.xml');
	expect(sheet.indexOf('<drawing ')).toBeGreaterThan(0);
	expect(sheet.indexOf('<drawing ')).toBeLessThan(sheet.indexOf('<legacyDrawing'));
	expect(await read('xl/worksheets/_rels/sheet1.xml.rels')).toMatch(/drawings\/drawing1\.xml.*<\/Relationships>/s);
	expect(await read('[Content_Types].xml')).toContain('/xl/charts/chart2.xml');
});
