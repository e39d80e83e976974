import { dayOf } from '../calendar/day';
import type { Period } from '../calendar/period';
import type { EnrichedFacts } from '../columns/enrich';
import { plannedSlice } from '../dimensions/plan-slices';
import { textOf } from '../facts/columns';
import { codesOf, type FactBase } from '../facts/fact-base';
import { wholeUnits } from '../facts/parse/minor-units';
import { planSubject } from '../facts/parse/plan-subject';
import { askedFigure } from '../formulas/asked-figure';
import { planRules } from '../formulas/model';
import { findScope } from '../formulas/scopes';
import { planBook } from '../goals/plan';
import type { Kpi } from '../kpis/define';
import { unitOf } from '../kpis/options';
import type { Language } from '../language/text';
import type { Scope } from '../measures/evaluate';
import type { Options } from '../measures/vocabulary';
import { describe } from '../measures/words';
import { kpiOf } from '../own-kpis/own-kpi';
import { namesWithOwn } from '../own-kpis/own-names';
import { NOBODY } from '../reports/aggregates';
import { whyBlank } from './blank';
import { correctionNotes } from './correction-notes';
import { type FigureUnit, shownFigure } from './figure-text';
import { partList } from './part-list';
import { ownPlan as ownPlanLines, planWords } from './plan-words';
import { ripeningNote } from './ripening-note';
import { capital, coverage, rowGroup } from './row-text';
import type { RowUse } from './row-use';
import type { Explanation, RowGroup } from './shape';
import type { Surroundings } from './surroundings';
import { type Trace, trace } from './trace';

/** What is to be explained: one figure. */
export interface FigureQuestion {
	readonly metric: string;
	readonly manager: string;
	readonly period: Period;
	readonly options: string;
}

export interface Explained {
	readonly explanation: Explanation;
	/** The rows behind each group, in its order. */
	readonly uses: readonly RowUse[];
	readonly trace: Trace;
}

export function explainFigure({ metric, manager, period, options: written }: FigureQuestion, around: Surroundings): Explained {
	const { facts, targets, language, sign } = around;
	const { kpi, options, slices, measure, definition } = askedFigure(metric, written, facts);
	const scope: Scope = manager === NOBODY ? { key: NOBODY, managers: [-1] } : findScope(facts.base, manager);
	const rules = planRules(facts, options);
	const plan = planBook(targets, rules.sharing, rules.idOf);
	const root = trace(
		measure,
		facts,
		{ scope, period, periods: [period] },
		{
			target: (plannedMetric, whose, when) => plan(plannedMetric, whose.key, when),
			definition,
			targets,
			...rules,
		},
	);
	const names = namesWithOwn(facts, language);
	const unit = unitOf(kpi, options);
	const value = inWhole(root.value, unit);
	const home = { period: period.token, scope: scope.key };
	const leaves = leavesOf(root);
	const groups: RowGroup[] = [];
	const uses: RowUse[] = [];
	for (const { use, suffix } of leaves) {
		groups.push(rowGroup(use, facts.base, around.linesOf, language, { ...home, suffix: suffix[language] }));
		uses.push(use);
	}
	const ripening = ripeningNote(measure, period, options, facts, language);
	const explanation: Explanation = {
		metric: partKey(metric, kpi),
		manager: scope.key,
		period: period.token,
		options: shownOptions(written),
		title: titleOf(metric, kpi, language),
		subject: `${scopeName(facts.base, scope, language)} · ${period.token}`,
		days: daysText(period, language),
		value,
		shown: value === null ? '' : shownFigure(value, unit, sign, language),
		blank: capitalised(whyBlank(root, facts, language, names)),
		help: kpi.help[language],
		formula: capital(describe(measure, language, names)),
		parts: partList(root, { options, language, sign, names, ownUnit: (id) => kpiOf(facts, id).unit }),
		coverage: [...new Set(leaves.filter(({ isGoal }) => !isGoal).flatMap(({ use }) => coverage(use, language)))].map(capital),
		// A plan of the whole would mislead beside the figure of a slice.
		plans: plansOf(root, planSubject(kpi.plan ?? partKey(metric, kpi), plannedSlice(slices).key), around, unit, options),
		groups,
		notes: [
			...notes(period, facts, language),
			...(ripening === null ? [] : [ripening]),
			...correctionNotes(facts.base, uses, home, language),
		],
	};
	return { explanation, uses, trace: root };
}

