import type { AnswerPorts } from '../app/figures/ports';
import { once } from '../facts/once';
import { type Language, languageOf } from '../language/text';
import { memory } from './memory';
import { type CellWorkbook, cellWorkbook } from './workbook/cell-workbook';

/**
 * What a formula in a cell has at hand: nothing that writes, and no service that Google's reference does not name for custom functions
 * (so not `Session`, and not the properties of whoever looks, which are the owner's there). Each is asked for when it is needed.
 */
export function cellPorts(): AnswerPorts {
	const book = once(() => cellWorkbook(SpreadsheetApp.getActiveSpreadsheet()));
	const language = once(() => languageOfFile(book()));
	return {
		now: () => Date.now(),
		documentMemory: memory(() => PropertiesService.getDocumentProperties()),
		get book() {
			return book();
		},
		get language() {
			return language();
		},
	};
}

/** The language that the figures were last computed in; before that, the one of the spreadsheet's locale. */
const languageOfFile = (book: CellWorkbook): Language => book.figureLines()?.directory.language ?? languageOf(book.locale);
