import { tables } from '../../facts/tables';
import type { Language } from '../../language/text';
import { COUNTED } from '../../own-kpis/tables';
import { BETTER, UNITS, WHAT, wordIn } from '../../own-kpis/words';
import { readLineTable } from '../../tabs/line-table';
import type { ColumnDress, Workbook } from '../../tabs/workbook';
import { ownLinesOf } from '../figures/own-lines';

const WIDTHS: Readonly<Record<string, number>> = {
	name: 230,
	name_en: 190,
	what: 120,
	table: 130,
	column: 240,
	conditions: 380,
	among: 230,
	by_date: 150,
	credit: 150,
	unit: 100,
	better: 100,
	note: 380,
};

/** Widths that let a definition be read, and lists to choose from, so that a word is not mistyped. */
export function dressOwnKpis(book: Workbook, language: Language): void {
	const words = (of: Readonly<Record<string, readonly string[]>>): string[] => Object.values(of).map((list) => wordIn(list, language));
	const headings = [...new Set(COUNTED.flatMap(({ table }) => tables[table].columns.map(({ header }) => header[language])))];
	// A formula that stands there is not marked as a fault.
	const written = ownLinesOf(book).flatMap(({ column }) => (column === '' ? [] : [column]));
	// Other words are understood, too, so the lists are an offer.
	const lists: Readonly<Record<string, Pick<ColumnDress, 'choose' | 'isOpen'>>> = {
		what: { choose: words(WHAT), isOpen: true },
		table: { choose: COUNTED.map(({ title }) => title[language]), isOpen: true },
		better: { choose: words(BETTER), isOpen: true },
		unit: { choose: words(UNITS), isOpen: true },
		// A formula stands here, too, and columns that people have added.
		column: { choose: [...new Set([...headings, ...written])], isOpen: true },
	};
	const lines = readLineTable(book, 'own_kpis');
	book.dressColumns(
		'own_kpis',
		// Where they stand now: a person may have moved them.
		tables.own_kpis.columns.flatMap(({ key }): ColumnDress[] => {
			const place = lines?.place(key) ?? -1;
			return WIDTHS[key] === undefined || place < 0 ? [] : [{ column: place + 1, width: WIDTHS[key], ...lists[key] }];
		}),
	);
}
