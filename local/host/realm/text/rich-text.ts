import { Exception, Wrapped } from '../bridge/bridge';
import { type TextLook, TextStyle } from './text-style';

/** A piece of a text whose characters look alike, from `start` to before `end`. */
export interface TextRun {
	readonly start: number;
	readonly end: number;
	readonly look: TextLook;
	readonly link: string | null;
}

export interface RichText {
	readonly text: string;
	/** Where the text begins in the cell's own. */
	readonly at: number;
	readonly runs: readonly TextRun[];
}

const within = (runs: readonly TextRun[], start: number, end: number): TextRun[] =>
	runs
		.filter((run) => run.start < end && run.end > start)
		.map((run) => ({ ...run, start: Math.max(run.start, start), end: Math.min(run.end, end) }));

/** What all pieces have in common; what differs is absent. */
const common = (runs: readonly TextRun[]): TextLook => {
	const [first, ...more] = runs;
	return Object.fromEntries(
		Object.entries(first?.look ?? {}).filter(([key, value]) => more.every(({ look }) => look[key as keyof TextLook] === value)),
	);
};

export class RichTextValue extends Wrapped<RichText> {
	_part(start?: number, end?: number): TextRun[] {
		if (start === undefined) return [...this._.runs];
		if (start < 0 || end! > this._.text.length || start >= end!) throw new Exception('Index out of bounds.');
		return within(this._.runs, start, end!);
	}
	getText() {
		return this._.text;
	}
	getStartIndex() {
		return this._.at;
	}
	getEndIndex() {
		return this._.at + this._.text.length;
	}
	getLinkUrl(start?: number, end?: number) {
		const links = new Set(this._part(start, end).map(({ link }) => link));
		return links.size === 1 ? [...links][0]! : null;
	}
	getTextStyle(start?: number, end?: number) {
		return new TextStyle(common(this._part(start, end)));
	}
	getRuns() {
		return this._.runs.map(
			({ start, end, look, link }) =>
				new RichTextValue({
					text: this._.text.slice(start, end),
					at: this._.at + start,
					runs: [{ start: 0, end: end - start, look, link }],
				}),
		);
	}
	copy() {
		return new RichTextValueBuilder({ text: this._.text, runs: [...this._.runs] });
	}
}

export class RichTextValueBuilder extends Wrapped<{ text: string; runs: TextRun[] }> {
	/** Cuts the text at both ends and changes what lies between. */
	_change(start: number, end: number, change: (run: TextRun) => TextRun): this {
		const { text, runs } = this._;
		if (start < 0 || end > text.length || (start >= end && text !== '')) throw new Exception('Index out of bounds.');
		this._.runs = joined([...within(runs, 0, start), ...within(runs, start, end).map(change), ...within(runs, end, text.length)]);
		return this;
	}
	setText(text: string) {
		this._.text = String(text);
		this._.runs = this._.text === '' ? [] : [{ start: 0, end: this._.text.length, look: {}, link: null }];
		return this;
	}
	setLinkUrl(first: number | string | null, end?: number, url?: string | null) {
		const link = (typeof first === 'number' ? url : first) ?? null;
		const [from, to] = typeof first === 'number' ? [first, end!] : [0, this._.text.length];
		return this._change(from, to, (run) => ({ ...run, link }));
	}
	setTextStyle(first: number | TextStyle | null, end?: number, style?: TextStyle | null) {
		const chosen = typeof first === 'number' ? style : first;
		const [from, to] = typeof first === 'number' ? [first, end!] : [0, this._.text.length];
		return this._change(from, to, (run) => ({ ...run, look: chosen ? { ...run.look, ...chosen._ } : {} }));
	}
	build() {
		return new RichTextValue({ text: this._.text, at: 0, runs: [...this._.runs] });
	}
}

/** Neighbours that look alike are one piece. */
const joined = (runs: readonly TextRun[]): TextRun[] => {
	const result: TextRun[] = [];
	for (const run of runs) {
		const last = result.at(-1);
		if (last && last.link === run.link && JSON.stringify(last.look) === JSON.stringify(run.look))
			result[result.length - 1] = { ...last, end: run.end };
		else result.push(run);
	}
	return result;
};
