import { type TableId, tables } from '../../facts/tables';
import type { Language } from '../../language/text';
import type { DocumentMemory, ReadableWorkbookPort, User } from './ports';

/** Document property: the language of sheets, tabs and letters, whatever language each user's panel speaks. */
const KEY = 'kpi.workbook.language';

type LanguagePorts = Pick<User, 'language'> & DocumentMemory & ReadableWorkbookPort;

/** null before anything was written. */
function chosen({ documentMemory }: DocumentMemory): Language | null {
	const language = documentMemory.get(KEY);
	return language === 'ru' || language === 'en' ? language : null;
}

/** What was chosen; in a spreadsheet of before, what its tabs are called; in a new one, the language of who begins. */
export function workbookLanguage(ports: LanguagePorts): Language {
	return chosen(ports) ?? tabLanguage(ports) ?? ports.language;
}

function tabLanguage({ book }: ReadableWorkbookPort): Language | null {
	const titles = book.tabs().flatMap(({ id, name }) => (id in tables ? [[tables[id as TableId].title, name] as const] : []));
	const own = (['ru', 'en'] as const).find((language) => titles.some(([title, name]) => title[language] === name));
	// A renamed tab tells by its letters.
	return own ?? (titles.length === 0 ? null : titles.some(([, name]) => /[а-яё]/i.test(name)) ? 'ru' : 'en');
}

/** Once tabs stand in one language, they stay in it. */
export const isLanguageSettled = (ports: LanguagePorts): boolean => tabLanguage(ports) !== null;

export const chooseWorkbookLanguage = ({ documentMemory }: DocumentMemory, language: Language): void =>
	documentMemory.set({ [KEY]: language });

/** Keeps what the first tabs were written in, before anybody renames them. */
export function keepWorkbookLanguage(ports: LanguagePorts): void {
	if (chosen(ports) === null && isLanguageSettled(ports)) chooseWorkbookLanguage(ports, workbookLanguage(ports));
}

/** The same ports for what is written into the spreadsheet; nothing is asked before somebody needs the language. */
export function inWorkbookLanguage<P extends LanguagePorts>(ports: P): P {
	const same = Object.defineProperties({}, Object.getOwnPropertyDescriptors(ports)) as P;
	let language: Language | null = null;
	Object.defineProperty(same, 'language', {
		enumerable: true,
		get: () => {
			language ??= workbookLanguage(ports);
			return language;
		},
	});
	return same;
}
