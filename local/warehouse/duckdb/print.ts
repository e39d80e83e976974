import { type Group, type Leaf, type Node, nodesOf } from './tokens';

/**
 * One of our queries in the words of DuckDB. The vocabulary is closed: what stands in `SAME` is said alike, what stands in `SPELT` is
 * rewritten, and a function that stands in neither is an error, so that nothing is ever read in another sense. `values`: what stands for
 * its parameters, as DuckDB writes values.
 */
export function duckdbSql(google: string, values: Readonly<Record<string, string>> = {}): string {
	const put = (nodes: readonly Node[]): Node[] =>
		nodes.map((node) => {
			if (node.kind === 'group') return { ...node, inside: put(node.inside) };
			return node.kind === 'parameter' && values[node.text] !== undefined ? { kind: 'verbatim', text: values[node.text]! } : node;
		});
	return printed(put(nodesOf(google)));
}

/** What has one name and one meaning in both, and the macros of `session.ts`, which DuckDB lacks. */
const SAME = new Set(
	'IF IFNULL NULLIF COUNT COUNTIF SUM AVG MIN MAX ABS CEIL ROUND MOD LOWER TRIM REPLACE CAST ROW_NUMBER LAG LEAD LAST_VALUE OVER IN EXISTS LOGICAL_OR SAFE_DIVIDE UNIX_DATE UNIX_MILLIS IS_INF DIV ARRAY_CONCAT SPLIT STRING_AGG'.split(
		' ',
	),
);

/** Words that a bracket may follow without calling anything. */
const PLAIN = new Set(
	'SELECT FROM WHERE AS AND OR NOT ON JOIN THEN ELSE WHEN BY UNION ALL DISTINCT IS WITH INTERVAL HAVING CASE BETWEEN LIMIT'.split(' '),
);

const isSpace = (node: Node | undefined): boolean => node?.kind === 'space';
const isWord = (node: Node | undefined, ...words: readonly string[]): boolean => node?.kind === 'word' && words.includes(node.text);
const isGroup = (node: Node | undefined, open: '(' | '['): node is Group => node?.kind === 'group' && node.open === open;

function printed(nodes: readonly Node[]): string {
	let text = '';
	for (let i = 0; i < nodes.length; ) {
		const [piece, next] = pieceAt(nodes, i);
		text += piece;
		i = next;
	}
	return text;
}

function pieceAt(nodes: readonly Node[], i: number): readonly [text: string, next: number] {
	const node = nodes[i]!;
	const after = nodes[i + 1];
	if (node.kind === 'group') return [node.open === '(' ? `(${printed(node.inside)})` : `[${printed(node.inside)}]`, i + 1];
	if (node.kind !== 'word') return [leaf(node), i + 1];
	if (node.text === 'NOT') {
		const [isMember, next] = memberAt(nodes, skip(nodes, i + 1));
		if (isMember !== null) return [`<> ALL (${isMember})`, next];
	}
	if (node.text === 'ARRAY' && nodes[i + 1]?.kind === 'sign') return [`${printed([nodes[i + 2]!])}[]`, i + 4];
	const [member, past] = memberAt(nodes, i);
	if (member !== null) return [`= ANY (${member})`, past];
	if (node.text === 'TIMESTAMP' && nodes[skip(nodes, i + 1)]?.kind === 'text') return ['TIMESTAMPTZ', i + 1];
	if (!isGroup(after, '(') || isWord(nodes[i - 1], 'AS') || PLAIN.has(node.text)) return [node.text, i + 1];
	const spelt = SPELT[node.text];
	if (spelt !== undefined) return spelt(nodes, i, after);
	if (!SAME.has(node.text)) throw new Error(`nobody knows what ${node.text}(…) is in DuckDB`);
	return [node.text, i + 1];
}

const skip = (nodes: readonly Node[], i: number): number => (isSpace(nodes[i]) ? i + 1 : i);

/** `IN UNNEST(list)`: the list, and where it ends. */
function memberAt(nodes: readonly Node[], i: number): readonly [list: string | null, next: number] {
	const of = skip(nodes, i + 1);
	const list = nodes[of + 1];
	return isWord(nodes[i], 'IN') && isWord(nodes[of], 'UNNEST') && isGroup(list, '(') ? [printed(list.inside), of + 2] : [null, i];
}

function leaf({ kind, text }: Leaf): string {
	if (kind === 'name') return `"${text}"`;
	if (kind === 'parameter') return `$${text}`;
	if (kind === 'text') return text.startsWith('r') ? text.slice(1) : text;
	return text;
}

/** What stands between the commas of a bracket. */
function argumentsOf({ inside }: Group): Node[][] {
	const list: Node[][] = [[]];
	for (const node of inside) {
		if (node.kind === 'sign' && node.text === ',') list.push([]);
		else if (!(isSpace(node) && list.at(-1)!.length === 0)) list.at(-1)!.push(node);
	}
	return list;
}

type Spelling = (nodes: readonly Node[], i: number, bracket: Group) => readonly [text: string, next: number];

/** A macro of ours by number of arguments; the last one may name a part of a date. */
const macro =
	(nameOf: (args: readonly string[], unit: string) => string, takesUnit = false): Spelling =>
	(_, i, bracket) => {
		const args = argumentsOf(bracket).map((one) => printed(one).trim());
		const unit = takesUnit ? args.pop()! : '';
		return [`${nameOf(args, unit)}(${args.join(', ')})`, i + 2];
	};

