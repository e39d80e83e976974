import { Canvas } from '../canvas';
import { dayFormats } from '../day-format';
import { cell, exactly, formula, quoted, sheet, span, wholeQuotient } from '../formula';
import type { Report } from '../report';
import { palette } from '../style';
import {
	absenceRows,
	activityLines,
	GOAL,
	gridMonth,
	gridRows,
	LINES,
	type Line,
	monthColumn,
	monthRow,
	TEAM,
	teamRows,
	UNITS,
} from './layout';
import { guardOf } from './open-boxes';
import { DAYS_TAB, type GoalOptions, tabsBefore } from './options';
import { PACE } from './pace-layout';
import { orderOf, type Split, splitHelpers, splitShare } from './split-cells';
import { teamHelpers } from './team';
import { lineWords } from './words';

const FORMAT = '#,##0';
const WORDS = {
	ru: {
		title: 'Недели и дни',
		hint: 'План месяца по рабочим часам каждого дня: «120 звонков» – это 6 в день. Выберите, чей план и какой месяц.',
		who: 'Чей план',
		month: 'Месяц',
		all: 'Отдел',
		weeks: 'Неделя с',
		days: 'День',
		workdays: 'Раб. дней',
		hours: 'Часов',
		total: 'За месяц',
		task: 'Задача на день',
	},
	en: {
		title: 'Weeks and days',
		hint: 'The plan of a month by the working hours of each day: “120 calls” is 6 a day. Choose whose plan, and the month.',
		who: 'Whose plan',
		month: 'Month',
		all: 'Department',
		weeks: 'Week from',
		days: 'Day',
		workdays: 'Work days',
		hours: 'Hours',
		total: 'In the month',
		task: 'Task of the day',
	},
} as const;

export const DAYS = { label: 2, first: 4, total: 6, week: 7, weeks: 6, head: 14, day: 15, most: 31, helper: 11 } as const;

