import type { EnrichedFacts } from '../columns/enrich';
import { cut } from '../dimensions/cut';
import { pieces } from '../dimensions/slices';
import { foldName } from '../facts/named-people';
import type { Kpi, Unit } from '../kpis/define';
import { findKpi, partNamed } from '../kpis/find';
import { parseOptions, unitOf } from '../kpis/options';
import { isUserError, UserError } from '../language/user-error';
import { settleOptions } from '../measures/evaluate';
import { kpi, type Measure, product } from '../measures/vocabulary';
import { askedOptions } from './asked-options';
import { calendarTerm, constantTerm, inMinorUnits, parseExpression, type Term } from './expression';
import { faceOf } from './face';
import { ownFault } from './fault';
import { rowFigure } from './figure';
import { circle, noFigure } from './formula-faults';
import { lineNamed, OWN_KPI, type OwnLine, ownLines } from './lines';
import { betterOf, unitIn, whatOf } from './words';

/** The names of own KPIs, in the order of the tab. */
export const ownNames = (facts: EnrichedFacts): string[] => ownLines(facts.base).map(({ name }) => name);

const cache = new WeakMap<EnrichedFacts, Map<string, Kpi>>();

/** To read a definition looks values up in the data: once for each reading of them. */
function cacheOf(facts: EnrichedFacts): Map<string, Kpi> {
	let cached = cache.get(facts);
	if (cached === undefined) {
		cached = new Map();
		cache.set(facts, cached);
	}
	return cached;
}

/** The KPI that a person has defined under this name, or under this id; undefined where there is none. A fault in it is a sentence. */
export function ownKpi(facts: EnrichedFacts, word: string, path: readonly string[] = []): Kpi | undefined {
	const line = lineNamed(ownLines(facts.base), word);
	if (line === undefined) return undefined;
	const cached = cacheOf(facts);
	const before = cached.get(line.id);
	if (before !== undefined) return before;
	try {
		const kpi = defined(line, facts, path);
		cached.set(line.id, kpi);
		return kpi;
	} catch (error) {
		if (!isUserError(error) || path.length > 0) throw error;
		const { ru, en } = error.sentence;
		throw new UserError({
			ru: `Показатель «${line.name}» (вкладка «Мои показатели»): ${ru}`,
			en: `KPI "${line.name}" (tab "My KPIs"): ${en}`,
		});
	}
}

/** A KPI of this workbook by its id: one of the add-on's, or one that a person has defined. */
export const kpiOf = (facts: EnrichedFacts, id: string): Kpi => (id.startsWith(OWN_KPI) ? ownKpi(facts, id) : undefined) ?? findKpi(id);

/** What a line comes to; `better`: where the figures that it takes say so. */
interface Figure {
	readonly measure: Measure;
	readonly unit: Unit;
	readonly better?: 'up' | 'down';
}

function defined(line: OwnLine, facts: EnrichedFacts, path: readonly string[]): Kpi {
	const { name } = line;
	if (path.includes(foldName(name))) throw circle([...path, name]);
	const what = whatOf(line.what);
	const declared = unitIn(line.unit);
	const { measure, unit, better }: Figure =
		what === 'formula' ? formulaFigure(line, declared, facts, [...path, foldName(name)]) : rowFigure(what, line, facts);
	const isScaled = declared === 'money' && unit !== 'money';
	return {
		...faceOf(line, { unit: unit === 'money' ? 'money' : (declared ?? unit), better: betterOf(line.better, better) }),
		// Money is held in minor units, and a column of plain numbers is not.
		measure: isScaled ? product(measure, constantTerm(100).measure) : measure,
	};
}

function formulaFigure(line: OwnLine, declared: Unit | null, facts: EnrichedFacts, path: readonly string[]): Figure {
	const term = parseExpression(line.column, (name) => figureNamed(name, facts, path), facts.base.account.locale);
	const better = term.alike && { better: term.alike.better };
	if (term.money === 1) return { measure: term.measure, unit: 'money', ...better };
	if (term.money !== 0)
		throw ownFault(
			`формула «${line.column}» даёт деньги в степени ${term.money}`,
			`the formula "${line.column}" comes to money to the power of ${term.money}`,
			'Делите деньги на деньги или на штуки, но не перемножайте их.',
			'Divide money by money or by pieces; do not multiply it.',
		);
	return declared === 'money'
		? { measure: inMinorUnits(term).measure, unit: 'money', ...better }
		: { measure: term.measure, unit: declared ?? term.alike?.unit ?? 'times', ...better };
}

/**
 * A KPI of a formula: one of the add-on's, a named part of one, `[response_time; stat=mean]`, or one more of the person's own; and any of them
 * of a slice of the data, `[bookings; region=North]`.
 */
function figureNamed(word: string, facts: EnrichedFacts, path: readonly string[]): Term {
	const [name, ...rest] = pieces(word, ';');
	const part = partNamed(name!);
	const money = (unit: Unit): number => (unit === 'money' ? 1 : 0);
	if (part !== null) {
		const { settings, slices } = askedOptions(rest.join(';'), part.kpi, facts);
		const options = parseOptions(`${part.options};${settings}`, part.kpi);
		const isPlain = Object.keys(options).length === 0 && slices.length === 0;
		const settled = isPlain ? kpi(part.kpi.id) : cut(withParts(settleOptions(part.kpi.measure, options), options, facts), slices, facts);
		const alike = { unit: unitOf(part.kpi, options), better: part.kpi.better };
		return { measure: settled, money: money(alike.unit), isConstant: false, isAdditive: false, alike };
	}
	const calendar = calendarTerm(name!);
	if (calendar !== undefined) return calendar;
	const own = ownKpi(facts, name!, path);
	if (own === undefined) throw noFigure(name!);
	const { slices } = askedOptions(rest.join(';'), {}, facts);
	const measure = slices.length === 0 ? kpi(own.id) : cut(withParts(own.measure, {}, facts), slices, facts);
	return { measure, money: money(own.unit), isConstant: false, isAdditive: false, alike: own };
}

/** Options and slices reach the KPIs within, too, as they do in a formula. */
function withParts(measure: Measure, options: Readonly<Record<string, string>>, facts: EnrichedFacts): Measure {
	const walk = (node: unknown): unknown => {
		if (Array.isArray(node)) return node.map(walk);
		if (typeof node !== 'object' || node === null) return node;
		const { kind, id } = node as { kind?: unknown; id?: unknown };
		if (kind === 'kpi') return walk(settleOptions(kpiOf(facts, String(id)).measure, options));
		return Object.fromEntries(Object.entries(node).map(([key, part]) => [key, walk(part)]));
	};
	return walk(measure) as Measure;
}
