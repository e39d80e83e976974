import { type FactBase, numbersOf } from '../../facts/fact-base';
import { inBaseNet } from '../kit/currency';
import { isDecided } from './states';

/**
 * Money of deals in minor units of the base currency, without VAT where amounts hold it: the rate is that of the closing day, or of as_of
 * while a deal is open. NaN where there is no amount or no rate. Any money column of deals that a definition measures goes through this.
 */
export function dealMoney(base: FactBase, key: string): Float64Array {
	const deals = base.table('deals');
	const { zone, asOf } = base.account;
	const closed = numbersOf(deals, 'closed_at');
	const decided = isDecided(base);
	// A stale closing date of an open deal says nothing (R9).
	return inBaseNet(base, deals, key, (i) => (!decided(i) || Number.isNaN(closed[i]!) ? asOf : Math.min(zone.dayAt(closed[i]!), asOf)));
}
