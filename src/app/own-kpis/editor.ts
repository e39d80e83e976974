import { tables } from '../../facts/tables';
import { type Metric, metrics } from '../../kpis/metrics';
import { kpis } from '../../kpis/registry.gen';
import type { Language } from '../../language/text';
import { UserError } from '../../language/user-error';
import { factColumns } from '../../own-kpis/columns';
import { lineOf } from '../../own-kpis/copy';
import { COUNTED } from '../../own-kpis/tables';
import { BETTER, UNITS, WHAT, wordIn } from '../../own-kpis/words';
import { factsOfTabs } from '../figures/tab-facts';
import { EMPTY, linesOfTab } from './lines';
import type { OwnKpisPorts } from './ports';
import type { OwnKpiEditor, OwnKpiForm } from './types';

/** What the form offers, and the lines that there are. Words that go into the tab are in the language of the spreadsheet. */
export function editorOf(ports: OwnKpisPorts, written: Language): OwnKpiEditor {
	const { language } = ports;
	const { base } = factsOfTabs(ports);
	const words = (of: Readonly<Record<string, readonly string[]>>): string[] => Object.values(of).map((list) => wordIn(list, written));
	const lines = linesOfTab(ports.book);
	return {
		fields: tables.own_kpis.columns
			.filter(({ key }) => key !== 'kpi_id')
			.map(({ key, header }) => ({ key: key as never, title: header[written] })),
		what: (Object.keys(WHAT) as (keyof typeof WHAT)[]).map((kind) => ({ kind, word: wordIn(WHAT[kind], written) })),
		tables: COUNTED.map((table) => {
			const columns = factColumns(base, table);
			const named = (isIt: (kind: string, key: string) => boolean): string[] =>
				columns.filter(({ kind, key }) => isIt(kind, key)).map(({ header }) => header[written]);
			return {
				name: table.title[written],
				columns: named(() => true),
				dates: named((kind) => kind === 'instant'),
				people: named((_, key) => key in table.credits),
			};
		}),
		units: words(UNITS),
		better: words(BETTER),
		lines,
		builtIn: copied().map(({ key, name, kpi, options }) => {
			const cells = lineOf(kpi, options, written);
			return { key, name: name[language], why: 'ru' in cells ? cells[language] : null };
		}),
	};
}

/** Every figure of the add-on that has a name, those measured against plans, too. */
function copied(): Pick<Metric, 'key' | 'name' | 'kpi' | 'options'>[] {
	const list: readonly Pick<Metric, 'key' | 'name' | 'kpi' | 'options'>[] = metrics();
	const others = [...kpis].filter(({ id }) => !list.some(({ key }) => key === id));
	return [...list, ...others.map((kpi) => ({ key: kpi.id, name: kpi.name, kpi, options: '' }))];
}

/** A line like a KPI of the add-on, under a name that is still free; its note says what it came from. */
export function copyOf(ports: OwnKpisPorts, key: string, written: Language): OwnKpiForm {
	const copiedKpi = copied().find((one) => one.key === key);
	const cells = copiedKpi === undefined ? null : lineOf(copiedKpi.kpi, copiedKpi.options, written);
	if (copiedKpi === undefined || cells === null || 'ru' in cells)
		throw new UserError({
			ru: `«${key}» нельзя записать строкой: ${cells !== null && 'ru' in cells ? cells.ru : 'такого показателя нет'}.`,
			en: `"${key}" cannot be written as a line: ${cells !== null && 'ru' in cells ? cells.en : 'there is no such KPI'}.`,
		});
	const title = copiedKpi.name[written];
	const taken = new Set(linesOfTab(ports.book).map(({ name }) => name));
	const own = written === 'ru' ? `${title}: свой` : `${title}: own`;
	let name = own;
	for (let n = 2; taken.has(name); n++) name = `${own} ${n}`;
	const { byDate = '', nameEn: _, ...rest } = cells;
	return {
		...EMPTY,
		...rest,
		by_date: byDate,
		name,
		better: copiedKpi.kpi.better === 'down' ? wordIn(BETTER.down, written) : '',
		note: written === 'ru' ? `Копия «${title}» (${key}).` : `Copy of “${title}” (${key}).`,
	};
}

const ORIGIN = /(?:Копия|Copy of) [«“].+[»”] \((\w+)\)/u;

/** What a copied line has otherwise than the KPI that it came from; null for a line that is no copy. */
export function originOf(
	form: OwnKpiForm,
	fields: OwnKpiEditor['fields'],
	written: Language,
	language: Language,
): { name: string; differences: string[] } | null {
	const key = ORIGIN.exec(form.note)?.[1];
	const copiedKpi = key === undefined ? undefined : copied().find((one) => one.key === key);
	const cells = copiedKpi === undefined ? null : lineOf(copiedKpi.kpi, copiedKpi.options, written);
	if (copiedKpi === undefined || cells === null || 'ru' in cells) return null;
	const { byDate = '', nameEn: _, ...rest } = cells;
	const before: OwnKpiForm = { ...EMPTY, ...rest, by_date: byDate };
	const differences = fields
		.filter((field) => !['name', 'name_en', 'note', 'better'].includes(field.key) && before[field.key].trim() !== form[field.key].trim())
		.map(({ key: field, title }) => {
			const [was, now] = [before[field], form[field]].map((cell) => (cell === '' ? (language === 'ru' ? 'пусто' : 'empty') : cell));
			return language === 'ru' ? `${title}: было «${was}», стало «${now}»` : `${title}: was “${was}”, is “${now}”`;
		});
	return { name: copiedKpi.name[language], differences };
}
