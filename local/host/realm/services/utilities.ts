import { Exception, host, Wrapped } from '../bridge/bridge';
import { enumName } from '../bridge/expose';
import { Blob, bytesOf, toBase64 } from './blob';

const web = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_');
const dataOf = (value: unknown): string => (value instanceof Blob ? value._.data : toBase64(value));

const formatOne = (flags: string, width: string, precision: string, kind: string, value: unknown): string => {
	const digits = precision === '' ? undefined : Number(precision.slice(1));
	let text: string;
	if (kind === 'd' || kind === 'i') text = String(Math.trunc(Number(value)));
	else if (kind === 'f') text = Number(value).toFixed(digits ?? 6);
	else if (kind === 'e') text = Number(value).toExponential(digits ?? 6);
	else if (kind === 'x') text = Number(value).toString(16);
	else if (kind === 'X') text = Number(value).toString(16).toUpperCase();
	else if (kind === 'o') text = Number(value).toString(8);
	else if (kind === 'c') text = typeof value === 'number' ? String.fromCharCode(value) : String(value);
	else text = digits === undefined ? String(value) : String(value).slice(0, digits);
	if (flags.includes('+') && Number(value) >= 0 && 'dife'.includes(kind)) text = `+${text}`;
	if (flags.includes(',')) text = text.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
	if (flags.includes('-')) return text.padEnd(Number(width || 0));
	if (!flags.includes('0')) return text.padStart(Number(width || 0));
	const sign = /^[+-]/.exec(text)?.[0] ?? '';
	return sign + text.slice(sign.length).padStart(Number(width || 0) - sign.length, '0');
};

export class Utilities extends Wrapped<null> {
	formatDate(date: Date, zone: string, format: string) {
		return host<string>('formatDate', date.getTime(), zone, format);
	}
	parseDate(text: string, zone: string, format: string) {
		return new Date(host<number>('parseDate', text, zone, format));
	}
	formatString(template: string, ...values: unknown[]) {
		let at = 0;
		return String(template).replace(
			/%([-+0 ,#]*)(\d*)(\.\d+)?([disfexXoc%])/g,
			(_all, flags: string, width: string, precision: string | undefined, kind: string) =>
				kind === '%' ? '%' : formatOne(flags, width, precision ?? '', kind, values[at++]),
		);
	}
	sleep(milliseconds: number) {
		if (milliseconds > 300_000) throw new Exception('sleep value must be at most 300000 milliseconds.');
		host('sleep', milliseconds);
	}
	getUuid() {
		return host<string>('uuid');
	}
	base64Encode(data: unknown, charset?: unknown) {
		return toBase64(data, enumName(charset) ?? undefined);
	}
	base64EncodeWebSafe(data: unknown, charset?: unknown) {
		return web(toBase64(data, enumName(charset) ?? undefined));
	}
	base64Decode(text: string) {
		if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw new Exception('Could not decode string.');
		return bytesOf(text);
	}
	base64DecodeWebSafe(text: string) {
		return bytesOf(text.replaceAll('-', '+').replaceAll('_', '/'));
	}
	computeDigest(algorithm: unknown, value: unknown) {
		return bytesOf(host<string>('digest', enumName(algorithm), dataOf(value)));
	}
	_mac(algorithm: string, value: unknown, key: unknown) {
		return bytesOf(host<string>('hmac', algorithm, dataOf(value), dataOf(key)));
	}
	computeHmacSha256Signature(value: unknown, key: unknown) {
		return this._mac('HMAC_SHA_256', value, key);
	}
	computeHmacSignature(algorithm: unknown, value: unknown, key: unknown) {
		return this._mac(enumName(algorithm) ?? '', value, key);
	}
	newBlob(data: unknown, type: string | null = null, name: string | null = null) {
		return new Blob({ data: toBase64(data), type: type ?? (typeof data === 'string' ? 'text/plain' : null), name });
	}
	parseCsv(csv: string, delimiter = ',') {
		const rows: string[][] = [];
		let row: string[] = [];
		let cell = '';
		let quoted = false;
		const text = String(csv).replace(/\r\n?/g, '\n');
		const endRow = (): void => {
			row.push(cell);
			rows.push(row);
			row = [];
			cell = '';
		};
		for (let i = 0; i < text.length; i += 1) {
			const sign = text[i]!;
			if (quoted) {
				if (sign !== '"') cell += sign;
				else if (text[i + 1] === '"') {
					cell += '"';
					i += 1;
				} else quoted = false;
			} else if (sign === '"' && cell === '') quoted = true;
			else if (sign === delimiter) {
				row.push(cell);
				cell = '';
			} else if (sign === '\n') endRow();
			else cell += sign;
		}
		if (quoted) throw new Exception('Could not parse text.');
		if (cell !== '' || row.length > 0) endRow();
		return rows;
	}
}
