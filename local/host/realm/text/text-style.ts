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
	colorTheme?: string;
}

/** The look of a text to which nothing was done. */
export const PLAIN_TEXT: Required<Omit<TextLook, 'colorTheme'>> = {
	bold: false,
	italic: false,
	underline: false,
	strike: false,
	size: 10,
	font: 'arial,sans,sans-serif',
	color: '#000000',
};

/** A style of a cell takes a key away where a text style says no. */
export const patchOf = (look: TextLook): Record<string, unknown> => ({
	...Object.fromEntries(Object.entries(look).map(([key, value]) => [key, value === false ? null : value])),
	...(look.color === undefined ? {} : { colorTheme: look.colorTheme ?? null }),
});

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
	/** A colour of the theme reads as its name. */
	getForegroundColor() {
		return this._.colorTheme ?? this._.color ?? null;
	}
	getForegroundColorObject() {
		const { color, colorTheme } = this._;
		return color === undefined ? null : new Color({ rgb: color, ...(colorTheme === undefined ? {} : { theme: colorTheme }) });
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
		delete this._.colorTheme;
		return this._with({ color: colorText(color) ?? PLAIN_TEXT.color });
	}
	setForegroundColorObject(color: Color) {
		const { rgb, theme } = color._;
		this.setForegroundColor(rgb);
		return theme === undefined ? this : this._with({ colorTheme: theme });
	}
	build() {
		return new TextStyle({ ...this._ });
	}
}