/** The plan of one month, of all or of one manager, by weeks and days. */
export function daysTab(options: GoalOptions): Report {
	const { months, people, language, names } = options;
	const words = WORDS[language];
	const lines = lineWords(options);
	const canvas = new Canvas();
	const helper = DAYS.helper;
	const [who, when] = [cell(3, 3, 'both'), cell(3, 7, 'both')];
	canvas.heights[1] = 34;
	canvas.put(1, DAYS.label, `${words.title}: ${options.period.title}`, 'title');
	canvas.put(2, DAYS.label, words.hint, 'subtitle');
	canvas.put(3, DAYS.label, words.who, 'fieldLabelRight');
	canvas.put(3, 3, words.all, 'inputText', { choose: [words.all, ...people.map(({ name }) => name)], columns: 2 });
	canvas.put(3, 6, words.month, 'fieldLabelRight');
	canvas.put(3, 7, months[options.present]!.token, 'inputText', { choose: months.map(({ token }) => token), format: '@', columns: 2 });
	/** Number of the month, number of the manager (0: all), first and last day. */
	const at = (n: number): string => cell(1 + n, helper, 'both');
	const [month, person, start, end] = [0, 1, 2, 3].map(at) as [string, string, string, string];
	const date = (day: string): string => `DATE(${day.split('-').map(Number).join(';')})`;
	const team = sheet(names.goal_team);
	const rows = teamRows(people.length);
	const column = (c: number): string => `${team}${span(rows.person, c, Math.max(1, people.length), 1, 'both')}`;
	const helpers: [string, number][] = [
		[`MAX(1;${months.map(({ token }, m) => `IF(${when}&""=${quoted(token)};${m + 1};0)`).join('+')})`, 0],
		[`IF(${who}=${quoted(words.all)};0;IFERROR(MATCH(${exactly(who)};${column(GOAL.label)};0);0))`, 1],
		[`CHOOSE(${month};${months.map(({ day }) => date(day)).join(';')})`, 2],
		[`CHOOSE(${month};${months.map(({ last }) => date(last)).join(';')})`, 3],
	];
	for (const [text, n] of helpers) canvas.put(1 + n, helper, formula(text), 'hidden');
	const heads = LINES.map((line) => lines[line]);
	canvas.put(5, DAYS.label, words.weeks, 'head');
	canvas.line(5, 3, [words.workdays, ...heads], 'headNumber');
	canvas.put(DAYS.total, DAYS.label, words.total, 'total');
	canvas.put(DAYS.head, DAYS.label, words.days, 'head');
	canvas.line(DAYS.head, 3, [words.hours, ...heads], 'headNumber');
	const days = (c: number): string => span(DAYS.day, c, DAYS.most, 1, 'both');
	canvas.put(DAYS.total, 3, formula(`COUNTIF(${days(3)};">0")`), 'totalNumber', { format: '0' });

	const hours = `INDEX(${team}${span(1, teamHelpers(months.length).hours, options.calendar.length + 1, 1, 'both')};`;
	const absent = (day: string): string => {
		const range = (c: number): string => `${team}${span(rows.absence, c, absenceRows(people.length), 1, 'both')}`;
		return `SUMPRODUCT((${range(GOAL.label)}=${who})*(${range(TEAM.first)}<=${day})*(${range(TEAM.first + 1)}>=${day}))`;
	};
	/** Sheets count days so that 2 is a Monday. */
	const week = (day: string): string => wholeQuotient(`(${day}-2)`, 7);
	for (let k = 0; k < DAYS.most; k++) {
		const row = DAYS.day + k;
		const day = cell(row, DAYS.label, 'column');
		canvas.put(row, DAYS.label, formula(`IF(${start}+${k}>${end};"";${start}+${k})`), 'label', {
			format: `ddd ${dayFormats[language].day}`,
		});
		const from = `INDEX(${column(TEAM.first + 2)};MAX(1;${person}))`;
		const to = `INDEX(${column(TEAM.first + 3)};MAX(1;${person}))`;
		const isAway =
			people.length === 0 ? '' : `IF(${person}=0;FALSE;OR(${day}<N(${from});AND(N(${to})>0;${day}>N(${to}));${absent(day)}>0))`;
		const workHours = `${hours}${day}-${date(options.calendar[0]!.day)}+2)`;
		canvas.put(row, 3, formula(`IF(${day}="";"";${isAway === '' ? workHours : `IF(${isAway};0;${workHours})`})`), 'number', {
			format: '0;;"–"',
		});
		canvas.put(row, helper, formula(`N(${cell(row, 3)})`), 'hidden');
		canvas.put(row, helper + 1, formula(orderOf(cell(row, helper), days(helper), DAYS.most, k + 1)), 'hidden');
		canvas.put(row, helper + 2, formula(`IF(${day}="";0;${week(day)}-${week(start)}+1)`), 'hidden');
	}
	for (let w = 0; w < DAYS.weeks; w++) {
		const row = DAYS.week + w;
		const monday = `MAX(${start};(${week(start)}+${w})*7+2)`;
		canvas.put(row, DAYS.label, formula(`IF(${monday}>${end};"";${monday})`), 'label', { format: dayFormats[language].day });
		const inWeek = `(${days(helper + 2)}=${w + 1})`;
		canvas.put(row, 3, formula(`IF(${cell(row, DAYS.label)}="";"";SUMPRODUCT(${inWeek}*(${days(helper)}>0)))`), 'number', { format: '0' });
	}
	tasksOfDay(canvas, options, person);
	LINES.forEach((line, j) => {
		const c = DAYS.first + j;
		const company = `INDEX(${sheet(names.goal)}${span(monthRow(line), monthColumn(0), 1, months.length, 'both')};1;${month})`;
		const personPlan = `INDEX(${sheet(names.goal_grid)}${span(gridRows(line, people.length).person, gridMonth(0), Math.max(1, people.length), months.length, 'both')};MAX(1;${person});${month})`;
		canvas.put(DAYS.total, c, formula(`IF(${person}=0;${company};${people.length === 0 ? '""' : personPlan})`), 'totalNumber', {
			format: FORMAT,
		});
		const split: Split = {
			whole: cell(DAYS.total, c, 'both'),
			weights: days(helper),
			orders: days(helper + 1),
			locks: null,
			count: DAYS.most,
			unitsIn: UNITS[line],
			helpers: [0, 1, 2, 3, 4].map((n) => cell(1 + n, helper + 3 + j, 'both')) as unknown as Split['helpers'],
		};
		splitHelpers(split).forEach((content, n) => {
			canvas.put(1 + n, helper + 3 + j, content, 'hidden');
		});
		for (let k = 0; k < DAYS.most; k++) {
			const row = DAYS.day + k;
			const share = splitShare(split, cell(row, helper, 'column'), cell(row, helper + 1, 'column'), null);
			canvas.put(row, c, formula(`IF(N(${cell(row, 3, 'column')})=0;"";${share})`), line === 'calls' ? 'numberBold' : 'number', {
				format: FORMAT,
			});
		}
		for (let w = 0; w < DAYS.weeks; w++) {
			const row = DAYS.week + w;
			const sum = `SUMIF(${days(helper + 2)};${w + 1};${days(c)})`;
			canvas.put(row, c, formula(`IF(OR(${cell(row, DAYS.label, 'column')}="";${split.whole}="");"";${sum})`), 'numberBold', {
				format: FORMAT,
			});
		}
	});
	return {
		id: options.ids[DAYS_TAB],
		name: names.goal_days,
		after: tabsBefore(options.ids, DAYS_TAB),
		tabColor: palette.accent,
		widths: [16, 130, 90, 120, ...new Array<number>(5).fill(104), 16, ...new Array<number>(9).fill(50)],
		hiddenColumns: { from: helper, count: 9 },
		heights: canvas.heights,
		rows: canvas.lastRow + 1,
		frozenRows: 5,
		cells: canvas.cells,
		lights: [],
		heats: [],
		charts: [],
		guard: guardOf('goal_days', options),
	};
}

/** The plan does not know what was done; under the weeks stands what the next day asks for, from the pace tab. */
function tasksOfDay(canvas: Canvas, { people, language, names }: GoalOptions, person: string): void {
	const pace = sheet(names.goal_pace);
	const next = `${pace}${PACE.next}`;
	const row = DAYS.head - 1;
	canvas.put(row, DAYS.label, formula(`IF(ISNUMBER(${next});${quoted(WORDS[language].task)};"")`), 'hint');
	canvas.put(row, 3, formula(`IF(ISNUMBER(${next});${next};"")`), 'hint', { format: dayFormats[language].day });
	LINES.forEach((line, j) => {
		const task = (activityLines as readonly Line[]).indexOf(line);
		const list = `${pace}${span(PACE.first, PACE.tasks + task, people.length + 1, 1, 'both')}`;
		canvas.put(row, DAYS.first + j, task < 0 ? '' : formula(`INDEX(${list};${person}+1)`), 'numberBold', { format: FORMAT });
	});
}
