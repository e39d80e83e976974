import { call, exactly, letters, quoted, sheet } from '../formula';
import type { Sources } from '../tabs';
import { EVERYBODY, headKey, LIST } from './list-lines';

/**
 * The row of the hidden tab of lists whose scope a cell names. An empty cell, and the word of either language, stand for everybody; a name that is
 * no more stands for nobody.
 */
export function placeOfName({ workList }: Sources, chosen: string): string {
	const tab = sheet(workList);
	const everybody = call('MATCH', quoted(headKey('ALL')), `${tab}$A:$A`, 0);
	const isEverybody = call('OR', `${chosen}=""`, `${chosen}=${quoted(EVERYBODY.ru)}`, `${chosen}=${quoted(EVERYBODY.en)}`);
	const byName = `MATCH(${exactly(chosen)};${tab}$${letters(LIST.scope)}:$${letters(LIST.scope)};0)`;
	return `IFERROR(IF(${isEverybody};${everybody};${byName});"")`;
}

/** The scope of a row of that tab. */
export function scopeAt({ workList }: Sources, place: string): string {
	const key = `INDEX(${sheet(workList)}$A:$A;${place})`;
	return `IFERROR(LEFT(${key};LEN(${key})-2);"")`;
}
