import type { Period } from '../calendar/period';
import type { EnrichedFacts } from '../columns/enrich';
import { credited, cut } from '../dimensions/cut';
import { type Dimension, NONE } from '../dimensions/define';
import { plannedSlice, settledPlans } from '../dimensions/plan-slices';
import { valueName } from '../dimensions/slice-words';
import { namesIn, textsWith, valuesOf } from '../dimensions/values';
import { wholeUnits } from '../facts/parse/minor-units';
import { subjectParts } from '../facts/parse/plan-subject';
import type { Row } from '../facts/table';
import { planBook } from '../goals/plan';
import { unitOf } from '../kpis/options';
import type { Language } from '../language/text';
import { evaluate, type Question, type Scope } from '../measures/evaluate';
import { plannedOf } from '../measures/planned';
import type { Measure } from '../measures/vocabulary';
import { type AskedFigure, askedFigure } from './asked-figure';
import { planRules } from './model';
import { findScope } from './scopes';

/** What `KPI_SLICE` asks; a metric that is null leaves its column blank. */
export interface SliceQuestion {
	readonly metrics: readonly (string | null)[];
	readonly dimension: Dimension;
	readonly period: Period;
	readonly manager: string;
	readonly options: string;
	/** After so many values the others stand in one line. */
	readonly top: number;
}

type Value = number | null;

/** A line of the answer: values of the dimension (several: the others; none: the total), and a figure for every metric. */
export interface SliceLine {
	readonly values: readonly string[];
	readonly figures: readonly Value[];
}

/**
 * The values of a dimension that have anything, by the first metric, largest first; then the rows without a value; then the whole, which is
 * computed and not added up.
 */
export function slice(question: SliceQuestion, facts: EnrichedFacts, targets: readonly Row[]): SliceLine[] {
	const { dimension, top } = question;
	const askers = question.metrics.map((metric) =>
		metric === null ? null : askerOf(askedFigure(metric, question.options, facts), question, facts, targets),
	);
	const parts = askers.map((asker) => asker?.parts() ?? null);
	const first = parts.find((part) => part !== null) ?? [];
	const names = namesIn(valuesOf(facts.base, dimension));
	const all = [...names.keys()].filter((code) => parts.some((part) => part !== null && (part[code] ?? 0) !== 0));
	const none = names.indexOf(NONE);
	const ranked = all.filter((code) => code !== none).sort((a, b) => (first[b] ?? -1e300) - (first[a] ?? -1e300));
	const line = (code: number): SliceLine => ({ values: [names[code]!], figures: parts.map((part) => part?.[code] ?? null) });
	const others = ranked.slice(top).map((code) => names[code]!);
	return [
		...ranked.slice(0, top).map(line),
		...(others.length > 0 ? [{ values: others, figures: askers.map((asker) => asker?.whole(others) ?? null) }] : []),
		...(all.includes(none) ? [line(none)] : []),
		{ values: [], figures: askers.map((asker) => asker?.whole(null) ?? null) },
	];
}

/** As cells: the value's name, then the figures. */
export const sliceCells = (lines: readonly SliceLine[], dimension: Dimension, language: Language): (string | Value)[][] =>
	lines.map(({ values, figures }) => [nameOf(values, dimension, language), ...figures]);

function nameOf(values: readonly string[], dimension: Dimension, language: Language): string {
	if (values.length === 0) return language === 'ru' ? 'Итого' : 'Total';
	return values.length > 1 ? (language === 'ru' ? 'Прочие' : 'Others') : valueName(dimension, values[0]!, language);
}

interface Asker {
	/** By the value's place among the names. */
	readonly parts: () => readonly Value[];
	/** All values, or these together. */
	readonly whole: (values: readonly string[] | null) => Value;
}

function askerOf(
	{ kpi, options, slices, measure, definition }: AskedFigure,
	{ dimension, period, manager }: SliceQuestion,
	facts: EnrichedFacts,
	targets: readonly Row[],
): Asker {
	const { sharing, idOf } = planRules(facts, options);
	const plan = planBook(settledPlans(facts.base, targets), sharing, idOf);
	const periods = [period];
	const scope = findScope(facts.base, manager);
	const isMoney = unitOf(kpi, options) === 'money';
	const target: Question['target'] = (metric, whose, when) => plan(metric, whose.key, when);
	const ask = (change: (of: Measure) => Measure, scopes: readonly Scope[], planned = target): Value[] =>
		evaluate(change(measure), facts, { scopes, periods, definition: (id) => change(definition(id)), target: planned }).map(([value]) =>
			value === null || value === undefined ? null : isMoney ? wholeUnits(value) : value,
		);
	const whole = (values: readonly string[] | null): Value =>
		ask((of) => (values === null ? of : cut(of, [{ dimension, values, isExcluded: false }], facts)), [scope])[0]!;
	const values = valuesOf(facts.base, dimension);
	const { texts } = values;
	if (isOfCompany(measure, definition)) return { whole, parts: () => namesIn(values).map((value) => whole([value])) };
	const people = facts.base.dictionary('manager').texts;
	const managers = scope.all === true ? null : scope.managers.map((code) => people[code]!);
	/** A value stands in the place of people: its plan is that of the slice, whoever is asked about. */
	const planOfValue: Question['target'] = (subject, { key: value }, when) => {
		const slice = plannedSlice([...slices, { dimension, values: [value], isExcluded: false }]);
		const measured = { kind: 'target', metric: subjectParts(subject).metric, money: false, slice } as const;
		return plannedOf(measured, scope, when, target).value;
	};
	const parts = (): Value[] => {
		const { size } = texts;
		const answer = ask(
			(of) => credited(of, dimension, managers, facts),
			namesIn(values).map((key): Scope => ({ key, managers: textsWith(values, key).map((text) => texts.find(text)) })),
			planOfValue,
		);
		// Rows of a history may have values that no row of today has.
		return texts.size > size ? parts() : answer;
	};
	return { whole, parts };
}

/** Whether a figure sets a part against the company, which values of a dimension in place of people would not tell. */
function isOfCompany(measure: Measure, definition: (id: string) => Measure): boolean {
	const parts = (node: unknown): boolean => {
		if (typeof node !== 'object' || node === null) return false;
		const { kind, id } = node as { kind?: unknown; id?: unknown };
		if (kind === 'company' || kind === 'portion') return true;
		return kind === 'kpi' ? parts(definition(id as string)) : Object.values(node).some(parts);
	};
	return parts(measure);
}
