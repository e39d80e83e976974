import { Canvas } from '../canvas';
import { daysOld, oldDataText } from '../data-age';
import { dayFormats } from '../day-format';
import { call, cell, exactly, formula, quoted, reaches, rounded, sheet, span } from '../formula';
import { labelColumn } from '../label-column';
import { moneyFormat } from '../money';
import { noDeals, noDealsText } from '../no-deals';
import { BEGUN } from '../page/frame';
import type { Report } from '../report';
import { palette } from '../style';
import { figure, figureColumn, figureRow, setting } from '../tabs';
import { activityLines, gridMonth, gridRows, LINES, type Line, monthColumn, monthRow, TEAM_MONTH, teamRows } from './layout';
import { guardOf } from './open-boxes';
import { type GoalOptions, PACE_TAB, tabsBefore } from './options';
import { PACE, PACE_ROWS, paceColumns } from './pace-layout';
import { paceTasks } from './pace-tasks';
import { paceWords } from './pace-words';
import { replanBlock, replanRows } from './replan';
import { passedUntil, teamHelpers } from './team';
import { lineWords } from './words';

const FORMAT = '#,##0';
const dateOf = (day: string): string => `DATE(${day.split('-').map(Number).join(';')})`;

/** The row of the hidden cell that tells that there are no deals at all. */
const EMPTY_ROW = 3;

/** Plan to date against actual, what each day requires, the forecast, and the tasks of today. */
export function paceTab(options: GoalOptions): Report {
	const { months, people, language, currency, names } = options;
	const words = paceWords[language];
	const canvas = new Canvas();
	const at = paceColumns(months.length);
	canvas.heights[1] = 34;
	// The names stay in sight beside the tasks: nothing written runs over the line that holds them.
	canvas.put(1, PACE.label, words.title, 'title');
	canvas.put(1, PACE.plan, options.period.title, 'title');
	canvas.put(2, PACE.plan, words.hint, 'subtitle');
	canvas.put(4, PACE.plan, words.taskHint, 'subtitle');
	canvas.put(3, PACE.label, words.show, 'fieldLabelRight');
	canvas.put(3, PACE.plan, words.whole, 'inputText', {
		choose: [words.whole, ...months.map(({ token }) => token)],
		format: '@',
		columns: 2,
	});
	canvas.put(3, 5, words.asOf, 'fieldLabelRight');
	const iso = `(${setting(options.sources, 'as_of')}&"")`;
	canvas.put(3, 6, formula(`IFERROR(DATE(LEFT(${iso};4);MID(${iso};6;2);MID(${iso};9;2));0)`), 'labelBold', {
		format: dayFormats[language].day,
	});
	const [shownDay, age] = [cell(1, at.key, 'both'), cell(2, at.key, 'both')];
	canvas.put(1, at.key, formula(iso), 'hidden');
	canvas.put(2, at.key, formula(daysOld(shownDay)), 'hidden');
	canvas.put(EMPTY_ROW, at.key, formula(noDeals(options.sources)), 'hidden');
	const isEmpty = cell(EMPTY_ROW, at.key, 'both');
	const said = `IF(${isEmpty};${noDealsText(language)};${oldDataText(age, shownDay, language)})`;
	canvas.put(5, PACE.plan, formula(said), 'warning', { columns: PACE.light - PACE.plan + 1 });
	canvas.put(3, 8, words.next, 'fieldLabelRight');
	const helpers = teamHelpers(months.length);
	const team = sheet(names.goal_team);
	const list = (column: number): string => `${team}${span(1, column, options.calendar.length + 1, 1, 'both')}`;
	const next = `INDEX(${list(helpers.day)};MATCH(${passedUntil(PACE.asOf, options)}+1;${list(helpers.passed)};0))`;
	canvas.put(3, 9, formula(`IFERROR(${next};"")`), 'labelBold', { format: dayFormats[language].day });
	hiddenRows(canvas, options);
	canvas.heights[PACE.first - 1] = 50;
	canvas.put(PACE.first - 1, PACE.label, words.heads[0], 'head');
	canvas.line(PACE.first - 1, PACE.plan, words.heads.slice(1), 'headWrap');
	const lines = lineWords(options);
	canvas.line(PACE.first - 1, PACE.tasks, [...activityLines.map((task) => `${lines[task]}: ${words.tasks}`), words.basis], 'headWrap');
	for (let i = -1; i < people.length; i++) scopeRow(canvas, options, i);
	canvas.addTrafficLights({ row: PACE.first, column: PACE.light, rows: people.length + 1, columns: 1 });
	const replan = replanRows(people.length);
	replanBlock(canvas, options);
	const running = (column: number) => ({ row: replan.head, column, rows: months.length + 1, columns: 1 });
	canvas.charts.push({
		kind: 'combo',
		title: words.chart,
		ranges: [running(PACE.label), running(PACE.plan + 5), running(PACE.plan + 6)],
		series: [
			{ color: palette.accent, type: 'line' },
			{ color: palette.plan, type: 'columns' },
		],
		row: replan.total + 6,
		column: PACE.label,
		width: 760,
		height: 300,
		format: moneyFormat(currency, language),
	});
	return {
		id: options.ids[PACE_TAB],
		name: names.goal_pace,
		after: tabsBefore(options.ids, PACE_TAB),
		tabColor: palette.accent,
		widths: [
			16,
			labelColumn(canvas, PACE.label, 176),
			...new Array<number>(8).fill(96),
			92,
			84,
			84,
			96,
			160,
			...new Array<number>(at.count).fill(50),
		],
		hiddenColumns: { from: PACE.wholeFact, count: at.count },
		heights: canvas.heights,
		rows: replan.total + 24,
		frozenRows: 3,
		frozenColumns: 2,
		cells: canvas.cells,
		lights: canvas.lights,
		heats: [],
		charts: canvas.charts,
		guard: guardOf('goal_pace', options),
	};
}

