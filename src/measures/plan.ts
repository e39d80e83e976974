import type { ColumnUse } from '../columns/reads';
import { FIRST_FACTS } from './frames';
import { and, type Condition, type Frame, type Measure, type Population, partsOf, type SourceId } from './vocabulary';

/** What is folded of rows of one population: all of it in one pass, for every period and scope. */
export interface Scan {
	readonly of: Population;
	readonly folds: readonly { readonly kind: 'count' | 'sum' | 'mean' | 'median' | 'distinct'; readonly column?: string }[];
	/** Of which periods: the asked ones, or those that a frame makes of them, the outermost first. */
	readonly frames: readonly (readonly Frame[])[];
	/** Whose figures: those that are asked for, everybody's, or both. */
	readonly scopes: readonly ('asked' | 'everybody')[];
}

/** Conditions that rows of a table must meet; what several populations share is worked out once. */
export interface Mask {
	readonly table: SourceId;
	readonly where: readonly Condition[];
}

/** What no fold of rows by their date answers: a stock at an instant, a cohort, a balance, a sum spread over days. */
export type State = Extract<Measure, { kind: 'stock' | 'cohort' | 'balance' | 'accrual' }>;

/**
 * What stands between definitions and their figures: what is to be looked at, chosen and added up, as plain data. It says nothing of how
 * that is done, so that the same plan can be evaluated over columns or printed for another engine.
 */
export interface Plan {
	readonly columns: readonly ColumnUse[];
	readonly masks: readonly Mask[];
	readonly scans: readonly Scan[];
	readonly states: readonly State[];
}

interface Place {
	readonly frames: readonly Frame[];
	readonly scopes: 'asked' | 'everybody';
}

/** The plan of measures whose options are chosen; `definition` tells the measures of KPIs that they are made of. */
export function planOf(measures: readonly Measure[], definition: (id: string) => Measure): Plan {
	const columns = new Map<string, ColumnUse>();
	const masks = new Map<string, Mask>();
	const scans = new Map<string, { of: Population; folds: Map<string, Scan['folds'][0]>; places: Map<string, Place> }>();
	const states = new Map<string, State>();
	const use = (table: SourceId, ...keys: (string | undefined)[]): void => {
		for (const key of keys) if (key !== undefined) columns.set(`${table}.${key}`, { table, key });
	};
	const look = (of: Population, ...keys: (string | undefined)[]): void => {
		use(of.table, ...of.where.map(({ column }) => column), of.at, of.credit, ...keys);
		masks.set(JSON.stringify([of.table, of.where]), { table: of.table, where: of.where });
	};
	const scan = (of: Population, fold: Scan['folds'][0], place: Place): void => {
		look(of, fold.column);
		const key = JSON.stringify(of);
		const present = scans.get(key) ?? { of, folds: new Map(), places: new Map() };
		scans.set(key, present);
		present.folds.set(JSON.stringify(fold), fold);
		present.places.set(JSON.stringify(place), place);
	};
	const state = (measure: State): void => {
		states.set(JSON.stringify(measure), measure);
		if (measure.kind === 'stock') {
			const { age, expected } = measure.limits ?? {};
			look(measure.of, measure.column, measure.until, age?.column, expected?.column, expected?.undated);
			if (measure.history !== null) use(measure.history, 'source');
		} else if (measure.kind === 'accrual') look(measure.of, measure.column, measure.until);
		else if (measure.kind === 'balance') {
			look(measure.debts, 'due', 'amount');
			use(measure.settlements.table, 'bill', 'amount', measure.settlements.at);
		} else for (const of of [measure.entry, ...measure.goal]) look(of, measure.subject);
	};
	const walk = (measure: Measure, place: Place): void => {
		const { kind } = measure;
		if (kind === 'choose') throw new Error('options must be chosen before planning');
		if (kind === 'stock' || kind === 'cohort' || kind === 'accrual' || kind === 'balance') state(measure);
		if (kind === 'count') scan(measure.of, { kind }, place);
		if (kind === 'sum' || kind === 'mean' || kind === 'median' || kind === 'distinct')
			scan(measure.of, { kind, column: measure.column }, place);
		if (kind === 'needs') use(measure.table, measure.column);
		if (kind === 'covered') {
			const { rows, column } = measure;
			scan(rows, { kind: 'count' }, place);
			scan(and(rows, { column, known: true }), { kind: 'count' }, place);
		}
		if (kind === 'over') for (const [table, key] of FIRST_FACTS) use(table, key);
		if (kind === 'portion') walk(measure.by, { ...place, scopes: 'everybody' });
		if (kind === 'kpi') walk(definition(measure.id), place);
		else if (kind === 'portion' || kind === 'company') walk(measure.of, { ...place, scopes: 'everybody' });
		else if (kind === 'over') walk(measure.of, { ...place, frames: [...place.frames, measure.frame] });
		else for (const part of partsOf(measure)) walk(part, place);
		if (kind === 'portion') walk(measure.by, place);
	};
	for (const measure of measures) walk(measure, { frames: [], scopes: 'asked' });
	return {
		columns: [...columns.values()],
		masks: [...masks.values()],
		scans: [...scans.values()].map(({ of, folds, places }) => ({
			of,
			folds: [...folds.values()],
			frames: distinct([...places.values()].map(({ frames }) => frames)),
			scopes: distinct([...places.values()].map(({ scopes }) => scopes)),
		})),
		states: [...states.values()],
	};
}

const distinct = <T>(list: readonly T[]): T[] => [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];
