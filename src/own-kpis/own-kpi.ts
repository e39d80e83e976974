import type { EnrichedFacts } from '../columns/enrich';
import { foldName } from '../facts/named-people';
import type { Kpi, Unit } from '../kpis/define';
import { findKpi, partNamed } from '../kpis/find';
import { parseOptions, unitOf } from '../kpis/options';
import { text } from '../language/text';
import { isUserError, UserError } from '../language/user-error';
import { settleOptions } from '../measures/evaluate';
import { kpi, type Measure, product } from '../measures/vocabulary';
import { constantTerm, inMinorUnits, parseExpression, type Term } from './expression';
import { ownFault } from './fault';
import { rowFigure } from './figure';
import { type OwnLine, ownLines } from './lines';

/** Begins the ids of own KPIs; their name follows. */
export const OWN_KPI = 'own:';

export const WHAT = {
	count: ['количество', 'число', 'сколько', 'count', 'number'],
	sum: ['сумма', 'sum', 'total'],
	mean: ['среднее', 'mean', 'average'],
	median: ['медиана', 'median'],
	distinct: ['разных', 'уникальных', 'distinct', 'unique'],
	share: ['доля', 'share'],
	formula: ['формула', 'formula'],
} as const;

export const UNITS: Readonly<Record<Unit, readonly string[]>> = {
	pieces: ['шт', 'шт.', 'штуки', 'число', 'pieces', 'number'],
	money: ['деньги', 'рубли', 'руб', 'руб.', '₽', '$', '€', 'money'],
	share: ['%', 'доля', 'процент', 'проценты', 'share', 'percent'],
	days: ['дни', 'дней', 'дн.', 'days'],
	minutes: ['минуты', 'минут', 'мин', 'мин.', 'minutes'],
	times: ['раз', 'разы', 'times'],
	months: ['месяцы', 'мес.', 'months'],
};

/** The names of own KPIs, in the order of the tab. */
export const ownNames = (facts: EnrichedFacts): string[] => ownLines(facts.base).map(({ name }) => name);

const cache = new WeakMap<EnrichedFacts, Map<string, Kpi>>();

/** To read a definition looks values up in the data: once for each reading of them. */
function cacheOf(facts: EnrichedFacts): Map<string, Kpi> {
	let known = cache.get(facts);
	if (known === undefined) {
		known = new Map();
		cache.set(facts, known);
	}
	return known;
}

