import type { Metric } from '../../kpis/metrics';
import type { Language } from '../../language/text';
import { Canvas } from '../canvas';
import { daysOld, oldDataText } from '../data-age';
import { ownRipeDays } from '../details/ripening';
import { asCriterion, call, cell, formula, quoted, span } from '../formula';
import { DEPARTMENT } from '../goal/options';
import { moneyFormat } from '../money';
import { coefficientText } from '../page/coefficient-text';
import type { Report } from '../report';
import { ripeDays } from '../ripeness';
import { palette } from '../style';
import { columnOf, figureRow, type Sources, setting, type TabColumns } from '../tabs';
import { type MatrixSet, matrix, type Results } from './matrix';
import type { Drawing } from './matrix-line';
import { SetLookups } from './set-lookups';

export const BONUS = 'bonus';

export interface BonusPerson {
	/** Scope of facts: an id, or `ALL` for a head. */
	readonly scope: string;
	readonly name: string;
	readonly setTitle: string;
	readonly set: MatrixSet;
}

export interface BonusOptions {
	readonly name: string;
	/** Tokens of months, latest first. */
	readonly months: readonly string[];
	readonly people: readonly BonusPerson[];
	readonly dealSize: Metric;
	readonly currency: string;
	readonly language: Language;
}

/** Keeps words at a distance from the number on their left. */
const GAP = '   ';
const LEFT = 2;
const HIDDEN = 12;
const WIDTHS = [16, 250, 92, 108, 108, 104, 92, 112, 108, 108, 16, ...new Array<number>(8).fill(60)];
const CHOICE = { row: 3, column: 3 } as const;
const MORE = { row: 3, column: 7 } as const;

const WORDS = {
	ru: {
		title: 'Балл и премия',
		hint: 'Планы, веса и фонды берутся из вкладок «Планы» и «Наборы KPI»: измените их там, и всё пересчитается.',
		month: 'Месяц',
		more: 'Если ещё сделок',
		head: ['Сотрудник', 'Балл', 'Стоп ×', 'По баллу', 'К выплате', 'Набор', '', 'С ними', 'Прибавка'],
		total: 'Всего',
		trial: 'тест · ',
		none: 'Ни у кого нет набора KPI. Создайте его: панель → Наборы KPI.',
	},
	en: {
		title: 'Score and bonus',
		hint: 'Plans, weights and funds come from the tabs Targets and KPI sets: change them there and all follows.',
		month: 'Month',
		more: 'If so many deals more',
		head: ['Person', 'Score', 'Stop ×', 'By score', 'To be paid', 'Set', '', 'Then', 'Gain'],
		total: 'All',
		trial: 'trial · ',
		none: 'Nobody has a KPI set. Make one: panel → KPI sets.',
	},
} as const;

