import { type CellContext, readCell } from '../../facts/cell';
import type { CurrencyContext } from '../../facts/money/cell-currency';
import type { Doubt, Styled } from '../../facts/parse/column-style';
import { isNoDate, parseInstant } from '../../facts/parse/instant';
import { parseNumber } from '../../facts/parse/number';
import { foldStatus, parseOutcome } from '../../facts/parse/outcome';
import type { Column, Table } from '../../facts/table';
import { isDatePhrase, STYLED, stylesOf } from '../../facts/table-rows';
import { tables } from '../../facts/tables';
import { plural } from '../../language/plural';
import type { Text } from '../../language/text';

type Lines = readonly (readonly unknown[])[];

/** What was decided while a file was read, column by column: two readings of one text, dates that are none, words that nobody knows. */
export function readingNotes(
	table: Table,
	keys: readonly (string | null)[],
	headings: readonly string[],
	lines: Lines,
	context: CellContext & Pick<CurrencyContext, 'home'>,
): Text[] {
	const columns = keys.map((key) => table.columns.find((one) => one.key === key) ?? null);
	const styles = stylesOf(columns, lines, headings, context);
	return columns.flatMap((column, c) => {
		if (column === null) return [];
		const place: Place = { table, heading: headings[c]!.trim(), column };
		const cells = lines.map((line) => line[c]);
		const styled = styles[c];
		if (styled) {
			const notes = [...markNotes(place, styled, context), ...doubtNotes(place, styled, context)];
			return STYLED[column.kind] === 'date' ? [...notes, ...emptyDates(place, cells, context)] : notes;
		}
		return column.kind === 'enum' && column.values !== undefined ? unknownWords(place, cells, context) : [];
	});
}

interface Place {
	readonly table: Table;
	readonly heading: string;
	readonly column: Column;
}

const where = ({ table, heading }: Place): Text => ({
	ru: `«${table.title.ru}», столбец «${heading}»`,
	en: `"${table.title.en}", column "${heading}"`,
});

/** Words with how often they stand, the most frequent first. */
function counted(words: ReadonlyMap<string, number>): Text {
	const most = [...words].sort((a, b) => b[1] - a[1]).slice(0, 5);
	const more = words.size > most.length ? '…' : '';
	return {
		ru: most.map(([word, count]) => `«${word}» – ${count}`).join(', ') + more,
		en: most.map(([word, count]) => `"${word}" – ${count}`).join(', ') + more,
	};
}

function tally(cells: readonly unknown[], isCounted: (cell: unknown) => boolean): Map<string, number> {
	const words = new Map<string, number>();
	for (const cell of cells) {
		if (!isCounted(cell)) continue;
		const word = String(cell).trim().slice(0, 40);
		words.set(word, (words.get(word) ?? 0) + 1);
	}
	return words;
}

const total = (words: ReadonlyMap<string, number>): number => [...words.values()].reduce((sum, count) => sum + count, 0);

function doubtNotes(place: Place, { style, doubt }: Styled, context: CellContext): Text[] {
	if (doubt === null) return [];
	const value = readAs(place, doubt, { ...context, ...style });
	// Where the column only confirms what the locale says, nothing was in doubt.
	if (doubt.witness !== null && value.en === readAs(place, doubt, context).en) return [];
	const at = where(place);
	const other = doubt.elsewhere?.trim();
	const [ru, en] =
		doubt.witness === null
			? [
					'как принято в языке таблицы. Если это не так, смените язык таблицы (Файл → Настройки) и загрузите снова',
					'as the locale of the spreadsheet has it. If that is wrong, change the locale (File → Settings) and import again',
				]
			: other === undefined
				? [`по «${doubt.witness}» в этом же столбце`, `after "${doubt.witness}" in the same column`]
				: [`по «${doubt.witness}» в столбце «${other}»`, `after "${doubt.witness}" in the column "${other}"`];
	return [
		{ ru: `${at.ru}: «${doubt.cell}» прочитано как ${value.ru}, ${ru}.`, en: `${at.en}: "${doubt.cell}" was read as ${value.en}, ${en}.` },
	];
}

