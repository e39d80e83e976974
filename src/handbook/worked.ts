import type { DayNumber } from '../calendar/day';
import { month } from '../calendar/period';
import type { EnrichedFacts } from '../columns/enrich';
import { sources } from '../columns/kit/sources';
import { isMoney, kindOfColumn } from '../columns/read';
import { textOf } from '../facts/columns';
import { codesOf, type FactTable, numbersOf } from '../facts/fact-base';
import { horizon } from '../facts/horizon';
import type { Kpi } from '../kpis/define';
import { namesIn } from '../kpis/names';
import { optionsOf, unitOf } from '../kpis/options';
import type { Language } from '../language/text';
import { maskOf } from '../measures/mask';
import { resolveOptions } from '../measures/resolve-options';
import { count, type Measure, type Population, partsOf } from '../measures/vocabulary';
import { describe } from '../measures/words';
import { figure, grid, number } from './figures';
import { definitionOf } from './groups';

const SCOPES: Readonly<Record<string, readonly [ru: string, en: string]>> = {
	M1: ['Иванова', 'Ivanova'],
	M2: ['Петров', 'Petrov'],
	ALL: ['отдел', 'department'],
};

/** The cases of the definition, a line for each set of options. */
export function workedFigures(kpi: Kpi, language: Language): string {
	const at = language === 'ru' ? 0 : 1;
	const options = [...new Set(kpi.cases.map((worked) => worked.options ?? ''))];
	const heads = [language === 'ru' ? 'Настройки' : 'Options', ...Object.values(SCOPES).map((names) => names[at])];
	const rows = options.map((chosen) => {
		const unit = unitOf(kpi, optionsOf(chosen));
		const cell = (scope: string): string => {
			const workedCase = kpi.cases.find((worked) => worked.scope === scope && (worked.options ?? '') === chosen);
			return workedCase === undefined ? '' : figure(workedCase.value, unit, language);
		};
		return [chosen === '' ? (language === 'ru' ? 'без настроек' : 'none') : `\`${chosen}\``, ...Object.keys(SCOPES).map(cell)];
	});
	return grid(options.length === 1 ? heads.slice(1) : heads, options.length === 1 ? rows.map((row) => row.slice(1)) : rows);
}

type Rows = Extract<Measure, { kind: 'count' | 'sum' | 'mean' | 'median' | 'distinct' | 'stock' | 'accrual' }>;
const ROWS = new Set(['count', 'sum', 'mean', 'median', 'distinct', 'stock', 'accrual']);

/** What looks at the rows of the period itself; those of other periods are not the example's. */
function measuresOfPeriod(measure: Measure): Measure[] {
	if (measure.kind === 'over') return [];
	if (measure.kind === 'kpi') return measuresOfPeriod(definitionOf(measure.id));
	if (measure.kind === 'cohort') return [count(measure.entry)];
	const parts = partsOf(measure);
	return parts.length === 0 ? [measure] : parts.flatMap(measuresOfPeriod);
}
/** Which rows of the shared data stand behind the figures of July. */
export function workedRows(kpi: Kpi, facts: EnrichedFacts, language: Language): string[] {
	const shownCases = new Set<string>();
	const folds = measuresOfPeriod(resolveOptions(kpi.measure, {})).filter((part): part is Rows => ROWS.has(part.kind));
	return folds.flatMap((part) => {
		const label = describe(part, language, namesIn(language));
		if (shownCases.has(label)) return [];
		shownCases.add(label);
		const list = rowsBehind(part, facts, language);
		return list === null ? [] : [`- ${label}: ${list}`];
	});
}

function rowsBehind(part: Rows, facts: EnrichedFacts, language: Language): string | null {
	const { of } = part;
	const table = facts.source(of.table);
	if (part.kind === 'stock' && part.limits !== undefined) return null;
	const name = rowNames(of, table, facts);
	if (name === null) return null;
	const at = language === 'ru' ? 0 : 1;
	const mask = maskOf(table, of.where);
	const inside = inJuly(part, table, facts);
	const credit = codesOf(table, of.credit);
	const values = ['sum', 'mean', 'median', 'accrual'].includes(part.kind) && 'column' in part ? numbersOf(table, part.column) : null;
	const isMoneyPart = 'column' in part && isMoney(of.table, part.column);
	const rowsOf = (who: string | null): string[] => {
		const code = who === null ? -1 : facts.base.dictionary('manager').find(who);
		const found: string[] = [];
		for (let i = 0; i < table.size; i++) {
			if (mask[i] === 0 || credit[i] !== code || !inside(i) || (values !== null && Number.isNaN(values[i]!))) continue;
			const value = values === null ? '' : ` (${number(isMoneyPart ? values[i]! / 100 : values[i]!, language)})`;
			found.push(`${name(i)}${value}`);
		}
		return found;
	};
	const [none, nobody] = language === 'ru' ? ['нет', 'ничьи'] : ['none', 'nobody’s'];
	const people = ['M1', 'M2'].map((who) => `${SCOPES[who]![at]} – ${rowsOf(who).join(', ') || none}`);
	const shared = rowsOf(null);
	return [...people, ...(shared.length === 0 ? [] : [`${nobody} – ${shared.join(', ')}`])].join('; ');
}

function rowNames(of: Population, table: FactTable, facts: EnrichedFacts): ((row: number) => string) | null {
	const source = sources[of.table];
	if (source === undefined) return null;
	if (kindOfColumn(of.table, source.id) === 'row') {
		const ids = textOf(facts.base.table('deals'), 'deal_id');
		const deal = numbersOf(table, source.id);
		return (row) => ids(deal[row]!);
	}
	return source.name === undefined ? null : textOf(table, source.name);
}

/** July of the shared data. */
function inJuly(part: Rows, table: FactTable, facts: EnrichedFacts): (row: number) => boolean {
	const { zone } = facts.base.account;
	const july = month(2026, 7);
	const [from, to] = [zone.instantOf(july.from as DayNumber), Math.min(zone.instantOf(july.to), horizon(facts.base))];
	const at = numbersOf(table, part.of.at);
	if (part.kind === 'accrual') {
		const last = numbersOf(table, part.until);
		return (row) => at[row]! < july.to && last[row]! >= july.from;
	}
	if (part.kind !== 'stock') return (row) => at[row]! >= from && at[row]! < to;
	const until = numbersOf(table, part.until);
	const instant = part.moment === 'start' ? from : to;
	return (row) => at[row]! < instant && until[row]! >= instant;
}
