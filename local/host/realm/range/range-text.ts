import { host } from '../bridge/bridge';
import type { Box } from '../bridge/coded-values';
import { enumName } from '../bridge/expose';
import { factory } from '../bridge/factory';
import { Color } from '../text/color';
import { type RichText, RichTextValue } from '../text/rich-text';
import { TextFinder } from '../text/text-finder';
import { PLAIN_TEXT, patchOf, type TextLook, TextStyle } from '../text/text-style';
import { RangeStyle } from './range-style';
import { checkShape } from './range-values';

type Style = Readonly<Record<string, unknown>>;
type Rich = Pick<RichText, 'text' | 'runs'>;

const keys = Object.keys(PLAIN_TEXT) as (keyof typeof PLAIN_TEXT)[];
const lookOf = (style: Style): TextLook => ({
	...Object.fromEntries(keys.map((key) => [key, style[key] ?? PLAIN_TEXT[key]])),
	...(typeof style.colorTheme === 'string' ? { colorTheme: style.colorTheme } : {}),
});
const colorOf = (style: Style, key: 'background' | 'color', fallback: string): Color => {
	const theme = style[`${key}Theme`];
	return new Color({ rgb: String(style[key] ?? fallback), ...(typeof theme === 'string' ? { theme } : {}) });
};
const backgroundOf = (style: Style): Color => colorOf(style, 'background', '#ffffff');
const fontColorOf = (style: Style): Color => colorOf(style, 'color', '#000000');
const richOf = (rich: Rich | null): RichTextValue | null =>
	rich && new RichTextValue({ text: rich.text, at: 0, runs: rich.runs.map((run) => ({ ...run, look: lookOf(run.look as Style) })) });
const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
	UP: [-1, 0],
	DOWN: [1, 0],
	PREVIOUS: [0, -1],
	NEXT: [0, 1],
};

/** Text in a range: how it looks, where it leads, how it is looked for; formulas by distance. */
export class RangeText extends RangeStyle {
	declare readonly setBackgrounds: (colors: unknown[][]) => this;
	declare readonly setFontColors: (colors: unknown[][]) => this;

	_styles(box: Box = this._) {
		return host<Style[][]>('styles', box);
	}
	_first(): Box {
		return { ...this._, rows: 1, columns: 1 };
	}
	getTextStyle() {
		return new TextStyle(lookOf(this._styles(this._first())[0]![0]!));
	}
	getTextStyles() {
		return this._styles().map((row) => row.map((style) => new TextStyle(lookOf(style))));
	}
	setTextStyle(style: TextStyle | null) {
		return this._all('setStyles', patchOf(style?._ ?? {}));
	}
	setTextStyles(styles: (TextStyle | null)[][]) {
		return this._styled(styles, (style) => patchOf((style as TextStyle | null)?._ ?? {}));
	}
	getBackgroundObject() {
		return backgroundOf(this._styles(this._first())[0]![0]!);
	}
	getBackgroundObjects() {
		return this._styles().map((row) => row.map(backgroundOf));
	}
	getFontColorObject() {
		return fontColorOf(this._styles(this._first())[0]![0]!);
	}
	getFontColorObjects() {
		return this._styles().map((row) => row.map(fontColorOf));
	}
	setBackgroundObjects(colors: unknown[][]) {
		return this.setBackgrounds(colors);
	}
	setFontColorObjects(colors: unknown[][]) {
		return this.setFontColors(colors);
	}
	getRichTextValue() {
		return richOf(host<(Rich | null)[][]>('richTexts', this._first())[0]![0]!);
	}
	getRichTextValues() {
		return host<(Rich | null)[][]>('richTexts', this._).map((row) => row.map(richOf));
	}
	setRichTextValue(value: RichTextValue | null) {
		const row = Array.from({ length: this._.columns }, () => value?._ ?? null);
		host(
			'setRichTexts',
			this._,
			Array.from({ length: this._.rows }, () => row),
		);
		return this;
	}
	setRichTextValues(values: (RichTextValue | null)[][]) {
		checkShape(values, this._.rows, this._.columns);
		host(
			'setRichTexts',
			this._,
			values.map((row) => row.map((value) => value?._ ?? null)),
		);
		return this;
	}
	getFormulaR1C1() {
		return host<string[][]>('formulasR1C1', this._first())[0]![0]! || null;
	}
	getFormulasR1C1() {
		return host<string[][]>('formulasR1C1', this._);
	}
	setFormulaR1C1(formula: string) {
		return this.setFormulasR1C1(Array.from({ length: this._.rows }, () => Array.from({ length: this._.columns }, () => formula)));
	}
	setFormulasR1C1(formulas: string[][]) {
		checkShape(formulas, this._.rows, this._.columns);
		host('setFormulasR1C1', this._, formulas);
		return this;
	}
	createTextFinder(text: string) {
		return new TextFinder({ search: { text, boxes: [this._] }, current: null, start: null });
	}
	getNextDataCell(direction: unknown) {
		const [down, right] = STEPS[enumName(direction) ?? ''] ?? [1, 0];
		return factory.range(host<Box>('nextData', this._first(), down, right));
	}
	/** The sheet's filter, wherever the range stands: so Google answers, whatever its reference says. */
	getFilter() {
		return (factory.sheet(this._.sheet) as { getFilter(): unknown }).getFilter();
	}
	setShowHyperlink(isShown: boolean) {
		return this._all('setStyles', { plainLink: isShown ? null : true });
	}
}
