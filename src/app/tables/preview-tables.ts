import { FLAGS, KEEP } from '../../connectors/table/headings';
import { OWN_TABLES } from '../../dimensions/own-dimensions';
import { tableIds, tables } from '../../facts/tables';
import type { Language } from '../../language/text';
import { isUserError } from '../../language/user-error';
import { withKeptColumns } from './kept-columns';
import { listOffers } from './list-offers';
import { planImport, type TablesPlan } from './plan-import';
import type { TablesPorts } from './ports';
import { previewedColumns } from './previewed-columns';
import type { Approved, Mapping } from './table-memory';
import { type Source, sourcesOf, titleOf } from './table-sources';
import type { TableChoices, TableMapping, TablesPreview } from './types';

/** Nobody loads these from a file. */
const BY_THE_ADD_ON: ReadonlySet<string> = new Set(['changes', 'contests', 'forecasts']);

const MOST_STATUSES = 40;
const MOST_FINDINGS = 12;

/** How the sources would be read and what would change, for a person to approve; nothing is written. */
export function previewTables(
	ports: TablesPorts,
	files: Readonly<Record<string, string>>,
	approved: Approved,
	choices: TableChoices = {},
): TablesPreview {
	const { language } = ports;
	const say = (ru: string, en: string): string => (language === 'ru' ? ru : en);
	const readSources = sourcesOf(ports, files, approved);
	const sources = choices.keepsUnknown === true ? readSources.map(withKeptColumns) : readSources;
	return {
		sources: sources.map((source) => previewed(source, ports)),
		tables: tableIds.filter((id) => !BY_THE_ADD_ON.has(id)).map((id) => ({ id, title: tables[id].title[language] })),
		tabs: [...ports.screen.otherSheets()],
		locale: ports.book.locale,
		...outcomeOf(ports, sources, choices),
		words: {
			tabs: say('Или вкладка этого файла', 'Or a tab of this file'),
			paste: say('Или вставьте таблицу сюда, с заголовками', 'Or paste a table here, with its headings'),
			pasted: say('Вставленная таблица', 'Pasted table'),
			table: say('Что это за таблица', 'Which table is it'),
			skip: say('Не загружать', 'Leave out'),
			check: say('Проверьте столбцы', 'Check the columns'),
			offers: say('Что в этой таблице?', 'What does this table hold?'),
		},
	};
}

type Outcome = Pick<TablesPreview, 'changes' | 'statuses' | 'findings' | 'fault' | 'warning'>;

function outcomeOf(ports: TablesPorts, sources: readonly Source[], choices: TableChoices): Outcome {
	const nothing: Outcome = { changes: [], statuses: [], findings: [], fault: null, warning: null };
	if (sources.length === 0) return nothing;
	try {
		return outcomeOfPlan(planImport(ports, sources, choices), choices, ports.language);
	} catch (error) {
		if (!isUserError(error)) throw error;
		return { ...nothing, fault: error.sentence[ports.language] };
	}
}

function outcomeOfPlan({ effects, read, warning }: TablesPlan, { statuses = {} }: TableChoices, language: Language): Outcome {
	const words = new Map([...Object.keys(statuses).map((word) => [word, 0] as const), ...read.unknownStatuses]);
	return {
		changes: effects.map((effect) => ({ ...effect, title: tables[effect.table].title[language] })),
		statuses: [...words].slice(0, MOST_STATUSES).map(([word, deals]) => ({ word, deals })),
		findings: [...read.skipped, ...read.problems.map(({ sentence }) => sentence)].slice(0, MOST_FINDINGS).map((text) => text[language]),
		fault: null,
		warning: warning?.[language] ?? null,
	};
}

const KEPT = { ru: 'Оставить своим столбцом', en: 'Keep as a column of my own' } as const;

const FLAG_TITLES = {
	is_won: { ru: 'Выиграна (да/нет)', en: 'Won (yes/no)' },
	is_lost: { ru: 'Проиграна (да/нет)', en: 'Lost (yes/no)' },
	is_closed: { ru: 'Закрыта (да/нет)', en: 'Closed (yes/no)' },
} as const;

const copyOf = ({ table, columns, constants }: Mapping): TableMapping => ({
	table,
	columns: { ...columns },
	...(constants && { constants: { ...constants } }),
});

function previewed(source: Source, { language, book }: TablesPorts): TablesPreview['sources'][number] {
	const { name, lines, region, id, constants } = source;
	const count = lines.slice(region.first).filter((line) => line.some((cell) => (cell ?? '') !== '')).length;
	const offers = listOffers(source, book.locale).map(({ label, mapping }) => ({ label: label[language], mapping: copyOf(mapping) }));
	const about = { name, title: titleOf(name), table: id ?? '', lines: count, constants: { ...constants }, offers };
	if (id === null) return { ...about, columns: [], options: [], lacks: [] };
	const { columns, lacks } = previewedColumns(source, id);
	// Where a record comes from is no choice: a lead's «Источник» would become a part of its key.
	const offered = tables[id].columns.filter(({ key }) => key !== 'source' || columns.some(({ column }) => column === key));
	const flags = id === 'deals' ? FLAGS.map((key) => ({ key, title: FLAG_TITLES[key][language] })) : [];
	return {
		...about,
		columns,
		options: [
			...(OWN_TABLES.includes(id) ? [{ key: KEEP, title: KEPT[language] }] : []),
			...offered.map(({ key, header }) => ({ key, title: header[language] })),
			...flags,
		],
		lacks: lacks.map(({ header }) => header[language]),
	};
}
