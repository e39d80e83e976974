import type { EnrichedFacts } from '../columns/enrich';
import { rowsById } from '../columns/kit/data';
import { codesOf } from '../facts/fact-base';
import { NONE, type Slice } from './define';
import { columnOf, textsWith, valuesOf } from './values';

/** Whether an event of a deal lies in the slices: by the deal's row, whoever had it then, and when that was. */
export type DealTest = (row: number, manager: number, at: number) => boolean;

export function dealTest(facts: EnrichedFacts, slices: readonly Slice[]): DealTest {
	const tests = slices.map((slice) => testOf(facts, slice));
	return (row, manager, at) => tests.every((test) => test(row, manager, at));
}

function testOf(facts: EnrichedFacts, { dimension, values, isExcluded }: Slice): DealTest {
	const { base } = facts;
	const all = valuesOf(base, dimension);
	const { texts, codes, codeOf } = all;
	const wantedValues = new Set(values.flatMap((value) => textsWith(all, value).map((text) => texts.find(text))));
	const fits = (code: number): boolean => wantedValues.has(code) !== isExcluded;
	if (dimension.home === 'moments') {
		const read = dimension.read(base);
		return (_, __, at) => fits(codeOf(Number.isFinite(at) ? read(base.account.zone.dayAt(at)) : ''));
	}
	if (dimension.home === 'managers') {
		const rows = rowsById(codesOf(base.table('managers'), 'manager_id'));
		const none = texts.find(NONE);
		return (_, manager) => fits((rows[manager] ?? -1) >= 0 ? codes[rows[manager]!]! : none);
	}
	const column = columnOf(facts, dimension, { table: 'deals', where: [], at: 'created_at', credit: 'manager_id' })!;
	const ofDeals = codesOf(facts.source('deals'), column);
	return (row) => fits(ofDeals[row]!);
}
