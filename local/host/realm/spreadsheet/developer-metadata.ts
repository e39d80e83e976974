import { host, Wrapped } from '../bridge/bridge';
import { type Box, columnLetters } from '../bridge/coded-values';
import { enumName, enumOf } from '../bridge/expose';
import { factory } from '../bridge/factory';

export interface Metadata {
	id: number;
	key: string;
	value: string | null;
	visibility: string;
	type: string;
	sheet: number | null;
	index: number;
	count: number;
}

export class DeveloperMetadataLocation extends Wrapped<Metadata> {
	getLocationType() {
		return enumOf('SpreadsheetApp.DeveloperMetadataLocationType')[this._.type];
	}
	getSpreadsheet() {
		return this._.type === 'SPREADSHEET' ? factory.spreadsheet() : null;
	}
	getSheet() {
		return this._.type === 'SHEET' ? factory.sheet(this._.sheet!) : null;
	}
	_span() {
		const [rows, columns] = host<[number, number]>('grid', this._.sheet);
		const { sheet, index, count } = this._;
		return this._.type === 'ROW'
			? { sheet: sheet!, row: index, column: 0, rows: count, columns, a1: `${index + 1}:${index + count}` }
			: { sheet: sheet!, row: 0, column: index, rows, columns: count, a1: `${columnLetters(index)}:${columnLetters(index + count - 1)}` };
	}
	getRow() {
		return this._.type === 'ROW' ? factory.range(this._span()) : null;
	}
	getColumn() {
		return this._.type === 'COLUMN' ? factory.range(this._span()) : null;
	}
}

export class DeveloperMetadata extends Wrapped<Metadata> {
	_now() {
		return host<Metadata>('metadata', this._.id);
	}
	getId() {
		return this._.id;
	}
	getKey() {
		return this._now().key;
	}
	getValue() {
		return this._now().value;
	}
	getVisibility() {
		return enumOf('SpreadsheetApp.DeveloperMetadataVisibility')[this._now().visibility];
	}
	getLocation() {
		return new DeveloperMetadataLocation(this._now());
	}
	setKey(key: string) {
		host('setMetadata', this._.id, { key });
		return this;
	}
	setValue(value: string) {
		host('setMetadata', this._.id, { value });
		return this;
	}
	setVisibility(visibility: unknown) {
		host('setMetadata', this._.id, { visibility: enumName(visibility) });
		return this;
	}
	_move(place: Pick<Metadata, 'type' | 'sheet' | 'index' | 'count'>) {
		host('setMetadata', this._.id, place);
		return this;
	}
	moveToRow({ _: { sheet, row, rows } }: Wrapped<Box>) {
		return this._move({ type: 'ROW', sheet, index: row, count: rows });
	}
	moveToColumn({ _: { sheet, column, columns } }: Wrapped<Box>) {
		return this._move({ type: 'COLUMN', sheet, index: column, count: columns });
	}
	moveToSheet(sheet: Wrapped<{ id: number }>) {
		return this._move({ type: 'SHEET', sheet: sheet._.id, index: 0, count: 0 });
	}
	moveToSpreadsheet() {
		return this._move({ type: 'SPREADSHEET', sheet: null, index: 0, count: 0 });
	}
	remove() {
		host('removeMetadata', this._.id);
	}
}

export class DeveloperMetadataFinder extends Wrapped<Record<string, unknown>> {
	withKey(key: string) {
		this._.key = key;
		return this;
	}
	withValue(value: string) {
		this._.value = value;
		return this;
	}
	withId(id: number) {
		this._.id = id;
		return this;
	}
	withVisibility(visibility: unknown) {
		this._.visibility = enumName(visibility);
		return this;
	}
	withLocationType(type: unknown) {
		this._.type = enumName(type);
		return this;
	}
	onIntersectingLocations() {
		this._.intersecting = true;
		return this;
	}
	find() {
		return host<Metadata[]>('findMetadata', this._).map((item) => new DeveloperMetadata(item));
	}
}
