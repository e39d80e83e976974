import { isDate } from '../../facts/parse/instant';
import type { Language } from '../../language/text';
import { asText } from '../../tabs/encode';
import type { SheetCell, Workbook } from '../../tabs/workbook';

/** One private file: whose, for whom, since when. */
export interface Shared {
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

const TAB = 'sharing';
const IDS = ['manager', 'name', 'email', 'file', 'created', 'updated', 'revoked', 'mailed'] as const;
const TITLE = { ru: 'Доступы', en: 'Sharing' } as const;
const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
	ru: ['ID', 'Кто', 'E-mail', 'Файл', 'Создан', 'Обновлён', 'Доступ закрыт', 'Рассылка'],
	en: ['ID', 'Who', 'E-mail', 'File', 'Created', 'Updated', 'Access closed', 'Digest'],
};
const FIRST = 3;

/** The list stands in a tab of its own, where the director sees it and may correct an address. */
export function readRegister(book: Workbook): Shared[] {
	const cells = book.read(TAB) ?? [];
	const at = (id: (typeof IDS)[number]): number => (cells[0] ?? []).map(String).indexOf(id);
	const time = (cell: SheetCell | undefined): number | null => (isDate(cell) ? cell.getTime() : null);
	return cells.slice(FIRST - 1).flatMap((line): Shared[] => {
		const text = (id: (typeof IDS)[number]): string => String(line[at(id)] ?? '').trim();
		if (text('manager') === '') return [];
		return [
			{
				manager: text('manager'),
				name: text('name'),
				email: text('email'),
				file: text('file').replace(/^.*\/d\/([^/]+).*$/, '$1'),
				created: time(line[at('created')]),
				updated: time(line[at('updated')]),
				revoked: time(line[at('revoked')]),
				isMailed: line[at('mailed')] === true || /^(да|yes|true|истина)$/i.test(text('mailed')),
			},
		];
	});
}

export function writeRegister(book: Workbook, list: readonly Shared[], language: Language): void {
	book.ensureData([{ id: TAB, name: TITLE[language], columns: IDS.length }]);
	const when = (at: number | null): SheetCell => (at === null ? '' : new Date(at));
	const lines = list.map((one): SheetCell[] => [
		asText(one.manager),
		asText(one.name),
		asText(one.email),
		one.file === '' ? '' : asText(`https://docs.google.com/spreadsheets/d/${one.file}/edit`),
		when(one.created),
		when(one.updated),
		when(one.revoked),
		one.isMailed,
	]);
	const left = Math.max(0, (book.read(TAB)?.length ?? 0) - FIRST + 1 - lines.length);
	const blank = new Array<SheetCell>(IDS.length).fill('');
	book.write(TAB, 1, 1, [[...IDS], [...HEADINGS[language]], ...lines, ...Array.from({ length: left }, () => blank)]);
	const moment = language === 'ru' ? 'dd.mm.yyyy hh:mm' : 'yyyy-mm-dd hh:mm';
	book.formatColumns(TAB, FIRST, [null, null, null, null, moment, moment, moment, null]);
}
