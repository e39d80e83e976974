import { Exception, host, Wrapped } from '../bridge/bridge';
import type { Box } from '../bridge/coded-values';
import { factory } from '../bridge/factory';

export interface Search {
	readonly text: string;
	/** Where to look, tab by tab. */
	readonly boxes: readonly Box[];
	isCaseMatched?: boolean;
	isWholeCell?: boolean;
	isPattern?: boolean;
	isInFormulas?: boolean;
	areMarksIgnored?: boolean;
}

/** Cells by the text that they show, or by their formulas. */
export class TextFinder extends Wrapped<{ search: Search; current: Box | null; start: Box | null }> {
	_with(change: Partial<Search>) {
		this._.search = { ...this._.search, ...change };
		return this;
	}
	matchCase(on: boolean) {
		return this._with({ isCaseMatched: on });
	}
	matchEntireCell(on: boolean) {
		return this._with({ isWholeCell: on });
	}
	matchFormulaText(on: boolean) {
		return this._with({ isInFormulas: on });
	}
	useRegularExpression(on: boolean) {
		return this._with({ isPattern: on });
	}
	ignoreDiacritics(on: boolean) {
		return this._with({ areMarksIgnored: on });
	}
	startFrom(range: Wrapped<Box>) {
		this._.start = range._;
		this._.current = null;
		return this;
	}
	_all() {
		return host<Box[]>('find', this._.search);
	}
	findAll() {
		return this._all().map(factory.range);
	}
	_step(forward: boolean) {
		const boxes = this._all();
		const from = this._.current ?? this._.start;
		const isAfter = (box: Box): boolean => {
			if (from === null) return true;
			const [tab, own] = [box, from].map(({ sheet }) => this._.search.boxes.findIndex((one) => one.sheet === sheet)) as [number, number];
			const order = tab - own || box.row - from.row || box.column - from.column;
			return forward ? order > 0 : order < 0;
		};
		const next = forward ? boxes.find(isAfter) : boxes.reverse().find(isAfter);
		this._.current = next ?? null;
		return next === undefined ? null : factory.range(next);
	}
	findNext() {
		return this._step(true);
	}
	findPrevious() {
		return this._step(false);
	}
	getCurrentMatch() {
		return this._.current && factory.range(this._.current);
	}
	replaceWith(text: string) {
		if (this._.current === null) throw new Exception('There is no current match to replace.');
		return host<number>('replaceFound', this._.search, [this._.current], text);
	}
	replaceAllWith(text: string) {
		return host<number>('replaceFound', this._.search, this._all(), text);
	}
}
