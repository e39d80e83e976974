import { relation, sql } from '../../sql/fragment';
import { raw } from '../../tables/raw';
import { view } from '../define';
import { workdays } from './minutes';

/** Working days from the creation of a deal to its closing. */
export const dealCycles = view('deal_cycles', () =>
	workdays(sql`(SELECT line, created_at AS since, closed_at AS until FROM ${relation(raw('deals'))} WHERE closed_at >= created_at)`),
);
