import type { EnrichedFacts } from '../columns/enrich';
import { conditionWords } from '../columns/read';
import { columnIn, conditionsOf } from '../dimensions/cut';
import type { Dimension, Slice } from '../dimensions/define';
import { NONE } from '../dimensions/define';
import { fromColumn } from '../dimensions/from-column';
import { builtIn, dimensionNamed, findValue, pieces, unquoted } from '../dimensions/slices';
import { valuesOf } from '../dimensions/values';
import { foldName } from '../facts/named-people';
import { foldStatus, parseOutcome } from '../facts/parse/outcome';
import { valueNamed } from '../facts/parse/words';
import { type TableId, tables } from '../facts/tables';
import { text } from '../language/text';
import { and, type Condition, type Population } from '../measures/vocabulary';
import { columnNamed, type NamedColumn, noColumn } from './columns';
import { ownFault } from './fault';
import { numberConditions } from './number-conditions';
import { columnElsewhere, type ElsewhereColumn, isMeasured, ownElsewhere, reachedNumbers } from './reached';
import type { CountedTable } from './tables';

const PART = /^([^=<>!≠≥≤~]+?)\s*(<>|!=|≠|>=|≥|<=|≤|>|<|=|~)\s*(.*)$/su;
const SIGNS: Readonly<Record<string, string>> = { '!=': '<>', '≠': '<>', '≥': '>=', '≤': '<=' };
const FILLED = /^(заполнен[оаы]?|не пусто|filled|not empty)$/iu;

/** Narrows a population by `Тип = звонок; Длительность >= 60; канал <> Реклама|(нет); Название ~ тендер`. */
export function narrowed(of: Population, table: CountedTable, written: string, facts: EnrichedFacts): Population {
	const conditions = pieces(written, ';')
		.filter((part) => part.trim() !== '')
		.flatMap((part) => conditionIn(part.trim(), of, table, facts));
	return and(of, ...conditions);
}

function conditionIn(part: string, of: Population, table: CountedTable, facts: EnrichedFacts): readonly Condition[] {
	const m = PART.exec(part);
	if (m === null)
		throw ownFault(
			`не понимаю условие «${part}»`,
			`cannot read the condition "${part}"`,
			'Пишите, например: Тип = звонок; Длительность, с >= 60; Канал <> Реклама|(нет); Сделка ~ тендер.',
			'Write, for example: Type = call; Duration, s >= 60; Channel <> Ads|(none); Deal ~ tender.',
		);
	const [name, sign, operand] = [m[1]!.trim(), SIGNS[m[2]!] ?? m[2]!, m[3]!.trim()];
	// What stands for a fact always has a value: an empty amount is 0, and a deal without a client is its own.
	const isOfCell = FILLED.test(operand) || pieces(operand, '|').some(isNone);
	const named = columnNamed(facts.base, table, name);
	const present = isOfCell && named?.fact ? { ...named, key: named.fact.key } : named;
	const further = present === undefined ? columnElsewhere(facts.base, name) : undefined;
	const elsewhere = further ?? (builtIn(name) === undefined ? ownElsewhere(facts.base, name) : undefined);
	const column = present ?? reachedNumbers(facts, table, elsewhere, isOfCell);
	if (column !== undefined && isMeasured(column)) {
		const filledCondition = knownness(column, sign, operand);
		return filledCondition === null ? numberConditions(column, sign, operand, facts.base.account) : [filledCondition];
	}
	const dimension =
		column !== undefined
			? dimensionOf(column, table.table)
			: further !== undefined
				? dimensionElsewhere(further)
				: dimensionNamed(facts.base, name);
	if (dimension === undefined) throw noColumn(facts.base, table, name);
	const key = columnIn(facts, dimension, of, false);
	if (typeof key !== 'string') throw ownFault(key.ru, key.en, 'Уберите это условие.', 'Remove this condition.');
	if (FILLED.test(operand) && sign === '=') return conditionsOf({ dimension, values: [NONE], isExcluded: true }, key, facts);
	const slice = sliceOf(dimension, (column ?? further?.column)?.fact?.values, sign, operand, part, facts);
	if (sign === '=' && column !== undefined && hasWords(of, column.key, slice.values)) return [{ column: column.key, in: slice.values }];
	return conditionsOf(slice, key, facts, sign === '~' ? said(dimension, operand) : undefined);
}