/** The plans within the figure, and the plan of the figure itself. */
function plansOf(root: Trace, metric: string, around: Surroundings, unit: FigureUnit, options: Options): string[] {
	const planLines = ownPlanLines(metric, root.place, around, unit);
	return [...new Set([...planWords(root, around, options), ...(planLines === null ? [] : [planLines])])];
}

const capitalised = (words: string | null): string | null => (words === null ? null : `${capital(words)}.`);
const inWhole = (value: number | null, unit: FigureUnit): number | null => (value === null || unit !== 'money' ? value : wholeUnits(value));
const shownOptions = (written: string): string =>
	written
		.split(';')
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.join('; ');

interface Leaf {
	readonly use: RowUse;
	readonly suffix: { readonly ru: string; readonly en: string };
	/** Of a cohort: those who reached the goal. */
	readonly isGoal: boolean;
}

/** The rows behind a figure, once for every population, period and scope. */
function leavesOf(root: Trace): Leaf[] {
	const leaves = new Map<string, Leaf>();
	const add = (use: RowUse, isGoal: boolean): void => {
		const key = JSON.stringify([use.of, use.period.from, use.period.to, use.scope.key, use.rows.length, isGoal]);
		const suffix = isGoal ? { ru: ' – дошли до цели', en: ' – reached the goal' } : { ru: '', en: '' };
		if (!leaves.has(key)) leaves.set(key, { use, suffix, isGoal });
	};
	const walk = (of: Trace): void => {
		if (of.rows !== null) add(of.rows, false);
		if (of.reachedRows !== null) add(of.reachedRows, true);
		of.parts.forEach(walk);
	};
	walk(root);
	return [...leaves.values()];
}

export function scopeName(base: FactBase, scope: Scope, language: Language): string {
	if (scope.all === true) return language === 'ru' ? 'Весь отдел' : 'Everybody';
	if (scope.key === NOBODY) return language === 'ru' ? 'Без ответственного' : 'Nobody’s';
	const [kind, name] = scope.key.split(':') as [string, string | undefined];
	if (name !== undefined && kind === 'team') return `${language === 'ru' ? 'Команда' : 'Team'} ${name}`;
	if (name !== undefined && kind === 'region') return `${language === 'ru' ? 'Регион' : 'Region'} ${name}`;
	const managers = base.table('managers');
	const row = codesOf(managers, 'manager_id').indexOf(scope.managers[0]!);
	return row < 0 ? scope.key : textOf(managers, 'name')(row) || scope.key;
}

/** A part of a KPI that bears a name of its own keeps it. */
const partOf = (metric: string, kpi: Kpi) => {
	const word = metric.trim().toLowerCase();
	return kpi.parts?.find((part) => part.metric === word || part.name.ru.toLowerCase() === word || part.name.en.toLowerCase() === word);
};
const partKey = (metric: string, kpi: Kpi): string => partOf(metric, kpi)?.metric ?? kpi.id;
const titleOf = (metric: string, kpi: Kpi, language: Language): string => (partOf(metric, kpi)?.name ?? kpi.name)[language];

export const dayText = (day: number, language: Language): string =>
	language === 'ru' ? dayOf(day).split('-').reverse().join('.') : dayOf(day);

const daysText = ({ from, to }: Period, language: Language): string =>
	to - from === 1 ? dayText(from, language) : `${dayText(from, language)} – ${dayText(to - 1, language)}`;

function notes(period: Period, facts: EnrichedFacts, language: Language): string[] {
	const { asOf } = facts.base.account;
	if (period.to - 1 <= asOf) return [];
	const day = dayText(asOf, language);
	return [
		language === 'ru' ? `Период ещё идёт: учтено то, что было по ${day} включительно.` : `The period is not over: counted up to ${day}.`,
	];
}
