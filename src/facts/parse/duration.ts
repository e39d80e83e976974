import { cleaned, parseNumber, type Unreadable } from './number';

const CLOCK = /^(\d{1,3}):([0-5]\d):([0-5]\d)(?:[.,]\d+)?$/;
const WORDS =
	/^(?:(\d+) ?(?:ч|час(?:а|ов)?|h|hrs?|hours?)\.?)? ?(?:(\d+) ?(?:м|мин(?:ут[аы]?)?|m|mins?|minutes?)\.?)? ?(?:(\d+) ?(?:с|сек(?:унд[аы]?)?|s|secs?|seconds?)\.?)?$/i;

/** Seconds as telephony writes them: 330, 00:05:30, «5 мин 30 с», 5m 30s. Two numbers alone, 5:30, may be hours or minutes: nobody can tell. */
export function parseSeconds(input: unknown, locale: string): number | null | Unreadable {
	const text = typeof input === 'string' ? cleaned(input) : '';
	const parts = text === '' ? null : (CLOCK.exec(text) ?? WORDS.exec(text));
	if (parts === null) return parseNumber(input, locale);
	const [, hours = '0', minutes = '0', seconds = '0'] = parts;
	return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
