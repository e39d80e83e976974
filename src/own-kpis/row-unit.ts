import type { Unit } from '../kpis/define';
import type { NamedColumn } from './columns';
import { ownFault } from './fault';
import type { What } from './words';

type Held = Pick<NamedColumn, 'holds'> | undefined;

/** What rows come to: money, where a column of money is added up or averaged. */
export function rowUnit(what: Exclude<What, 'formula' | 'ratio'>, column: Held): Unit {
	if (what === 'share') return 'share';
	return what !== 'count' && what !== 'distinct' && column?.holds === 'money' ? 'money' : 'pieces';
}

/** `Скидка / Бюджет`: the two columns of a ratio. */
export function ratioColumns(written: string): readonly [top: string, bottom: string] {
	const parts = written.split(/\s*[/÷]\s*/u).map((part) => part.trim());
	if (parts.length === 2 && parts.every((part) => part !== '')) return parts as [string, string];
	throw ownFault(
		`для отношения нужны два столбца через «/», а написано «${written}»`,
		`a ratio takes two columns with "/" between, but "${written}" was written`,
		'Пишите, например: Скидка / Бюджет.',
		'Write, for example: Discount / Amount.',
	);
}

/** Money of money is a share, and so is a plain number, which is then meant as money; money of anything else is money for each. */
export function ratioUnit(top: Held, bottom: Held): Unit {
	if (bottom?.holds === 'money') return 'share';
	return top?.holds === 'money' ? 'money' : 'times';
}
