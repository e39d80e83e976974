import type { EnrichedFacts } from '../columns/enrich';
import { sources } from '../columns/kit/sources';
import { findColumn } from '../columns/read';
import { tables } from '../facts/tables';
import { type Text, text } from '../language/text';
import { and, type Condition, type Measure, type Population } from '../measures/vocabulary';
import type { Dimension, Slice } from './define';
import { plannedSlice } from './plan-slices';
import { slicesWords } from './slice-words';
import { columnOf, textsWith, valuesOf } from './values';

type Plan = Extract<Measure, { kind: 'target' }>;

/** What becomes of a population, or why it cannot be cut. */
type Change = (of: Population, isAtMoment: boolean) => Population | Text;

/** The same figure of the rows that lie in the slices; what cannot be cut has no value, and says why. */
export function cut(measure: Measure, slices: readonly Slice[], facts: EnrichedFacts): Measure {
	if (slices.length === 0) return measure;
	const slice = plannedSlice(slices);
	const change: Change = (of, isAtMoment) => {
		const conditions: Condition[] = [];
		for (const slice of slices) {
			const column = columnIn(facts, slice.dimension, of, isAtMoment);
			if (typeof column !== 'string') return column;
			conditions.push(...conditionsOf(slice, column, facts));
		}
		return and(of, ...conditions);
	};
	return rewrite(measure, change, (plan) => ({ ...plan, slice }));
}

/** The same figure credited to the values of a dimension in place of people, whose rows are narrowed to these managers: `null`, to all. */
export function credited(measure: Measure, dimension: Dimension, managers: readonly string[] | null, facts: EnrichedFacts): Measure {
	return rewrite(measure, (of, isAtMoment) => {
		const column = columnIn(facts, dimension, of, isAtMoment);
		if (typeof column !== 'string') return column;
		return { ...and(of, ...(managers === null ? [] : [{ column: of.credit, in: managers }])), credit: column };
	});
}

/** The same figure credited to the codes of a column of the caller's. */
export const creditedTo = (measure: Measure, columnFor: (of: Population, isAtMoment: boolean) => string | Text): Measure =>
	rewrite(measure, (of, isAtMoment) => {
		const credit = columnFor(of, isAtMoment);
		return typeof credit === 'string' ? { ...of, credit } : credit;
	});

/** `said`: where other words fit better. */
export function conditionsOf({ dimension, values, isExcluded }: Slice, column: string, { base }: EnrichedFacts, said?: Text): Condition[] {
	if (dimension.several !== undefined) {
		const all = valuesOf(base, dimension);
		const texts = new Set(values.flatMap((value) => textsWith(all, value)));
		const words = said ?? slicesWords({ dimension, values, isExcluded });
		return [{ column, in: isExcluded ? all.texts.texts.filter((one) => !texts.has(one)) : [...texts], said: words }];
	}
	if (!isExcluded) return [{ column, in: values, said: said ?? slicesWords({ dimension, values, isExcluded }) }];
	return values.map((value) => ({ column, not: value, said: slicesWords({ dimension, values: [value], isExcluded }) }));
}

/** What a whole day of a person has: whose it is, and when it was. */
const PERSONAL: ReadonlySet<string> = new Set(['managers', 'moments']);

/** The column that holds a dimension's value in a population, or why there is none. */
export function columnIn(facts: EnrichedFacts, dimension: Dimension, of: Population, isAtMoment: boolean): string | Text {
	if (dimension.home === 'moments' && isAtMoment)
		return text(
			`по разрезу «${dimension.name.ru}» не делится то, что берётся на момент или за дни периода`,
			`what is taken at a moment or over days cannot be cut by “${dimension.name.en}”`,
		);
	if (!PERSONAL.has(dimension.home) && of.where.some(({ column }) => findColumn(of.table, column)?.isOfPerson))
		return text(
			`дни работы не делятся по разрезу «${dimension.name.ru}»: день у человека один на все сделки`,
			`days of work cannot be cut by “${dimension.name.en}”: a person has one day for all deals`,
		);
	return columnOf(facts, dimension, of) ?? unreached(dimension, of);
}

function unreached({ name, home }: Dimension, { table }: Population): Text {
	const rows = sources[table]?.rows ?? tables[table as keyof typeof tables].title;
	const [ru, en] = home === 'clients' ? ['клиента', 'a client'] : ['сделки', 'a deal'];
	return text(
		`нельзя разрезать по «${name.ru}»: у ${rows.ru} нет ${ru}`,
		`cannot be cut by “${name.en}”: ${rows.en} have no ${en.replace(/^a /, '')}`,
	);
}

/** Every population that decides which rows count, in its place; plans by themselves. */
function rewrite(measure: Measure, change: Change, planned: (plan: Plan) => Plan = (plan) => plan): Measure {
	const again = (part: Measure): Measure => rewrite(part, change, planned);
	const placed = (of: Population, isAtMoment: boolean, put: (of: Population) => Measure): Measure => {
		const next = change(of, isAtMoment);
		return 'ru' in next ? { kind: 'blank', why: next } : put(next);
	};
	switch (measure.kind) {
		case 'count':
		case 'sum':
		case 'mean':
		case 'median':
		case 'distinct':
			return placed(measure.of, false, (of) => ({ ...measure, of }));
		case 'stock':
		case 'accrual':
			return placed(measure.of, true, (of) => ({ ...measure, of }));
		case 'cohort':
			return placed(measure.entry, false, (entry) => ({ ...measure, entry }));
		case 'balance':
			// What was paid follows its bill.
			return placed(measure.debts, true, (debts) => ({ ...measure, debts }));
		case 'covered':
			return placed(measure.rows, false, (rows) => ({ ...measure, rows, of: again(measure.of) }));
		case 'ratio':
			return { ...measure, top: again(measure.top), bottom: again(measure.bottom) };
		case 'product':
		case 'plus':
		case 'minus':
		case 'gap':
			return { ...measure, of: [again(measure.of[0]), again(measure.of[1])] };
		case 'needs':
		case 'company':
		case 'over':
			return { ...measure, of: again(measure.of) };
		case 'portion':
			return { ...measure, of: again(measure.of), by: again(measure.by) };
		case 'target':
			return planned(measure);
		case 'elapsed':
		case 'constant':
		case 'kpi':
		case 'blank':
			return measure;
		case 'choose':
			throw new Error('options must be settled before a cut');
	}
}
