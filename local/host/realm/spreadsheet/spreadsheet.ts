import { Exception, host, Wrapped } from '../bridge/bridge';
import type { Box } from '../bridge/coded-values';
import { enumName, enumOf } from '../bridge/expose';
import { Range } from '../range/range';
import { RangeList } from '../range/range-list';
import { User } from '../services/session';
import { Sheet } from '../sheet/sheet';
import { TextFinder } from '../text/text-finder';
import { OF_THE_ACTIVE_SHEET } from './active-sheet';
import { DeveloperMetadata, DeveloperMetadataFinder, type Metadata } from './developer-metadata';
import { NamedRange } from './named-range';
import { Protection } from './protection';

type Person = string | Wrapped<{ email: string }>;

export class Spreadsheet extends Wrapped<null> {
	_get<T>(field: string): T {
		return host<T>('bookField', field);
	}
	getId() {
		return this._get<string>('id');
	}
	getKey() {
		return this.getId();
	}
	getRecalculationInterval() {
		return enumOf('SpreadsheetApp.RecalculationInterval').ON_CHANGE;
	}
	getUrl() {
		return `https://docs.google.com/spreadsheets/d/${this._get<string>('id')}/edit`;
	}
	getName() {
		return this._get<string>('name');
	}
	rename(name: string) {
		host('setBookField', 'name', name);
	}
	getSpreadsheetLocale() {
		return this._get<string>('locale');
	}
	setSpreadsheetLocale(locale: string) {
		host('setBookField', 'locale', locale);
	}
	getSpreadsheetTimeZone() {
		return this._get<string>('timeZone');
	}
	setSpreadsheetTimeZone(zone: string) {
		host('setBookField', 'timeZone', zone);
	}
	getSheets() {
		return host<number[]>('sheetIds').map((id) => new Sheet({ id }));
	}
	getNumSheets() {
		return host<number[]>('sheetIds').length;
	}
	getSheetByName(name: string) {
		const id = host<number | null>('sheetNamed', String(name));
		return id === null ? null : new Sheet({ id });
	}
	getSheetById(id: number) {
		return host<number[]>('sheetIds').includes(id) ? new Sheet({ id }) : null;
	}
	getActiveSheet() {
		return new Sheet({ id: this._get<number>('active') });
	}
	setActiveSheet(sheet: Sheet) {
		host('activateSheet', sheet._.id);
		return sheet;
	}
	insertSheet(...args: unknown[]) {
		const name = args.find((arg) => typeof arg === 'string') as string | undefined;
		const index = args.find((arg) => typeof arg === 'number') as number | undefined;
		const options = args.find((arg) => typeof arg === 'object' && arg !== null) as { template?: Sheet } | undefined;
		return new Sheet({ id: host<number>('insertSheet', name ?? null, index ?? null, options?.template?._.id ?? null) });
	}
	deleteSheet(sheet: Sheet) {
		host('deleteSheet', sheet._.id);
	}
	deleteActiveSheet() {
		host('deleteSheet', this._get<number>('active'));
		return this.getActiveSheet();
	}
	moveActiveSheet(position: number) {
		host('moveSheet', this._get<number>('active'), position - 1);
	}
	duplicateActiveSheet() {
		const active = this._get<number>('active');
		const name = host<string>('freeName', `${host<string>('copyPrefix')}${host<string>('sheetField', active, 'name')}`);
		const id = host<number>('copySheet', active, name, true);
		host('activateSheet', id);
		return new Sheet({ id });
	}
	renameActiveSheet(name: string) {
		host('renameSheet', this._get<number>('active'), name);
	}
	getRange(a1: string) {
		return new Range(host<Box>('parseRange', a1, null));
	}
	getRangeList(list: string[]) {
		return new RangeList({ ranges: host<Box[]>('parseRanges', list, null).map((box) => new Range(box)) });
	}
	getDataRange() {
		return this.getActiveSheet().getDataRange();
	}
	getActiveRange() {
		return this.getActiveSheet().getActiveRange();
	}
	getCurrentCell() {
		return this.getActiveSheet().getActiveCell();
	}
	getActiveCell() {
		return this.getActiveSheet().getActiveCell();
	}
	getActiveRangeList() {
		return this.getActiveSheet().getActiveRangeList();
	}
	setActiveRangeList(list: RangeList) {
		return list.activate();
	}
	setCurrentCell(cell: Range) {
		return this.getActiveSheet().setCurrentCell(cell);
	}
	setActiveRange(range: Range) {
		host('activate', [range._]);
		return range;
	}
	getRangeByName(name: string) {
		const box = host<Box | null>('named', name);
		return box && new Range(box);
	}
	getNamedRanges() {
		return host<string[]>('namedList').map((name) => new NamedRange({ name }));
	}
	setNamedRange(name: string, range: Range) {
		host('setNamed', name, range._);
	}
	removeNamedRange(name: string) {
		host('removeNamed', name);
	}
	createTextFinder(text: string) {
		const boxes = this.getSheets().map((sheet) => sheet._box());
		return new TextFinder({ search: { text, boxes }, current: null, start: null });
	}
	toast(text: string, title = '') {
		host('message', 'toast', String(title ?? ''), String(text));
	}
	addDeveloperMetadata(key: string, value?: unknown, visibility?: unknown) {
		const seen = enumName(visibility) ?? enumName(value) ?? 'DOCUMENT';
		host('addMetadata', {
			key,
			value: typeof value === 'string' ? value : null,
			visibility: seen,
			type: 'SPREADSHEET',
			sheet: null,
			index: 0,
			count: 0,
		});
		return this;
	}
	getDeveloperMetadata() {
		return host<Metadata[]>('findMetadata', { exact: true, book: true }).map((item) => new DeveloperMetadata(item));
	}
	createDeveloperMetadataFinder() {
		return new DeveloperMetadataFinder({});
	}
	getProtections(type: unknown) {
		return host<number[]>('sheetIds').flatMap((sheet) =>
			host<number[]>('protections', sheet, enumName(type)).map((id) => new Protection({ sheet, id })),
		);
	}
	getOwner() {
		return new User({ email: this._get<string>('owner') });
	}
	getEditors() {
		return host<string[]>('bookEditors').map((email) => new User({ email }));
	}
	addEditor(person: Person) {
		host('setEditors', [typeof person === 'string' ? person : person._.email], true);
		return this;
	}
	addEditors(people: string[]) {
		host('setEditors', people, true);
		return this;
	}
	removeEditor(person: Person) {
		host('setEditors', [typeof person === 'string' ? person : person._.email], false);
		return this;
	}
	isAnonymousView() {
		return false;
	}
	getViewers() {
		return [];
	}
	getSheetName() {
		return this.getActiveSheet().getName();
	}
	getSheetId() {
		return this._get<number>('active');
	}
	addMenu(name: string, items: ({ name: string; functionName: string } | null)[]) {
		if (!Array.isArray(items)) throw new Exception('Invalid argument: subMenus');
		host(
			'addMenu',
			{
				caption: name,
				items: items.map((item) => (item ? { caption: item.name, run: item.functionName } : { caption: '', separator: true })),
			},
			false,
		);
	}
}

for (const name of OF_THE_ACTIVE_SHEET)
	Object.defineProperty(Spreadsheet.prototype, name, {
		value(this: Spreadsheet, ...args: unknown[]) {
			const sheet = this.getActiveSheet() as unknown as Record<string, (...args: unknown[]) => unknown>;
			return sheet[name]!(...args);
		},
		configurable: true,
		writable: true,
	});
