import type { Measure } from '../../measures/vocabulary';
import type { Sql } from '../sql/fragment';
import { accrual } from './accrual';
import { balance } from './balance';
import { cohort } from './cohort';
import { count } from './count';
import { distinct } from './distinct';
import { elapsed, target } from './given';
import { blank, constant, covered, needs } from './ground';
import { mean } from './mean';
import { median } from './median';
import { over } from './over';
import { gap, minus, plus, product, ratio } from './pairs';
import type { Compiler, Place, Printer } from './place';
import { stock } from './stock';
import { sum } from './sum';
import { company, portion } from './whose';

/** A kind of measure without SQL does not compile. */
const PRINTERS: { readonly [K in Measure['kind']]: Printer<K> } = {
	count,
	sum,
	mean,
	median,
	distinct,
	stock,
	cohort,
	accrual,
	balance,
	ratio,
	product,
	plus,
	minus,
	gap,
	constant,
	needs,
	covered,
	company,
	portion,
	over,
	target,
	elapsed,
	blank,
	kpi: ({ id }) => {
		throw new Error(`the definition of ${id} must stand in the place of its name`);
	},
	choose: () => {
		throw new Error('options must be settled before a measure is printed');
	},
};

export const figureOf = (measure: Measure, place: Place, to: Compiler): Sql =>
	(PRINTERS[measure.kind] as (measure: Measure, place: Place, to: Compiler) => Sql)(measure, place, to);
