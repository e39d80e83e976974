import { QueryFault } from './statement';

export interface Token {
	readonly kind: 'word' | 'quoted' | 'number' | 'string' | 'sign' | 'end';
	readonly text: string;
}

const PATTERN =
	/\s+|(?<string>"[^"]*"|'[^']*')|`(?<quoted>[^`]+)`|(?<number>\d+(?:\.\d+)?|\.\d+)|(?<word>[\p{L}_][\p{L}\p{N}_]*)|(?<sign><=|>=|<>|!=|[=<>()+*/,-])/uy;

/** The words of a query; there is no way to write a quotation mark of the kind that a text stands in. */
export const tokensOf = (text: string): Token[] => {
	const tokens: Token[] = [];
	PATTERN.lastIndex = 0;
	while (PATTERN.lastIndex < text.length) {
		const at = PATTERN.lastIndex;
		const groups = PATTERN.exec(text)?.groups;
		if (!groups) throw new QueryFault(`PARSE_ERROR: Encountered " ${text[at]} " at line 1, column ${at + 1}.`);
		if (groups.string !== undefined) tokens.push({ kind: 'string', text: groups.string.slice(1, -1) });
		for (const kind of ['quoted', 'number', 'word', 'sign'] as const)
			if (groups[kind] !== undefined) tokens.push({ kind, text: groups[kind] });
	}
	tokens.push({ kind: 'end', text: '<EOF>' });
	return tokens;
};
