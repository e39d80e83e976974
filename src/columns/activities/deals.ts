import type { FactBase } from '../../facts/fact-base';
import { dealRowsOf, perBase } from '../kit/data';

/** The row of the deal that every activity belongs to, -1 where there is none: several columns follow it. */
export const activityDeals = perBase((base: FactBase) => dealRowsOf(base, base.table('activities')));
