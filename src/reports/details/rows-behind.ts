import { and, count, type Measure, partsOf } from '../../measures/vocabulary';

/**
 * How many rows a figure rests on, as a measure of its own: those that are counted or summed, those a mean is taken of, and of a share
 * those it is a share of. null: the figure is not made of rows.
 */
export function rowsBehind(measure: Measure, definition: (id: string) => Measure): Measure | null {
	const of = (part: Measure): Measure | null => rowsBehind(part, definition);
	switch (measure.kind) {
		case 'count':
		case 'distinct':
		case 'accrual':
			return count(measure.of);
		case 'sum':
		case 'mean':
		case 'median':
			return count(and(measure.of, { column: measure.column, known: true }));
		case 'stock':
			return {
				...measure,
				fold: 'distinct',
				column: measure.fold === 'distinct' ? measure.column : measure.of.table === 'dealIntervals' ? 'deal' : 'deal_id',
			};
		case 'cohort':
			return { kind: 'distinct', column: measure.subject, of: measure.entry };
		case 'ratio':
			return of(measure.bottom) ?? of(measure.top);
		case 'over': {
			const inside = of(measure.of);
			return inside === null ? null : { ...measure, of: inside };
		}
		case 'kpi':
			return of(definition(measure.id));
		default:
			return partsOf(measure).reduce<Measure | null>((rows, part) => rows ?? of(part), null);
	}
}
