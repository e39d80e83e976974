/** A table's text cut into cells. */
export interface SplitText {
	readonly delimiter: string;
	readonly lines: string[][];
}

const SIGNS = [';', ',', '\t', '|'] as const;
/** So much of a file tells which sign separates its cells. */
const SAMPLE = 40_000;
const SAMPLE_LINES = 60;

/** Excel's own first line `sep=;` names the separator and belongs to no table. */
const NAMED = /^"?sep=(.)"?[^\S\t\r\n]*(?:\r\n|\r|\n|$)/i;

/** Text of a table as cells. The separator is the sign that, outside quotes, cuts most lines into equally many cells. */
export function splitText(text: string): SplitText {
	const bare = text.replace(/^\uFEFF/, '');
	const named = NAMED.exec(bare);
	if (named !== null) return { delimiter: named[1]!, lines: cellsOf(bare.slice(named[0].length), named[1]!) };
	const delimiter = delimiterOf(bare.slice(0, SAMPLE));
	return { delimiter, lines: cellsOf(bare, delimiter) };
}

function delimiterOf(sample: string): string {
	let best = ',';
	let most = 0;
	for (const sign of SIGNS) {
		const lines = cellsOf(sample, sign, SAMPLE_LINES).filter((line) => line.length > 1 || line[0]!.trim() !== '');
		const widths = new Map<number, number>();
		for (const { length } of lines) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
		let score = 0;
		for (const [width, count] of widths) score = Math.max(score, (count / lines.length) ** 2 * Math.log2(width + 1));
		if (score > most) {
			most = score;
			best = sign;
		}
	}
	return best;
}

/** A quote opens a cell only where the cell begins, so that inches and «ООО "Ромашка"» inside a cell stay text. */
function cellsOf(text: string, delimiter: string, mostLines = Number.POSITIVE_INFINITY): string[][] {
	const lines: string[][] = [];
	let line: string[] = [];
	let at = 0;
	const end = text.length;
	while (at < end) {
		let cell: string;
		const start = quoteAt(text, at, delimiter);
		const close = start < 0 ? -1 : closingQuote(text, start + 1, delimiter);
		if (close >= 0) {
			cell = text.slice(start + 1, close).replace(/""/g, '"');
			at = close + 1;
			while (at < end && !isEnd(text[at]!, delimiter)) at++;
		} else {
			const from = at;
			while (at < end && !isEnd(text[at]!, delimiter)) at++;
			cell = text.slice(from, at);
		}
		line.push(cell.length < 2 ? cell : withoutMarks(cell));
		if (at < end && text[at] === delimiter) {
			at++;
			if (at === end) line.push('');
			else continue;
		} else if (at < end) at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
		lines.push(line);
		if (lines.length >= mostLines) return lines;
		line = [];
	}
	return lines;
}

/** What programs put around a text so that Excel leaves it alone: ="00123" and '00123. */
const withoutMarks = (cell: string): string =>
	cell.startsWith('="') && cell.endsWith('"') ? cell.slice(2, -1) : cell.startsWith("'") && /^'[\d+-]/.test(cell) ? cell.slice(1) : cell;

const isEnd = (sign: string, delimiter: string): boolean => sign === delimiter || sign === '\n' || sign === '\r';

/** Where a quoted cell that begins here has its quote; blanks may stand before it. */
function quoteAt(text: string, at: number, delimiter: string): number {
	let i = at;
	while (text[i] === ' ' && delimiter !== ' ') i++;
	return text[i] === '"' ? i : -1;
}

/** The quote that ends the cell: it stands before a separator, the end of the line or of the text. */
function closingQuote(text: string, from: number, delimiter: string): number {
	for (let i = text.indexOf('"', from); i >= 0; i = text.indexOf('"', i)) {
		if (text[i + 1] === '"') {
			i += 2;
			continue;
		}
		let next = i + 1;
		while (text[next] === ' ') next++;
		if (next >= text.length || isEnd(text[next]!, delimiter)) return i;
		i++;
	}
	return -1;
}
