import { cell, exactly, formula, letters, quoted, rounded, sheet, span } from '../formula';
import { signOf } from '../money';
import { unlessUnrated } from '../page/attainment';
import { CELLS, isUnripe, LAYOUT, ROW, WIDE } from '../page/frame';
import { pieceAt } from '../page/lookups';
import { defineBlock, heads, type Page, section } from '../page/page';
import { dimensionKey, SCALE, SLICE_COLUMN, SLICE_ROW } from '../slices/slice-lines';
import { sliceMark } from '../slices/slice-mark';
import { palette } from '../style';
import { columnOf, figure, IN_FORCE, LOOKUP } from '../tabs';

const WORDS = {
	ru: {
		section: 'Разрезы',
		dimension: 'Разрез',
		kpi: 'Показатель',
		more: 'В списке показатели сводок и ваши собственные: они считаются при каждой загрузке. Любой другой показатель и разрез – формулой, например =KPI_SLICE("Средний цикл продаж"; "Канал"; "2026-10").',
		head: ['Значение', '', 'План', 'Факт', '', 'Доля', 'Изменение'],
		fact: 'Факт',
		units: { days: ', дней', minutes: ', мин' },
		others: 'Прочие',
		none: '(нет)',
		total: 'Итого',
		ripening: 'зреет',
		gone: 'Этого разреза или показателя больше нет среди выбранных: выберите другой.',
		title: 'Факт по значениям разреза',
	},
	en: {
		section: 'Slices',
		dimension: 'Dimension',
		kpi: 'KPI',
		more: 'The list has the KPIs of summaries and your own ones: they are computed with every import. Any other KPI and dimension comes by a formula, for example =KPI_SLICE("Sales cycle"; "Channel"; "2026-10").',
		head: ['Value', '', 'Plan', 'Actual', '', 'Share', 'Change'],
		fact: 'Actual',
		units: { days: ', days', minutes: ', min' },
		others: 'Others',
		none: '(none)',
		total: 'Total',
		ripening: 'ripening',
		gone: 'This dimension or KPI is no longer among the chosen ones: choose another.',
		title: 'Actual by value',
	},
} as const;

const HELP = LAYOUT.blockHelpers;
/** Whole numbers with their thousands, small ones with the decimals they have. */
const FORMAT = '[>=1000]#,##0;General';

