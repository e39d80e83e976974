import type { Text } from '../../language/text';
import { asText } from '../../tabs/encode';
import type { SheetCell } from '../../tabs/workbook';
import type { DocumentMemory, User, WorkbookPort } from '../ports/ports';

export const LOG = 'log';
const LAST = 'kpi.imported';

/** The last complete import: where the next one starts from. */
export interface LastImport {
	readonly crm: string;
	readonly account: string;
	readonly startedAt: number;
	readonly finishedAt: number;
	/** Names the import whose old rows are kept; absent when it cannot be taken back. */
	readonly undo?: string;
}

export function lastImport(ports: DocumentMemory): LastImport | null {
	const text = ports.documentMemory.get(LAST);
	return text === null ? null : (JSON.parse(text) as LastImport);
}

export const rememberImport = (ports: DocumentMemory, last: LastImport | null): void =>
	ports.documentMemory.set({ [LAST]: last === null ? null : JSON.stringify(last) });

export interface LogLine {
	readonly id: string;
	readonly at: number;
	readonly by: string;
	readonly source: string;
	readonly kind: Text;
	readonly read: number;
	readonly added: number;
	readonly changed: number;
	readonly removed: number;
	readonly unreadable: number;
	readonly seconds: number;
	readonly details: string;
}

const IDS = ['id', 'at', 'by', 'source', 'kind', 'read', 'added', 'changed', 'removed', 'unreadable', 'seconds', 'details'];

const HEADINGS: Readonly<Record<'ru' | 'en', readonly string[]>> = {
	ru: [
		'ID',
		'Когда',
		'Кто',
		'Источник',
		'Что загружено',
		'Прочитано',
		'Новых',
		'Изменено',
		'Удалено',
		'Не прочитано',
		'Секунд',
		'Подробности',
	],
	en: ['ID', 'When', 'Who', 'Source', 'What', 'Read', 'New', 'Changed', 'Removed', 'Unreadable', 'Seconds', 'Details'],
};

/** One line an import; the line of an import that is saved a second time after a kill is written over. */
export function writeLog(ports: User & WorkbookPort, line: LogLine): void {
	const { book, language } = ports;
	book.ensureData([{ id: LOG, name: language === 'ru' ? 'Журнал загрузок' : 'Import log', columns: HEADINGS.ru.length }]);
	const present = book.read(LOG) ?? [];
	const known = present.findIndex((cells, i) => i > 1 && String(cells[0]) === line.id);
	const cells: SheetCell[] = [
		asText(line.id),
		new Date(line.at),
		asText(line.by),
		asText(line.source),
		asText(line.kind[language]),
		line.read,
		line.added,
		line.changed,
		line.removed,
		line.unreadable,
		line.seconds,
		asText(line.details),
	];
	if (present.length > 1 && String(present[0]![0]) !== '') {
		book.write(LOG, known > 0 ? known + 1 : present.length + 1, 1, [cells]);
		return;
	}
	book.write(LOG, 1, 1, [IDS, HEADINGS[language], cells]);
	book.formatColumns(LOG, 3, [null, language === 'ru' ? 'dd.mm.yyyy hh:mm' : 'yyyy-mm-dd hh:mm']);
}
