import { callRange } from '../formulas/range';
import { languageOf } from '../language/text';
import { sentenceOf } from '../language/user-error';

/** Runs one range formula; what the user can mend reaches the cell as a sentence in the user's language. */
export function range(id: string, args: readonly unknown[]): number | null {
	const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
	try {
		return callRange(id, args, { tz: spreadsheet.getSpreadsheetTimeZone(), locale: spreadsheet.getSpreadsheetLocale() });
	} catch (error) {
		throw new Error(sentenceOf(error, languageOf(Session.getActiveUserLocale())));
	}
}