/** One figure by the values of one dimension, both chosen on the sheet: largest first, then the others, those without a value, and the whole. */
export default defineBlock({
	place: 75,
	on: 'both',
	draw(page, top) {
		const { canvas, sources, language, currency, slices, marks } = page;
		if (slices === null) return top;
		const words = WORDS[language];
		const first = section(page, top, words.section) + 3;
		const [chosen, picked, head] = [first - 3, first - 2, first - 1];
		const input = (row: number, title: string, name: string, choose: readonly string[], note?: string): string => {
			canvas.put(row, LAYOUT.table, title, 'fieldLabelRight', note === undefined ? {} : { note });
			canvas.put(row, 3, choose[0]!, 'inputText', { choose, format: '@', columns: 3, inputName: name });
			return cell(row, 3, 'both');
		};
		const dimension = input(chosen, words.dimension, 'slice dimension', slices.dimensions);
		const kpi = input(picked, words.kpi, 'slice kpi', slices.metrics, words.more);
		marks.set('slices', span(chosen, 3, 2, 3));
		const tab = sheet(sources.slices);
		const all = `${tab}$A:$${letters(Math.max(slices.metrics.length + 1, SLICE_COLUMN.scopes))}`;
		const helper = (row: number, offset: number, content: string): string => {
			canvas.put(row, HELP + offset, formula(`IFERROR(${content};"")`), 'hidden');
			return cell(row, HELP + offset, 'both');
		};
		const lineOf = (key: string): string => `MATCH(${key};${tab}$A:$A;0)`;
		const at = (row: string, column: string): string => `INDEX(${all};${row};${column})`;
		const line = helper(chosen, 0, lineOf(`${quoted(dimensionKey(''))}&${exactly(dimension)}`));
		const count = helper(chosen, 1, at(line, `${SLICE_COLUMN.count}`));
		const hasOthers = helper(chosen, 2, at(line, `${SLICE_COLUMN.hasOthers}`));
		const scopes = helper(chosen, 3, `${at(line, `${SLICE_COLUMN.scopes}`)}&""`);
		const column = helper(picked, 0, `MATCH(${exactly(kpi)};${tab}$${SLICE_ROW.names}:$${SLICE_ROW.names};0)`);
		const isAdditive = `N(${helper(picked, 1, at(`${SLICE_ROW.additive}`, column))})=1`;
		const unit = helper(picked, 2, at(`${SLICE_ROW.units}`, column));
		const planned = helper(picked, 3, at(`${SLICE_ROW.plans}`, column));
		const key = helper(picked, 4, at(`${SLICE_ROW.keys}`, column));
		const place = helper(picked, 5, `MATCH(${key};${sheet(sources.aggregates.name)}$1:$1;0)`);
		const ripens = helper(picked, 6, at(`${SLICE_ROW.ripens}`, column));
		// An empty cell stays empty text: other spreadsheets than Google's would make a 0 of it.
		const figuresAt = (token: string): string => `${at(lineOf(`${exactly(dimension)}&"|"&${CELLS.scopeMatch}&"|"&${token}`), column)}&""`;
		const text = helper(head, 0, figuresAt(CELLS.token));
		const textBefore = helper(head, 1, figuresAt(CELLS.before));
		const scale = helper(head, 2, `IF(${unit}="money";${SCALE.money};${SCALE.other})`);
		const whole = helper(head, 3, figure(sources, CELLS.row, place));
		const wholeBefore = helper(head, 4, figure(sources, CELLS.rowBefore, place));
		heads(page, head, words.head, LAYOUT.table);
		const suffix = `IF(${unit}="share";", %";IF(${unit}="money";${quoted(`, ${signOf(currency)}`)};IF(${unit}="days";${quoted(words.units.days)};IF(${unit}="minutes";${quoted(words.units.minutes)};""))))`;
		canvas.put(head, 5, formula(`${quoted(words.fact)}&${suffix}`), 'headWrap');
		canvas.put(chosen, WIDE.column, formula(`IF(OR(${line}="";${column}="");${quoted(words.gone)};"")`), 'warning');

		const shown = (value: string): string => `IF(${unit}="money";${value};${rounded(`${value}*IF(${unit}="share";100;1)`, 1)})`;
		const change = (fact: string, before: string): string => {
			const base = `${before}*IF(AND(${isAdditive};N(${CELLS.workdays})>0);${CELLS.elapsed}/${CELLS.workdays};1)`;
			const changed = unlessUnrated(
				`IF(AND(ISNUMBER(${fact});ISNUMBER(${before}));IF(${base}>0;${rounded(`${fact}/(${base})-1`, 2)};"");"")`,
			);
			// Deals of late have had no time to be won: that is no fall.
			return `IF(AND(OR(AND(N(${ripens})=1;${CELLS.ripening});AND(N(${ripens})<0;${isUnripe(`ABS(${ripens})`)}));ISNUMBER(${fact}));${quoted(words.ripening)};${changed})`;
		};
		const { most } = slices;
		const column1 = (offset: number, rows: number): string => span(first, HELP + offset, rows, 1, 'both');
		const [values, entries, ranks] = [column1(0, most), column1(0, most + 2), column1(2, most + 2)];
		for (let i = 0; i < most + 2; i++) {
			const row = first + i;
			const number = i < most ? `${i}` : i === most ? count : `${count}+1`;
			const isThere = i < most ? `${i}<N(${count})` : i === most ? `N(${hasOthers})=1` : `ISNUMBER(${count})`;
			const own = cell(row, HELP, 'both');
			const read = (from: string): string => `${pieceAt(from, number)}/${scale}`;
			helper(row, 0, `IF(${isThere};IF(AND(${isAdditive};${read(text)}=0);"";${read(text)});"")`);
			helper(row, 1, `IF(${isThere};${read(textBefore)};"")`);
			const above = i === 0 || i >= most ? '' : `+COUNTIF(${span(first, HELP, i, 1, 'both')};${own})`;
			const rank =
				i < most
					? `RANK(${own};${values};0)${above}`
					: i === most
						? `COUNT(${values})+1`
						: `COUNT(${values})+COUNT(${cell(first + most, HELP, 'both')})+1`;
			helper(row, 2, `IF(ISNUMBER(${own});${rank};"")`);
			const entry = helper(row, 3, `MATCH(${i + 1};${ranks};0)`);
			const fact = helper(row, 4, `IF(${entry}="";"";INDEX(${entries};${entry}))`);
			const before = helper(row, 5, `IF(${entry}="";"";INDEX(${column1(1, most + 2)};${entry}))`);
			const name = `IF(${entry}>${most + 1};${quoted(words.none)};IF(${entry}>${most};${quoted(words.others)};INDEX(${tab}$B:$B;${line}+${entry})))`;
			canvas.put(row, LAYOUT.table, formula(`IF(${entry}="";"";${name}&"")`), 'itemText', { columns: 2 });
			const slice = `INDEX(${tab}$${letters(SLICE_COLUMN.planned)}:$${letters(SLICE_COLUMN.planned)};${line}+${entry})`;
			const planKey = `${CELLS.planScope}&"|"&${planned}&"|"&${slice}&"|"&${CELLS.token}`;
			const groupKey = `${scopes}&${exactly(cell(row, LAYOUT.table, 'both'))}&"|"&${planned}&"|"&${CELLS.token}`;
			const keys = columnOf(sources.targets, LOOKUP);
			const plan = (key: string): string => shown(`SUMIF(${keys};${key};${columnOf(sources.targets, IN_FORCE)})`);
			const counted = (key: string): string => `COUNTIF(${keys};${key})>0`;
			// Plans of teams and regions are of everybody in them, no manager's.
			const ofGroup = `IF(AND(${CELLS.scope}="ALL";${scopes}<>"");IF(${counted(groupKey)};${plan(groupKey)};"");"")`;
			const planOrGroup = `IF(${counted(planKey)};${plan(planKey)};${ofGroup})`;
			canvas.put(row, 4, formula(`IF(${entry}="";"";IF(N(${entry})>${most};"";${planOrGroup}))`), 'itemFigure', { format: FORMAT });
			canvas.put(row, 5, formula(`IF(ISNUMBER(${fact});${shown(fact)};"")`), 'itemFigureBold', { format: FORMAT, columns: 2 });
			canvas.put(
				row,
				7,
				formula(`IF(AND(ISNUMBER(${fact});ISNUMBER(${whole});${isAdditive});IF(${whole}>0;${fact}/${whole};"");"")`),
				'itemNumber',
				{
					format: '0%',
				},
			);
			canvas.put(row, 8, formula(change(fact, before)), 'itemNumber', { format: '+0%;-0%;0%' });
			helper(row, 6, sliceMark({ entry, most, key, dimension, name: cell(row, LAYOUT.table, 'both') }));
		}
		const last = first + most + 2;
		canvas.line(last, LAYOUT.table, [words.total, '', '', '', '', '', ''], 'total');
		canvas.put(last, 5, formula(`IF(ISNUMBER(${whole});${shown(whole)};"")`), 'figureTotal', { format: FORMAT, columns: 2 });
		canvas.put(last, 8, formula(change(whole, wholeBefore)), 'totalNumber', { format: '+0%;-0%;0%' });
		helper(last, 6, sliceMark({ entry: null, most, key, dimension, name: '""' }));
		drawChart(page, head, most, words.title);
		return Math.max(last + 1, head + CHART_ROWS + 1);
	},
});

const CHART_ROWS = 12;

function drawChart({ canvas }: Page, head: number, most: number, title: string): void {
	const column = (at: number) => ({ row: head, column: at, rows: most + 3, columns: 1 });
	canvas.charts.push({
		kind: 'bar',
		title,
		ranges: [column(LAYOUT.table), column(5)],
		series: [{ color: palette.accent }],
		row: head,
		...WIDE,
		height: Math.min(24, Math.max(CHART_ROWS, most + 3)) * ROW,
	});
}
