import { zone } from '../../calendar/zone';
import type { EnrichedFacts } from '../../columns/enrich';
import { settledPlans } from '../../dimensions/plan-slices';
import { type Explained, explainFigure } from '../../explain/explanation';
import type { Surroundings } from '../../explain/surroundings';
import { settingsOf } from '../../facts/account';
import { homeCurrency } from '../../facts/money/home';
import { periodOfCell } from '../../formulas/period-cells';
import type { Language } from '../../language/text';
import { NOBODY } from '../../reports/aggregates';
import { signOf } from '../../reports/money';
import type { ReadableWorkbook } from '../../tabs/workbook';
import { aggregatesOf } from '../figures/aggregate-reader';
import { factsOfTabs, readTabs } from '../figures/tab-facts';
import { assertWhole } from '../figures/whole-tabs';
import type { AnswerPorts } from './ports';
import { lineOfRow, linesIn, readOnce } from './tab-lines';

/** One figure, as text that the panel can carry. */
export interface Figure {
	readonly metric: string;
	readonly manager: string;
	readonly period: string;
	readonly options: string;
}

/** Explains a figure from the data tabs as they stand now; each tab is read once. */
export function explain(
	ports: AnswerPorts,
	{ metric, manager, period, options }: Figure,
): Explained & { readonly facts: EnrichedFacts; readonly book: ReadableWorkbook } {
	const once: AnswerPorts = { ...ports, book: readOnce(ports.book) };
	const around = surroundingsOf(once);
	const { facts } = around;
	const when = periodOfCell(period, zone(once.book.timeZone), () => facts.base.account);
	const found = explainFigure({ metric, manager, period: when, options }, around);
	const shown =
		manager === NOBODY ? undefined : aggregatesOf(once)?.({ metric, managers: [manager], periods: [when], options }, facts)?.[0]?.[0];
	const { value } = found.explanation;
	const isKept = shown !== undefined && shown !== null && value === null && when.from < (facts.base.account.activitiesFrom ?? 0);
	const stale = shown === undefined ? null : isKept ? keptNote(shown, once.language) : staleNote(shown, value, once.language);
	const { explanation } = found;
	const notes = stale === null ? explanation.notes : [...explanation.notes, stale];
	return { ...found, explanation: { ...explanation, notes }, facts, book: once.book };
}

/** Facts and plans as they stand now, and where their rows are. */
export function surroundingsOf(ports: AnswerPorts): Surroundings {
	assertWhole(ports);
	const { rows } = readTabs(ports, ['targets', 'settings']);
	// By columns, as cells read them: a person's own columns are there, too.
	const facts = factsOfTabs(ports);
	return {
		facts,
		targets: settledPlans(facts.base, rows.targets ?? []),
		planLine: lineOfRow(ports.book, 'targets'),
		linesOf: (id) => ({ tab: ports.book.nameOf(id) ?? '', lines: linesIn(ports.book, facts.base, id) }),
		language: ports.language,
		sign: signOf(homeCurrency(settingsOf(rows.settings ?? []))),
	};
}

/** The blank above says why no rows are shown. */
const keptNote = (shown: number, language: Language): string =>
	language === 'ru'
		? `В ячейках стоит ${shown}: так было посчитано, пока активности были в файле.`
		: `Cells show ${shown}: computed while the activities were in the file.`;

/** Cells of whole months show what was last computed; rows edited by hand since then are not in it. */
function staleNote(shown: number | null, value: number | null, language: Language): string | null {
	if (shown === value || (shown !== null && value !== null && Math.abs(shown - value) <= 1e-9 * Math.max(1, Math.abs(value)))) return null;
	return language === 'ru'
		? `В ячейках стоит ${shown ?? 'пусто'}: строки изменились после последнего пересчёта. Меню «Расширения» → KPI for Sales → «Пересчитать показатели».`
		: `Cells show ${shown ?? 'blank'}: rows were changed since the last computation. Extensions → KPI for Sales → “Recompute the KPIs”.`;
}