/** Tokens, working days and masks of the months, above the table. */
function hiddenRows(canvas: Canvas, options: GoalOptions): void {
	const { months, sources, figures, language } = options;
	const at = paceColumns(months.length);
	const whole = paceWords[language].whole;
	months.forEach(({ token, day, last }, m) => {
		const column = at.share + m;
		const before = passedUntil(`(${dateOf(day)}-1)`, options);
		const next = PACE.next;
		canvas.put(PACE_ROWS.token, column, token, 'hidden');
		canvas.put(PACE_ROWS.days, column, formula(`${passedUntil(dateOf(last), options)}-${before}`), 'hidden');
		canvas.put(
			PACE_ROWS.elapsed,
			column,
			formula(`MAX(0;${passedUntil(`MIN(${PACE.asOf};${dateOf(last)})`, options)}-${before})`),
			'hidden',
		);
		canvas.put(PACE_ROWS.now, column, formula(`IF(AND(N(${next})>=${dateOf(day)};N(${next})<=${dateOf(last)});1;0)`), 'hidden');
		canvas.put(PACE_ROWS.chosen, column, formula(`IF(OR(${PACE.choice}=${quoted(whole)};${PACE.choice}=${quoted(token)});1;0)`), 'hidden');
	});
	LINES.forEach((line, n) => {
		canvas.put(PACE_ROWS.token, at.fact(n), formula(call('IFERROR', figureColumn(sources, figures[line]), '""')), 'hidden');
	});
	for (let back = 1; back <= 3; back++) {
		const past = `EDATE(${PACE.asOf};${-back})`;
		canvas.put(back, at.past, formula(`YEAR(${past})&"-"&RIGHT("0"&MONTH(${past});2)`), 'hidden');
	}
}

