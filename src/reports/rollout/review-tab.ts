import type { Metric } from '../../kpis/metrics';
import type { Language } from '../../language/text';
import { Canvas } from '../canvas';
import { formatOf } from '../kpi-format';
import { moneyFormat } from '../money';
import type { Report } from '../report';
import { palette } from '../style';

/** Prefix of a review tab's id; the set's id follows. */
export const REVIEW = 'review:';

export interface ReviewPerson {
	readonly name: string;
	/** One line for each KPI of the set: monthly averages before the trial and during it. */
	readonly lines: readonly { readonly before: number | null; readonly during: number | null }[];
	readonly months: readonly { readonly score: number | null; readonly shadowBonus: number | null; readonly oldPay: number | null }[];
}

export interface ReviewOptions {
	readonly id: string;
	readonly name: string;
	readonly title: string;
	readonly months: readonly string[];
	readonly before: readonly string[];
	readonly metrics: readonly Metric[];
	readonly people: readonly ReviewPerson[];
	readonly opinions: readonly {
		readonly name: string;
		readonly average: number | null;
		readonly ratings: number;
		readonly complaints: number;
	}[];
	readonly answered: { readonly asked: number; readonly answered: number };
	readonly open: readonly { readonly who: string; readonly metric: string; readonly comment: string }[];
	readonly proposal: { readonly decision: 'activate' | 'adjust' | 'extend'; readonly reasons: readonly string[] };
	readonly currency: string;
	readonly language: Language;
}

const WORDS = {
	ru: {
		title: 'Итоги теста',
		during: 'Тест',
		beforeWord: 'до теста',
		kpis: 'Показатели: до теста и в тесте, в среднем за месяц',
		person: 'Сотрудник',
		pay: 'Балл и теневая премия',
		month: 'Месяц',
		score: 'Балл',
		shadow: 'Теневая премия',
		old: 'По старой схеме',
		difference: 'Разница',
		opinions: 'Что говорят сотрудники',
		answered: 'Ответили',
		of: 'из',
		kpi: 'Показатель',
		rating: 'Средняя оценка',
		ratings: 'Оценок',
		complaints: 'Жалоб',
		open: 'Жалобы без решения',
		proposal: 'Предложение',
		activate: '▲ Ввести набор в действие',
		adjust: '● Изменить набор и продолжить тест',
		extend: '● Продлить тест',
	},
	en: {
		title: 'Trial review',
		during: 'Trial',
		beforeWord: 'before it',
		kpis: 'KPIs before and in the trial, monthly average',
		person: 'Person',
		pay: 'Score and shadow bonus',
		month: 'Month',
		score: 'Score',
		shadow: 'Shadow bonus',
		old: 'By the old rules',
		difference: 'Difference',
		opinions: 'What people say',
		answered: 'Answered',
		of: 'of',
		kpi: 'KPI',
		rating: 'Average rating',
		ratings: 'Ratings',
		complaints: 'Complaints',
		open: 'Complaints without a decision',
		proposal: 'Proposal',
		activate: '▲ Activate the set',
		adjust: '● Change the set and go on with the trial',
		extend: '● Extend the trial',
	},
} as const;

const LEFT = 2;
const COLUMNS = 13;

/** A page for the meeting that decides on a trial: values, not formulas, as of the day it was built. */
export function reviewTab(options: ReviewOptions): Report {
	const words = WORDS[options.language];
	const canvas = new Canvas();
	const span = (tokens: readonly string[]): string => (tokens.length === 1 ? tokens[0]! : `${tokens[0]} – ${tokens[tokens.length - 1]}`);
	canvas.heights[1] = 34;
	canvas.put(1, LEFT, `${words.title}: ${options.title}`, 'title');
	canvas.put(2, LEFT, `${words.during} ${span(options.months)} · ${words.beforeWord} ${span(options.before)}`, 'subtitle');
	let row = proposal(canvas, 4, options);
	row = kpis(canvas, row + 1, options);
	row = pay(canvas, row + 1, options);
	row = opinions(canvas, row + 1, options);
	return {
		id: options.id,
		name: options.name,
		after: ['bonus'],
		tabColor: palette.accent,
		widths: [16, 210, ...new Array<number>(COLUMNS - 1).fill(96)],
		heights: canvas.heights,
		rows: Math.max(row + 2, 40),
		frozenRows: 2,
		cells: canvas.cells,
		lights: canvas.lights,
		heats: canvas.heats,
		charts: canvas.charts,
	};
}

