import type { Clock, DocumentMemory, ReadableWorkbookPort, User, UserMemory } from '../app/ports/ports';
import { USER_LANGUAGE } from '../app/ports/user-language';
import { writtenLanguage } from '../app/ports/written-language';
import { languageOf } from '../language/text';
import type { ReadableWorkbook } from '../tabs/workbook';
import { memory } from './memory';
import { readableWorkbook } from './workbook/readable-workbook';

type UserPorts = Pick<Clock, 'now'> & User & DocumentMemory & UserMemory;

/** Who asks, and what is remembered for the file and for this user. */
export function userPorts(): UserPorts {
	const userMemory = memory(() => PropertiesService.getUserProperties());
	const chosen = userMemory.get(USER_LANGUAGE);
	return {
		now: () => Date.now(),
		language: chosen === 'ru' || chosen === 'en' ? chosen : languageOf(Session.getActiveUserLocale()),
		userEmail: () => Session.getEffectiveUser().getEmail(),
		documentMemory: memory(() => PropertiesService.getDocumentProperties()),
		userMemory,
	};
}

/** What a formula in a cell has at hand: nothing that writes. */
export function cellPorts(): UserPorts & ReadableWorkbookPort {
	let book: ReadableWorkbook | null = null;
	const user = userPorts();
	const { documentMemory } = user;
	return {
		...user,
		// A cell says the same to everybody who looks at it.
		language: writtenLanguage(documentMemory) ?? user.language,
		get book() {
			book ??= readableWorkbook(SpreadsheetApp.getActiveSpreadsheet());
			return book;
		},
	};
}
