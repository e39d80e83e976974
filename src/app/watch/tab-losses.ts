import type { Column } from '../../facts/table';
import { isFromCrm, isImported, isShortenedByPeople, type TableId, tableIds, tables } from '../../facts/tables';
import { plural } from '../../language/plural';
import type { Text } from '../../language/text';
import { readLineTable } from '../../tabs/line-table';
import { columnGone } from '../../tabs/read-data-tab';
import { hasKeptSettings } from './kept-settings';
import type { CheckPorts } from './ports';
import { tabMemory } from './tab-memory';
import { printOf, type TabPrint } from './tab-print';
import type { ByHand } from './warnings';

/** Something that a data tab no longer has; figures from it would be wrong. */
export interface TabLoss {
	readonly table: TableId;
	/** The column, where one is meant. */
	readonly column?: Column;
	/** How many of its cells held something. */
	readonly filled?: number;
	/** What happened, without how to mend it. */
	readonly sentence: Text;
}

/** What the data tabs have become since the add-on wrote them. */
export interface TabChanges {
	readonly losses: readonly TabLoss[];
	/** Values that people wrote over: they count, and that is told. */
	readonly byHand: ByHand;
}

/** A column that loses as many cells and as great a share of them was not cleared cell by cell. */
const MANY = { cells: 5, share: 0.1 };

export function tabChanges(ports: CheckPorts): TabChanges {
	const memory = tabMemory(ports);
	const losses: TabLoss[] = [];
	const [edited, added, takenOut]: [Text[], Text[], Text[]] = [[], [], []];
	const byHand = { edited, added, takenOut };
	if (memory === null) return { losses, byHand };
	const isOtherZone = memory.zone !== ports.book.timeZone;
	for (const id of tableIds) {
		const before = memory.tabs[id];
		if (before === undefined || before.rows === 0) continue;
		// They are made again as they were last read.
		if (id === 'settings' && hasKeptSettings(ports)) continue;
		const lines = readLineTable(ports.book, id);
		if (lines === null) {
			losses.push({ table: id, sentence: tabGone(id) });
			continue;
		}
		if (isOtherZone && isImported(id) && hasMoments(id, before)) {
			losses.push({ table: id, sentence: zoneChanged(memory.zone, ports.book.timeZone) });
			continue;
		}
		const now = printOf(id, lines);
		losses.push(...lossesOf(id, before, now));
		edited.push(...editsOf(id, before, now));
		added.push(...additionsOf(id, before, now));
		if (isShortenedByPeople(id) && now.rows < before.rows) takenOut.push(linesTakenOut(id, before.rows, now.rows));
	}
	return { losses: isOtherZone ? onceEach(losses) : losses, byHand };
}

function lossesOf(id: TableId, before: TabPrint, now: TabPrint): TabLoss[] {
	const columns: readonly Column[] = tables[id].columns;
	const had = columns.filter(({ key }) => (before.columns[key]?.[0] ?? 0) > 0);
	const lostColumns = had.filter(({ key }) => now.columns[key] === undefined);
	if (lostColumns.length > 0 && lostColumns.length === had.length) return [{ table: id, sentence: idsGone(id) }];
	const losses: TabLoss[] = lostColumns.map((column) => ({
		table: id,
		column,
		filled: before.columns[column.key]![0],
		sentence: columnGone(tables[id], column),
	}));
	// Without the columns that name a record its rows cannot be told.
	if (!isImported(id) || tables[id].key.some((key) => lostColumns.some((column) => column.key === key))) return losses;
	if (now.rows < before.rows) return [...losses, { table: id, sentence: rowsGone(id, before.rows, now.rows) }];
	if (now.rows === before.rows && now.keys !== before.keys) return [...losses, { table: id, sentence: idsChanged(id) }];
	for (const column of had) {
		const filled = before.columns[column.key]![0];
		const lost = filled - (now.columns[column.key]?.[0] ?? 0);
		if (lostColumns.includes(column) || lost < MANY.cells || lost < filled * MANY.share) continue;
		losses.push({ table: id, column, filled, sentence: cellsGone(id, column, lost) });
	}
	return losses;
}