/** `DATE_ADD(day, INTERVAL n DAY)`: the day, the number and the unit as arguments of a macro. */
const shift =
	(sign: '' | '-'): Spelling =>
	(_, i, bracket) => {
		const [of, interval = []] = argumentsOf(bracket);
		const words = interval.filter((node) => !isSpace(node));
		const unit = words.at(-1) as Leaf;
		if (!isWord(words[0], 'INTERVAL') || unit.kind !== 'word') throw new Error('an interval is a number and a unit');
		const number = printed(interval.slice(interval.indexOf(words[0]!) + 1, interval.lastIndexOf(unit))).trim();
		return [`${unit.text.toLowerCase()}s_later(${printed(of!).trim()}, ${sign}(${number}))`, i + 2];
	};

const indexOfWord = (nodes: readonly Node[], ...words: readonly string[]): number => {
	const at = nodes.findIndex((node) => isWord(node, ...words));
	return at < 0 ? nodes.length : at;
};

/** The aggregate of an array, and which of its values is taken. */
const arrayAgg: Spelling = (nodes, i, { inside }) => {
	const taken = nodes[i + 2];
	const text = (from: number, to: number): string => printed(inside.slice(from, to)).trim();
	const ignore = indexOfWord(inside, 'IGNORE');
	const order = indexOfWord(inside, 'ORDER');
	const limit = indexOfWord(inside, 'LIMIT');
	if (!isGroup(taken, '[')) return [`array_agg(${printed(inside)})`, i + 2];
	if (limit < inside.length) return [`first(${text(0, limit)})`, i + 3];
	const offset = taken.inside.find((node): node is Group => isGroup(node, '('))!;
	const value = text(0, Math.min(ignore, order));
	return [
		`(array_agg(${value} ${text(order, inside.length)}) FILTER (WHERE ${value} IS NOT NULL))[1 + CAST(${printed(offset.inside)} AS BIGINT)]`,
		i + 3,
	];
};

/** Rows of an array: of structs with their fields as columns, of other values by a name, with their places where these have a name, too. */
const unnest: Spelling = (nodes, i, { inside }) => {
	const words = nodes.slice(i + 2).filter((node) => !isSpace(node));
	const list = printed(inside);
	if (!isWord(words[2], 'WITH')) return [`(SELECT unnest(${list}, recursive := true))`, i + 2];
	const [item, place] = [printed([words[1]!]), printed([words[5]!])];
	return [`(SELECT unnest(${list}) AS ${item}, unnest(range(len(${list}))) AS ${place})`, nodes.indexOf(words[5]!) + 1];
};

const struct: Spelling = (_, i, bracket) => {
	const fields = argumentsOf(bracket).map((nodes) => {
		const as = indexOfWord(nodes, 'AS');
		const words = nodes.filter((node) => node.kind === 'word' || node.kind === 'name');
		const name = printed([words.at(-1)!]);
		return `${name} := ${printed(nodes.slice(0, as)).trim()}`;
	});
	return [`struct_pack(${fields.join(', ')})`, i + 2];
};

const SPELT: Readonly<Record<string, Spelling>> = {
	DATE: macro(() => 'day_of'),
	TIMESTAMP: macro(() => 'start_of'),
	DATETIME: macro((args) => (args.length === 2 ? 'wall_of' : 'midnight_of')),
	DATE_DIFF: macro((_, unit) => `${unit.toLowerCase()}s_between`, true),
	TIMESTAMP_DIFF: macro((_, unit) => `${unit.toLowerCase()}s_between`, true),
	DATETIME_DIFF: macro((_, unit) => `wall_${unit.toLowerCase()}s_between`, true),
	DATE_ADD: shift(''),
	DATE_SUB: shift('-'),
	TIMESTAMP_ADD: shift(''),
	TIMESTAMP_SUB: shift('-'),
	LEAST: macro((args) => `least_of_${args.length}`),
	GREATEST: macro((args) => `greatest_of_${args.length}`),
	CONCAT: macro((args) => `joined_${args.length}`),
	SAFE_CAST: (_, i, bracket) => [`TRY_CAST(${printed(bracket.inside)})`, i + 2],
	TO_JSON_STRING: (_, i, bracket) => [`CAST(${printed(bracket.inside)} AS VARCHAR)`, i + 2],
	REGEXP_REPLACE: (_, i, bracket) => [`regexp_replace(${printed(bracket.inside)}, 'g')`, i + 2],
	EXTRACT: (_, i, bracket) => [
		isWord(bracket.inside[0], 'DAYOFWEEK') ? `(1 + dayofweek(${printed(bracket.inside.slice(3))}))` : `EXTRACT(${printed(bracket.inside)})`,
		i + 2,
	],
	UNNEST: unnest,
	ARRAY: (_, i, { inside }) => {
		const from = indexOfWord(inside, 'FROM');
		const fields = inside.slice(indexOfWord(inside, 'STRUCT') + 1, from);
		return [`(SELECT list(${struct(fields, 0, { kind: 'group', open: '(', inside: fields })[0]}) ${printed(inside.slice(from))})`, i + 2];
	},
	ARRAY_AGG: arrayAgg,
	STRUCT: struct,
};
