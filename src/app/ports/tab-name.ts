/** Sheets takes a hundred characters in a tab's name. */
const LONGEST = 90;

/** What Sheets and formulas do not take in a tab's name goes; a letter is never cut in half. */
export const cut = (name: string): string =>
	[
		...name
			.replace(/[[\]*?:/\\]/g, ' ')
			.replace(/^'+|'+$/g, '')
			.replace(/\s+/g, ' ')
			.trim(),
	]
		.slice(0, LONGEST)
		.join('')
		.slice(0, LONGEST + 5) || '–';
