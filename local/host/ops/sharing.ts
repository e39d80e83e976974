import type { Box } from '../../cells/cell';
import { offsetAt } from '../../cells/zone';
import { Refusal } from '../contract/refusal';
import { mayEdit, mayEditProtection } from '../machine/guards';
import type { Execution } from '../machine/machine';
import type { Book } from '../store/book';
import type { BookState, MetadataState, ProtectionState } from '../store/state';
import type { Ops } from './kinds';

const find = (execution: Execution, sheet: number, id: number): ProtectionState => {
	const protection = execution.machine.book.sheet(sheet).protections.find((protection) => protection.id === id);
	if (!protection) throw new Refusal('The protection does not exist.');
	return protection;
};

const change = (execution: Execution, sheet: number, id: number): ProtectionState => {
	const { book, person } = execution.machine;
	if (!mayEditProtection(book, find(execution, sheet, id), person.email))
		throw new Refusal('You do not have permission to perform that action.');
	book.change();
	return find(execution, sheet, id);
};

interface Query {
	key?: string;
	value?: string;
	id?: number;
	visibility?: string;
	type?: string;
	sheet?: number;
	box?: Box;
	exact?: boolean;
	book?: boolean;
}

const matches = (book: Book, item: MetadataState, query: Query): boolean => {
	if (query.key !== undefined && item.key !== query.key) return false;
	if (query.value !== undefined && item.value !== query.value) return false;
	if (query.id !== undefined && item.id !== query.id) return false;
	if (query.visibility !== undefined && item.visibility !== query.visibility) return false;
	if (query.type !== undefined && item.type !== query.type) return false;
	if (query.book) return item.type === 'SPREADSHEET';
	if (query.sheet !== undefined) return item.sheet === query.sheet && (!query.exact || item.type === 'SHEET');
	if (!query.box) return true;
	const { box } = query;
	if (item.sheet !== box.sheet || item.type === 'SHEET') return false;
	const { rows, columns } = book.sheet(box.sheet);
	// A single cell has none of its row's or its column's.
	if (query.exact && (item.type === 'ROW' ? box.columns < columns : box.rows < rows)) return false;
	const [start, size] = item.type === 'ROW' ? [box.row, box.rows] : [box.column, box.columns];
	return item.index >= start && item.index + item.count <= start + size;
};

const named = (execution: Execution, name: string) =>
	execution.machine.book.meta.named.find((one) => one.name.toLowerCase() === name.toLowerCase());

export const sharingOps: Ops = {
	canEdit: (execution, box: Box) => mayEdit(execution.machine.book, box, execution.machine.person.email),
	protect: (execution, box: Box & { a1?: string }, type: 'RANGE' | 'SHEET') => {
		const { book } = execution.machine;
		// "If the sheet is already protected, this method returns an object representing its existing protection settings."
		const present = type === 'SHEET' ? book.sheet(box.sheet).protections.find((one) => one.type === 'SHEET') : undefined;
		if (present !== undefined) return present.id;
		const id = book.nextId();
		const { a1: _text, ...plain } = box;
		book.changeSheet(box.sheet).protections.push({
			id,
			type,
			box: plain,
			a1: box.a1 ?? '',
			description: '',
			warningOnly: false,
			editors: null,
			domainEdit: false,
			unprotected: [],
			namedRange: null,
		});
		return id;
	},
	protections: (execution, sheet: number, type: string) =>
		execution.machine.book
			.sheet(sheet)
			.protections.filter((one) => one.type === type)
			.map((one) => one.id),
	protection: find,
	setProtection: (execution, sheet: number, id: number, patch: Partial<ProtectionState>) => {
		const state = change(execution, sheet, id);
		if (patch.unprotected && state.type !== 'SHEET') throw new Refusal('Unprotected ranges may only be set on a protected sheet.');
		Object.assign(state, patch);
	},
	removeProtection: (execution, sheet: number, id: number) => {
		change(execution, sheet, id);
		const state = execution.machine.book.sheet(sheet);
		state.protections = state.protections.filter((one) => one.id !== id);
	},
	mayEditProtection: (execution, sheet: number, id: number) =>
		mayEditProtection(execution.machine.book, find(execution, sheet, id), execution.machine.person.email),
	// facts §5: the owner may always edit, and is not listed in a fresh one.
	protectionEditors: (execution, sheet: number, id: number) => find(execution, sheet, id).editors ?? execution.machine.book.meta.editors,
	changeEditors: (execution, sheet: number, id: number, people: string[], add: boolean) => {
		const state = change(execution, sheet, id);
		const { book, person } = execution.machine;
		const list = new Set(state.editors ?? book.meta.editors);
		for (const email of people) {
			// Who is added gets no access to the file by it; "neither the owner of the spreadsheet nor the current user can be removed".
			if (add) list.add(email);
			else if (email !== person.email && email !== book.meta.owner) list.delete(email);
		}
		state.editors = [...list];
	},
	named: (execution, name: string) => named(execution, name)?.box ?? null,
	namedList: (execution) => execution.machine.book.meta.named.map((one) => one.name),
	setNamed: (execution, name: string, box: Box & { a1?: string }) => {
		if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name))
			throw new Refusal('The name of the range is not valid.');
		const meta = execution.machine.book.change(true);
		const { a1: _text, ...plain } = box;
		const namedRange = named(execution, name);
		if (namedRange) namedRange.box = plain;
		else meta.named.push({ name, box: plain });
	},
	renameNamed: (execution, from: string, to: string) => {
		execution.machine.book.change(true);
		const namedRange = named(execution, from);
		if (!namedRange) throw new Refusal('The named range does not exist.');
		namedRange.name = to;
	},
	removeNamed: (execution, name: string) => {
		const meta = execution.machine.book.change(true);
		if (!named(execution, name)) throw new Refusal('The named range does not exist.');
		meta.named = meta.named.filter((one) => one.name.toLowerCase() !== name.toLowerCase());
	},
	addMetadata: (execution, item: Omit<MetadataState, 'id'>) => {
		const { book } = execution.machine;
		const id = book.nextId();
		book.change().metadata.push({ ...item, id });
	},
	findMetadata: (execution, query: Query) =>
		execution.machine.book.meta.metadata.filter((item) => matches(execution.machine.book, item, query)),
	metadata: (execution, id: number) => {
		const item = execution.machine.book.meta.metadata.find((item) => item.id === id);
		if (!item) throw new Refusal('The developer metadata does not exist.');
		return item;
	},
	setMetadata: (execution, id: number, patch: Partial<MetadataState>) => {
		const item = execution.machine.book.change().metadata.find((item) => item.id === id);
		if (!item) throw new Refusal('The developer metadata does not exist.');
		Object.assign(item, patch);
	},
	removeMetadata: (execution, id: number) => {
		const meta = execution.machine.book.change();
		meta.metadata = meta.metadata.filter((item) => item.id !== id);
	},
	bookField: (execution, field: keyof BookState) => execution.machine.book.meta[field],
	setBookField: (execution, field: 'name' | 'locale' | 'timeZone', value: string) => {
		if (field === 'timeZone') {
			try {
				offsetAt(0, value);
			} catch {
				throw new Refusal('Invalid argument: timezone');
			}
		}
		execution.machine.book.change(true)[field] = value;
	},
	bookEditors: (execution) => [...new Set([execution.machine.book.meta.owner, ...execution.machine.book.meta.editors])],
	setEditors: (execution, people: string[], add: boolean) => {
		const meta = execution.machine.book.change();
		meta.editors = add ? [...new Set([...meta.editors, ...people])] : meta.editors.filter((email) => !people.includes(email));
	},
};
