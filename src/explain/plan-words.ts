import { inQuotes } from '../columns/read';
import { subjectParts } from '../facts/parse/plan-subject';
import { planRules } from '../formulas/model';
import { planBook } from '../goals/plan';
import type { Language } from '../language/text';

import type { Options } from '../measures/vocabulary';
import { ownLines } from '../own-kpis/lines';
import { withOwn } from '../own-kpis/own-metrics';
import { namesWithOwn } from '../own-kpis/own-names';
import { type FigureUnit, shownFigure, unitOfMeasure } from './figure-text';
import type { Place } from './place';
import { type PlanUse, type PlanWay, planUse } from './plan-use';
import { spansText } from './row-text';
import type { Surroundings } from './surroundings';
import type { Trace } from './trace';

const WAYS: Readonly<Record<Language, Readonly<Record<PlanWay, string>>>> = {
	ru: {
		exact: 'записан на этот период',
		months: 'сложен из планов на части периода',
		prorated: 'доля плана на больший период, по рабочим дням',
		people: 'сумма планов менеджеров',
		unknown: 'составлен из нескольких строк',
	},
	en: {
		exact: 'written for this very period',
		months: 'added up from the plans of its parts',
		prorated: 'a share of the plan of a longer period, by working days',
		people: 'the sum of the managers’ plans',
		unknown: 'made of several lines',
	},
};

/** Where each plan within a figure comes from: its lines in the Targets tab. */
export function planWords(root: Trace, around: Surroundings, options: Options): string[] {
	const { plan, place, value, measure } = root;
	const planSentences = plan === null || value === null ? [] : [sentence(plan, place, value, unitOfMeasure(measure, options), around)];
	return [...new Set([...planSentences, ...root.parts.flatMap((part) => planWords(part, around, options))])];
}

/** The plan of the figure itself. One that does not add up over months, such as an average check, holds for its own period alone. */
export function ownPlan(metric: string, place: Place, around: Surroundings, unit: FigureUnit): string | null {
	const rules = planRules(around.facts, {});
	const value = planBook(around.targets, rules.sharing, rules.idOf)(metric, place.scope.key, place.period);
	if (value === null) return null;
	const use = planUse({ targets: around.targets, ...rules }, metric, place.scope.key, place.period, value);
	const adds = withOwn(ownLines(around.facts.base)).some((one) => one.plan === subjectParts(metric).metric && one.isAdditive);
	return adds || use.way === 'exact' ? sentence(use, place, unit === 'money' ? value * 100 : value, unit, around) : null;
}

function sentence(use: PlanUse, { period }: Place, value: number, unit: FigureUnit, around: Surroundings): string {
	const { language, sign, planLine, linesOf } = around;
	const shown = shownFigure(unit === 'money' ? value / 100 : value, unit, sign, language);
	const name = inQuotes(namesWithOwn(around.facts, language).plan(use.metric), language);
	const title = language === 'ru' ? `План ${name}` : `Plan of ${name}`;
	const lines = spansText(use.rows.map(planLine));
	return `${title}, ${period.token}: ${shown} – ${WAYS[language][use.way]}${lines === '' ? '' : place(lines, linesOf('targets').tab, language)}`;
}

function place(lines: string, tab: string, language: Language): string {
	const isOne = /^\d+$/.test(lines);
	return language === 'ru'
		? ` (вкладка «${tab}», ${isOne ? 'строка' : 'строки'} ${lines})`
		: ` (tab “${tab}”, ${isOne ? 'row' : 'rows'} ${lines})`;
}
