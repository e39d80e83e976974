import type { EnrichedFacts } from '../../columns/enrich';
import { columnIn } from '../../dimensions/cut';
import { NONE } from '../../dimensions/define';
import { dimensionNamed, pieces } from '../../dimensions/slices';
import type { FactTable } from '../../facts/fact-base';
import { horizon } from '../../facts/horizon';
import type { Kpi } from '../../kpis/define';
import { type Text, text } from '../../language/text';
import type { Measure, Population } from '../../measures/vocabulary';
import { partsOf } from '../../measures/vocabulary';
import { columnNamed } from '../../own-kpis/columns';
import { countedTable } from '../../own-kpis/tables';
import { whatOf } from '../../own-kpis/words';
import type { OwnKpiForm } from './types';

/** A column that so many of the rows lack tells little. */
const MOSTLY = 0.9;
/** Whoever asks for empty cells knows that they are empty. */
const ASKS_EMPTINESS = /(\((нет|none|пусто|empty)\)|заполнен[оаы]?|filled|не пусто|not empty)\s*$/iu;

/** What may surprise whoever reads the figure; nothing of it stops the line from being saved. */
export function warningsOf(facts: EnrichedFacts, form: OwnKpiForm, kpi: Kpi, values: readonly (number | null)[]): Text[] {
	const warnings: Text[] = [];
	if (kpi.unit === 'share' && values.some((value) => value !== null && value > 1 + 1e-9))
		warnings.push(
			text(
				'Доля больше 100 %: в ней делится не часть на целое. Проверьте, что считается и среди каких.',
				'A share above 100%: it does not divide a part by its whole. Check what is counted and among which.',
			),
		);
	if (whatOf(form.what) === 'formula') return warnings;
	const counted = populationOf(kpi.measure);
	if (counted === null) return warnings;
	return [...warnings, ...emptyColumns(facts, form, counted), ...futureDates(facts, counted)];
}

/** The first rows that a definition counts. */
function populationOf(measure: Measure): Population | null {
	if ('of' in measure && !Array.isArray(measure.of) && 'table' in (measure.of as object)) return measure.of as Population;
	for (const part of partsOf(measure)) {
		const population = populationOf(part);
		if (population !== null) return population;
	}
	return null;
}

function emptyColumns(facts: EnrichedFacts, { table, column, conditions, among, by_date }: OwnKpiForm, counted: Population): Text[] {
	const of = countedTable(table);
	const named = pieces(`${conditions};${among}`, ';').flatMap((part) =>
		ASKS_EMPTINESS.test(part) ? [] : [part.split(/<>|!=|[=≠<>≥≤~]/u)[0]!],
	);
	const words = [...column.split(/[/÷]|\s[-−–]\s/u), by_date, ...named].map((word) => word.trim()).filter((word) => word !== '');
	return [...new Set(words)].flatMap((word): Text[] => {
		const own = columnNamed(facts.base, of, word);
		const dimension = own === undefined ? dimensionNamed(facts.base, word) : undefined;
		const key = own?.key ?? (dimension === undefined ? null : columnIn(facts, dimension, counted, false));
		const emptyPart = typeof key === 'string' ? emptyShare(facts.source(of.source), key) : 0;
		if (emptyPart < MOSTLY) return [];
		const percent = Math.round(emptyPart * 100);
		return [
			text(
				`Столбец «${word}» пуст в ${percent} % строк таблицы «${of.title.ru}»: цифра будет по немногим.`,
				`The column “${word}” is empty in ${percent}% of the rows of “${of.title.en}”: the figure will rest on few.`,
			),
		];
	});
}

function emptyShare(table: FactTable, key: string): number {
	const data = table.columns.get(key);
	if (data === undefined || table.size === 0) return 0;
	let empty = 0;
	if (data.texts === undefined) {
		for (let row = 0; row < table.size; row++) if (Number.isNaN(data.numbers[row]!)) empty++;
	} else {
		const none = data.texts.find(NONE);
		for (let row = 0; row < table.size; row++) if (data.codes[row]! < 0 || data.codes[row] === none) empty++;
	}
	return empty / table.size;
}

function futureDates(facts: EnrichedFacts, { table, at }: Population): Text[] {
	const source = facts.source(table);
	const data = source.columns.get(at);
	if (data === undefined || data.texts !== undefined) return [];
	const end = horizon(facts.base);
	let later = 0;
	for (let row = 0; row < source.size; row++) if (data.numbers[row]! >= end) later++;
	if (later === 0) return [];
	return [
		text(
			`У ${later} строк дата, по которой решается период, ещё впереди: в цифру они войдут, когда этот день настанет.`,
			`The date that decides the period lies ahead for ${later} rows: they will count when that day has come.`,
		),
	];
}
