/** What went wrong, in no language yet: the panel says it in the language that is on at that moment. */
export type Fault =
	| { readonly kind: 'said'; readonly sentence: string }
	| { readonly kind: 'accounts' | 'access' | 'offline' | 'slow' | 'quota' | 'outdated' | 'unknown' };

export class ServerFault extends Error {
	readonly fault: Fault;

	constructor(error: unknown) {
		super('the add-on did not answer');
		this.fault = recognised(error);
	}
}

export const faultOf = (error: unknown): Fault => (error instanceof ServerFault ? error.fault : { kind: 'unknown' });

/** Asking again may help. */
export const isPassing = ({ kind }: Fault): boolean => kind === 'said' || kind === 'offline' || kind === 'slow' || kind === 'unknown';

const PATTERNS: readonly (readonly [RegExp, Exclude<Fault['kind'], 'said'>])[] = [
	[/PERMISSION_DENIED/, 'accounts'],
	[/authori[sz]ation is required|permissions are not sufficient|требуется авторизация/i, 'access'],
	[/NetworkError|connection failure|HTTP 0|failed to fetch/i, 'offline'],
	[/^timeout$|maximum execution time|timed out|максимальное время выполнения/i, 'slow'],
	[/too many times|too much computer time|quota|слишком много раз|квот/i, 'quota'],
	[/function not found|is not a function/i, 'outdated'],
	// What a programmer would read, a head of sales must not.
	[
		/^(\w*(Type|Reference|Range|Syntax|Internal)Error)\b|undefined|\[object|\bnull\b|^empty answer$|server error occurred|^\s*$/i,
		'unknown',
	],
];

function recognised(error: unknown): Fault {
	const raw = typeof error === 'string' ? error : messageOf(error);
	for (const [pattern, kind] of PATTERNS) if (pattern.test(raw)) return { kind };
	const sentence = raw
		.split(/\r?\n\s*at\s/)[0]!
		.replace(/^(\s*(?:\w*Error|Exception):\s*)+/, '')
		.replace(/\s*\(line \d+.*\)$/, '')
		.trim();
	return sentence === '' || sentence.length > 600 ? { kind: 'unknown' } : { kind: 'said', sentence };
}

function messageOf(error: unknown): string {
	const message = (error as { message?: unknown } | null | undefined)?.message;
	return typeof message === 'string' ? message : '';
}
