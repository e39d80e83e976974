import { Exception, host, Wrapped } from '../bridge/bridge';
import type { Box } from '../bridge/coded-values';
import { enumName } from '../bridge/expose';
import { factory } from '../bridge/factory';
import { Color } from '../text/color';
import { colorText } from '../text/color-text';

type Part = 'header' | 'first' | 'second' | 'footer';
type Axis = 'Row' | 'Column';

export interface BandingState {
	readonly id: number;
	readonly box: Box;
	/** Colours by part and axis, such as `headerRow`; null has none. */
	readonly colors: Readonly<Record<string, string | null>>;
}

/** Header and second band of Google's themes; the first band is white, the footer a stronger shade of the second. */
const THEMES: Readonly<Record<string, readonly [header: string, second: string, footer: string]>> = {
	LIGHT_GREY: ['#bdbdbd', '#f3f3f3', '#dedede'],
	CYAN: ['#4dd0e1', '#e0f7fa', '#a2e8f1'],
	GREEN: ['#63d297', '#e7f9ef', '#afe9ca'],
	YELLOW: ['#f7cb4d', '#fef8e3', '#fce8b2'],
	ORANGE: ['#f46524', '#ffe6dd', '#ffccbc'],
	BLUE: ['#5b95f9', '#e8f0fe', '#acc9fe'],
	TEAL: ['#26a69a', '#ddf2f0', '#8cd3cd'],
	GREY: ['#78909c', '#ebeff1', '#bbc8ce'],
	BROWN: ['#cca677', '#f8f2eb', '#e6d3ba'],
	LIGHT_GREEN: ['#8bc34a', '#eef7e3', '#c4e2a0'],
	INDIGO: ['#8989eb', '#e8e7fc', '#c4c3f7'],
	PINK: ['#e91d63', '#fddce8', '#f68ab0'],
};

/** What `applyRowBanding(theme, showHeader, showFooter)` makes. */
export const bandingOf = (box: Box, axis: Axis, theme: unknown, header: boolean, footer: boolean): Omit<BandingState, 'id'> => {
	const [top, second, bottom] = THEMES[enumName(theme) ?? 'LIGHT_GREY']!;
	return {
		box,
		colors: {
			[`header${axis}`]: header ? top : null,
			[`first${axis}`]: '#ffffff',
			[`second${axis}`]: second,
			[`footer${axis}`]: footer ? bottom : null,
		},
	};
};

export class Banding extends Wrapped<{ sheet: number; id: number }> {
	_state(): BandingState {
		const state = host<BandingState[] | null>('sheetField', this._.sheet, 'bandings')?.find(({ id }) => id === this._.id);
		if (!state) throw new Exception('The banding does not exist.');
		return state;
	}
	_change(patch: Partial<BandingState>) {
		host('putBanding', this._.sheet, { ...this._state(), ...patch });
		return this;
	}
	getRange() {
		return factory.range(this._state().box);
	}
	setRange(range: Wrapped<Box>) {
		return this._change({ box: range._ });
	}
	copyTo(range: Wrapped<Box>) {
		return new Banding({
			sheet: range._.sheet,
			id: host<number>('putBanding', range._.sheet, { ...this._state(), id: null, box: range._ }),
		});
	}
	remove() {
		host('removeBanding', this._.sheet, this._.id);
	}
}

for (const part of ['header', 'first', 'second', 'footer'] as const satisfies readonly Part[])
	for (const axis of ['Row', 'Column'] as const satisfies readonly Axis[]) {
		const key = `${part}${axis}`;
		const name = `${part[0]!.toUpperCase()}${part.slice(1)}`;
		const methods = {
			[`get${name}${axis}Color`](this: Banding) {
				return this._state().colors[key] ?? null;
			},
			[`get${name}${axis}ColorObject`](this: Banding) {
				const rgb = this._state().colors[key];
				return rgb ? new Color({ rgb }) : null;
			},
			[`set${name}${axis}Color`](this: Banding, color: unknown) {
				const rgb = colorText(color);
				// The two bands are what it is made of; a heading and a footer it may lack.
				if (rgb === null && (part === 'first' || part === 'second'))
					throw new Exception(`${name} ${axis.toLowerCase()} color should not be null`);
				return this._change({ colors: { ...this._state().colors, [key]: rgb } });
			},
		};
		methods[`set${name}${axis}ColorObject`] = methods[`set${name}${axis}Color`]!;
		for (const [member, value] of Object.entries(methods))
			Object.defineProperty(Banding.prototype, member, { value, configurable: true, writable: true });
	}
