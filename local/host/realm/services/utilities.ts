import { Exception, host, Wrapped } from '../bridge/bridge';
import { enumName } from '../bridge/expose';
import { Blob, bytesOf, toBase64 } from './blob';
import { formatText } from './format-text';

const web = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_');
const dataOf = (value: unknown, charset: string): string => (value instanceof Blob ? value._.data : toBase64(value, charset));

export class Utilities extends Wrapped<null> {
	formatDate(date: Date, zone: string, format: string) {
		return host<string>('formatDate', date.getTime(), zone, format);
	}
	parseDate(text: string, zone: string, format: string) {
		return new Date(host<number>('parseDate', text, zone, format));
	}
	formatString(template: string, ...values: unknown[]) {
		return formatText(template, values);
	}
	sleep(milliseconds: number) {
		const pause = Number(milliseconds);
		if (pause > 300_000) throw new Exception('sleep value must be at most 300000 milliseconds.');
		host('sleep', pause);
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
	/** Signs beyond ASCII count as question marks unless a charset is given. */
	computeDigest(algorithm: unknown, value: unknown, charset?: unknown) {
		return bytesOf(host<string>('digest', enumName(algorithm), dataOf(value, enumName(charset) ?? 'US_ASCII')));
	}
	_mac(algorithm: string, value: unknown, key: unknown, charset: unknown) {
		const set = enumName(charset) ?? 'US_ASCII';
		return bytesOf(host<string>('hmac', algorithm, dataOf(value, set), dataOf(key, set)));
	}
	computeHmacSha256Signature(value: unknown, key: unknown, charset?: unknown) {
		return this._mac('HMAC_SHA_256', value, key, charset);
	}
	computeHmacSignature(algorithm: unknown, value: unknown, key: unknown, charset?: unknown) {
		return this._mac(enumName(algorithm) ?? '', value, key, charset);
	}
	computeRsaSha256Signature(value: unknown, key: string, charset?: unknown) {
		return bytesOf(host<string>('rsa', dataOf(value, enumName(charset) ?? 'US_ASCII'), String(key)));
	}
	gzip(blob: Blob, name?: string) {
		return new Blob({ data: host<string>('gzip', blob._.data), type: 'application/x-gzip', name: name ?? 'archive.gz' });
	}
	ungzip(blob: Blob) {
		return new Blob({ data: host<string>('ungzip', blob._.data), type: null, name: blob._.name?.replace(/\.gz$/, '') ?? null });
	}
	/** Files of a ZIP are told apart by their names; a file without one has none to be told by. */
	zip(blobs: Blob[], name = 'archive.zip') {
		const entries = blobs.map((blob) => {
			if (blob._.name === null) throw new Exception('Blob object must have non-null name for this operation.');
			return { name: blob._.name, data: blob._.data };
		});
		return new Blob({ data: host<string>('zip', entries), type: 'application/zip', name });
	}
	unzip(blob: Blob) {
		return host<{ name: string; data: string }[]>('unzip', blob._.data).map(({ name, data }) =>
			new Blob({ data, type: null, name }).setContentTypeFromExtension(),
		);
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