function proposal(canvas: Canvas, top: number, { proposal: { decision, reasons }, language }: ReviewOptions): number {
	const words = WORDS[language];
	canvas.put(top, LEFT, words.proposal, 'section');
	canvas.put(top + 1, LEFT, words[decision], 'labelBold', { columns: 6 });
	canvas.addTrafficLights({ row: top + 1, column: LEFT, rows: 1, columns: 1 });
	reasons.forEach((reason, i) => {
		canvas.put(top + 2 + i, LEFT, reason, 'label', { columns: 8 });
	});
	return top + 2 + reasons.length;
}

/** Two columns for each KPI; those that do not fit side by side follow below. */
function kpis(canvas: Canvas, top: number, { metrics, people, currency, language }: ReviewOptions): number {
	const words = WORDS[language];
	canvas.put(top, LEFT, words.kpis, 'section');
	let row = top + 1;
	const fitting = Math.floor((COLUMNS - 1) / 2);
	for (let from = 0; from < metrics.length; from += fitting) {
		const group = metrics.slice(from, from + fitting);
		canvas.put(row, LEFT, words.person, 'head');
		group.forEach((metric, i) => {
			canvas.put(row, LEFT + 1 + i * 2, metric.name[language], 'headWrap', { columns: 2 });
		});
		canvas.heights[row] = 34;
		row++;
		canvas.put(row, LEFT, '', 'faint');
		for (const i of group.keys()) canvas.line(row, LEFT + 1 + i * 2, [words.beforeWord, words.during.toLowerCase()], 'faint');
		people.forEach((person, r) => {
			canvas.put(row + 1 + r, LEFT, person.name, 'labelBold');
			group.forEach((metric, i) => {
				const { before, during } = person.lines[from + i]!;
				const format = formatOf(metric.unit, currency, language);
				canvas.put(row + 1 + r, LEFT + 1 + i * 2, before, 'faint', { format });
				canvas.put(row + 1 + r, LEFT + 2 + i * 2, during, 'numberBold', { format });
			});
		});
		row += people.length + 2;
	}
	return row;
}

function pay(canvas: Canvas, top: number, { people, months, currency, language }: ReviewOptions): number {
	const words = WORDS[language];
	canvas.put(top, LEFT, words.pay, 'section');
	canvas.put(top + 1, LEFT, words.person, 'head');
	canvas.line(top + 1, LEFT + 1, [words.month, words.score, words.shadow, words.old, words.difference], 'headNumber');
	const money = { format: moneyFormat(currency, language) };
	let row = top + 2;
	for (const person of people)
		person.months.forEach(({ score, shadowBonus, oldPay }, i) => {
			canvas.put(row, LEFT, i === 0 ? person.name : '', 'labelBold');
			canvas.put(row, LEFT + 1, months[i]!, 'number', { format: '@' });
			canvas.put(row, LEFT + 2, score, 'number', { format: '0.0%' });
			canvas.put(row, LEFT + 3, shadowBonus, 'number', money);
			canvas.put(row, LEFT + 4, oldPay, 'number', money);
			canvas.put(row, LEFT + 5, shadowBonus === null || oldPay === null ? null : shadowBonus - oldPay, 'number', {
				format: `+${moneyFormat(currency, language)};−${moneyFormat(currency, language)};0`,
			});
			row++;
		});
	return row;
}

function opinions(canvas: Canvas, top: number, { opinions: list, answered, open, language }: ReviewOptions): number {
	const words = WORDS[language];
	canvas.put(top, LEFT, words.opinions, 'section');
	canvas.put(top + 1, LEFT, `${words.answered} ${answered.answered} ${words.of} ${answered.asked}`, 'label', { columns: 4 });
	canvas.put(top + 2, LEFT, words.kpi, 'head');
	canvas.line(top + 2, LEFT + 1, [words.rating, words.ratings, words.complaints], 'headNumber');
	list.forEach(({ name, average, ratings, complaints }, i) => {
		canvas.put(top + 3 + i, LEFT, name, 'label');
		canvas.put(top + 3 + i, LEFT + 1, average, 'numberBold', { format: '0.0' });
		canvas.put(top + 3 + i, LEFT + 2, ratings, 'number', { format: '0' });
		canvas.put(top + 3 + i, LEFT + 3, complaints, 'number', { format: '0' });
	});
	let row = top + 3 + list.length;
	if (open.length === 0) return row;
	canvas.put(row + 1, LEFT, words.open, 'section');
	row += 2;
	for (const { who, metric, comment } of open) {
		canvas.put(row, LEFT, who, 'label');
		canvas.put(row, LEFT + 1, metric, 'label', { columns: 2 });
		canvas.put(row, LEFT + 3, comment, 'label', { columns: 8 });
		row++;
	}
	return row;
}
