import { pageAt, wholeCharts } from '../../src/reports/page/print';
import type { Chart } from '../../src/reports/report';

/** A page of 1,000 pixels: the first three rows, 100 pixels, stand on each of them. */
const PAPER = { heights: { 1: 60, 2: 20, 3: 20, 30: 121 }, width: 1000 / ((21 - 3.8) / (29.7 - 3.6)), frozenRows: 3 } as const;
const chart = (row: number, height: number): Chart => ({
	kind: 'bar',
	title: '',
	ranges: [],
	series: [],
	row,
	column: 1,
	width: 1,
	height,
});
const shown = (charts: readonly Chart[]): number[][] => wholeCharts(charts, PAPER).map(({ row, height }) => [row, height]);

test('pages end between rows, and the frozen rows take their part of every page but the first', () => {
	expect([1, 4, 30, 31].map((row) => Math.round(pageAt(PAPER, row).left))).toEqual([1000, 900, 354, 233]);
	// 233 pixels hold eleven rows of 21; the twelfth begins the next page under 100 pixels of frozen rows.
	expect([41, 42, 43].map((row) => Math.round(pageAt(PAPER, row).left))).toEqual([23, 900, 879]);
});

test('a chart across a page break is made lower, or stands on the next page; a small rest stays', () => {
	expect(shown([chart(4, 300), chart(30, 300), chart(31, 500)])).toEqual([
		[4, 300],
		[30, 300],
		[31, 229],
	]);
	// Three rows are left on the page; the chart keeps its lower end.
	expect(shown([chart(39, 400), chart(39, 250)])).toEqual([
		[42, 337],
		[39, 250],
	]);
});
