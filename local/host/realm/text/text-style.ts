import { Wrapped } from '../bridge/bridge';
import { Color } from './color';
import { colorText } from './color-text';

/** What a script has chosen of a text's look; what it has not chosen is absent. */
export interface TextLook {
	bold?: boolean;
	italic?: boolean;
	underline?: boolean;
	strike?: boolean;
	size?: number;
	font?: string;
	color?: string;
}

/** The look of a text to which nothing was done. */
export const PLAIN_TEXT: Required<TextLook> = {
	bold: false,
	italic: false,
	underline: false,
	strike: false,
	size: 10,
	font: 'Arial',
	color: '#000000',
};

/** A style of a cell takes a key away where a text style says no. */
export const patchOf = (look: TextLook): Record<string, unknown> =>
	Object.fromEntries(Object.entries(look).map(([key, value]) => [key, value === false ? null : value]));

export class TextStyle extends Wrapped<TextLook> {
	isBold() {
		return this._.bold ?? null;
	}
	isItalic() {
		return this._.italic ?? null;
	}
	isUnderline() {
		return this._.underline ?? null;
	}
	isStrikethrough() {
		return this._.strike ?? null;
	}
	getFontSize() {
		return this._.size ?? null;
	}
	getFontFamily() {
		return this._.font ?? null;
	}
	getForegroundColor() {
		return this._.color ?? null;
	}
	getForegroundColorObject() {
		return this._.color === undefined ? null : new Color({ rgb: this._.color });
	}
	copy() {
		return new TextStyleBuilder({ ...this._ });
	}
}

export class TextStyleBuilder extends Wrapped<TextLook> {
	_with(look: TextLook) {
		Object.assign(this._, look);
		return this;
	}
	setBold(on: boolean) {
		return this._with({ bold: on });
	}
	setItalic(on: boolean) {
		return this._with({ italic: on });
	}
	setUnderline(on: boolean) {
		return this._with({ underline: on });
	}
	setStrikethrough(on: boolean) {
		return this._with({ strike: on });
	}
	setFontSize(size: number) {
		return this._with({ size });
	}
	setFontFamily(font: string) {
		return this._with({ font });
	}
	setForegroundColor(color: string) {
		return this._with({ color: colorText(color) ?? PLAIN_TEXT.color });
	}
	setForegroundColorObject(color: Color) {
		return this.setForegroundColor(color._.rgb);
	}
	build() {
		return new TextStyle({ ...this._ });
	}
}
