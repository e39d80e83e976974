/** Code pages of one byte a sign, by the language that writes them. */
const PAGES: readonly (readonly [page: string, languages: RegExp])[] = [
	['windows-1251', /^(?:ru|uk|be|bg|sr|mk|kk|ky|mn|tg)/],
	['windows-1250', /^(?:pl|cs|sk|hu|sl|hr|ro|bs|sq)/],
	['windows-1253', /^el/],
	['windows-1254', /^(?:tr|az)/],
	['windows-1255', /^(?:he|iw)/],
	['windows-1256', /^(?:ar|fa|ur)/],
	['windows-1257', /^(?:lt|lv|et)/],
	['windows-1258', /^vi/],
	['windows-1252', /./],
];
/** Tried on any account: Cyrillic of Windows, of DOS and of Unix, western and central Europe. */
const COMMON = ['windows-1251', 'windows-1252', 'ibm866', 'koi8-r', 'windows-1250', 'x-mac-cyrillic'];
const SAMPLE = 60_000;

/** The page in which most of these bytes read as words; of equals the one that the account's languages write. */
export function readablePage(bytes: Uint8Array, locales: readonly string[]): string {
	const own = locales.map((locale) => PAGES.find(([, languages]) => languages.test(locale.toLowerCase()))![0]);
	const sample = bytes.subarray(0, SAMPLE);
	let best = own[0] ?? 'windows-1252';
	let most = Number.NEGATIVE_INFINITY;
	for (const page of new Set([...own, ...COMMON])) {
		const score = readability(new TextDecoder(page).decode(sample));
		if (score > most + 1e-9) {
			most = score;
			best = page;
		}
	}
	return best;
}

/** Half of all Cyrillic letters of a text are of these. */
const FREQUENT = /[оеаинтсрвл]/gi;
const ODD = /[\u0080-\u009f\u2500-\u259f¤¦§¬¶\u00ad°±µ]|[^\s\p{L}\p{N}\p{P}\p{Sc}№+=<>|~^`$™®©]/u;

/** How much of what lies beyond ASCII stands in words as people write them, -1 to 1. */
function readability(text: string): number {
	let [good, all] = [0, 0];
	for (const [word] of text.matchAll(/[^\s;,|"«»()\d]*\P{ASCII}[^\s;,|"()\d]*/gu)) {
		const beyond = word.replace(/\p{ASCII}/gu, '').length;
		all += beyond;
		good += beyond * wordScore(word.replace(/^[«»„“”‘’…–—№€₽\u00a0.:!?/-]+|[«»„“”‘’…–—€₽\u00a0.:!?/-]+$/gu, ''));
	}
	return all === 0 ? 0 : good / all;
}

function wordScore(word: string): number {
	if (word === '') return 0.5;
	if (ODD.test(word)) return -1;
	const cyrillic = word.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
	const latin = word.match(/\p{Script=Latin}/gu)?.length ?? 0;
	if (cyrillic > 0 && latin > 0) return -1;
	// «иВАН»: the bytes of another Cyrillic page.
	if (/\p{Ll}\p{Lu}/u.test(word)) return -0.8;
	if (/\p{L}[^\p{L}\p{M}'’.\-/&_№]\p{L}/u.test(word)) return -0.8;
	if (cyrillic > 0) return 0.3 + 0.7 * ((word.match(FREQUENT)?.length ?? 0) / cyrillic);
	const accented = latin - (word.match(/[a-z]/gi)?.length ?? 0);
	return accented > 2 && accented > latin / 2 ? -0.8 : accented === latin && latin > 1 ? -0.3 : 0.9;
}