/** «выигранных сделок», «звонков»: what the column itself has better words for. */
const hasWords = ({ table }: Population, key: string, values: readonly string[]): boolean =>
	!values.includes(NONE) && conditionWords(table, key, values.join('|')).phrase !== undefined;

const said = ({ name }: Dimension, operand: string) => text(`«${name.ru}» содержит «${operand}»`, `“${name.en}” contains “${operand}”`);

const isNone = (word: string): boolean => ['', '(нет)', '(none)', '(пусто)', '(empty)'].includes(foldName(unquoted(word)));

/** Any amount but 0, in minor units. */
const NOT_ZERO: readonly (readonly [number, number])[] = [
	[-Number.MAX_SAFE_INTEGER, -1e-6],
	[1e-6, Number.MAX_SAFE_INTEGER],
];

/** Whether a number or a date is there at all; an amount of 0 is not filled in (spec R12). */
function knownness({ key, name, isPrice }: NamedColumn, sign: string, operand: string): Condition | null {
	if ((sign !== '=' && sign !== '<>') || !(isNone(operand) || FILLED.test(operand))) return null;
	const known = isNone(operand) === (sign === '<>');
	const words = known ? text(`«${name.ru}» заполнено`, `“${name.en}” is filled`) : text(`«${name.ru}» пусто`, `“${name.en}” is empty`);
	return isPrice === true
		? { column: key, within: NOT_ZERO, ...(!known && { isNot: true }), said: words }
		: { column: key, known, said: words };
}

/** A column of texts cuts rows as a dimension does: without regard to letter case, and with a name for no value. */
function dimensionOf({ key, name, holds, fact }: NamedColumn, table: TableId): Dimension {
	const read = fromColumn(table, key);
	const namesake = builtIn(name.ru);
	return {
		id: `${table}.${key}`,
		name,
		home: table,
		...(fact?.several !== undefined && { several: fact.several }),
		read: holds === 'flag' ? (facts) => (row) => read(facts)(row) || '0' : read,
		...(holds === 'flag' && { fixed: { 1: { name: text('да', 'yes') }, 0: { name: text('нет', 'no') } } }),
		...(fact?.values !== undefined && { all: () => fact.values! }),
		...(namesake?.home === 'deals' &&
			table !== 'deals' && {
				whereFrom: text(`Тот же столбец сделки – «Сделки.${name.ru}».`, `The same column of the deal is "Deals.${name.en}".`),
			}),
	};
}

/** A column of the deal, the client or the manager cuts rows as a dimension does. */
function dimensionElsewhere({ home, column }: ElsewhereColumn): Dimension {
	const { ru, en } = tables[home].title;
	return dimensionOf({ ...column, name: text(`${ru}.${column.name.ru}`, `${en}.${column.name.en}`) }, home);
}

function sliceOf(
	dimension: Dimension,
	allowed: readonly string[] | undefined,
	sign: string,
	operand: string,
	part: string,
	{ base }: EnrichedFacts,
): Slice {
	if (sign === '~') {
		const word = foldName(operand);
		const values = valuesOf(base, dimension).texts.texts.filter((one) => one !== NONE && foldName(one).includes(word));
		return { dimension, values, isExcluded: false };
	}
	if (sign !== '=' && sign !== '<>')
		throw ownFault(
			`«${part}»: «${dimension.name.ru}» – текст, больше и меньше бывают числа и даты`,
			`"${part}": "${dimension.name.en}" is text; numbers and dates are more or less`,
			'Поставьте = или <>.',
			'Write = or <>.',
		);
	const values = pieces(operand, '|').map((word) => findValue(base, dimension, canonical(unquoted(word), allowed)));
	return { dimension, values: [...new Set(values)], isExcluded: sign === '<>' };
}

/** «звонок» for `call`, «выиграна» for `WON`. */
function canonical(word: string, allowed: readonly string[] | undefined): string {
	if (allowed === undefined) return word;
	if (allowed.includes('UNMAPPED')) return parseOutcome(word) === 'UNMAPPED' ? word : parseOutcome(word);
	return allowed.includes(word) ? word : (valueNamed(foldStatus(word), allowed) ?? word);
}
