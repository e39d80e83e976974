import { column } from '../../facts/table';
import type { Language } from '../../language/text';
import { type LineTab, readLines, replaceLines } from '../../tabs/line-tab';
import type { Workbook } from '../../tabs/workbook';

/** One private file: whose, for whom, since when. */
export interface SharedFile {
	readonly manager: string;
	readonly name: string;
	readonly email: string;
	readonly file: string;
	readonly created: number | null;
	readonly updated: number | null;
	readonly revoked: number | null;
	/** Gets the summary by mail on schedule. */
	readonly isMailed: boolean;
}

export const REGISTER_TAB = 'sharing';

export const REGISTER: LineTab = {
	id: REGISTER_TAB,
	title: { ru: 'Доступы', en: 'Sharing' },
	// Who may see whose figures is the director's to say, also before anybody has protected the rest.
	isClosed: true,
	columns: [
		column('manager', 'id', 'ID', 'ID'),
		column('name', 'text', 'Кто', 'Who'),
		column('email', 'text', 'E-mail', 'E-mail'),
		column('file', 'text', 'Файл', 'File'),
		column('created', 'instant', 'Создан', 'Created'),
		column('updated', 'instant', 'Обновлён', 'Updated'),
		column('revoked', 'instant', 'Доступ закрыт', 'Access closed'),
		column('mailed', 'bool', 'Рассылка', 'Digest'),
	],
};

/** The list stands in a tab of its own, where the director sees it and may correct an address. */
export function readRegister(book: Workbook): SharedFile[] {
	return readLines(book, REGISTER).lines.flatMap((line): SharedFile[] => {
		const text = (id: string): string => line.text(id).trim();
		if (text('manager') === '') return [];
		return [
			{
				manager: text('manager'),
				name: text('name'),
				email: text('email'),
				file: text('file').replace(/^.*\/d\/([^/]+).*$/, '$1'),
				created: line.instant('created'),
				updated: line.instant('updated'),
				revoked: line.instant('revoked'),
				isMailed: line.cell('mailed') === true || /^(да|yes|true|истина)$/i.test(text('mailed')),
			},
		];
	});
}

export function writeRegister(book: Workbook, list: readonly SharedFile[], language: Language): void {
	const rows = list.map(({ manager, name, email, file, created, updated, revoked, isMailed }) => ({
		manager,
		name,
		email,
		file: file === '' ? '' : `https://docs.google.com/spreadsheets/d/${file}/edit`,
		created,
		updated,
		revoked,
		mailed: isMailed,
	}));
	replaceLines(book, REGISTER, rows, language);
}
