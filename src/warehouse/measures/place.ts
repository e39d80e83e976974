import type { Column } from '../../facts/table';
import type { Frame, Measure, Population } from '../../measures/vocabulary';
import type { Relation, Sql } from '../sql/fragment';

/** Of which periods and whose a figure is wanted: the frames around the asked periods, the outermost first. */
export interface Place {
	readonly frames: readonly Frame[];
	readonly scopes: 'asked' | 'everybody' | 'nobody';
}

/** What the printers of measures need of each other. Every figure is a step with a line for each `scope` and `period`, and its `value`. */
export interface Compiler {
	figure(measure: Measure, place: Place): Sql;
	/** A step that is printed once for all who ask for it. */
	shared(key: unknown, label: string, query: () => Sql): Sql;
	/** `period`, `first` and `past` (the day after the last), and the same as instants cut at the horizon: `from_at`, `to_at`; `as_of`, `horizon`, `tz`. */
	periods(place: Place): Sql;
	/** `scope`, and whose rows count. */
	people(place: Place): Sql;
	/** The same for rows of a population: a line for each `scope` and each `credit` that counts for it, to be joined by equality. */
	members(of: Population, place: Place): Sql;
	/** Every `scope` with every `period`. */
	grid(place: Place): Sql;
	/** The rows of a population: `at`, `credit`, and what else is asked of them, as `x.…`. */
	population(of: Population, columns: Readonly<Record<string, Sql>>): Sql;
	/** A column of a table, read from `x` or another alias. */
	read(table: Population['table'], key: string, from?: Sql): Sql;
	table(id: Population['table']): Relation;
	/** The columns that people have added to a table. */
	own(table: Population['table']): readonly Column[];
	/** The number of a plan that the query takes as a parameter. */
	plan(target: Extract<Measure, { kind: 'target' }>, place: Place): number;
}

/** The measure of a kind; several kinds may share a shape. */
type OfKind<M, K> = M extends { readonly kind: infer J } ? (K extends J ? M : never) : never;

export type Printer<K extends Measure['kind']> = (measure: OfKind<Measure, K>, place: Place, to: Compiler) => Sql;
