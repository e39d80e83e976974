import type { Chart } from '../../src/reports/report';
import { box, googleScript, reportOf, scripted } from './desk';

let google: string;
beforeAll(async () => {
	google = await googleScript();
});

const chart = (title: string, more: Partial<Chart> = {}): Chart => ({
	kind: 'column',
	title,
	ranges: [box(1, 1, 3), box(1, 2, 3)],
	series: [{ color: '#112233' }],
	row: 6,
	column: 1,
	width: 300,
	height: 200,
	...more,
});
const text = (row: number, column: number, content: string | number, more = {}) => ({
	row,
	column,
	content,
	style: 'label' as const,
	...more,
});

const SHEET = `const sheet = file.getSheetByName('Page');`;
const CHARTS = `return sheet.getCharts().map((one) => one.getOptions().get('title'));`;

describe('drawn again, a tab keeps what a person put there', () => {
	test('a chart of a person’s own stays, in number and title; the add-on’s are drawn anew', () => {
		const { run } = scripted(google, {
			draw: `book.render(report); ${SHEET} ${CHARTS}`,
			addOwn: `${SHEET} for (const title of ['Mine', '']) { const builder = sheet.newChart().asLineChart().addRange(sheet.getRange('A1:B3')).setPosition(9, 5, 0, 0);
				sheet.insertChart((title === '' ? builder : builder.setTitle(title)).build()); }`,
		});
		expect(run('draw', reportOf({ charts: [chart('Won'), chart('Lost')] }))).toEqual(['Won', 'Lost']);
		run('addOwn');
		const own = (titles: unknown): unknown[] => (titles as unknown[]).filter((title) => title !== 'Won' && title !== 'Lost');
		const again = run('draw', reportOf({ charts: [chart('Won'), chart('Lost')] })) as unknown[];
		expect(own(again)).toHaveLength(2);
		expect(own(again)).toContain('Mine');
		expect(again).toHaveLength(4);
		const fewer = run('draw', reportOf({ charts: [chart('Won')] })) as unknown[];
		expect(fewer.filter((title) => title === 'Won')).toHaveLength(1);
		expect(fewer).not.toContain('Lost');
		expect(fewer).toHaveLength(3);
	});

	test('a person’s conditional rules stay, in the block too; the add-on’s are drawn anew', () => {
		const { run } = scripted(google, {
			draw: `book.render(report);`,
			addOwn: `${SHEET} const rule = (a1) => SpreadsheetApp.newConditionalFormatRule().whenTextContains('x').setBackground('#ff0000').setRanges([sheet.getRange(a1)]).build();
				sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), rule('A5'), rule('D1'), rule('A4'), rule('C1')]);`,
			rules: `${SHEET} return sheet.getConditionalFormatRules().map((rule) => rule.getRanges().map((range) => range.getA1Notation()).join());`,
		});
		const report = reportOf({
			lights: [{ range: box(2, 2, 3), symbol: '★', background: '#00ff00', color: '#000000' }],
			heats: [{ range: box(2, 3, 3), low: '#ffffff', high: '#00ff00' }],
		});
		run('draw', report);
		expect(run('rules')).toEqual(['B2:B4', 'C2:C4']);
		run('addOwn');
		run('draw', report);
		expect(run('rules')).toEqual(['B2:B4', 'C2:C4', 'A5', 'D1', 'A4', 'C1']);
		run('draw', reportOf({ lights: [{ range: box(2, 2, 3), symbol: '●', background: '#00ff00', color: '#000000' }] }));
		expect(run('rules')).toEqual(['B2:B4', 'A5', 'D1', 'A4', 'C1']);
	});

	test('values, notes and colours right of and below the block stay, inside it they are the report’s', () => {
		const { run } = scripted(google, {
			draw: `book.render(report);`,
			addOwn: `${SHEET} for (const a1 of ['B2', 'A5', 'D1']) sheet.getRange(a1).setValue('mine').setNote('my note').setBackground('#ff0000');`,
			look: `${SHEET} return ['B2', 'A5', 'D1'].map((a1) => { const r = sheet.getRange(a1); return [r.getValue(), r.getNote(), r.getBackground()]; });`,
		});
		run('draw', reportOf());
		run('addOwn');
		run('draw', reportOf({ cells: [text(2, 2, 'ours', { note: 'our note' })] }));
		expect(run('look')).toEqual([
			['ours', 'our note', '#ffffff'],
			['mine', 'my note', '#ff0000'],
			['mine', 'my note', '#ff0000'],
		]);
	});

	test('what an earlier, longer drawing left below goes; what a person wrote below that stays', () => {
		const { run } = scripted(google, {
			draw: `book.render(report);`,
			addOwn: `${SHEET} sheet.getRange('A7').setValue('mine');`,
			column: `${SHEET} return sheet.getRange('A1:A7').getValues().flat();`,
		});
		run('draw', reportOf({ rows: 6, cells: [text(1, 1, 'head'), text(6, 1, 'tail')] }));
		run('addOwn');
		run('draw', reportOf({ rows: 3, cells: [text(1, 1, 'head')] }));
		expect(run('column')).toEqual(['head', '', '', '', '', '', 'mine']);
	});

	test('what a person chose and wrote stays, also where the cell has moved; what is no choice any more goes', () => {
		const { run } = scripted(google, {
			draw: `book.render(report);`,
			fill: `${SHEET} sheet.getRange('A1').setValue('b'); sheet.getRange('A2').setValue("'=1+1"); sheet.getRange('A3').setValue(5);`,
			look: `${SHEET} return sheet.getRange('A1:A4').getValues().flat().concat(sheet.getRange('A1:A4').getFormulas().flat().join(''));`,
		});
		const with_ = (choose: string[], [first, second]: [number, number]) =>
			reportOf({
				cells: [text(1, 1, 'a', { choose }), text(first, 1, '', { inputName: 'first' }), text(second, 1, '', { inputName: 'second' })],
			});
		run('draw', with_(['a', 'b'], [2, 3]));
		run('fill');
		run('draw', with_(['a', 'b'], [3, 4]));
		expect(run('look')).toEqual(['b', '', '=1+1', 5, '']);
		run('draw', with_(['a', 'c'], [2, 3]));
		expect(run('look')).toEqual(['a', '=1+1', 5, '', '']);
	});

	test('widths are set once; heights that a heading had go', () => {
		const { run } = scripted(google, {
			draw: `book.render(report);`,
			widen: `${SHEET} sheet.setColumnWidth(2, 333);`,
			look: `${SHEET} return [1, 2, 3].map((i) => sheet.getColumnWidth(i)).concat([1, 2].map((i) => sheet.getRowHeight(i)));`,
		});
		run('draw', reportOf({ heights: { 1: 40 } }));
		expect(run('look')).toEqual([100, 100, 50, 40, 21]);
		run('widen');
		run('draw', reportOf({ heights: { 2: 30 } }));
		expect(run('look')).toEqual([100, 333, 50, 21, 30]);
	});

	test('a person’s own protection stays; the add-on’s are set anew, not heaped up', () => {
		const { run } = scripted(
			google,
			{
				draw: `book.render(report);`,
				addOwn: `${SHEET} sheet.getRange('D9').protect().setDescription('mine');`,
				look: `${SHEET} return [SpreadsheetApp.ProtectionType.SHEET, SpreadsheetApp.ProtectionType.RANGE].map((type) => sheet.getProtections(type).map((one) => one.getDescription() + ' ' + one.getUnprotectedRanges().map((r) => r.getA1Notation())));`,
				free: `book.protect('page', null);`,
			},
			{ editors: ['manager@example.com'] },
		);
		const report = reportOf({ guard: { open: [box(2, 1, 2)], editors: [] } });
		run('draw', report);
		run('addOwn');
		run('draw', report);
		expect(run('look')).toEqual([['KPI for Sales A2:A3'], ['mine ']]);
		run('free');
		expect(run('look')).toEqual([[], ['mine ']]);
	});
});

