import { zoneNameOf } from '../../calendar/zone-name';
import { settingsOf } from '../../facts/account';
import { LAST, readCurrency } from '../../facts/money/home';
import type { Row } from '../../facts/table';
import type { Text } from '../../language/text';
import { readLineTable } from '../../tabs/line-table';
import { readFacts } from '../../tabs/read-data-tab';
import { getLong } from '../ports/long-text';
import type { DocumentMemory, ReadableWorkbookPort } from '../ports/ports';
import { remembered } from '../ports/remembered';

/** Document property: the settings as they were read when figures were last computed. */
export const KEPT = 'kpi.settings.kept';
type SettingsPorts = ReadableWorkbookPort & DocumentMemory;
export type Pair = readonly [key: string, value: string];

function keptPairs({ documentMemory }: DocumentMemory): readonly Pair[] {
	return remembered(getLong(documentMemory, KEPT), [['', '']]) ?? [];
}

export const hasKeptSettings = (ports: DocumentMemory): boolean => keptPairs(ports).length > 0;

export type Read = keyof typeof LAST;
/** The settings without which days and money mean something else. */
export const READS: Readonly<Record<Read, (text: string) => string | null>> = { tz: zoneNameOf, base_currency: readCurrency };

/** The tab cannot be read as settings: it is not there, its columns cannot be told, or it says nothing any more. */
function isGone({ book }: ReadableWorkbookPort): boolean {
	const lines = readLineTable(book, 'settings');
	// Kept with figures: where there have never been any, no formula need ask the properties.
	if (lines === null && !['deals', 'aggregates'].some((id) => book.has(id))) return false;
	return lines === null || !lines.has('key') || !lines.has('value') || lines.lines.every((line) => line.text('key').trim() === '');
}

/** It was there, and is to be made again. */
export const areSettingsGone = (ports: SettingsPorts): boolean => isGone(ports) && hasKeptSettings(ports);

/** The settings of the tab, or the last ones where it is gone, which is told. null: there have never been any. */
export function readSettings(ports: SettingsPorts): { readonly rows: Row[]; readonly problems: ReturnType<typeof problemsOf> } | null {
	const kept = isGone(ports) ? keptPairs(ports) : [];
	if (kept.length > 0) return { rows: kept.map(([key, value]) => ({ key, value })), problems: problemsOf() };
	const tab = readFacts(ports.book, 'settings');
	return tab === null ? null : { rows: [...tab.rows, ...lastOf(ports, tab.rows)], problems: [...tab.problems] };
}

const problemsOf = (): NonNullable<ReturnType<typeof readFacts>>['problems'][number][] => [
	{ line: 1, heading: '', value: '', sentence: GONE },
];

/** A row without a key is never written: it only says what holds where the tab's own setting cannot be read. */
function lastOf(ports: DocumentMemory, rows: readonly Row[]): Row[] {
	const settings = settingsOf(rows);
	const unread = (Object.keys(READS) as Read[]).filter((key) => READS[key](settings.get(key) ?? '') === null);
	if (unread.length === 0) return [];
	const kept = new Map(keptPairs(ports));
	const last = Object.fromEntries(unread.flatMap((key) => (kept.has(key) ? [[LAST[key], kept.get(key)!]] : [])));
	return Object.keys(last).length === 0 ? [] : [{ key: null, ...last }];
}

const GONE: Text = {
	ru: 'Вкладка «Настройки» удалена или испорчена: действуют последние прочитанные настройки, вкладка построена заново с ними. Что стояло на ней ещё, осталось в истории версий файла.',
	en: 'The tab "Settings" was deleted or spoilt: the last settings that could be read hold, and the tab was made anew with them. What else stood there is in the file’s version history.',
};
