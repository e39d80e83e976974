const NARROW = /[iljftrI.,:;'’|!()\s-]/;
const WIDE_LETTER = /[mwMWжшщюмфыЖШЩЮМФЫ№%]/;
const CAPITAL = /[A-ZА-ЯЁ]/;
const BOLD = 1.07;

/** About how many pixels a text takes in ten points of the sheets' letter. */
export function textWidth(text: string, isBold = false): number {
	let width = 0;
	for (const sign of text) width += NARROW.test(sign) ? 4 : WIDE_LETTER.test(sign) ? 10 : CAPITAL.test(sign) ? 9 : 7.3;
	return isBold ? width * BOLD : width;
}

/** In how many lines a text is broken at its words; a word that is wider than a line is broken in itself. */
export function linesOf(text: string, width: number, isBold = false): number {
	const space = textWidth(' ', isBold);
	let [lines, used] = [1, 0];
	for (const word of text.split(' ')) {
		const size = textWidth(word, isBold);
		if (used > 0 && used + space + size > width) [lines, used] = [lines + 1, 0];
		used += (used > 0 ? space : 0) + size;
		while (used > width) [lines, used] = [lines + 1, used - width];
	}
	return lines;
}
