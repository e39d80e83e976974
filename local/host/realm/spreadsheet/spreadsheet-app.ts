import { host, notEmulated, Wrapped } from '../bridge/bridge';
import type { Box } from '../bridge/coded-values';
import { factory } from '../bridge/factory';
import { Range } from '../range/range';
import { ConditionalFormatRuleBuilder } from '../rules/conditional-format';
import { DataValidation, DataValidationBuilder } from '../rules/data-validation';
import { FilterCriteriaBuilder } from '../rules/filter';
import { Ui } from '../services/ui';
import { Sheet } from '../sheet/sheet';
import { CellImageBuilder } from '../text/cell-image';
import { ColorBuilder } from '../text/color';
import { RichTextValueBuilder } from '../text/rich-text';
import { TextStyleBuilder } from '../text/text-style';
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
	openByKey(key: string) {
		return this.openById(key);
	}
	openByUrl(url: string) {
		return this.openById(/\/d\/([^/]+)/.exec(url)?.[1] ?? url);
	}
	newCellImage() {
		return new CellImageBuilder({ url: null, title: '', description: '' });
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
	newFilterCriteria() {
		return new FilterCriteriaBuilder({ hidden: [], visible: null, condition: null });
	}
	newRichTextValue() {
		return new RichTextValueBuilder({ text: '', runs: [] });
	}
	newTextStyle() {
		return new TextStyleBuilder({});
	}
	newColor() {
		return new ColorBuilder({ rgb: '' });
	}
}
