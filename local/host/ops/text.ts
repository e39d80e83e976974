import { createHash, createHmac, createSign, randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Refusal } from '../contract/refusal';
import { formatJavaDate, parseJavaDate } from './java-date';
import type { Ops } from './kinds';

const hashes: Record<string, string> = { MD5: 'md5', SHA_1: 'sha1', SHA_256: 'sha256', SHA_384: 'sha384', SHA_512: 'sha512' };

const packText = (text: string, charset = 'UTF-8'): string => {
	if (/^us[-_]ascii$/i.test(charset))
		return Buffer.from(Array.from(text, (sign) => (sign < '\u0080' ? sign.charCodeAt(0) : 63))).toString('base64');
	if (/^utf[-_]?8$/i.test(charset)) return Buffer.from(text, 'utf8').toString('base64');
	if (/^(windows-1251|cp1251)$/i.test(charset)) return Buffer.from(Array.from(text, (sign) => cyrillic.get(sign) ?? 63)).toString('base64');
	return Buffer.from(text, 'latin1').toString('base64');
};

const decoder = new TextDecoder('windows-1251');
const cyrillic = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]));

export const textOps: Ops = {
	bytes: (_execution, base64: string) => [...Buffer.from(base64, 'base64')],
	packBytes: (_execution, bytes: number[]) => Buffer.from(bytes).toString('base64'),
	packText: (_execution, text: string, charset?: string) => packText(text, charset),
	unpackText: (_execution, base64: string, charset: string) => {
		try {
			return new TextDecoder(charset.replace('_', '-')).decode(Buffer.from(base64, 'base64'));
		} catch {
			throw new Refusal(`Invalid argument: ${charset}`);
		}
	},
	digest: (_execution, algorithm: string, data: string) => {
		const name = hashes[algorithm];
		if (!name) throw new Error(`not emulated: Utilities.DigestAlgorithm.${algorithm}`);
		return createHash(name).update(Buffer.from(data, 'base64')).digest('base64');
	},
	hmac: (_execution, algorithm: string, data: string, key: string) => {
		const name = hashes[algorithm.replace('HMAC_', '')];
		if (!name) throw new Error(`not emulated: Utilities.MacAlgorithm.${algorithm}`);
		return createHmac(name, Buffer.from(key, 'base64')).update(Buffer.from(data, 'base64')).digest('base64');
	},
	/** RSA with SHA-256, as service accounts sign. */
	rsa: (_execution, data: string, key: string) => {
		try {
			return createSign('RSA-SHA256').update(Buffer.from(data, 'base64')).sign(key, 'base64');
		} catch {
			throw new Refusal('Invalid argument: key');
		}
	},
	gzip: (_execution, data: string) => gzipSync(Buffer.from(data, 'base64')).toString('base64'),
	ungzip: (_execution, data: string) => {
		try {
			return gunzipSync(Buffer.from(data, 'base64')).toString('base64');
		} catch {
			throw new Refusal('Could not decompress gzip.');
		}
	},
	uuid: () => randomUUID(),
	formatDate: (_execution, at: number, zone: string, format: string) => formatJavaDate(at, zone, format),
	parseDate: (_execution, text: string, zone: string, format: string) => parseJavaDate(text, zone, format),
};