/** One line of the table: the department for -1, else the manager of that number. */
function scopeRow(canvas: Canvas, options: GoalOptions, i: number): void {
	const { months, people, names, sources, language } = options;
	const words = paceWords[language];
	const at = paceColumns(months.length);
	const count = months.length;
	const row = PACE.first + 1 + i;
	const here = (column: number): string => cell(row, column, 'column');
	const monthsOf = (column: number): string => span(row, column, 1, count);
	const above = (line: keyof typeof PACE_ROWS): string => span(PACE_ROWS[line], at.share, 1, count, 'both');
	const goal = sheet(names.goal);
	const planned = (line: Line): string =>
		i < 0
			? `${goal}${span(monthRow(line), monthColumn(0), 1, count, 'both')}`
			: `${sheet(names.goal_grid)}${span(gridRows(line, people.length).person + i, gridMonth(0), 1, count, 'both')}`;
	const teamRow = teamRows(people.length).days + i;
	const team = (column: number): string => `${sheet(names.goal_team)}${span(teamRow, column, 1, count, 'both')}`;
	const days = i < 0 ? above('days') : team(TEAM_MONTH);
	const elapsed = i < 0 ? above('elapsed') : team(teamHelpers(count).toDate);
	const monthOf = (range: string, m: number): string => `INDEX(${range};1;${m + 1})`;

	canvas.put(row, at.key, i < 0 ? 'ALL' : people[i]!.id, 'hidden');
	const whose = options.figuresOf === '' ? exactly(here(at.key)) : `${quoted(options.figuresOf)}&${exactly(here(at.key))}`;
	const past = [1, 2, 3].map((back) => figureRow(sources, whose, cell(back, at.past, 'both')));
	const sumOf = (column: string): string => past.map((pastColumn) => `N(${figure(sources, pastColumn, column)})`).join('+');
	const workdays = call('MATCH', quoted('workdays'), `${sheet(sources.aggregates.name)}$1:$1`, 0);
	canvas.put(row, at.past, formula(`IFERROR((${sumOf(cell(PACE_ROWS.token, at.fact(0), 'both'))})/(${sumOf(workdays)});"")`), 'hidden');
	for (let m = 0; m < count; m++) {
		canvas.put(row, at.found + m, formula(figureRow(sources, whose, cell(PACE_ROWS.token, at.share + m, 'both'))), 'hidden');
		const [monthDays, monthElapsed] = [monthOf(days, m), monthOf(elapsed, m)];
		canvas.put(
			row,
			at.share + m,
			formula(`IF(N(${monthDays})>0;${monthElapsed}/${monthDays};IF(${PACE.asOf}>=${dateOf(months[m]!.last)};1;0))`),
			'hidden',
		);
		LINES.forEach((line, n) => {
			if (i >= 0 && (line === 'deals' || line === 'leads')) return;
			canvas.put(
				row,
				at.fact(n) + m,
				formula(figure(sources, cell(row, at.found + m), cell(PACE_ROWS.token, at.fact(n), 'both'))),
				'hidden',
			);
		});
	}
	const justBegun = `AND(N(${here(at.elapsed)})<${BEGUN};N(${here(at.left)})>0)`;
	const isUnrated = `OR(${cell(EMPTY_ROW, at.key, 'both')};${justBegun})`;
	const facts = monthsOf(at.fact(0));
	const chosen = (...ranges: string[]): string => call('SUMPRODUCT', above('chosen'), ...ranges);
	const hidden: [number, string][] = [
		[PACE.wholeFact, `IF(COUNT(${facts})=0;"";SUM(${facts}))`],
		[at.elapsed, chosen(elapsed)],
		[at.left, `MAX(0;${chosen(days)}-${here(at.elapsed)})`],
		// A day or two of a period are no pace.
		[
			at.byPace,
			`IF(AND(N(${here(at.elapsed)})>0;NOT(${justBegun});ISNUMBER(${here(5)}));${here(5)}+${here(5)}/${here(at.elapsed)}*${here(at.left)};"")`,
		],
		[at.byPast, `IF(AND(ISNUMBER(${here(at.past)});ISNUMBER(${here(5)}));${here(5)}+${here(at.past)}*${here(at.left)};"")`],
	];
	for (const [column, text] of hidden) canvas.put(row, column, formula(text), 'hidden');
	const [plan, toDate, fact] = [here(3), here(4), here(5)];
	const hasPlanAndFact = `AND(ISNUMBER(${plan});ISNUMBER(${fact}))`;
	const forecast = (pick: string): string => `IF(COUNT(${span(row, at.byPace, 1, 2)})=0;"";${pick}(${span(row, at.byPace, 1, 2)}))`;
	const [good, near, poor] = words.lights.map(quoted) as [string, string, string];
	const contents = [
		`IF(COUNT(${planned('amount')})=0;"";${chosen(planned('amount'))})`,
		`IF(${plan}="";"";${rounded(chosen(planned('amount'), monthsOf(at.share)), 2)})`,
		`IF(SUMPRODUCT(${above('chosen')}*ISNUMBER(${facts}))=0;"";${chosen(facts)})`,
		`IF(${hasPlanAndFact};${fact}-${toDate};"")`,
		`IF(AND(${hasPlanAndFact};${here(at.left)}>0);MAX(0;${plan}-${fact})/${here(at.left)};"")`,
		`IF(AND(ISNUMBER(${fact});N(${here(at.elapsed)})>0);${fact}/${here(at.elapsed)};"")`,
		forecast('MIN'),
		forecast('MAX'),
	];
	const isTotal = i < 0;
	canvas.put(row, PACE.label, isTotal ? words.department : people[i]!.name, isTotal ? 'total' : 'label');
	contents.forEach((text, n) => {
		canvas.put(row, PACE.plan + n, formula(text), isTotal ? 'totalNumber' : n === 2 ? 'numberBold' : 'number', { format: FORMAT });
	});
	const light = `IF(${reaches(fact, toDate)};${good};IF(${reaches(fact, `${toDate}*9/10`)};${near};${poor}))`;
	canvas.put(row, PACE.light, formula(`IF(AND(${hasPlanAndFact};N(${toDate})>0;NOT(${isUnrated}));${light};"")`), 'light');
	paceTasks(canvas, options, { row, person: i, key: here(at.key), planned, days, elapsed, facts });
}
