import { metrics } from '../../src/kpis/metrics';
import type { Language } from '../../src/language/text';
import { columnWidth, pixels } from '../../src/reports/page/frame';
import type { ReportCell } from '../../src/reports/report';
import { type Summary, summary } from '../../src/reports/sheets/summary';
import { textWidth } from '../../src/reports/text-width';

const tab = (name: string) => ({ name, columns: {} });
const sources = {
	aggregates: tab('a'),
	targets: tab('t'),
	settings: tab('s'),
	managers: tab('m'),
	ownKpis: null,
	details: 'd',
	present: 'p',
	closed: 'c',
	slices: 'x',
	planned: 'y',
	workList: 'w',
	contested: 'c',
	stated: 'f',
};
/** Forty letters, as some people and firms are called. */
const LONG = 'Константинопольская-Преображенская Анаста';
const NAMES = [LONG, 'Ян Ким', ...Array.from({ length: 48 }, (_, i) => `Александр Преображенский ${i}`)];

const sheetOf = (scope: string, language: Language, currency: string): Summary =>
	summary(sources, {
		id: 'x',
		name: 'x',
		after: [],
		scope,
		people: scope === 'ALL' ? NAMES.map((_, i) => `M${i}`) : [],
		names: scope === 'ALL' ? NAMES : [],
		teams: ['Москва'],
		regions: ['Север'],
		areTeamsRegions: false,
		periods: ['2026-07'],
		pipelines: ['Новые клиенты', 'Повторные'],
		stages: 7,
		reasons: 6,
		currency,
		language,
		slices: { dimensions: ['Канал'], metrics: ['Сумма закрытых сделок'], most: 8 },
		metrics: metrics(),
		goals: [],
		set: null,
	});

const HEADS = new Set(['head', 'headNumber', 'headCenter', 'headWrap']);
const lastOf = ({ column, columns = 1 }: ReportCell): number => column + columns - 1;
const SHEETS = (['ru', 'en'] as const).flatMap((language) => ['ALL', 'M1'].map((scope) => [language, scope] as const));

describe.each(SHEETS)('the %s sheet of %s', (language, scope) => {
	const drawn = sheetOf(scope, language, language === 'ru' ? 'RUB' : 'USD');
	const shown = drawn.cells.filter(({ column }) => column < drawn.hiddenColumns!.from);

	test('fills a phone of 390 pixels with plan, actual, attainment and light, beside the numbers of the rows', () => {
		expect(drawn.widths.slice(0, 6).reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(390 - 48);
		const tile = (row: number) => shown.filter((cell) => cell.row === row && lastOf(cell) <= 6).length;
		expect([tile(5), tile(6), tile(7)]).toEqual([2, 2, 2]);
	});

	test('has no two merged cells in one place', () => {
		const taken = new Map<string, ReportCell>();
		const twice: string[] = [];
		for (const cell of shown.filter(({ columns = 1, rows = 1 }) => columns > 1 || rows > 1))
			for (let row = cell.row; row < cell.row + (cell.rows ?? 1); row++)
				for (let column = cell.column; column <= lastOf(cell); column++) {
					if (taken.has(`${row}:${column}`)) twice.push(`${row}:${column}`);
					taken.set(`${row}:${column}`, cell);
				}
		expect(twice).toEqual([]);
	});

	test('cuts no heading, and breaks none inside a word', () => {
		const faults = shown.flatMap((cell) => {
			const { content, style, row, column } = cell;
			if (!HEADS.has(style) || typeof content !== 'string' || content === '') return [];
			let room = 0;
			// Text runs on over the blank headings behind it.
			const isBlank = (at: number): boolean => shown.some((one) => one.row === row && one.column === at && one.content === '');
			for (let at = column; at <= lastOf(cell) || (style === 'head' && isBlank(at)); at++) room += columnWidth(at);
			const isSmall = style === 'headWrap';
			const widest = isSmall ? Math.max(...content.split(' ').map((word) => textWidth(word, true) * 0.8)) : textWidth(content, true);
			return widest > room - 4 ? [`${content}: ${Math.round(widest)} > ${room}`] : [];
		});
		expect(faults).toEqual([]);
	});

	test('shows names of forty letters whole', () => {
		const names = shown.filter(({ style }) => style === 'name' || style === 'nameBold');
		if (scope !== 'ALL') return;
		// Those of people: formulas, but not the names of KPIs with their flag.
		const first = names.find(({ content }) => typeof content === 'object' && !JSON.stringify(content).includes('⚑'))!;
		expect(drawn.heights[first.row]).toBeGreaterThanOrEqual(3 * 14);
		expect(drawn.heights[first.row + 1]).toBeUndefined();
	});

	test('draws no chart over or against a table', () => {
		for (const { row, column, height, title } of drawn.charts) {
			let last = row;
			while (pixels(drawn.heights, row, last) < height) last++;
			const inTheWay = shown.filter((cell) => cell.row >= row && cell.row < last && lastOf(cell) >= column);
			expect({ title, inTheWay }).toEqual({ title, inTheWay: [] });
			// A column stays free between them, or the narrow gap beside the KPI table.
			const beside = shown.filter((cell) => cell.row >= row && cell.row < last && lastOf(cell) === column - 1);
			expect({ title, beside }).toEqual({ title, beside: [] });
		}
	});
});

test('a currency without a sign of one letter gets wider columns of money', () => {
	expect(sheetOf('ALL', 'en', 'RSD').widths[2]).toBeGreaterThan(sheetOf('ALL', 'en', 'USD').widths[2]!);
});

test('what a page of print leaves free is spread over its gaps: no blank row between blocks is a hole on the screen', () => {
	for (const [language, scope] of SHEETS) {
		const { cells, heights, hiddenColumns, charts } = sheetOf(scope, language, 'RUB');
		const shown = cells.filter(({ column }) => column < hiddenColumns!.from);
		const filled = new Set(shown.flatMap(({ row, rows = 1 }) => Array.from({ length: rows }, (_, i) => row + i)));
		const blank = Object.entries(heights).filter(([row]) => !filled.has(Number(row)) && !charts.some((chart) => chart.row === Number(row)));
		expect(blank.filter(([, height]) => height > 100)).toEqual([]);
	}
});
