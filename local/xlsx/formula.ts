import { renameInFormula } from '../cells/formula-text';

/** A formula as .xlsx files hold it: commas between arguments whatever the locale, sheets under the names they have there, no `=`. */
export function xlsxFormula(typed: string, renamed: ReadonlyMap<string, string>): string {
	let formula = typed;
	for (const [from, to] of renamed) if (from !== to) formula = renameInFormula(formula, from, to);
	let quote: '"' | "'" | null = null;
	let text = '';
	for (const sign of formula.slice(1)) {
		if (quote === null && (sign === '"' || sign === "'")) quote = sign;
		else if (sign === quote) quote = null;
		text += quote === null && sign === ';' ? ',' : sign;
	}
	return text.replace(NEWER, '_xlfn.$&');
}

/** Functions newer than the file format need a prefix in it; text in quotes that looks like such a call stays as it is. */
const NEWER = /(?<![\w.])(?:MINIFS|MAXIFS|IFS|SWITCH|CONCAT|TEXTJOIN|XLOOKUP)(?=\()(?=(?:[^"]*"[^"]*")*[^"]*$)/g;

/** Excel takes 31 characters and not every sign. */
export function xlsxNames(names: readonly string[]): Map<string, string> {
	const taken = new Set<string>();
	const result = new Map<string, string>();
	for (const name of names) {
		const plain =
			name
				.replace(/[[\]*?/\\:]/g, ' ')
				.trim()
				.replace(/^'|'$/g, '') || 'Sheet';
		let free = plain.slice(0, 31);
		for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${plain.slice(0, 31 - String(n).length - 1)} ${n}`;
		taken.add(free.toLowerCase());
		result.set(name, free);
	}
	return result;
}
