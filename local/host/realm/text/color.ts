import { Exception, notEmulated, Wrapped } from '../bridge/bridge';
import { enumOf } from '../bridge/expose';
import { colorText } from './color-text';

export class RgbColor extends Wrapped<{ rgb: string }> {
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

export class Color extends Wrapped<{ rgb: string }> {
	asRgbColor() {
		return new RgbColor(this._);
	}
	asThemeColor() {
		throw new Exception('Object is not of type ThemeColor.');
	}
	getColorType() {
		return enumOf('SpreadsheetApp.ColorType').RGB;
	}
}

export class ColorBuilder extends Wrapped<{ rgb: string }> {
	setRgbColor(css: string) {
		this._.rgb = colorText(css) ?? '#000000';
		return this;
	}
	setThemeColor() {
		notEmulated('SpreadsheetApp.ColorBuilder.setThemeColor');
	}
	asRgbColor() {
		return new RgbColor({ ...this._ });
	}
	getColorType() {
		return enumOf('SpreadsheetApp.ColorType').RGB;
	}
	build() {
		return new Color({ ...this._ });
	}
}
