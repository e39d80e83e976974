import { candidates, mapHeadings } from '../../connectors/table/headings';
import { isDate } from '../../facts/parse/instant';
import { tableIds, tables } from '../../facts/tables';
import type { Language } from '../../language/text';
import type { TablesPorts } from './ports';
import { type Approved, type Source, sourcesOf, titleOf } from './table-sources';
import type { PreviewedColumn, TablesPreview } from './types';

const LONGEST_SAMPLE = 30;
const MOST_COLUMNS = 60;

/** How the sources would be read, for a person to approve; nothing is written. */
export function previewTables(ports: TablesPorts, files: Readonly<Record<string, string>>, approved: Approved): TablesPreview {
	const { language } = ports;
	const say = (ru: string, en: string): string => (language === 'ru' ? ru : en);
	return {
		sources: sourcesOf(ports, files, approved).map((source) => previewed(source, language)),
		tables: tableIds.filter((id) => id !== 'changes').map((id) => ({ id, title: tables[id].title[language] })),
		tabs: [...ports.screen.otherSheets()],
		words: {
			tabs: say('Или вкладка этого файла', 'Or a tab of this file'),
			paste: say('Или вставьте таблицу сюда, с заголовками', 'Or paste a table here, with its headings'),
			pasted: say('Вставленная таблица', 'Pasted table'),
			table: say('Что это за таблица', 'Which table is it'),
			skip: say('Не загружать', 'Leave out'),
			check: say('Проверьте столбцы', 'Check the columns'),
		},
	};
}

function previewed(source: Source, language: Language): TablesPreview['sources'][number] {
	const { name, lines, id } = source;
	const about = { name, title: titleOf(name), table: id ?? '', lines: Math.max(0, lines.length - 1) };
	if (id === null) return { ...about, columns: [], options: [], lacks: [] };
	const table = tables[id];
	const headings = (lines[0] ?? []).map((cell) => String(cell ?? '').trim());
	const mapped = mapHeadings(table, headings, source.chosen);
	const columns = headings.slice(0, MOST_COLUMNS).flatMap((heading, i): PreviewedColumn[] => {
		if (heading === '') return [];
		const column = mapped[i] ?? '';
		const isDecided = source.chosen[heading] !== undefined;
		const isUnclear =
			column === '' ||
			headings.some((other, k) => k !== i && other !== '' && candidates(table, other).includes(column)) ||
			candidates(table, heading).length > 1;
		return [{ heading, sample: sampleOf(lines, i), column, asks: !isDecided && isUnclear }];
	});
	const filled = new Set(mapped);
	return {
		...about,
		columns,
		options: table.columns.map(({ key, header }) => ({ key, title: header[language] })),
		lacks: table.columns.filter(({ required, key }) => required === true && !filled.has(key)).map(({ header }) => header[language]),
	};
}

/** The first value under the heading. */
function sampleOf(lines: Source['lines'], column: number): string {
	const line = lines.slice(1, 20).find((cells) => (cells[column] ?? '') !== '');
	const value = line?.[column] ?? '';
	const text = isDate(value) ? value.toISOString().slice(0, 10) : String(value);
	return text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text;
}
