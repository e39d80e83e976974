import { gzipSync, inflateRawSync } from 'node:zlib';
import { Refusal } from '../contract/refusal';
import type { Ops } from './kinds';

interface Entry {
	readonly name: string;
	/** base64 */
	readonly data: string;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAMES = 0x0800;
const STORED = 0;
const DEFLATED = 8;

/** Numbers as a ZIP has them: the sign tells how many bytes each takes. */
const record = (...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer => {
	const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0));
	let at = 0;
	for (const [bytes, value] of fields) at = buffer.writeUIntLE(value, at, bytes);
	return buffer;
};

const pack = (entries: readonly Entry[]): Buffer => {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { name, data } of entries) {
		const plain = Buffer.from(data, 'base64');
		// What a gzip holds between its head and its end is what a ZIP wants, and its end begins with the checksum.
		const gzip = gzipSync(plain);
		const packed = gzip.subarray(10, -8);
		const label = Buffer.from(name, 'utf8');
		const facts = record(
			[2, 20],
			[2, UTF8_NAMES],
			[2, DEFLATED],
			[4, 0],
			[4, gzip.readUInt32LE(gzip.length - 8)],
			[4, packed.length],
			[4, plain.length],
		);
		const head = Buffer.concat([record([4, LOCAL]), facts, record([2, label.length], [2, 0]), label]);
		parts.push(head, packed);
		const rest = record([2, label.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
		directory.push(record([4, CENTRAL], [2, 20]), facts, rest, label);
		offset += head.length + packed.length;
	}
	const central = Buffer.concat(directory);
	const count = entries.length;
	return Buffer.concat([
		...parts,
		central,
		record([4, END], [2, 0], [2, 0], [2, count], [2, count], [4, central.length], [4, offset], [2, 0]),
	]);
};

const broken = (): Refusal => new Refusal('Invalid argument');

/** The directory at the end is what counts: what stands between the files is not looked at. */
const unpack = (zip: Buffer): Entry[] => {
	let end = zip.length - 22;
	while (end >= 0 && zip.readUInt32LE(end) !== END) end--;
	if (end < 0) throw broken();
	const entries: Entry[] = [];
	let at = zip.readUInt32LE(end + 16);
	for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
		if (zip.readUInt32LE(at) !== CENTRAL) throw broken();
		const [method, size, start] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
		const [nameLength, extraLength, noteLength] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [number, number, number];
		const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
		const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
		const packed = zip.subarray(from, from + size);
		if (method !== STORED && method !== DEFLATED) throw new Error(`not emulated: a ZIP packed by method ${method}`);
		// A folder is an entry without data.
		if (!name.endsWith('/')) entries.push({ name, data: (method === STORED ? packed : inflateRawSync(packed)).toString('base64') });
		at += 46 + nameLength + extraLength + noteLength;
	}
	return entries;
};

export const zipOps: Ops = {
	zip: (_execution, entries: Entry[]) => {
		const names = new Set(entries.map(({ name }) => name));
		if (names.size < entries.length) throw new Refusal('Duplicate entry in archive');
		return pack(entries).toString('base64');
	},
	unzip: (_execution, data: string) => {
		try {
			return unpack(Buffer.from(data, 'base64'));
		} catch (error) {
			throw error instanceof RangeError ? broken() : error;
		}
	},
};