/** `$1,200` in a file of a country where a comma stands before fractions. */
function markNotes(place: Place, { style, marked }: Styled, context: CellContext): Text[] {
	if (marked === undefined) return [];
	const doubt = { cell: marked };
	const value = readAs(place, doubt, { ...context, ...style });
	if (value.en === readAs(place, doubt, context).en) return [];
	const at = where(place);
	return [
		{
			ru: `${at.ru}: «${marked}» прочитано как ${value.ru}: так пишут суммы в этой валюте.`,
			en: `${at.en}: "${marked}" was read as ${value.en}: amounts in that currency are written so.`,
		},
	];
}

function readAs({ column }: Place, { cell }: Pick<Doubt, 'cell'>, context: CellContext): Text {
	if (STYLED[column.kind] === 'date') {
		const day = String(readCell(cell, { ...column, kind: 'day' }, context) ?? '–');
		return { ru: day, en: day };
	}
	const number = String(parseNumber(cell, context.locale, context.decimal, context.byMark));
	return { ru: number.replace('.', ','), en: number };
}

function emptyDates(place: Place, cells: readonly unknown[], { zone, sheetZone, locale }: CellContext): Text[] {
	const { column } = place;
	const isZero = (cell: unknown): boolean => {
		if (cell === '' || cell === null || cell === undefined) return false;
		const when = parseInstant(cell, sheetZone ?? zone, locale);
		return typeof when !== 'symbol' && (when === null ? /\d/.test(String(cell)) : isNoDate(when));
	};
	const at = where(place);
	const phrases = tally(cells, (cell) => isDatePhrase(cell, column) && typeof parseInstant(cell, zone, locale) === 'symbol');
	const zeros = tally(cells, isZero);
	const notes: Text[] = [];
	if (phrases.size > 0)
		notes.push({
			ru: `${at.ru}: слова вместо даты (${counted(phrases).ru}) прочитаны как «даты нет».`,
			en: `${at.en}: words in place of a date (${counted(phrases).en}) were read as "no date".`,
		});
	if (zeros.size > 0)
		notes.push({
			ru: `${at.ru}: ${plural(total(zeros), 'ru', ['дата', 'даты', 'дат'])} раньше 1990 или позже 2100 года (${counted(zeros).ru}) – так программы пишут «даты нет», ячейки оставлены пустыми.`,
			en: `${at.en}: ${plural(total(zeros), 'en', ['date', 'dates'])} before 1990 or after 2100 (${counted(zeros).en}): programs write so for "no date", the cells were left empty.`,
		});
	return notes;
}

/** What the rows with a word that nobody knows are kept out of. */
function keptOut({ table, column }: Place): Text {
	if (column.key === 'outcome')
		return {
			ru: 'такие сделки не входят ни в открытые, ни в выигранные, ни в проигранные. Скажите при загрузке в панели или в настройке status_map, что это: «слово = WON» (или LOST, OPEN)',
			en: 'such deals count as neither open nor won nor lost. Say what it is when you load the file in the panel, or in the setting status_map: "word = WON" (or LOST, OPEN)',
		};
	const possible = column.values!.join(', ');
	return table === tables.activities
		? {
				ru: `такие активности не считаются ни в одном показателе. Можно: ${possible}`,
				en: `such activities count in no KPI. Possible: ${possible}`,
			}
		: { ru: `значение оставлено пустым. Можно: ${possible}`, en: `the value was left empty. Possible: ${possible}` };
}

function unknownWords(place: Place, cells: readonly unknown[], context: CellContext): Text[] {
	const { column } = place;
	const isUnknown = (cell: unknown): boolean => {
		if (cell === null || cell === undefined || String(cell).trim() === '') return false;
		if (column.key !== 'outcome') return typeof readCell(cell, column, context) === 'symbol';
		return parseOutcome(cell, context.statuses) === 'UNMAPPED' && foldStatus(String(cell)) !== 'unmapped';
	};
	const words = tally(cells, isUnknown);
	if (words.size === 0) return [];
	const at = where(place);
	const out = keptOut(place);
	const count = total(words);
	return [
		{
			ru: `${at.ru}: не понимаю ${plural(count, 'ru', ['значение', 'значения', 'значений'])} (${counted(words).ru}): ${out.ru}.`,
			en: `${at.en}: ${plural(count, 'en', ['value is', 'values are'])} not understood (${counted(words).en}): ${out.en}.`,
		},
	];
}
