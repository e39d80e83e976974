/** What went wrong, in no language yet: the panel words it in the language of the moment. */
export type Fault =
	| { readonly kind: 'message'; readonly text: string; readonly link?: string }
	| { readonly kind: 'accounts' | 'access' | 'offline' | 'slow' | 'quota' | 'outdated' | 'unknown' };

export class ServerFault extends Error {
	readonly fault: Fault;

	constructor(error: unknown) {
		super('the add-on did not answer');
		this.fault = toFault(error);
	}
}

export const faultOf = (error: unknown): Fault => (error instanceof ServerFault ? error.fault : { kind: 'unknown' });

/** Trying again may help. */
export const isTemporary = (fault: Fault): boolean => (fault.kind === 'message' && fault.link === undefined) || isOfTheMoment(fault);

const isOfTheMoment = ({ kind }: Fault): boolean => kind === 'offline' || kind === 'slow' || kind === 'unknown';

const PATTERNS: readonly (readonly [RegExp, Exclude<Fault['kind'], 'message'>])[] = [
	[/PERMISSION_DENIED/, 'accounts'],
	[/authori[sz]ation is required|permissions are not sufficient|требуется авторизация/i, 'access'],
	[/NetworkError|connection failure|HTTP 0|failed to fetch/i, 'offline'],
	[/^timeout$|maximum execution time|timed out|максимальное время выполнения/i, 'slow'],
	[/too many times|too much computer time|quota|слишком много раз|квот/i, 'quota'],
	[/function not found|is not a function/i, 'outdated'],
	// Messages for programmers; a head of sales must not see them.
	[
		/^(\w*(Type|Reference|Range|Syntax|Internal)Error)\b|undefined|\[object|\bnull\b|^empty answer$|server error occurred|^\s*$/i,
		'unknown',
	],
];

function toFault(error: unknown): Fault {
	const [, raw = '', link] = /^([\s\S]*?)(?:\n(https:\/\/\S+)\s*)?$/.exec(typeof error === 'string' ? error : messageOf(error)) ?? [];
	for (const [pattern, kind] of PATTERNS) if (pattern.test(raw)) return { kind };
	const text = raw
		.split(/\r?\n\s*at\s/)[0]!
		.replace(/^(\s*(?:\w*Error|Exception):\s*)+/, '')
		.replace(/\s*\(line \d+.*\)$/, '')
		.trim();
	if (text === '' || text.length > 600) return { kind: 'unknown' };
	return { kind: 'message', text, ...(link === undefined ? {} : { link }) };
}

function messageOf(error: unknown): string {
	const message = (error as { message?: unknown } | null | undefined)?.message;
	return typeof message === 'string' ? message : '';
}
