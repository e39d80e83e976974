import type { DayNumber } from '../../../calendar/day';
import { dayOf } from '../../../calendar/day';
import type { EnrichedFacts } from '../../../columns/enrich';
import { planOf } from '../../../measures/plan';
import { resolveOptions } from '../../../measures/resolve-options';
import type { Measure } from '../../../measures/vocabulary';
import { kpiOf } from '../../../own-kpis/own-kpi';
import { AGGREGATE_HEAD, type AggregateCell, measureOf, metricsOf } from '../../../reports/aggregates';
import { asText } from '../../../tabs/encode';
import type { SheetCell, Workbook } from '../../../tabs/workbook';
import { fingerprint } from '../../changes/fingerprint';
import { remembered } from '../../ports/remembered';
import type { FiguresPorts } from '../ports';

/** Hidden tab: figures of past periods whose activities are not in the file any more. */
const KEPT = 'kept_figures';
const DEFINITIONS = 'definitions';
const FIRST = AGGREGATE_HEAD.length;
const FROM = AGGREGATE_HEAD.indexOf('from');
const SAME = 1e-9;

/** Figures as an import found them while it had the activities, by `scope|period` and key. */
export interface KeptFigures {
	readonly importId: string;
	/** What each figure was computed by: of another definition it is not the figure. */
	readonly definitions: Readonly<Record<string, string>>;
	readonly lines: ReadonlyMap<string, Readonly<Record<string, number>>>;
}

type Lines = readonly (readonly AggregateCell[])[];

/** The figures kept last; `without`: an import that is begun again, whose own do not count. */
export function readKept({ book }: Pick<FiguresPorts, 'book'>, without = ''): KeptFigures | null {
	const cells = (book.read(KEPT) ?? []).filter(([id]) => id !== '' && String(id) !== without);
	const importId = String(cells[cells.length - 1]?.[0] ?? '');
	if (importId === '') return null;
	const lines = new Map<string, Record<string, number>>();
	for (const [id, key, text] of cells) if (String(id) === importId) lines.set(String(key), remembered(String(text), {}) ?? {});
	const definitions = (lines.get(DEFINITIONS) ?? {}) as unknown as Record<string, string>;
	lines.delete(DEFINITIONS);
	return { importId, definitions, lines };
}

/** Writes figures down behind those that an earlier import kept: these are needed again if this import is taken back. */
export function writeKept({ book, language }: Pick<FiguresPorts, 'book' | 'language'>, kept: KeptFigures): void {
	book.ensure(KEPT, language === 'ru' ? '_Хранимое' : '_Kept', true);
	const before = readKept({ book }, kept.importId);
	const cells = [before, kept].flatMap((one) => (one === null ? [] : cellsOf(one)));
	const left = (book.read(KEPT) ?? []).length - cells.length;
	book.write(KEPT, 1, 1, [...cells, ...Array.from({ length: Math.max(0, left) }, () => ['', '', ''])]);
}

const cellsOf = ({ importId, definitions, lines }: KeptFigures): SheetCell[][] =>
	[[DEFINITIONS, definitions] as const, ...lines].map(([key, values]) => [asText(importId), asText(key), asText(JSON.stringify(values))]);

/** Takes out what this import kept; what the one before it had kept holds again. */
export function dropKept({ book }: { readonly book: Workbook }, importId: string): void {
	const cells = book.read(KEPT) ?? [];
	const others = cells.filter(([id]) => String(id) !== importId);
	if (others.length < cells.length) book.write(KEPT, 1, 1, [...others, ...cells.slice(others.length).map(() => ['', '', ''])]);
}

/** The computed figures, with what was kept in the places of those that cannot be computed from what is left. */
export function withKept(lines: Lines, kept: KeptFigures | null, facts: EnrichedFacts): Lines {
	const { activitiesFrom } = facts.base.account;
	if (kept === null || activitiesFrom === undefined) return lines;
	const signs = signsOf(facts);
	const [head] = lines;
	return lines.map((line, i) => {
		const figures = i === 0 || !isBefore(line, activitiesFrom) ? undefined : kept.lines.get(String(line[0]));
		if (figures === undefined) return line;
		return line.map((cell, c) => {
			const key = String(head![c]);
			return cell === null && c >= FIRST && kept.definitions[key] === signs[key] ? (figures[key] ?? null) : cell;
		});
	});
}

/** What has to be kept when the activities go, and the figures that would be others without them though nothing may tell so. */
export function figuresToKeep(
	importId: string,
	whole: Lines,
	left: Lines,
	{ facts, from }: { readonly facts: EnrichedFacts; readonly from: DayNumber },
): { readonly kept: KeptFigures; readonly changed: readonly string[] } {
	const after = new Map(left.map((line) => [line[0], line]));
	const [head = []] = whole;
	const changed = new Set<string>();
	const lines = new Map<string, Record<string, number>>();
	for (const line of whole.slice(1)) {
		const rest = after.get(line[0]!);
		const old = isBefore(line, from);
		const figures: Record<string, number> = {};
		for (let c = FIRST; c < line.length; c++) {
			const [value = null, other = null] = [line[c], rest?.[c]];
			// A line that is not computed any more has no place for what is kept.
			if (rest === undefined) changed.add(String(head[c]));
			else if (old && typeof value === 'number' && other === null) figures[String(head[c])] = value;
			else if (!isSame(value, other)) changed.add(String(head[c]));
		}
		if (Object.keys(figures).length > 0) lines.set(String(line[0]), figures);
	}
	return { kept: { importId, definitions: signsOf(facts), lines }, changed: [...changed] };
}

const isBefore = (line: readonly AggregateCell[], day: DayNumber): boolean => {
	const from = line[FROM];
	return typeof from === 'object' && from !== null && from.day < dayOf(day);
};

const isSame = (a: AggregateCell, b: AggregateCell): boolean =>
	a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= SAME * Math.max(1, Math.abs(a)));

/** A sign of each figure's definition, and of all that it is made of. */
function signsOf(facts: EnrichedFacts): Record<string, string> {
	const definition = (id: string): Measure => resolveOptions(kpiOf(facts, id).measure, {});
	return Object.fromEntries(
		metricsOf(facts).map((metric) => {
			const measure = measureOf(metric, facts, 'en');
			return [metric.key, typeof measure === 'string' ? '' : fingerprint(JSON.stringify([measure, planOf([measure], definition)]))];
		}),
	);
}
