import { epochOf, offsetAt, serialOfDate } from '../../cells/zone';
import { Refusal } from '../contract/refusal';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** Google falls back to GMT for a zone that it does not know. */
const offset = (at: number, zone: string): number => {
	const fixed = /^(?:GMT|UTC)([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
	if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * 60_000;
	try {
		return offsetAt(at, zone);
	} catch {
		return 0;
	}
};

const isoWeek = (local: Date): number => {
	const thursday = new Date(local.getTime());
	thursday.setUTCDate(local.getUTCDate() + 4 - (local.getUTCDay() || 7));
	return Math.ceil(((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 86_400_000 + 1) / 7);
};

const part = (letter: string, width: number, local: Date, shift: number, zone: string): string => {
	const sign = shift < 0 ? '-' : '+';
	const minutes = Math.abs(shift) / 60_000;
	const hour = local.getUTCHours();
	switch (letter) {
		case 'y':
		case 'Y':
		case 'u':
			return letter === 'u'
				? String(local.getUTCDay() || 7)
				: width === 2
					? pad(local.getUTCFullYear() % 100, 2)
					: pad(local.getUTCFullYear(), width);
		case 'M':
		case 'L':
			return width >= 4
				? MONTHS[local.getUTCMonth()]!
				: width === 3
					? MONTHS[local.getUTCMonth()]!.slice(0, 3)
					: pad(local.getUTCMonth() + 1, width);
		case 'd':
			return pad(local.getUTCDate(), width);
		case 'D':
			return pad(Math.floor((local.getTime() - Date.UTC(local.getUTCFullYear(), 0, 1)) / 86_400_000) + 1, width);
		case 'E':
			return width >= 4 ? DAYS[local.getUTCDay()]! : DAYS[local.getUTCDay()]!.slice(0, 3);
		case 'H':
			return pad(hour, width);
		case 'k':
			return pad(hour || 24, width);
		case 'h':
			return pad(hour % 12 || 12, width);
		case 'K':
			return pad(hour % 12, width);
		case 'm':
			return pad(local.getUTCMinutes(), width);
		case 's':
			return pad(local.getUTCSeconds(), width);
		case 'S':
			return pad(local.getUTCMilliseconds(), width);
		case 'a':
			return hour < 12 ? 'AM' : 'PM';
		case 'w':
			return pad(isoWeek(local), width);
		case 'G':
			return 'AD';
		case 'Z':
			return `${sign}${pad(Math.floor(minutes / 60), 2)}${pad(minutes % 60, 2)}`;
		case 'X':
			if (shift === 0) return 'Z';
			return `${sign}${pad(Math.floor(minutes / 60), 2)}${width === 1 ? '' : `${width === 3 ? ':' : ''}${pad(minutes % 60, 2)}`}`;
		case 'z':
			return (
				new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: width >= 4 ? 'long' : 'short' })
					.formatToParts(local.getTime() - shift)
					.find((one) => one.type === 'timeZoneName')?.value ?? zone
			);
		default:
			throw new Refusal(`Illegal pattern character '${letter}'`);
	}
};

const tokens = (format: string): string[] => format.match(/'(?:[^']|'')*'|([a-zA-Z])\1*|[^a-zA-Z']+/g) ?? [];
const literal = (token: string): string => (token === "''" ? "'" : token.slice(1, -1).replaceAll("''", "'"));

/** Utilities.formatDate: a pattern of Java's SimpleDateFormat, in English. */
export const formatJavaDate = (at: number, zone: string, format: string): string => {
	const shift = offset(at, zone);
	const local = new Date(at + shift);
	return tokens(format)
		.map((token) =>
			token.startsWith("'") ? literal(token) : /[a-zA-Z]/.test(token) ? part(token[0]!, token.length, local, shift, zone) : token,
		)
		.join('');
};

export const parseJavaDate = (text: string, zone: string, format: string): number => {
	const names: string[] = [];
	const pattern = tokens(format).map((token) => {
		if (token.startsWith("'")) return literal(token).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
		if (!/[a-zA-Z]/.test(token)) return token.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
		names.push(token[0]!);
		return 'yMdHhmsS'.includes(token[0]!) ? `(\\d{1,${Math.max(token.length, token[0] === 'y' ? 4 : 2)}})` : '(\\S+)';
	});
	const match = new RegExp(`^${pattern.join('')}`).exec(text);
	if (!match) throw new Refusal(`Unparseable date: "${text}"`);
	const parts: Record<string, string> = {};
	for (const [index, name] of names.entries()) parts[name] = match[index + 1]!;
	const n = (name: string, fallback: number): number => (parts[name] === undefined ? fallback : Number(parts[name]));
	const hours = n('H', n('h', 0)) + (parts.a?.toUpperCase() === 'PM' && n('h', 0) < 12 ? 12 : 0);
	const day = serialOfDate(n('y', 1970), n('M', 1), n('d', 1));
	return epochOf(day + (hours * 3600 + n('m', 0) * 60 + n('s', 0)) / 86_400, zone) + n('S', 0);
};
