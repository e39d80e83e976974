import type { Box } from './box';
import { host, Wrapped } from './bridge';
import { enumName, enumOf } from './expose';
import { factory } from './factory';
import { User } from './session';

interface State {
	type: string;
	box: Box;
	a1: string;
	description: string;
	warningOnly: boolean;
	domainEdit: boolean;
	unprotected: Box[];
	namedRange: string | null;
}
type Person = string | User;
const mail = (person: Person): string => (typeof person === 'string' ? person : person._.email);

export class Protection extends Wrapped<{ sheet: number; id: number }> {
	_read() {
		return host<State>('protection', this._.sheet, this._.id);
	}
	_set(patch: Partial<State> & { editors?: string[] }) {
		host('setProtection', this._.sheet, this._.id, patch);
		return this;
	}
	getDescription() {
		return this._read().description;
	}
	setDescription(description: string) {
		return this._set({ description });
	}
	isWarningOnly() {
		return this._read().warningOnly;
	}
	setWarningOnly(warningOnly: boolean) {
		return this._set({ warningOnly });
	}
	getProtectionType() {
		return enumOf('SpreadsheetApp.ProtectionType')[this._read().type];
	}
	getRange() {
		const state = this._read();
		// facts §5: a sheet protection's range has an empty notation.
		return factory.range(
			state.type === 'SHEET'
				? { ...state.box, a1: '' }
				: { ...state.box, ...(state.a1.match(/^\$?[A-Z]+:\$?[A-Z]+$|^\d+:\d+$/) ? { a1: state.a1 } : {}) },
		);
	}
	getRangeName() {
		return this._read().namedRange;
	}
	setRangeName(namedRange: string) {
		return this._set({ namedRange });
	}
	setNamedRange(range: Wrapped<{ name: string }>) {
		return this._set({ namedRange: range._.name });
	}
	setRange(range: Wrapped<Box>) {
		return this._set({ box: range._, a1: (range as unknown as { getA1Notation(): string }).getA1Notation() });
	}
	getUnprotectedRanges() {
		return this._read().unprotected.map(factory.range);
	}
	setUnprotectedRanges(ranges: Wrapped<Box>[]) {
		return this._set({ unprotected: ranges.map((range) => range._) });
	}
	canEdit() {
		return host<boolean>('mayEditProtection', this._.sheet, this._.id);
	}
	canDomainEdit() {
		return this._read().domainEdit;
	}
	setDomainEdit(domainEdit: boolean) {
		return this._set({ domainEdit });
	}
	getEditors() {
		return host<string[]>('protectionEditors', this._.sheet, this._.id).map((email) => new User({ email }));
	}
	addEditor(person: Person) {
		return this.addEditors([mail(person)]);
	}
	addEditors(people: string[]) {
		host('changeEditors', this._.sheet, this._.id, people.map(mail), true);
		return this;
	}
	removeEditor(person: Person) {
		return this.removeEditors([mail(person)]);
	}
	removeEditors(people: Person[]) {
		host('changeEditors', this._.sheet, this._.id, people.map(mail), false);
		return this;
	}
	remove() {
		host('removeProtection', this._.sheet, this._.id);
	}
}

export class NamedRange extends Wrapped<{ name: string }> {
	getName() {
		return this._.name;
	}
	getRange() {
		return factory.range(host<Box>('named', this._.name));
	}
	setName(name: string) {
		host('renameNamed', this._.name, name);
		this._.name = name;
		return this;
	}
	setRange(range: Wrapped<Box>) {
		host('setNamed', this._.name, range._);
		return this;
	}
	remove() {
		host('removeNamed', this._.name);
	}
}

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
			? { sheet: sheet!, row: index, column: 0, rows: count, columns }
			: { sheet: sheet!, row: 0, column: index, rows, columns: count };
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