/** The KPI that a person has defined under this name, or under this id; undefined where there is none. A fault in it is a sentence. */
export function ownKpi(facts: EnrichedFacts, word: string, path: readonly string[] = []): Kpi | undefined {
	const name = foldName(word.startsWith(OWN_KPI) ? word.slice(OWN_KPI.length) : word);
	const line = ownLines(facts.base).find((one) => foldName(one.name) === name || (one.nameEn !== '' && foldName(one.nameEn) === name));
	if (line === undefined) return undefined;
	const known = cacheOf(facts);
	const before = known.get(line.name);
	if (before !== undefined) return before;
	try {
		const kpi = defined(line, facts, path);
		known.set(line.name, kpi);
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

function defined(line: OwnLine, facts: EnrichedFacts, path: readonly string[]): Kpi {
	const { name, nameEn, note } = line;
	if (path.includes(foldName(name))) throw circle([...path, name]);
	const what = whatOf(line.what);
	const declared = unitIn(line.unit);
	const { measure, unit } =
		what === 'formula' ? formulaFigure(line, declared, facts, [...path, foldName(name)]) : rowFigure(what, line, facts);
	const isScaled = declared === 'money' && unit !== 'money';
	return {
		id: `${OWN_KPI}${name}`,
		name: text(name, nameEn || name),
		help: note === '' ? text('Свой показатель, вкладка «Мои показатели».', 'A KPI of your own, tab “My KPIs”.') : text(note, note),
		unit: unit === 'money' ? 'money' : (declared ?? unit),
		better: 'up',
		place: 1000,
		// Money is held in minor units, and a column of plain numbers is not.
		measure: isScaled ? product(measure, constantTerm(100).measure) : measure,
		cases: [],
	};
}

function whatOf(word: string): keyof typeof WHAT {
	const name = foldName(word);
	const found = (Object.keys(WHAT) as (keyof typeof WHAT)[]).find((key) => (WHAT[key] as readonly string[]).includes(name));
	if (found !== undefined) return found;
	const list = (i: 'ru' | 'en'): string =>
		Object.values(WHAT)
			.map((words) => (i === 'ru' ? words[0] : words[words.length - 1]))
			.join(', ');
	throw ownFault(
		word === '' ? 'не указано, что считать' : `не знаю, что такое «${word}»`,
		word === '' ? 'what is counted is not given' : `"${word}" is nothing to count by`,
		`Можно: ${list('ru')}.`,
		'Possible: count, sum, mean, median, distinct, share, formula.',
	);
}

function unitIn(word: string): Unit | null {
	if (word === '') return null;
	const found = (Object.keys(UNITS) as Unit[]).find((unit) => UNITS[unit].includes(foldName(word)));
	if (found !== undefined) return found;
	throw ownFault(
		`не знаю единицу «${word}»`,
		`"${word}" is no unit`,
		'Можно: шт, деньги, %, дни, минуты, раз, месяцы.',
		'Possible: pieces, money, %, days, minutes, times, months.',
	);
}

function formulaFigure(
	line: OwnLine,
	declared: Unit | null,
	facts: EnrichedFacts,
	path: readonly string[],
): { measure: Measure; unit: Unit } {
	const term = parseExpression(line.column, (name) => figureNamed(name, facts, path));
	if (term.money === 1) return { measure: term.measure, unit: 'money' };
	if (term.money !== 0)
		throw ownFault(
			`формула «${line.column}» даёт деньги в степени ${term.money}`,
			`the formula "${line.column}" comes to money to the power of ${term.money}`,
			'Делите деньги на деньги или на штуки, но не перемножайте их.',
			'Divide money by money or by pieces; do not multiply it.',
		);
	return declared === 'money'
		? { measure: inMinorUnits(term).measure, unit: 'money' }
		: { measure: term.measure, unit: declared ?? 'times' };
}

/** A KPI of a formula: one of the add-on's, a named part of one, `[response_time; stat=mean]`, or one more of the person's own. */
function figureNamed(word: string, facts: EnrichedFacts, path: readonly string[]): Term {
	const [name, ...settings] = word.split(';');
	const part = partNamed(name!);
	const money = (unit: Unit): number => (unit === 'money' ? 1 : 0);
	if (part !== null) {
		const options = parseOptions(`${part.options};${settings.join(';')}`, part.kpi);
		const settled = Object.keys(options).length === 0 ? kpi(part.kpi.id) : withParts(settleOptions(part.kpi.measure, options), options);
		return { measure: settled, money: money(unitOf(part.kpi, options)), isConstant: false };
	}
	const own = ownKpi(facts, name!, path);
	if (own === undefined)
		throw ownFault(
			`в формуле нет показателя «${name!.trim()}»`,
			`there is no KPI "${name!.trim()}" for the formula`,
			'Впишите код или название показателя, например [bookings] или [Средний чек].',
			'Write the key or the name of a KPI, for example [bookings] or [Average check].',
		);
	return { measure: kpi(own.id), money: money(own.unit), isConstant: false };
}

/** Options reach the KPIs within, too, as they do in a formula. */
function withParts(measure: Measure, options: Readonly<Record<string, string>>): Measure {
	const walk = (node: unknown): unknown => {
		if (Array.isArray(node)) return node.map(walk);
		if (typeof node !== 'object' || node === null) return node;
		const { kind, id } = node as { kind?: unknown; id?: unknown };
		if (kind === 'kpi') return walk(settleOptions(findKpi(String(id)).measure, options));
		return Object.fromEntries(Object.entries(node).map(([key, part]) => [key, walk(part)]));
	};
	return walk(measure) as Measure;
}

function circle(path: readonly string[]): UserError {
	const names = path.map((name) => `[${name}]`).join(' → ');
	return ownFault(
		`показатели считаются друг через друга по кругу: ${names}`,
		`KPIs are computed from each other in a circle: ${names}`,
		'Разорвите круг: одному из них дайте формулу без остальных.',
		'Break the circle: give one of them a formula without the others.',
	);
}
