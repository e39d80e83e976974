import { type Text, text } from '../../language/text';
import { readFacts } from '../../tabs/read-data-tab';
import type { FormulaCall } from './formula-call';
import type { ExplainPorts } from './ports';

/** A formula over the tab of deals sees what the CRM says; accepted corrections of contested deals lie over it in figures alone. */
export function rangeCorrections({ args }: FormulaCall, sheet: string, { book }: Pick<ExplainPorts, 'book'>): Text | null {
	const deals = book.nameOf('deals');
	if (deals === null || !book.has('contests') || !args.some((written) => tabOf(written, sheet) === deals.toLowerCase())) return null;
	const count = (readFacts(book, 'contests', { keepsUnread: true })?.rows ?? []).filter(({ status }) => status === 'accepted').length;
	if (count === 0) return null;
	return text(
		`Строки сделок в диапазоне – как в CRM: принятых поправок спорных сделок (${count}) эта формула не видит. С поправками считает KPI(…).`,
		`The rows of deals in the range are as in the CRM: this formula does not see accepted corrections of contested deals (${count}). KPI(…) counts with them.`,
	);
}

/** The tab that a range of cells names, in small letters. */
function tabOf(written: string, sheet: string): string {
	const [, quoted, plain] = /^\s*(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(written) ?? [];
	return (quoted?.replace(/''/g, "'") ?? plain ?? sheet).trim().toLowerCase();
}
