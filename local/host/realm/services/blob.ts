import { host, Wrapped } from '../bridge/bridge';

export interface BlobState {
	/** base64 */
	data: string;
	type: string | null;
	name: string | null;
}

const signed = (byte: number): number => (byte > 127 ? byte - 256 : byte);

export const bytesOf = (base64: string): number[] => host<number[]>('bytes', base64).map(signed);
export const toBase64 = (data: unknown, charset = 'UTF-8'): string =>
	Array.isArray(data)
		? host<string>(
				'packBytes',
				(data as number[]).map((byte) => byte & 255),
			)
		: host<string>('packText', String(data), charset);

const TYPES: Readonly<Record<string, string>> = {
	csv: 'text/csv',
	gif: 'image/gif',
	htm: 'text/html',
	html: 'text/html',
	jpeg: 'image/jpeg',
	jpg: 'image/jpeg',
	js: 'application/javascript',
	json: 'application/json',
	pdf: 'application/pdf',
	png: 'image/png',
	svg: 'image/svg+xml',
	txt: 'text/plain',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	xml: 'text/xml',
	zip: 'application/zip',
};

export class Blob extends Wrapped<BlobState> {
	getBytes() {
		return bytesOf(this._.data);
	}
	setBytes(data: number[]) {
		this._.data = toBase64(data);
		return this;
	}
	getDataAsString(charset = 'UTF-8') {
		return host<string>('unpackText', this._.data, charset);
	}
	setDataFromString(text: string, charset = 'UTF-8') {
		this._.data = toBase64(text, charset);
		return this;
	}
	getContentType() {
		return this._.type;
	}
	setContentType(type: string | null) {
		this._.type = type;
		return this;
	}
	setContentTypeFromExtension() {
		const extension = /\.(\w+)$/.exec(this._.name ?? '')?.[1]?.toLowerCase() ?? '';
		this._.type = TYPES[extension] ?? 'application/octet-stream';
		return this;
	}
	getName() {
		return this._.name;
	}
	setName(name: string) {
		this._.name = name;
		return this;
	}
	copyBlob() {
		return new Blob({ ...this._ });
	}
	isGoogleType() {
		return false;
	}
}
