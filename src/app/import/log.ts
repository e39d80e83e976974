import { column } from '../../facts/table';
import type { Text } from '../../language/text';
import { type LineTab, putLine, removeLines } from '../../tabs/line-tab';
import type { DocumentMemory, User, WorkbookPort } from '../ports/ports';
import { remembered } from '../ports/remembered';

export const LOG = 'log';
const LAST = 'kpi.imported';

/** The last complete import: where the next one starts from. */
export interface LastImport {
	readonly crm: string;
	readonly account: string;
	readonly startedAt: number;
	readonly finishedAt: number;
	/** When reading began, by the CRM’s own clock, which its times of change are told by. */
	readonly began?: number;
	/** Names the import whose old rows are kept; absent when it cannot be taken back. */
	readonly undo?: string;
}

export function lastImport(ports: DocumentMemory): LastImport | null {
	return remembered(ports.documentMemory.get(LAST), { crm: '', account: '', startedAt: 0, finishedAt: 0 });
}

export const rememberImport = (ports: DocumentMemory, last: LastImport | null): void => ports.documentMemory.set(lastImportProperty(last));

export const lastImportProperty = (last: LastImport | null): Record<string, string | null> => ({
	[LAST]: last === null ? null : JSON.stringify(last),
});

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

export const LOG_TAB: LineTab = {
	id: LOG,
	title: { ru: 'Журнал загрузок', en: 'Import log' },
	columns: [
		column('id', 'id', 'ID', 'ID'),
		column('at', 'instant', 'Когда', 'When'),
		column('by', 'text', 'Кто', 'Who'),
		column('source', 'text', 'Источник', 'Source'),
		column('kind', 'text', 'Что загружено', 'What'),
		column('read', 'number', 'Прочитано', 'Read'),
		column('added', 'number', 'Новых', 'New'),
		column('changed', 'number', 'Изменено', 'Changed'),
		column('removed', 'number', 'Удалено', 'Removed'),
		column('unreadable', 'number', 'Не прочитано', 'Unreadable'),
		column('seconds', 'number', 'Секунд', 'Seconds'),
		column('details', 'text', 'Подробности', 'Details'),
	],
};

/** One line an import; the line of an import that is saved a second time after a kill is written over. */
export const writeLog = ({ book, language }: User & WorkbookPort, line: LogLine): void =>
	putLine(book, LOG_TAB, 'id', { ...line, kind: line.kind[language] }, language);

/** Takes back the line of an import that was rolled back. */
export const removeLog = ({ book }: WorkbookPort, importId: string): void => removeLines(book, LOG_TAB, 'id', importId);
