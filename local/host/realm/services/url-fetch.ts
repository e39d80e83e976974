import { Exception, host, Wrapped } from '../bridge/bridge';
import { Blob, bytesOf, toBase64 } from './blob';

interface Reply {
	status: number;
	headers: Record<string, string>;
	/** base64 */
	body: string;
}

type Options = Record<string, unknown>;

export class HTTPResponse extends Wrapped<Reply> {
	getResponseCode() {
		return this._.status;
	}
	getContentText(charset = 'UTF-8') {
		return host<string>('unpackText', this._.body, charset);
	}
	getContent() {
		return bytesOf(this._.body);
	}
	getHeaders() {
		return { ...this._.headers };
	}
	getAllHeaders() {
		return { ...this._.headers };
	}
	getBlob() {
		const type = Object.entries(this._.headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? null;
		return new Blob({ data: this._.body, type: type?.split(';')[0] ?? null, name: null });
	}
}

const methods = ['get', 'delete', 'patch', 'post', 'put'];

const requestOf = (url: string, options: Options) => {
	const method = String(options.method ?? 'get').toLowerCase();
	if (!methods.includes(method)) throw new Exception(`Attribute provided with invalid value: method`);
	const headers: Record<string, string> = {};
	for (const [name, value] of Object.entries((options.headers ?? {}) as Record<string, unknown>)) headers[name] = String(value);
	const payload = options.payload;
	let body: string | null = null;
	let type = options.contentType as string | undefined;
	if (payload instanceof Blob) {
		body = payload._.data;
		type ??= payload._.type ?? undefined;
	} else if (Array.isArray(payload)) body = toBase64(payload);
	else if (typeof payload === 'object' && payload !== null) {
		body = toBase64(
			Object.entries(payload)
				.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`)
				.join('&'),
		);
	} else if (payload !== undefined && payload !== null) body = toBase64(String(payload));
	if (body !== null)
		headers['Content-Type'] = type ?? headers['Content-Type'] ?? headers['content-type'] ?? 'application/x-www-form-urlencoded';
	return {
		url: /^https?:\/\//i.test(url) ? url : `http://${url}`,
		method: method === 'get' && body !== null ? 'post' : method,
		headers,
		body,
		followRedirects: options.followRedirects !== false,
	};
};

export class UrlFetchApp extends Wrapped<null> {
	fetch(url: string, options: Options = {}) {
		const reply = host<Reply>('fetch', requestOf(url, options));
		if (reply.status >= 400 && options.muteHttpExceptions !== true) {
			const origin = /^(https?:\/\/[^/?#]+)/i.exec(url)?.[1] ?? url;
			const text = host<string>('unpackText', reply.body, 'UTF-8').slice(0, 300);
			throw new Exception(
				`Request failed for ${origin} returned code ${reply.status}. Truncated server response: ${text} (use muteHttpExceptions option to examine full response)`,
			);
		}
		return new HTTPResponse(reply);
	}
	fetchAll(requests: (string | (Options & { url: string }))[]) {
		return requests.map((one) => (typeof one === 'string' ? this.fetch(one) : this.fetch(one.url, one)));
	}
	getRequest(url: string, options: Options = {}) {
		const { body, followRedirects, ...rest } = requestOf(url, options);
		return {
			...rest,
			payload: body === null ? undefined : host<string>('unpackText', body, 'UTF-8'),
			followRedirects,
			contentType: rest.headers['Content-Type'],
		};
	}
}
