import { foldName } from '../named-people';

/** Between the metric and the slice of a plan; a slice itself has it no more. */
const SIGN = '|';

/** A slice as plans are compared by it. The sheet's own formulas do the same. */
export const sliceKey = (slice: string): string => foldName(slice).replace(/\|/g, '/');

/** What a plan is of: a metric, or a metric of a slice of the data. The two never meet, so that no plan of a part adds to a plan of the whole. */
export const planSubject = (metric: string, slice: string): string => {
	const key = sliceKey(slice);
	return key === '' ? metric : metric + SIGN + key;
};

/** The metric, and the slice as it is compared. */
export function subjectParts(subject: string): { readonly metric: string; readonly slice: string } {
	const at = subject.indexOf(SIGN);
	return at < 0 ? { metric: subject, slice: '' } : { metric: subject.slice(0, at), slice: subject.slice(at + 1) };
}
