import type { Unit } from '../kpis/define';
import type { NamedColumn } from './columns';
import type { What } from './words';

/** What rows come to: money, where a column of money is added up or averaged. */
export function rowUnit(what: Exclude<What, 'formula'>, column: Pick<NamedColumn, 'holds'> | undefined): Unit {
	if (what === 'share') return 'share';
	return what !== 'count' && what !== 'distinct' && column?.holds === 'money' ? 'money' : 'pieces';
}
