import { isDate } from '../facts/parse/instant';

/** A test of one cell, as SUMIFS understands it: equality without case, `*`, `?`, `<>`, `>`, `>=`, `<`, `<=`. */
export function criterion(input: unknown): (cell: unknown) => boolean {
	if (typeof input === 'number' || isDate(input)) {
		const wanted = Number(input);
		return (cell) => (typeof cell === 'number' || isDate(cell)) && Number(cell) === wanted;
	}
	const m = /^(<>|>=|<=|>|<|=)?(.*)$/s.exec(String(input ?? ''))!;
	const operator = m[1] ?? '=';
	const operand = m[2]!.trim();
	if (operator === '=' || operator === '<>') {
		const pattern = wildcard(operand);
		return (cell) => pattern.test(shown(cell)) === (operator === '=');
	}
	const limit = Number(operand.replace(',', '.'));
	return (cell) => {
		if (typeof cell !== 'number' || operand === '') return false;
		if (operator === '>') return cell > limit;
		if (operator === '>=') return cell >= limit;
		return operator === '<' ? cell < limit : cell <= limit;
	};
}

const shown = (cell: unknown): string => (cell === null || cell === undefined ? '' : String(cell).trim());

/** `~*` and `~?` mean the characters themselves. */
function wildcard(text: string): RegExp {
	const source = text.replace(/~([*?~])|[.+^${}()|[\]\\]|\*|\?/g, (found, escaped: string | undefined) => {
		if (escaped !== undefined) return `\\${escaped}`;
		return found === '*' ? '.*' : found === '?' ? '.' : `\\${found}`;
	});
	return new RegExp(`^${source}$`, 'is');
}
