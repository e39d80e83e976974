import type { Node, Operator, RefSpec } from './node';
import { type Dialect, SyntaxFault, type Token, tokensOf } from './tokens';

/** Weaker first; all are left-associative, as in spreadsheets. */
const LEVELS: readonly (readonly Operator[])[] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

const columnNumber = (letters: string): number =>
	[...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const numberOf = (text: string) => {
	const value = Number(text);
	return Number.isFinite(value) ? value : { error: '#NUM!', message: 'The number is too large to be shown.' };
};

const SIDE = /^(?:\$?([A-Za-z]{1,3}))?(?:\$?(\d+))?$/;

/** Reads `A1`, `A1:B2`, `A:D`, `5:7`, `A2:D`; reversed corners are put in order. */
export const refSpec = (text: string, sheet: string | null): RefSpec | null => {
	const sides = text.split(':').map((side) => SIDE.exec(side.trim()));
	if (sides.length > 2 || sides.some((side) => !side || side[0] === '')) return null;
	const corner = (side: RegExpExecArray) => ({
		column: side[1] === undefined ? null : columnNumber(side[1]),
		row: side[2] === undefined ? null : Number(side[2]) - 1,
	});
	const from = corner(sides[0]!);
	const to = sides[1] ? corner(sides[1]) : from;
	if (sides.length === 1 && (from.row === null || from.column === null)) return null;
	const low = (a: number | null, b: number | null): number | null => (a === null || b === null ? (a ?? b) : Math.min(a, b));
	const high = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : Math.max(a, b));
	return {
		sheet,
		row: low(from.row, to.row),
		column: low(from.column, to.column),
		lastRow: high(from.row, to.row),
		lastColumn: high(from.column, to.column),
	};
};

class Parser {
	private at = 0;
	private readonly tokens: readonly Token[];
	private readonly separators: readonly string[];
	private readonly columnSign: string;

	constructor(tokens: readonly Token[], dialect: Dialect) {
		this.tokens = tokens;
		this.separators = dialect.decimal === ',' ? [';'] : [',', ';'];
		this.columnSign = dialect.decimal === ',' ? '\\' : ',';
	}

	whole(): Node {
		const node = this.level(0);
		if (this.at < this.tokens.length) throw new SyntaxFault('trailing text');
		return node;
	}

	private sign(...signs: string[]): string | null {
		const token = this.tokens[this.at];
		if (token?.kind !== 'sign' || !signs.includes(token.text)) return null;
		this.at += 1;
		return token.text;
	}

	private need(sign: string): void {
		if (!this.sign(sign)) throw new SyntaxFault(`${sign} is missing`);
	}

	private level(index: number): Node {
		if (index === LEVELS.length) return this.prefix();
		let left = this.level(index + 1);
		for (;;) {
			const operator = this.sign(...LEVELS[index]!) as Operator | null;
			if (!operator) return left;
			left = { kind: 'binary', operator, left, right: this.level(index + 1) };
		}
	}

	/** A minus binds tighter than `^`: -2^2 is 4. */
	private prefix(): Node {
		const operator = this.sign('-', '+') as '-' | '+' | null;
		if (operator) return { kind: 'unary', operator, operand: this.prefix() };
		let node = this.spanned();
		while (this.sign('%')) node = { kind: 'unary', operator: '%', operand: node };
		return node;
	}

	private spanned(): Node {
		let node = this.applied();
		while (this.sign(':')) node = { kind: 'span', from: node, to: this.applied() };
		return node;
	}

	private applied(): Node {
		let node = this.primary();
		while (this.tokens[this.at]?.text === '(' && this.tokens[this.at]?.kind === 'sign' && (node.kind === 'call' || node.kind === 'apply'))
			node = { kind: 'apply', target: node, args: this.args() };
		return node;
	}

	private args(): (Node | null)[] {
		this.need('(');
		const args: (Node | null)[] = [];
		if (this.sign(')')) return args;
		for (;;) {
			const next = this.tokens[this.at];
			const missing = next?.kind === 'sign' && (next.text === ')' || this.separators.includes(next.text));
			args.push(missing ? null : this.level(0));
			if (this.sign(')')) return args;
			if (!this.sign(...this.separators)) throw new SyntaxFault('a separator is missing');
		}
	}

	private array(): Node {
		const rows: Node[][] = [[]];
		if (this.sign('}')) return { kind: 'array', rows: [] };
		for (;;) {
			rows.at(-1)!.push(this.level(0));
			if (this.sign('}')) return { kind: 'array', rows };
			if (this.sign(';')) rows.push([]);
			else if (!this.sign(this.columnSign)) throw new SyntaxFault('} is missing');
		}
	}

	private primary(): Node {
		const token = this.tokens[this.at];
		if (!token) throw new SyntaxFault('the formula ends too early');
		this.at += 1;
		switch (token.kind) {
			case 'number':
				return { kind: 'value', value: numberOf(token.text) };
			case 'text':
				return { kind: 'value', value: token.text };
			case 'error':
				return { kind: 'value', value: { error: token.text, message: token.text === '#REF!' ? 'Reference does not exist.' : '' } };
			case 'ref': {
				const ref = refSpec(token.text, token.sheet ?? null);
				if (!ref) throw new SyntaxFault(token.text);
				return { kind: 'ref', ref };
			}
			case 'name':
				if (this.tokens[this.at]?.text === '(' && this.tokens[this.at]?.kind === 'sign')
					return { kind: 'call', name: token.text.toUpperCase(), args: this.args() };
				return { kind: 'name', name: token.text };
		}
		if (token.text === '(') {
			const node = this.level(0);
			this.need(')');
			return node;
		}
		if (token.text === '{') return this.array();
		throw new SyntaxFault(token.text);
	}
}

/** The formula's tree; null when Google would say that it cannot be parsed. */
export const parseFormula = (formula: string, dialect: Dialect): Node | null => {
	try {
		return new Parser(tokensOf(formula.replace(/^=/, ''), dialect), dialect).whole();
	} catch (error) {
		if (error instanceof SyntaxFault) return null;
		throw error;
	}
};
