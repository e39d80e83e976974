import { host, outside, Wrapped } from '../bridge/bridge';
import { Blob, toBase64 } from './blob';

interface Page {
	content: string;
	title: string;
	width?: number;
	height?: number;
	meta: Record<string, string>;
	favicon?: string;
}

export class HtmlOutput extends Wrapped<Page> {
	append(text: string) {
		this._.content += text;
		return this;
	}
	appendUntrusted(text: string) {
		this._.content += escapeHtml(text);
		return this;
	}
	clear() {
		this._.content = '';
		return this;
	}
	getContent() {
		return this._.content;
	}
	setContent(text: string) {
		this._.content = text;
		return this;
	}
	getTitle() {
		return this._.title;
	}
	setTitle(title: string) {
		this._.title = title;
		return this;
	}
	getWidth() {
		return this._.width ?? null;
	}
	setWidth(width: number) {
		this._.width = width;
		return this;
	}
	getHeight() {
		return this._.height ?? null;
	}
	setHeight(height: number) {
		this._.height = height;
		return this;
	}
	addMetaTag(name: string, content: string) {
		this._.meta[name] = content;
		return this;
	}
	getMetaTags() {
		return Object.entries(this._.meta).map(([name, content]) => new HtmlOutputMetaTag({ name, content }));
	}
	getFaviconUrl() {
		return this._.favicon ?? null;
	}
	setFaviconUrl(url: string) {
		this._.favicon = url;
		return this;
	}
	setXFrameOptionsMode() {
		return this;
	}
	setSandboxMode() {
		// Google ignores it: there is one mode left.
		return this;
	}
	asTemplate() {
		return new HtmlTemplate(this._.content);
	}
	getBlob() {
		return new Blob({ data: toBase64(this._.content), type: 'text/html', name: null });
	}
	getAs(type: string) {
		return new Blob({ data: toBase64(this._.content), type, name: null });
	}
}

export class HtmlOutputMetaTag extends Wrapped<{ name: string; content: string }> {
	getName() {
		return this._.name;
	}
	getContent() {
		return this._.content;
	}
}

const escapeHtml = (value: unknown): string =>
	String(value).replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign]!);

/** Inside `<script>` a printed value becomes a JavaScript literal's content, as Google's contextual escaping does. */
const escapeScript = (value: unknown): string =>
	String(value).replace(/[\\'"<>&\n\r\u2028\u2029=/]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

const page = (content: string): HtmlOutput =>
	new HtmlOutput({ content, title: /<title>([^<]*)<\/title>/i.exec(content)?.[1] ?? '', meta: {} });

const compile = (source: string): string => {
	let code = 'var output = []; var _p = function (text) { if (text !== undefined && text !== null) output.push(text); };\n';
	let at = 0;
	let script = false;
	const literal = (text: string): void => {
		for (const tag of text.matchAll(/<(\/?)script\b/gi)) script = tag[1] === '';
		if (text !== '') code += `output.push(${JSON.stringify(text)});\n`;
	};
	for (const match of source.matchAll(/<\?(!?=)?([\s\S]*?)\?>/g)) {
		literal(source.slice(at, match.index));
		at = match.index + match[0].length;
		const body = match[2]!.trim().replace(/;\s*$/, '');
		if (match[1] === '!=') code += `_p(${body});\n`;
		else if (match[1] === '=') code += `_p(${script ? '_js' : '_html'}(${body}));\n`;
		else code += `${match[2]}\n`;
	}
	literal(source.slice(at));
	return `${code}return output.join('');`;
};

const empty = (escaped: (value: unknown) => string) => (value: unknown) => (value === undefined || value === null ? '' : escaped(value));

export class HtmlTemplate extends Wrapped<string> {
	getRawContent() {
		return this._;
	}
	getCode() {
		return compile(this._);
	}
	getCodeWithComments() {
		return `${compile(this._)}\n// ${this._.replaceAll('\n', '\n// ')}`;
	}
	evaluate() {
		const names = Object.keys(this);
		const values = names.map((name) => (this as unknown as Record<string, unknown>)[name]);
		const render = new Function('_html', '_js', ...names, compile(this._)) as (...args: unknown[]) => string;
		return page(outside(() => render(empty(escapeHtml), empty(escapeScript), ...values)));
	}
}

export class HtmlService extends Wrapped<null> {
	createHtmlOutput(content: unknown = '') {
		return page(content instanceof Blob ? content.getDataAsString() : String(content ?? ''));
	}
	createHtmlOutputFromFile(name: string) {
		return page(host<string>('htmlFile', String(name)));
	}
	createTemplate(content: unknown) {
		return new HtmlTemplate(content instanceof Blob ? content.getDataAsString() : String(content));
	}
	createTemplateFromFile(name: string) {
		return new HtmlTemplate(host<string>('htmlFile', String(name)));
	}
	getUserAgent() {
		return null;
	}
}
