import { dayOf } from '../../calendar/day';
import { zone } from '../../calendar/zone';
import type { Config } from '../../connectors/kit/contract';
import { announcedRows, type RowCounts } from '../../connectors/kit/paging';
import { ACTIVITIES, settingsOf } from '../../facts/account';
import { idsOfNewTab } from '../../facts/names-beside';
import { type TableId, tables } from '../../facts/tables';
import type { Text } from '../../language/text';
import { inGroups, obstacleSentence } from '../../tabs/obstacles';
import type { Clock, DocumentMemory, WorkbookPort } from '../ports/ports';
import { remembered } from '../ports/remembered';
import { readSettings } from '../watch/kept-settings';
import type { FileRoom } from './types';

/** Google's limit for all tabs of a file together. */
const LIMIT = 10_000_000;
/** Document property: how many cells the file had on which days, the oldest first. */
const ROOM = 'kpi.room';
const MOST_DAYS = 60;
/** Growth over fewer days says nothing of the next months. */
const FEWEST_DAYS = 14;
const LONGEST = 3650;
/** An import below this is not worth counting the file's cells at every checkpoint. */
const LARGE = 3_000_000;

/** From so few free cells on every growth is asked about. */
const NEARLY = 1_000_000;
/** A new tab takes 26,000 cells before it is made narrower. */
const FULL = 60_000;

type Sample = readonly [day: number, cells: number];

const samplesOf = ({ documentMemory }: DocumentMemory): readonly Sample[] => remembered(documentMemory.get(ROOM), [[0, 0]]) ?? [];

type CountingPorts = Pick<Clock, 'now'> & WorkbookPort & DocumentMemory;

/** Counted once a day: every tab is asked for its size. */
export function noteRoom(ports: CountingPorts): void {
	const today = zone(ports.book.timeZone).dayAt(ports.now());
	const samples = samplesOf(ports);
	if (samples[samples.length - 1]?.[0] !== today) countRoom(ports, today, samples);
}

function countRoom(ports: CountingPorts, today: number, samples: readonly Sample[]): number {
	const cells = ports.book.cellCount();
	const next: Sample[] = [...samples.filter(([day]) => day !== today), [today, cells] as const].slice(-MOST_DAYS);
	ports.documentMemory.set({ [ROOM]: JSON.stringify(next) });
	return cells;
}

/** Whether even a small growth should be asked about before it is tried: by the last count. */
export const isNearlyFull = (ports: DocumentMemory): boolean => LIMIT - (samplesOf(ports).slice(-1)[0]?.[1] ?? 0) < NEARLY;

/** After a write that the sheet has refused, counted anew: that the file is full, where it is; people may have filled it since the last count. */
export function fullFile(ports: CountingPorts): Text | null {
	try {
		const cells = countRoom(ports, zone(ports.book.timeZone).dayAt(ports.now()), samplesOf(ports));
		if (LIMIT - cells >= FULL) return null;
		return {
			ru: `В файле ${inGroups(cells, ' ')} ячеек, а Google разрешает ${inGroups(LIMIT, ' ')}: места для новых строк нет. Удалите ненужные вкладки или пустые строки и столбцы, либо начните новый файл.`,
			en: `The file holds ${inGroups(cells, ',')} cells, and Google allows ${inGroups(LIMIT, ',')}: there is no room for new rows. Delete tabs or empty rows and columns that you do not need, or begin a new file.`,
		};
	} catch {
		return null;
	}
}

/** How full the file is, and about when it will be full if it goes on growing as it has; null before it was counted. */
export function roomOf(ports: DocumentMemory): FileRoom | null {
	const samples = samplesOf(ports);
	const [first, last] = [samples[0], samples[samples.length - 1]];
	if (first === undefined || last === undefined) return null;
	const [days, growth] = [last[0] - first[0], last[1] - first[1]];
	const left = days < FEWEST_DAYS || growth <= 0 ? Number.POSITIVE_INFINITY : Math.ceil(((LIMIT - last[1]) / growth) * days);
	return { cells: last[1], limit: LIMIT, fullOn: left > LONGEST ? null : dayOf(last[0] + left) };
}

