const AUTH = 'https://www.googleapis.com/auth/';

/** Where nobody could see what Google does (UNVERIFIED.md), the answer that is expected stands first; a host may be told to give the other. */
const CHOICES = {
	/** A clock trigger sees its spreadsheet; it sees none; Google refuses to make one; it makes one and never runs it, as in test deployments. */
	trigger: ['spreadsheet', 'no-spreadsheet', 'refused', 'silent'],
	/** A tab made from a template brings everything; the cells and their looks alone. */
	template: ['whole', 'bare'],
	/** Drive's and Sheets' addresses answer; nobody has switched the two on in the script's Cloud project. */
	api: ['on', 'disabled'],
	/** A file is given as PDF, or not. */
	pdf: ['given', 'refused'],
	/** What a custom function gets for an argument that was left out. */
	omitted: ['undefined', 'empty'],
	/** `getAuthorizationInfo` and `requireScopes` take a list of scopes; they know of no list. */
	consent: ['by-scope', 'whole'],
	/** What stands as custom functions in cells is calculated; the cells say `Loading…` for as long as a script waits. */
	cells: ['calculated', 'loading'],
} as const;

type Choices = { readonly [Key in keyof typeof CHOICES]: (typeof CHOICES)[Key][number] };

export interface GoogleAnswers extends Choices {
	/** Scopes that people have refused, in full. */
	readonly refused: readonly string[];
}

const first = Object.fromEntries(Object.entries(CHOICES).map(([key, [expected]]) => [key, expected])) as unknown as Choices;

export const EXPECTED: GoogleAnswers = { ...first, refused: [] };

/** `trigger=no-spreadsheet,template=bare,refuse=script.send_mail+drive.file`; throws a sentence at what it does not know. */
export function googleAnswers(text: string): GoogleAnswers {
	const answers: Record<string, unknown> = { ...EXPECTED };
	for (const part of text.split(',').filter((one) => one.trim() !== '')) {
		const [key = '', value = ''] = part.trim().split('=');
		if (key === 'refuse') answers.refused = value.split('+').map((scope) => AUTH + scope);
		else if (!(key in CHOICES))
			throw new Error(`"${key}" is no question to Google. There are: ${Object.keys(CHOICES).join(', ')}, refuse.`);
		else if (!(CHOICES[key as keyof Choices] as readonly string[]).includes(value))
			throw new Error(`${key} is ${CHOICES[key as keyof Choices].join(' or ')}, not "${value}".`);
		else answers[key] = value;
	}
	return answers as unknown as GoogleAnswers;
}