/** Everybody's score and bonus of a month, and the matrix behind each; native formulas throughout. */
export function bonusTab(sources: Sources, sets: TabColumns, options: BonusOptions): Report {
	const { people, months, language, currency } = options;
	const words = WORDS[language];
	const canvas = new Canvas();
	const drawing: Drawing = {
		canvas,
		sources,
		sets: new SetLookups(sets),
		language,
		currency,
		at: { name: 2, weight: 3, plan: 4, fact: 5, attainment: 6, counted: 7, adds: 8, ifMore: 9, addsIfMore: 10 },
		hidden: HIDDEN,
		dealSize: options.dealSize,
	};
	canvas.heights[1] = 34;
	canvas.put(1, LEFT, words.title, 'title');
	canvas.put(2, LEFT, words.hint, 'subtitle');
	canvas.put(3, LEFT, words.month, 'fieldLabelRight');
	canvas.put(CHOICE.row, CHOICE.column, months[0] ?? '', 'inputText', { choose: months, format: '@' });
	canvas.put(3, MORE.column - 2, words.more, 'fieldLabelRight', { columns: 2 });
	canvas.put(MORE.row, MORE.column, 2, 'input', { amount: true, format: '0' });
	const hidden = (row: number, content: string, column = HIDDEN): string => {
		canvas.put(row, column, formula(content), 'hidden');
		return cell(row, column, 'both');
	};
	const token = hidden(1, `${cell(CHOICE.row, CHOICE.column, 'both')}&""`);
	const firstDay = hidden(2, `DATE(LEFT(${token};4);RIGHT(${token};2);1)`);
	const before = hidden(3, `YEAR(${firstDay}-1)&"-"&RIGHT("0"&MONTH(${firstDay}-1);2)`);
	const iso = hidden(1, `${setting(sources, 'as_of')}&""`, HIDDEN + 1);
	const today = `DATE(LEFT(${iso};4);MID(${iso};6;2);MID(${iso};9;2))`;
	const unripe = (days: string): string => `IFERROR(${today}<EDATE(${firstDay};1)+${days};FALSE)`;
	const ripening = hidden(4, unripe(ripeDays(sources)));
	canvas.put(4, LEFT, formula(oldDataText(hidden(2, daysOld(iso), HIDDEN + 1), iso, language)), 'warning', { columns: 9 });
	const head = 5;
	words.head.forEach((title, i) => {
		canvas.put(head, LEFT + i, i === 5 ? GAP + title : title, i === 0 || i === 5 ? 'head' : 'headNumber');
	});
	let top = head + people.length + 3;
	const results = people.map((person) => {
		canvas.put(top, LEFT, `${person.name} · ${person.setTitle}`, 'section');
		const scope = quoted(asCriterion(person.scope));
		canvas.put(top, HIDDEN, formula(figureRow(sources, scope, token)), 'hidden');
		canvas.put(top, HIDDEN + 1, formula(figureRow(sources, scope, before)), 'hidden');
		const result = matrix(drawing, top + 1, person.set, {
			planScope: person.scope === 'ALL' ? quoted('company') : scope,
			token,
			months: token,
			day: firstDay,
			isMonth: 'TRUE',
			ripening: (metric) => (ownRipeDays(metric) === null ? ripening : unripe(ripeDays(sources, metric))),
			row: cell(top, HIDDEN, 'both'),
			rowBefore: cell(top, HIDDEN + 1, 'both'),
			more: cell(MORE.row, MORE.column, 'both'),
		});
		top = result.after + 1;
		return result;
	});
	const money = moneyFormat(currency, language);
	for (const [i, person] of people.entries()) personRow(canvas, head + 1 + i, person, results[i]!, money, words.trial);
	if (people.length === 0) canvas.put(head + 1, LEFT, words.none, 'note', { columns: 9 });
	else {
		totals(canvas, head + 1, people.length, money, words.total);
		const metrics = [...new Set(people.flatMap(({ set }) => set.lines.map(({ metric }) => metric)))];
		const isTaken = ({ key }: Metric): string =>
			`${call('COUNTIFS', columnOf(sets, 'metric'), quoted(key), columnOf(sets, 'plan_source'), quoted('targets'))}>0`;
		const note = coefficientText(metrics, { scope: quoted('*'), months: token, isShort: 'TRUE', isTaken }, sources, language);
		canvas.put(head + 2 + people.length, LEFT, formula(note), 'note', { columns: 9 });
	}
	return {
		id: BONUS,
		name: options.name,
		after: [DEPARTMENT],
		tabColor: palette.accent,
		widths: WIDTHS,
		heights: canvas.heights,
		rows: Math.max(canvas.lastRow + 2, 40),
		frozenRows: 3,
		hiddenColumns: { from: HIDDEN, count: WIDTHS.length - HIDDEN + 1 },
		cells: canvas.cells,
		lights: canvas.lights,
		heats: canvas.heats,
		charts: canvas.charts,
	};
}

function personRow(canvas: Canvas, row: number, person: BonusPerson, results: Results, format: string, trial: string): void {
	const money = { format };
	canvas.put(row, LEFT, person.name, 'labelBold');
	canvas.put(row, LEFT + 1, formula(results.score), 'number', { format: '0.0%' });
	canvas.put(row, LEFT + 2, formula(`IF(${results.multiplier}=1;"";${results.multiplier})`), 'number', { format: '"× "0.0#' });
	canvas.put(row, LEFT + 3, formula(results.shadow), 'number', money);
	canvas.put(row, LEFT + 4, formula(results.bonus), 'numberBold', money);
	canvas.put(
		row,
		LEFT + 5,
		formula(`IF(${results.isTrial};${quoted(GAP + trial + person.setTitle)};${quoted(GAP + person.setTitle)})`),
		'label',
		{
			columns: 2,
		},
	);
	canvas.put(row, LEFT + 7, formula(results.whatIf), 'faint', money);
	const both = `AND(ISNUMBER(${results.whatIf});ISNUMBER(${results.shadow}))`;
	canvas.put(row, LEFT + 8, formula(`IF(${both};${results.whatIf}-${results.shadow};"")`), 'faint', {
		format: `+${format}`,
	});
}

function totals(canvas: Canvas, first: number, count: number, format: string, title: string): void {
	const row = first + count;
	canvas.line(row, LEFT, [title, '', '', '', '', '', '', '', ''], 'total');
	for (const offset of [3, 4, 7, 8])
		canvas.put(row, LEFT + offset, formula(`SUM(${span(first, LEFT + offset, count, 1)})`), 'totalNumber', {
			format: offset === 8 ? `+${format}` : format,
		});
}