/** What was found of the room for an import. */
export interface RoomCheck {
	readonly fault: Text | null;
	/** Cells of rows for which it certainly suffices: until then nobody need ask the sheet again. */
	readonly enoughFor: number;
}

/**
 * Why the rows read so far, or those that the CRM announces, will not fit: told while the CRM is still to be read rather than after hours
 * of it. Whoever goes on all the same is stopped by the rows themselves. `enoughFor`: what an earlier check has found.
 */
export function checkRoom(
	ports: WorkbookPort & DocumentMemory,
	rowsByTable: RowCounts,
	enoughFor = 0,
	announced: RowCounts = {},
): RoomCheck {
	const { book } = ports;
	const isBefore = Object.keys(announced).length > 0;
	const all = isBefore ? announced : rowsByTable;
	const fits = { fault: null, enoughFor };
	if (cellsIn(all) < Math.max(LARGE, enoughFor)) return fits;
	const counts = leavesOut(ports) ? withoutActivities(all) : all;
	const needed = cellsIn(counts);
	if (needed < Math.max(LARGE, enoughFor)) return fits;
	const left = book.roomLeft(
		(Object.entries(counts) as [TableId, number][]).map(([id, rows]) => ({ id, rows, columns: idsOfNewTab(tables[id]).length })),
	);
	// Half of it only: people's own columns grow with the rows, and people work in the file meanwhile.
	if (left >= 0) return { fault: null, enoughFor: needed + Math.floor(left / 2) };
	const obstacle = { kind: 'room', cells: LIMIT - left, limit: LIMIT } as const;
	return { fault: isBefore ? willNotFit(obstacle, counts) : obstacleSentence(obstacle), enoughFor };
}

const cellsIn = (counts: RowCounts): number =>
	(Object.entries(counts) as [TableId, number][]).reduce((sum, [id, rows]) => sum + rows * idsOfNewTab(tables[id]).length, 0);

/** Nobody knows yet how many of the activities stay; the rows that will be written are asked for before they are. */
const withoutActivities = ({ activities: _, ...others }: RowCounts): RowCounts => others;

const leavesOut = (ports: WorkbookPort & DocumentMemory): boolean =>
	(settingsOf(readSettings(ports)?.rows ?? []).get(ACTIVITIES.wanted) ?? '') !== '';

/** The same, as soon as a page of the CRM has told how many rows there are. */
export const announcedFault = (ports: WorkbookPort & DocumentMemory, settings: Config | undefined): Text | null => {
	const counts = announcedRows(settings ?? {});
	return Object.keys(counts).length === 0 ? null : checkRoom(ports, {}, 0, counts).fault;
};

/** With the numbers, and the ways out. */
function willNotFit({ cells, limit }: { readonly cells: number; readonly limit: number }, counts: RowCounts): Text {
	const share = Math.floor((limit / cells) * 100);
	const [ru, en] = (['ru', 'en'] as const).map((language) =>
		(Object.entries(counts) as [TableId, number][])
			.map(([id, rows]) => `${tables[id].title[language]} – ${inGroups(rows, language === 'ru' ? ' ' : ',')}`)
			.join(', '),
	) as [string, string];
	return {
		ru: `Всё из CRM в этот файл не поместится (${ru}): стало бы ${inGroups(cells, ' ')} ячеек, а Google разрешает ${inGroups(limit, ' ')}; войдёт около ${share} %. Ничего не прочитано и не изменено. Не храните в файле активности давно закрытых сделок («Место в файле» ниже), удалите ненужные вкладки и пустые строки, начните новый файл или подключите токен пользователя, которому видна часть сделок. «Продолжить» прочитает столько, сколько войдёт.`,
		en: `Not all of the CRM fits into this file (${en}): it would hold ${inGroups(cells, ',')} cells, and Google allows ${inGroups(limit, ',')}; about ${share}% would fit. Nothing was read or changed. Do not keep the activities of deals closed long ago in the file ("Room in the file" below), delete tabs and empty rows that you do not need, begin a new file, or connect the token of a user who sees some of the deals. Continue reads as far as there is room.`,
	};
}
