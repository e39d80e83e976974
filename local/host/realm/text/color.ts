import { Exception, Wrapped } from '../bridge/bridge';
import { enumName, enumOf } from '../bridge/expose';
import { type ColorState, colorText } from './color-text';

/** How the standard theme shows its colours. */
const THEME: Readonly<Record<string, string>> = {
	TEXT: '#000000',
	BACKGROUND: '#ffffff',
	ACCENT1: '#4285f4',
	ACCENT2: '#ea4335',
	ACCENT3: '#fbbc04',
	ACCENT4: '#34a853',
	ACCENT5: '#ff6d01',
	ACCENT6: '#46bdc6',
	HYPERLINK: '#1155cc',
};

export class RgbColor extends Wrapped<ColorState> {
	asHexString() {
		return this._.rgb;
	}
	getRed() {
		return this._part(1);
	}
	getGreen() {
		return this._part(3);
	}
	getBlue() {
		return this._part(5);
	}
	getColorType() {
		return enumOf('SpreadsheetApp.ColorType').RGB;
	}
	_part(at: number) {
		return Number.parseInt(this._.rgb.slice(at, at + 2), 16);
	}
}

export class ThemeColor extends Wrapped<ColorState> {
	getColorType() {
		return enumOf('SpreadsheetApp.ColorType').THEME;
	}
	getThemeColorType() {
		return enumOf('SpreadsheetApp.ThemeColorType')[this._.theme!];
	}
}

/** `rgb` is empty as long as a builder was not told a colour. */
class AnyColor extends Wrapped<ColorState> {
	asRgbColor() {
		if (this._.theme !== undefined || this._.rgb === '') throw new Exception('Object is not of type RgbColor.');
		return new RgbColor({ ...this._ });
	}
	asThemeColor() {
		if (this._.theme === undefined) throw new Exception('Object is not of type ThemeColor.');
		return new ThemeColor({ ...this._ });
	}
	getColorType() {
		const { THEME: theme, RGB: rgb, UNSUPPORTED: none } = enumOf('SpreadsheetApp.ColorType');
		return this._.theme !== undefined ? theme : this._.rgb === '' ? none : rgb;
	}
}

export class Color extends AnyColor {}

export class ColorBuilder extends AnyColor {
	_set(state: ColorState) {
		(this as { _: ColorState })._ = state;
		return this;
	}
	setRgbColor(css: string) {
		return this._set({ rgb: colorText(css) ?? '#000000' });
	}
	setThemeColor(type: unknown) {
		const theme = enumName(type) ?? 'TEXT';
		return this._set({ rgb: THEME[theme] ?? '#000000', theme });
	}
	build() {
		return new Color({ ...this._ });
	}
}
