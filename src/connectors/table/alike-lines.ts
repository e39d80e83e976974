import type { Zone } from '../../calendar/zone';
import type { Row, Table } from '../../facts/table';
import { plural } from '../../language/plural';
import type { Text } from '../../language/text';
import { identityOf } from './record-ids';

/** What is known of a kind of line only in some files: it does not make two lines different. */
const LATE: ReadonlySet<string> = new Set(['type', 'direction']);

/**
 * Lines without ids whose time of day is new: the file was loaded before without it (its column was not read then, or not exported), and
 * each line would stand twice. Nobody can tell whether they are the same, so it is told before anything is written.
 */
export function alikeLines(table: Table, rows: readonly Row[], present: readonly Row[], zone: Zone | undefined): Text[] {
	const own = table.key[table.key.length - 1]!;
	const parts = identityOf(
		table,
		table.columns.map(({ key }) => key),
	)?.filter((key) => !LATE.has(key));
	const [moment] = parts?.filter((key) => /_at$/.test(key)) ?? [];
	if (parts === undefined || moment === undefined || zone === undefined) return [];
	const ids = new Set(rows.map((row) => String(row[own])));
	const here = new Set(present.map((row) => String(row[own])));
	const isMidnight = (at: number): boolean => zone.instantOf(zone.dayAt(at)) === at;
	const said = (row: Row): string =>
		parts.map((key) => (/_at$/.test(key) && typeof row[key] === 'number' ? zone.dayAt(row[key]) : String(row[key] ?? ''))).join('|');
	const before = new Set(
		present
			.filter(
				(row) => String(row[own]).includes('|') && !ids.has(String(row[own])) && typeof row[moment] === 'number' && isMidnight(row[moment]),
			)
			.map(said),
	);
	const count = rows.filter(
		(row) => !here.has(String(row[own])) && typeof row[moment] === 'number' && !isMidnight(row[moment]) && before.has(said(row)),
	).length;
	if (count === 0) return [];
	return [
		{
			ru: `«${table.title.ru}»: ${plural(count, 'ru', ['строка отличается', 'строки отличаются', 'строк отличаются'])} от уже загруженных только временем суток и ${count === 1 ? 'станет второй' : 'станут вторыми'}. Если это те же записи, загрузите файл с отметкой «В файле всё»: прежние строки уйдут.`,
			en: `"${table.title.en}": ${plural(count, 'en', ['line differs', 'lines differ'])} from those already here by the time of day alone and would stand twice. If these are the same records, load the file with "This file is everything" on: the earlier lines go.`,
		},
	];
}
