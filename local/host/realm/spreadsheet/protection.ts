import { host, Wrapped } from '../bridge/bridge';
import type { Box } from '../bridge/coded-values';
import { enumOf } from '../bridge/expose';
import { factory } from '../bridge/factory';
import { User } from '../services/session';

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
