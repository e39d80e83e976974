import { host, notEmulated, Wrapped } from '../bridge/bridge';
import type { Box } from '../bridge/coded-values';
import { factory } from '../bridge/factory';
import { Range } from '../range/range';
import { colorText } from '../range/range-style';
import { ConditionalFormatRuleBuilder } from '../rules/conditional-format';
import { DataValidation, DataValidationBuilder } from '../rules/data-validation';
import { Ui } from '../services/ui';
import { Sheet } from '../sheet/sheet';
import { DeveloperMetadata, DeveloperMetadataFinder, type Metadata } from './developer-metadata';
import { Protection } from './protection';
import { Spreadsheet } from './spreadsheet';

factory.range = (box) => new Range(box);
factory.sheet = (id) => new Sheet({ id });
factory.spreadsheet = () => new Spreadsheet(null);
factory.protection = (sheet, id) => new Protection({ sheet, id });
factory.validation = (state) => new DataValidation(state as never);
factory.metadata = (state) => new DeveloperMetadata(state as Metadata);
factory.finder = (scope) => new DeveloperMetadataFinder(scope as Record<string, unknown>);

export class RichTextValue extends Wrapped<{ text: string; link: string | null }> {
	getText() {
		return this._.text;
	}
	getLinkUrl() {
		return this._.link;
	}
}

export class RichTextValueBuilder extends Wrapped<{ text: string; link: string | null }> {
	setText(text: string) {
		this._.text = String(text);
		return this;
	}
	setLinkUrl(first: unknown, _end?: unknown, link?: unknown) {
		this._.link = (typeof first === 'number' ? link : first) as string | null;
		return this;
	}
	setTextStyle() {
		return this;
	}
	build() {
		return new RichTextValue({ ...this._ });
	}
}

export class TextStyle extends Wrapped<Record<string, unknown>> {
	isBold() {
		return this._.bold ?? null;
	}
	isItalic() {
		return this._.italic ?? null;
	}
	getFontSize() {
		return this._.size ?? null;
	}
	getForegroundColor() {
		return this._.color ?? null;
	}
}

export class TextStyleBuilder extends Wrapped<Record<string, unknown>> {
	_with(key: string, value: unknown) {
		this._[key] = value;
		return this;
	}
	setBold(on: boolean) {
		return this._with('bold', on || null);
	}
	setItalic(on: boolean) {
		return this._with('italic', on || null);
	}
	setUnderline(on: boolean) {
		return this._with('underline', on || null);
	}
	setStrikethrough(on: boolean) {
		return this._with('strike', on || null);
	}
	setFontSize(size: number) {
		return this._with('size', size);
	}
	setFontFamily(font: string) {
		return this._with('font', font);
	}
	setForegroundColor(color: string) {
		return this._with('color', colorText(color));
	}
	build() {
		return new TextStyle({ ...this._ });
	}
}

export class Color extends Wrapped<{ rgb: string }> {
	asRgbColor() {
		return { asHexString: () => this._.rgb, toString: () => 'RgbColor' };
	}
}

export class ColorBuilder extends Wrapped<{ rgb: string }> {
	setRgbColor(css: string) {
		this._.rgb = colorText(css) ?? '#000000';
		return this;
	}
	build() {
		return new Color({ ...this._ });
	}
}

export class SpreadsheetApp extends Wrapped<null> {
	getActiveSpreadsheet() {
		return host<boolean>('hasBook') ? new Spreadsheet(null) : null;
	}
	getActive() {
		return this.getActiveSpreadsheet();
	}
	getActiveSheet() {
		return this.getActiveSpreadsheet()?.getActiveSheet() ?? null;
	}
	getActiveRange() {
		return this.getActiveSpreadsheet()?.getActiveRange() ?? null;
	}
	getCurrentCell() {
		return this.getActiveSpreadsheet()?.getCurrentCell() ?? null;
	}
	setActiveSheet(sheet: Sheet) {
		return new Spreadsheet(null).setActiveSheet(sheet);
	}
	setActiveRange(range: Wrapped<Box>) {
		host('activate', range._);
		return range;
	}
	setActiveSpreadsheet(_spreadsheet: unknown) {
		// There is only this one.
	}
	openById(id: string) {
		if (id !== host('bookField', 'id')) return notEmulated('SpreadsheetApp.openById of another file');
		return new Spreadsheet(null);
	}
	getUi() {
		host('needUi');
		return new Ui(null);
	}
	flush() {
		host('flush');
	}
	newConditionalFormatRule() {
		return new ConditionalFormatRuleBuilder({ boxes: [], a1: [], condition: {} });
	}
	newDataValidation() {
		return new DataValidationBuilder({ criteria: '', args: [], allowInvalid: true, help: null });
	}
	newRichTextValue() {
		return new RichTextValueBuilder({ text: '', link: null });
	}
	newTextStyle() {
		return new TextStyleBuilder({});
	}
	newColor() {
		return new ColorBuilder({ rgb: '#000000' });
	}
}