function editsOf(id: TableId, before: TabPrint, now: TabPrint): Text[] {
	if (!isFromCrm(id)) return [];
	const { ru, en } = tables[id].title;
	// People may keep managers and stages of their own; one that is gone takes its figures along.
	if (!isImported(id) && (now.rows < before.rows || (now.rows === before.rows && now.keys !== before.keys))) return [keysEdited(id)];
	if (now.rows !== before.rows || now.keys !== before.keys) return [];
	const columns: readonly Column[] = tables[id].columns;
	const edited = columns.filter(
		({ key, byHand }) =>
			byHand !== true &&
			before.columns[key] !== undefined &&
			now.columns[key] !== undefined &&
			before.columns[key][1] !== now.columns[key][1],
	);
	return edited.map(({ header }) => ({
		ru: `«${ru}»: столбец «${header.ru}» изменён вручную после загрузки. Показатели считаются по новым значениям; вернуть прежние – загрузить всё заново.`,
		en: `"${en}": the column "${header.en}" was changed by hand after the import. The figures count the new values; to get the earlier ones back, import everything again.`,
	}));
}

function additionsOf(id: TableId, before: TabPrint, now: TabPrint): Text[] {
	if (!isFromCrm(id) || !isImported(id) || now.rows <= before.rows) return [];
	const { ru, en } = tables[id].title;
	const added = now.rows - before.rows;
	return [
		{
			ru: `«${ru}»: после загрузки добавлено вручную: ${plural(added, 'ru', ['строка', 'строки', 'строк'])}. Показатели их учитывают.`,
			en: `"${en}": ${plural(added, 'en', ['row was', 'rows were'])} added by hand after the import. The figures count them.`,
		},
	];
}

const linesTakenOut = (id: TableId, before: number, now: number): Text => ({
	ru: `«${tables[id].title.ru}»: строк было ${before}, стало ${now}. Показатели считаются по оставшимся; вернуть удалённые – Ctrl+Z или «Файл – История версий».`,
	en: `"${tables[id].title.en}": there were ${before} lines, now ${now}. The figures count those that are left; to get the others back, use Ctrl+Z or File – Version history.`,
});

const keysEdited = (id: TableId): Text => ({
	ru: `«${tables[id].title.ru}»: после загрузки изменены ID или удалены строки. Показатели считаются по новым; вернуть прежние – загрузить всё заново.`,
	en: `"${tables[id].title.en}": after the import ids were changed or rows deleted. The figures count what is there; to get the earlier rows back, import everything again.`,
});

const hasMoments = (id: TableId, { columns }: TabPrint): boolean =>
	tables[id].columns.some(({ key, kind }) => kind === 'instant' && (columns[key]?.[0] ?? 0) > 0);

/** The zone is the file's: it is told once, whatever the number of tabs. */
function onceEach(losses: readonly TabLoss[]): TabLoss[] {
	const sentences = new Set<string>();
	return losses.filter(({ sentence }) => !sentences.has(sentence.ru) && sentences.add(sentence.ru) !== undefined);
}

const tabGone = (id: TableId): Text => ({
	ru: `Вкладки «${tables[id].title.ru}» больше нет`,
	en: `The tab "${tables[id].title.en}" is gone`,
});

const idsGone = (id: TableId): Text => ({
	ru: `Во вкладке «${tables[id].title.ru}» нет скрытой первой строки с кодами столбцов`,
	en: `The tab "${tables[id].title.en}" lacks its hidden first row of column ids`,
});

const rowsGone = (id: TableId, before: number, now: number): Text => ({
	ru: `Во вкладке «${tables[id].title.ru}» стало меньше строк: было ${before}, осталось ${now}`,
	en: `The tab "${tables[id].title.en}" has fewer rows: ${before} before, ${now} now`,
});

const idsChanged = (id: TableId): Text => ({
	ru: `Во вкладке «${tables[id].title.ru}» изменены ID строк: поверх них что-то вставлено`,
	en: `In the tab "${tables[id].title.en}" the ids of rows have changed: something was pasted over them`,
});

const cellsGone = (id: TableId, { header }: Column, count: number): Text => ({
	ru: `Во вкладке «${tables[id].title.ru}» в столбце «${header.ru}» опустело ячеек: ${count}`,
	en: `In the tab "${tables[id].title.en}" the column "${header.en}" has lost ${plural(count, 'en', ['cell', 'cells'])}`,
});

const zoneChanged = (before: string, now: string): Text => ({
	ru: `Часовой пояс файла изменён (был ${before}, стал ${now}), и даты во вкладках сдвинулись`,
	en: `The file's time zone has changed (from ${before} to ${now}), and the dates in the tabs have shifted`,
});
