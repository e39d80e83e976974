import type { Metric } from '../kpis/metrics';
import type { Language } from '../language/text';
import { call, formula, quoted } from './formula';
import { titleOf } from './kpi-format';
import type { Content } from './report';
import { columnOf, figure, figureColumn, type Sources } from './tabs';

const WORDS = {
	ru: { gone: 'удалён из «Моих показателей»: верните строку или уберите его из наборов и планов' },
	en: { gone: 'deleted from “My KPIs”: bring its line back, or take it out of sets and plans' },
} as const;

export const isOwn = ({ written }: Metric): boolean => written !== undefined;

/** What a KPI is called; an own one as its line calls it now, so that it may be renamed without drawing the sheet anew. */
export function titleCell(metric: Metric, language: Language, { ownKpis }: Sources, before = ''): Content {
	const title = before + titleOf(metric, language);
	if (!isOwn(metric) || ownKpis === null) return title;
	const place = call('MATCH', quoted(metric.key), columnOf(ownKpis, 'kpi_id'), 0);
	const named = (key: string): string => call('INDEX', columnOf(ownKpis, key), place);
	const name =
		language === 'ru' || ownKpis.columns.name_en === undefined
			? named('name')
			: call('IF', `${named('name_en')}=""`, named('name'), named('name_en'));
	const after = titleOf(metric, language).slice(metric.name[language].length);
	const whole = [...(before === '' ? [] : [quoted(before)]), name, ...(after === '' ? [] : [quoted(after)])].join('&');
	return formula(call('IFERROR', whole, quoted(title)));
}

/** The column of a figure among all figures; of an own KPI whose line is gone, nothing. */
export const columnCell = (metric: Metric, sources: Sources): string =>
	isOwn(metric) ? call('IFERROR', figureColumn(sources, metric.key), '""') : figureColumn(sources, metric.key);

/** A figure; of an own KPI whose line is gone, a sentence. */
export const figureCell = (metric: Metric, sources: Sources, row: string, column: string, language: Language): string =>
	isOwn(metric)
		? call('IF', `ISNUMBER(${column})`, figure(sources, row, column), quoted(WORDS[language].gone))
		: figure(sources, row, column);

/** What is wrong with an own KPI, in a line of its own: a cell of figures is too narrow for it. */
export const faultLine = (name: string, fact: string): string =>
	call('IF', `ISTEXT(${fact})*(LEN(${fact})>0)`, `${name}&": "&${fact}`, '""');
