import { dateLiteral } from './literals';
import { type Condition, type Expression, QueryFault, type Statement, textOf } from './statement';
import { type Token, tokensOf } from './tokens';

const AGGREGATES: ReadonlySet<string> = new Set(['avg', 'count', 'max', 'min', 'sum']);
const COMPARISONS: ReadonlySet<string> = new Set(['=', '<>', '!=', '<', '<=', '>', '>=', 'contains', 'like', 'matches', 'starts', 'ends']);
/** Words that only quoted name a column. */
const RESERVED: ReadonlySet<string> = new Set(
	'and asc by date datetime desc false format group label limit not offset options or order pivot select timeofday timestamp true where'.split(
		' ',
	),
);

class Reader {
	private readonly tokens: readonly Token[];
	private at = 0;

	constructor(text: string) {
		this.tokens = tokensOf(text);
	}

	get next(): Token {
		return this.tokens[this.at]!;
	}

	/** Where to come back to when another reading has to be tried. */
	get position(): number {
		return this.at;
	}

	backTo(position: number): void {
		this.at = position;
	}

	take(): Token {
		const token = this.next;
		this.at += 1;
		return token;
	}

	/** Takes these words or signs if they come next. */
	has(...words: readonly string[]): boolean {
		const fits = words.every((word, index) => {
			const token = this.tokens[this.at + index];
			return token !== undefined && (token.kind === 'word' || token.kind === 'sign') && token.text.toLowerCase() === word;
		});
		if (fits) this.at += words.length;
		return fits;
	}

	must(...words: readonly string[]): void {
		if (!this.has(...words)) this.fault();
	}

	opensCall(): boolean {
		return this.tokens[this.at + 1]?.text === '(' && this.tokens[this.at + 1]?.kind === 'sign';
	}

	fault(): never {
		throw new QueryFault(`PARSE_ERROR: Encountered " ${this.next.text} ".`);
	}

	list<T>(one: () => T): T[] {
		const items = [one()];
		while (this.has(',')) items.push(one());
		return items;
	}

	/** Left to right, for operators of one rank. */
	chain(signs: readonly string[], part: () => Expression): Expression {
		let left = part();
		for (;;) {
			const sign = signs.find((one) => this.has(one));
			if (sign === undefined) return left;
			left = { kind: 'call', name: sign, args: [left, part()] };
		}
	}
}

const atom = (reader: Reader): Expression => {
	if (reader.has('(')) {
		const inside = sum(reader);
		reader.must(')');
		return inside;
	}
	if (reader.has('-')) return { kind: 'call', name: '-', args: [{ kind: 'literal', value: 0 }, atom(reader)] };
	const isCall = reader.opensCall();
	const { kind, text } = reader.next;
	if (kind === 'end' || kind === 'sign') reader.fault();
	const lower = text.toLowerCase();
	if (kind === 'word' && !isCall && RESERVED.has(lower) && !['true', 'false', 'date', 'datetime', 'timestamp', 'timeofday'].includes(lower))
		reader.fault();
	reader.take();
	if (kind === 'number') return { kind: 'literal', value: Number(text) };
	if (kind === 'string') return { kind: 'literal', value: text };
	if (kind === 'quoted') return { kind: 'column', id: text };
	if (lower === 'true' || lower === 'false') return { kind: 'literal', value: lower === 'true' };
	if (['date', 'datetime', 'timestamp', 'timeofday'].includes(lower) && reader.next.kind === 'string')
		return { kind: 'literal', value: dateLiteral(lower, reader.take().text) };
	if (!isCall) return { kind: 'column', id: text };
	reader.must('(');
	const args = reader.has(')') ? [] : reader.list(() => sum(reader));
	if (args.length > 0) reader.must(')');
	return AGGREGATES.has(lower) ? { kind: 'aggregate', name: lower, of: args[0] ?? reader.fault() } : { kind: 'call', name: lower, args };
};

const sum = (reader: Reader): Expression => reader.chain(['+', '-'], () => reader.chain(['*', '/'], () => atom(reader)));

const comparison = (reader: Reader): Condition => {
	const left = sum(reader);
	if (reader.has('is')) {
		const negated = reader.has('not');
		reader.must('null');
		return { kind: 'isNull', of: left, negated };
	}
	const operator = reader.next.text.toLowerCase();
	if (!COMPARISONS.has(operator)) reader.fault();
	reader.take();
	if (operator === 'starts' || operator === 'ends') reader.must('with');
	return { kind: 'compare', operator: operator === '!=' ? '<>' : operator, left, right: sum(reader) };
};

/** A parenthesis may open a condition or an expression: what follows the closing one tells. */
const operand = (reader: Reader): Condition => {
	if (reader.has('not')) return { kind: 'not', of: operand(reader) };
	const start = reader.position;
	try {
		return comparison(reader);
	} catch (error) {
		reader.backTo(start);
		if (!reader.has('(')) throw error;
		const inside = either(reader);
		reader.must(')');
		return inside;
	}
};

const joined = (reader: Reader, word: 'and' | 'or', part: () => Condition): Condition => {
	const parts = [part()];
	while (reader.has(word)) parts.push(part());
	return parts.length === 1 ? parts[0]! : { kind: word, parts };
};

const either = (reader: Reader): Condition => joined(reader, 'or', () => joined(reader, 'and', () => operand(reader)));

const count = (reader: Reader): number => {
	const { kind, text } = reader.next;
	if (kind !== 'number') reader.fault();
	reader.take();
	return Number(text);
};

export const parseQuery = (text: string): Statement => {
	const reader = new Reader(text);
	const expressions = (): Expression[] => reader.list(() => sum(reader));
	const select = reader.has('select') ? (reader.has('*') ? undefined : expressions()) : undefined;
	const where = reader.has('where') ? either(reader) : undefined;
	const groupBy = reader.has('group', 'by') ? expressions() : [];
	const pivot = reader.has('pivot') ? expressions() : [];
	const orderBy = reader.has('order', 'by')
		? reader.list(() => {
				const by = sum(reader);
				const descending = reader.has('desc');
				if (!descending) reader.has('asc');
				return { by, descending };
			})
		: [];
	const skipping = reader.has('skipping') ? count(reader) : 1;
	const limit = reader.has('limit') ? count(reader) : Number.POSITIVE_INFINITY;
	const offset = reader.has('offset') ? count(reader) : 0;
	const labels = new Map<string, string>();
	if (reader.has('label'))
		for (const [expression, label] of reader.list(() => [sum(reader), reader.take()] as const)) {
			if (label.kind !== 'string') reader.fault();
			labels.set(textOf(expression), label.text);
		}
	for (const word of ['format', 'options']) if (reader.has(word)) throw new QueryFault(`not emulated: QUERY with ${word}`);
	if (reader.next.kind !== 'end') reader.fault();
	return { ...(select ? { select } : {}), ...(where ? { where } : {}), groupBy, pivot, orderBy, skipping, limit, offset, labels };
};
