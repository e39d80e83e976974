import type { Style } from '../contract/view';

/** The different styles of a workbook; a cell holds the number of its own. */
export class StyleTable {
	readonly styles: Style[] = [{}];
	private readonly numbers = new Map<string, number>();
	private readonly restyled = new Map<string, number[]>();

	/** The number of a style, a new one if no cell has had it. */
	style(style: Style): number {
		const key = JSON.stringify(style, Object.keys(style).sort().concat(['top', 'left', 'bottom', 'right', 'style', 'color']));
		if (this.numbers.size === 0) for (const [number, present] of this.styles.entries()) this.numbers.set(JSON.stringify(present), number);
		const present = this.numbers.get(key);
		if (present !== undefined) return present;
		this.styles.push(JSON.parse(key) as Style);
		this.numbers.set(key, this.styles.length - 1);
		return this.styles.length - 1;
	}

	/** The styles that come of one change to others: a block's cells change alike, so each pair is worked out once. */
	restyling(change: string, apply: (style: Style) => Style): (from: number) => number {
		const numbers = this.restyled.get(change) ?? [];
		this.restyled.set(change, numbers);
		return (from) => {
			numbers[from] ??= this.style(apply(this.styles[from] ?? {}));
			return numbers[from];
		};
	}
}
