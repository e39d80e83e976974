import { readablePage } from './ansi-page';

/** Encodings that a person may choose, in the order in which they are offered. */
export const ENCODINGS = [
	'utf-8',
	'windows-1251',
	'windows-1252',
	'windows-1250',
	'utf-16le',
	'utf-16be',
	'ibm866',
	'koi8-r',
	'x-mac-cyrillic',
] as const;

export interface DecodeOptions {
	/** Of the account, then of the person: `ru_RU`, `de`. */
	readonly locales?: readonly string[];
	/** What a person has chosen. */
	readonly encoding?: string;
}

/** A table's text. A mark at its beginning decides how it is encoded; then UTF-8 if (nearly) all of it is, else the page in which it reads as words. */
export function decodeText(bytes: Uint8Array, options: DecodeOptions = {}): string {
	return new TextDecoder(options.encoding ?? encodingOf(bytes, options.locales ?? [])).decode(bytes);
}

const MARKS: readonly (readonly [readonly number[], string])[] = [
	[[0xef, 0xbb, 0xbf], 'utf-8'],
	[[0xff, 0xfe], 'utf-16le'],
	[[0xfe, 0xff], 'utf-16be'],
];
const SAMPLE = 4_000;

/** How the bytes of a table are encoded. */
export function encodingOf(bytes: Uint8Array, locales: readonly string[] = []): string {
	const mark = MARKS.find(([signs]) => signs.every((sign, i) => bytes[i] === sign));
	if (mark !== undefined) return mark[1];
	const [even, odd] = zeros(bytes);
	if (even + odd > 0) return odd >= even ? 'utf-16le' : 'utf-16be';
	const { signs, faults } = utf8(bytes);
	// One broken byte spoils one sign; a file of another encoding is broken almost everywhere.
	return faults === 0 || signs >= faults * 4 ? 'utf-8' : readablePage(bytes, locales);
}

/** Zero bytes at even and at odd places: separators and digits have one each in UTF-16, text of one byte a sign has none. */
function zeros(bytes: Uint8Array): [even: number, odd: number] {
	const counts: [number, number] = [0, 0];
	for (let i = 0; i < Math.min(SAMPLE, bytes.length); i++) if (bytes[i] === 0) counts[i % 2]!++;
	return counts;
}

/** Signs of more than one byte, and bytes that belong to none. */
function utf8(bytes: Uint8Array): { readonly signs: number; readonly faults: number } {
	let [signs, faults] = [0, 0];
	for (let i = 0; i < bytes.length; i++) {
		const lead = bytes[i]!;
		if (lead < 0x80) continue;
		const more = lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
		let n = 0;
		while (n < more && (bytes[i + n + 1]! & 0xc0) === 0x80) n++;
		if (more === 0 || n < more) faults++;
		else {
			signs++;
			i += more;
		}
	}
	return { signs, faults };
}

/** The first lines as they were read, for a person to see whether they read as words. */
export const firstLines = (text: string, count = 3): string[] =>
	text
		.split(/\r\n|\r|\n/)
		.filter((line) => line.trim() !== '')
		.slice(0, count)
		.map((line) => line.slice(0, 90));