test('a chart has its title, place, series and axes from the report', () => {
	const { host, run } = scripted(google, { draw: `book.render(report);` });
	const won = chart('Won', {
		kind: 'combo',
		isStacked: true,
		series: [
			{ color: '#112233', type: 'line', dashed: true },
			{ color: '#445566', type: 'columns', isSecond: true },
		],
	});
	run('draw', reportOf({ charts: [won, chart('Lost', { kind: 'line' })] }));
	const [first, second] = host.view().sheets.find(({ name }) => name === 'Page')!.charts as unknown as { options: unknown }[];
	const textStyle = { color: '#1f2a37', fontSize: 11 };
	expect(first).toMatchObject({
		type: 'COMBO',
		ranges: [{ a1: 'A1:A3' }, { a1: 'B1:B3' }],
		position: { row: 5, column: 0, offsetX: 0, offsetY: 0 },
		numHeaders: 1,
		hiddenDimensionStrategy: 'SHOW_BOTH',
	});
	const options = {
		title: 'Won',
		titleTextStyle: { color: '#1f2a37', fontSize: 13, bold: true },
		width: 300,
		height: 200,
		colors: ['#112233', '#445566'],
		legend: { position: 'top', textStyle },
		hAxis: { textStyle },
		vAxis: { textStyle, minValue: 0, gridlines: { color: '#d9dee5' } },
	};
	expect(first!.options).toEqual({
		...options,
		isStacked: true,
		'series.0.color': '#112233',
		'series.0.lineDashStyle': [4, 4],
		'series.0.type': 'line',
		'series.1.color': '#445566',
		'series.1.targetAxisIndex': 1,
		'series.1.type': 'bars',
	});
	expect(second!.options).toEqual({
		...options,
		title: 'Lost',
		colors: ['#112233'],
		legend: { position: 'none' },
		pointSize: 0,
		'series.0.color': '#112233',
	});
});
