import type { Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import { type TableId, tables } from '../../facts/tables';
import type { Text } from '../../language/text';
import { LONGEST } from '../../tabs/encode';

/** A moment later or earlier than this is none that a clock could show. */
const LAST_INSTANT = 8.64e15;

/** Facts in which a moment that no calendar has is what could not be read: kept as it came. */
export const withReadableInstants = (facts: Facts): Facts =>
	Object.fromEntries(
		(Object.entries(facts) as [TableId, Row[]][]).map(([id, rows]) => {
			const instants = tables[id].columns.flatMap(({ key, kind }) => (kind === 'instant' ? [key] : []));
			const isOff = (value: unknown): boolean => typeof value === 'number' && !(Math.abs(value) <= LAST_INSTANT);
			return [
				id,
				rows.map((row) => {
					const off = instants.filter((key) => isOff(row[key]));
					return off.length === 0 ? row : { ...row, ...Object.fromEntries(off.map((key) => [key, String(row[key])])) };
				}),
			];
		}),
	);

const NUMBERS = new Set(['money', 'number', 'instant']);

/** Facts without the rows that have no id: nobody could tell them apart at the next import. How many there were is told. */
export function withIds(facts: Facts): { readonly facts: Facts; readonly problems: Text[] } {
	const readable: Partial<Record<TableId, Row[]>> = {};
	const problems: Text[] = [];
	for (const [id, rows] of Object.entries(facts) as [TableId, Row[]][]) {
		const { title, key } = tables[id];
		const rowsWithId = rows.filter((row) => (row[key[key.length - 1]!] ?? '') !== '');
		readable[id] = rowsWithId;
		const rejected = rows.length - rowsWithId.length;
		if (rejected > 0)
			problems.push({
				ru: `«${title.ru}»: CRM отдала строк без ID: ${rejected}. Они не загружены: узнать их в следующий раз было бы нельзя.`,
				en: `"${title.en}": rows that the CRM gave without an ID: ${rejected}. They were not loaded: nobody could know them again.`,
			});
	}
	return { facts: readable, problems };
}

/** Facts with no text longer than a cell takes; what was cut is told. */
export function withCutTexts(facts: Facts): { readonly facts: Facts; readonly problems: Text[] } {
	const problems: Text[] = [];
	const cut: Partial<Record<TableId, Row[]>> = {};
	for (const [id, rows] of Object.entries(facts) as [TableId, Row[]][]) {
		const { title, columns, key } = tables[id];
		const texts = columns.filter(({ kind }) => kind === 'text' || kind === 'id');
		const isLong = (row: Row, name: string): boolean => typeof row[name] === 'string' && row[name].length > LONGEST;
		cut[id] = rows.map((row) => {
			const long = texts.filter((column) => isLong(row, column.key));
			if (long.length === 0) return row;
			const name = String(row[key[key.length - 1]!] ?? '').slice(0, 40);
			for (const { header } of long)
				problems.push({
					ru: `«${title.ru}», ID ${name}, «${header.ru}»: текст длиннее ячейки, в таблице его начало (${LONGEST} знаков). Сократите его в CRM.`,
					en: `"${title.en}", ID ${name}, "${header.en}": the text is longer than a cell, the sheet has its first ${LONGEST} characters. Shorten it in the CRM.`,
				});
			return { ...row, ...Object.fromEntries(long.map((column) => [column.key, String(row[column.key]).slice(0, LONGEST)])) };
		});
	}
	return { facts: cut, problems };
}

/** What the CRM gave where a number or a moment belongs; it is kept as it came, counts as no value, and is told here. */
export function unreadable(facts: Facts): Text[] {
	const messages: Text[] = [];
	for (const [id, rows] of Object.entries(facts) as [TableId, Row[]][]) {
		const { title, columns, key } = tables[id];
		for (const column of columns) {
			if (!NUMBERS.has(column.kind)) continue;
			for (const row of rows) {
				const value = row[column.key];
				if (typeof value !== 'string') continue;
				const name = String(row[key[key.length - 1]!] ?? '');
				messages.push({
					ru: `«${title.ru}», ID ${name}, «${column.header.ru}»: «${value}» не читается. Исправьте в CRM; пока это значение не учитывается.`,
					en: `"${title.en}", ID ${name}, "${column.header.en}": "${value}" cannot be read. Correct it in the CRM; until then it does not count.`,
				});
			}
		}
	}
	return messages;
}
