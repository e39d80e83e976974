import type { Unit } from '../../kpis/define';
import { headlines, type Metric } from '../../kpis/metrics';
import type { Language } from '../../language/text';
import type { Canvas } from '../canvas';
import { cell, formula, quoted } from '../formula';
import { moneyFormat } from '../money';
import { figure, figureColumn, plan, type Sources } from '../tabs';
import { AT, H } from './frame';

export const TABLE_ROW = 10;

const HEAD = {
	ru: ['Показатель', 'План', 'Факт', 'Выполнение', '', 'К прошлому'],
	en: ['KPI', 'Plan', 'Actual', 'Attainment', '', 'Change'],
} as const;

/** The lights stand for the plan to date: half a month gone asks for half of a month's plan. */
const LEGEND = {
	ru: '▲ план на сегодня выполнен · ● от 80 % · ▼ меньше 80 % · ★ больше 120 %: проверьте план',
	en: '▲ the plan to date is reached · ● from 80 % · ▼ below 80 % · ★ above 120 %: check the plan',
} as const;

const SAME_SHARE = {
	ru: 'Пока период идёт, прошлый берётся в той же доле рабочих дней.',
	en: 'While the period runs, the one before counts in the same share of working days.',
} as const;

export function formatOf(unit: Unit, currency: string): string {
	if (unit === 'money') return moneyFormat(currency);
	if (unit === 'share') return '0.0%';
	return unit === 'pieces' ? '#,##0' : '#,##0.0';
}

const UNIT_WORDS: Readonly<Partial<Record<Unit, Readonly<Record<Language, string>>>>> = {
	days: { ru: ', дней', en: ', days' },
	minutes: { ru: ', мин', en: ', min' },
};
export const titleOf = (metric: Metric, language: Language): string => metric.name[language] + (UNIT_WORDS[metric.unit]?.[language] ?? '');

/**
 * The light of an attainment: by the plan to date while the period runs (spec §5). Only numbers with a plan get one.
 * `better` down compares the other way round.
 */
export function light(fact: string, target: string, isUp: boolean, isAdditive: boolean): string {
	const isKnown = `AND(ISNUMBER(${fact});ISNUMBER(${target}))`;
	const toDate = isAdditive && isUp ? `${target}*IF(N(${H.workdays})>0;${H.elapsed}/${H.workdays};1)` : target;
	const lights = isUp
		? `IF(${fact}*100>=${toDate}*120;"★";IF(${fact}>=${toDate};"▲";IF(${fact}*100>=${toDate}*80;"●";"▼")))`
		: `IF(${fact}<=${toDate};"▲";IF(${fact}*100<=${toDate}*125;"●";"▼"))`;
	return `IF(${isKnown};IF(${target}>0;${lights};"");"")`;
}

/** While a period runs, the one before counts in the same share of working days: eleven days are not compared with a month. */
function change(fact: string, before: string, isAdditive: boolean): string {
	const known = isAdditive ? `(${before}*IF(N(${H.workdays})>0;${H.elapsed}/${H.workdays};1))` : before;
	return `IF(AND(ISNUMBER(${fact});ISNUMBER(${before}));IF(${known}>0;${fact}/${known}-1;"");"")`;
}

/** One line a KPI: plan, actual, attainment, light, change. Returns the row after the table. */
export function kpiTable(canvas: Canvas, sources: Sources, currency: string, language: Language): number {
	const section = language === 'ru' ? 'Показатели за период' : 'KPIs of the period';
	canvas.put(TABLE_ROW - 1, AT.table, section, 'section');
	canvas.heights[TABLE_ROW - 1] = 26;
	HEAD[language].forEach((title, i) => {
		const note = i === 5 ? { note: SAME_SHARE[language] } : {};
		canvas.put(TABLE_ROW, AT.table + i, title, i === 0 ? 'head' : i === 4 ? 'headCenter' : 'headNumber', note);
	});
	const list = headlines();
	list.forEach((metric, i) => {
		const row = TABLE_ROW + 1 + i;
		const [planned, fact] = [cell(row, 3), cell(row, 4)];
		const column = cell(row, AT.helper - 1, 'column');
		const before = cell(row, AT.helper - 2, 'column');
		const format = formatOf(metric.unit, currency);
		canvas.put(row, AT.helper - 1, formula(figureColumn(sources, metric.key)), 'hidden');
		canvas.put(row, AT.helper - 2, formula(figure(sources, H.rowBefore, column)), 'hidden');
		canvas.put(row, AT.table, titleOf(metric, language), i === 0 ? 'labelBold' : 'label', { note: metric.kpi.help[language] });
		canvas.put(row, 3, formula(plan(sources, quoted(metric.plan), H.planScope, H.token, H.months, metric.isAdditive)), 'number', {
			format,
		});
		canvas.put(row, 4, formula(figure(sources, H.row, column)), 'numberBold', { format });
		const attainment = metric.better === 'up' ? `${fact}/${planned}` : `${planned}/${fact}`;
		const divisor = metric.better === 'up' ? planned : fact;
		canvas.put(row, 5, formula(`IF(AND(ISNUMBER(${planned});ISNUMBER(${fact}));IF(${divisor}>0;${attainment};"");"")`), 'number', {
			format: '0%',
		});
		canvas.put(row, 6, metric.isCohort ? '' : formula(light(fact, planned, metric.better === 'up', metric.isAdditive)), 'light');
		canvas.put(row, 7, formula(change(fact, before, metric.isAdditive)), 'number', { format: '+0%;-0%;0%' });
	});
	canvas.light({ row: TABLE_ROW + 1, column: 6, rows: list.length, columns: 1 });
	const after = TABLE_ROW + 1 + list.length;
	canvas.put(after, AT.table, LEGEND[language], 'note', { columns: 6 });
	canvas.heights[after] = 30;
	return after + 1;
}

/** The row of the table that shows this plan metric. */
export const rowOfPlan = (planned: string): number => TABLE_ROW + 1 + headlines().findIndex(({ plan: name }) => name === planned);
