import { Canvas } from '../canvas';
import { dayFormats } from '../day-format';
import { cell, formula, rounded, sheet, span } from '../formula';
import { labelColumn } from '../label-column';
import type { Content, Report } from '../report';
import { palette } from '../style';
import { absenceRows, frozenColumns, GOAL, TEAM, TEAM_MONTH, teamRows } from './layout';
import { guardOf } from './open-boxes';
import { type GoalOptions, TEAM_TAB, tabsBefore } from './options';
import { PACE } from './pace-layout';
import { teamWords } from './team-words';

const dateOf = (day: string): string => `DATE(${day.split('-').map(Number).join(';')})`;

/** Hidden columns of the team tab by content. */
export const teamHelpers = (months: number) => {
	const from = TEAM_MONTH + months + 1;
	return { from, day: from, passed: from + 1, hours: from + 2, toDate: from + 3, count: 3 + months } as const;
};

/** Working days up to a date, counted from the period's first day; a cell of the team tab's hidden calendar. */
export function passedUntil(date: string, { names, calendar, months }: GoalOptions): string {
	const column = teamHelpers(months.length).passed;
	const list = `${sheet(names.goal_team)}${span(1, column, calendar.length + 1, 1, 'both')}`;
	return `INDEX(${list};MAX(1;MIN(${calendar.length + 1};${date}-${dateOf(calendar[0]!.day)}+2)))`;
}

/** Shares, part-time, ramps of newcomers and absences: they make the weight of each manager in each month (spec §3.3). */
export function teamTab(options: GoalOptions): Report {
	const { months, people, absences, language, calendar } = options;
	const words = teamWords[language];
	const canvas = new Canvas();
	const rows = teamRows(people.length);
	const helpers = teamHelpers(months.length);
	const heads = months.map(({ day }): Content => ({ day }));
	const head = (row: number, title: string, more: readonly string[]): void => {
		canvas.heights[row] = 30;
		canvas.put(row, GOAL.label, title, 'head');
		canvas.line(row, TEAM.first, more, 'headWrap');
		canvas.line(row, TEAM_MONTH, heads, 'headNumber', { format: 'mmm yyyy' });
	};
	canvas.heights[1] = 34;
	canvas.put(1, GOAL.label, `${words.title}: ${options.period.title}`, 'title');
	canvas.put(2, GOAL.label, words.hint, 'subtitle');
	canvas.put(rows.person - 2, GOAL.label, words.ramp, 'section');
	head(rows.person - 1, words.name, words.columns);
	head(rows.days - 1, words.days, ['', '', '', '']);
	head(rows.weight - 1, words.weight, ['', '', '', '']);
	head(rows.absence - 1, words.absence, [words.from, words.to, '', words.lost]);
	const date = { format: dayFormats[language].day, day: true } as const;
	people.forEach((person, i) => {
		const row = rows.person + i;
		canvas.put(row, GOAL.label, person.name, 'label');
		canvas.put(row, TEAM.first, person.base, 'input', { format: 'General', amount: true });
		canvas.put(row, TEAM.first + 1, person.rate, 'input', { format: '0%', amount: true });
		canvas.put(row, TEAM.first + 2, person.from === null ? null : { day: person.from }, 'input', date);
		canvas.put(row, TEAM.first + 3, person.to === null ? null : { day: person.to }, 'input', date);
		canvas.line(row, TEAM_MONTH, person.ramp, 'input', { format: '0%', amount: true });
		for (const block of [rows.days, rows.weight]) canvas.line(block + i, GOAL.label, [person.name, '', '', '', ''], 'label');
		months.forEach(({ day, last: end }, m) => {
			const column = TEAM_MONTH + m;
			const [from, to] = [cell(row, TEAM.first + 2, 'column'), cell(row, TEAM.first + 3, 'column')];
			const lastDay = `MIN(${dateOf(end)};IF(N(${to})>0;${to};${dateOf(end)}))`;
			const worked = (until: string, lost: number): string => {
				const start = `MAX(${dateOf(day)};N(${from}))`;
				const absent = `SUMPRODUCT((${span(rows.absence, GOAL.label, absenceRows(people.length), 1, 'both')}=${cell(row, GOAL.label, 'column')})*${span(rows.absence, lost, absenceRows(people.length), 1, 'both')})`;
				return `MAX(0;${passedUntil(until, options)}-${passedUntil(`(${start}-1)`, options)}-${absent})`;
			};
			canvas.put(rows.days + i, column, formula(worked(lastDay, column)), 'number', { format: '0' });
			const asOf = `${sheet(options.names.goal_pace)}${PACE.asOf}`;
			canvas.put(rows.days + i, helpers.toDate + m, formula(worked(`MIN(${asOf};${lastDay})`, helpers.toDate + m)), 'hidden');
			const factors = [cell(row, TEAM.first), cell(row, TEAM.first + 1), cell(row, column), cell(rows.days + i, column)];
			canvas.put(rows.weight + i, column, formula(rounded(factors.map((one) => `N(${one})`).join('*'), 2)), 'number', {
				format: 'General',
			});
		});
	});
	for (let k = 0; k < absenceRows(people.length); k++) {
		const row = rows.absence + k;
		const absence = absences[k];
		canvas.put(row, GOAL.label, absence?.name ?? null, 'inputText', { choose: people.map(({ name }) => name) });
		canvas.put(row, TEAM.first, absence === undefined ? null : { day: absence.from }, 'input', date);
		canvas.put(row, TEAM.first + 1, absence === undefined ? null : { day: absence.to }, 'input', date);
		const [from, to] = [cell(row, TEAM.first, 'column'), cell(row, TEAM.first + 1, 'column')];
		months.forEach(({ day, last: end }, m) => {
			const lost = (until: string): string =>
				`IF(AND(N(${from})>0;N(${to})>=N(${from}));MAX(0;${passedUntil(until, options)}-${passedUntil(`(MAX(${dateOf(day)};${from})-1)`, options)});0)`;
			const full = `MIN(${dateOf(end)};${to})`;
			canvas.put(row, TEAM_MONTH + m, formula(lost(full)), 'number', { format: '0;-0;' });
			canvas.put(row, helpers.toDate + m, formula(lost(`MIN(${sheet(options.names.goal_pace)}${PACE.asOf};${full})`)), 'hidden');
		});
	}
	let passed = 0;
	canvas.line(1, helpers.day, [null, 0, 0], 'hidden');
	calendar.forEach(({ day, hours }, i) => {
		passed += hours > 0 ? 1 : 0;
		canvas.line(i + 2, helpers.day, [{ day }, passed, hours], 'hidden');
	});
	return {
		id: options.ids[TEAM_TAB],
		name: options.names.goal_team,
		after: tabsBefore(options.ids, TEAM_TAB),
		tabColor: palette.inputInk,
		widths: [
			16,
			labelColumn(canvas, GOAL.label, 176),
			80,
			80,
			96,
			96,
			...months.map(() => 84),
			16,
			...new Array<number>(helpers.count).fill(50),
		],
		hiddenColumns: { from: helpers.from, count: helpers.count },
		heights: canvas.heights,
		rows: canvas.lastRow + 1,
		frozenRows: 2,
		frozenColumns: frozenColumns(months.length),
		cells: canvas.cells,
		lights: [],
		heats: [],
		charts: [],
		guard: guardOf('goal_team', options),
	};
}
