/** How a locale writes numbers and arrays inside a formula. */
export interface Dialect {
	readonly decimal: string;
}

export interface Token {
	readonly kind: 'number' | 'text' | 'error' | 'ref' | 'name' | 'sign';
	readonly text: string;
	/** With its quotes gone; only before a reference. */
	readonly sheet?: string;
}

export class SyntaxFault extends Error {}

const CELL = '\\$?[A-Za-z]{1,3}\\$?[1-9]\\d*';
const COLUMN = '\\$?[A-Za-z]{1,3}';
const ROW = '\\$?[1-9]\\d*';
const SHEET = "(?:('(?:[^']|'')+'|[\\p{L}\\p{N}_.]+)!)";
const REFERENCE = new RegExp(
	`${SHEET}?(${CELL}(?::(?:${CELL}|${COLUMN}|${ROW}))?|${COLUMN}:(?:${CELL}|${COLUMN})|${ROW}:${ROW})(?![\\p{L}\\p{N}_.(!])`,
	'yu',
);
/** What a deleted sheet leaves behind. */
const LOST = new RegExp(`${SHEET}#REF!`, 'yu');
const NAME = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const TEXT = /"(?:[^"]|"")*"/y;
const ERROR = /#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)/iy;
const SIGN = /<=|>=|<>|[-+*/^&=<>%(){};,:\\]/y;
const NUMBER = { '.': /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y, ',': /(?:\d+(?:,\d+)?|,\d+)(?:[eE][+-]?\d+)?/y };

type Rule = readonly [pattern: RegExp, make: (match: RegExpExecArray) => Token];

const bare = (sheet: string | undefined): { sheet?: string } => {
	if (sheet === undefined) return {};
	return { sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet };
};

/** The first that fits decides. */
const rules = (number: RegExp): readonly Rule[] => [
	[TEXT, ([text]) => ({ kind: 'text', text: text.slice(1, -1).replaceAll('""', '"') })],
	[LOST, () => ({ kind: 'error', text: '#REF!' })],
	[ERROR, ([text]) => ({ kind: 'error', text: text.toUpperCase() })],
	[REFERENCE, ([, sheet, a1]) => ({ kind: 'ref', text: a1!, ...bare(sheet) })],
	[NAME, ([text]) => ({ kind: 'name', text })],
	[number, ([text]) => ({ kind: 'number', text: text.replace(',', '.') })],
	[SIGN, ([text]) => ({ kind: 'sign', text })],
];

const RULES = { '.': rules(NUMBER['.']), ',': rules(NUMBER[',']) };
const SPACE = /[\s\u00a0]+/y;

/** Cuts a formula, without its `=`, into tokens. */
export const tokensOf = (text: string, { decimal }: Dialect): Token[] => {
	const list = RULES[decimal === ',' ? ',' : '.'];
	const tokens: Token[] = [];
	for (let at = 0; at < text.length; ) {
		const find = (pattern: RegExp): RegExpExecArray | null => {
			pattern.lastIndex = at;
			return pattern.exec(text);
		};
		const space = find(SPACE);
		at += space?.[0].length ?? 0;
		if (at >= text.length) break;
		let match: RegExpExecArray | null = null;
		const rule = list.find(([pattern]) => {
			match = find(pattern);
			return match !== null;
		});
		if (!rule || !match) throw new SyntaxFault(`Unexpected ${text[at]}`);
		tokens.push(rule[1](match));
		at += (match as RegExpExecArray)[0].length;
	}
	return tokens;
};
