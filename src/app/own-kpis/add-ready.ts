import { foldName } from '../../facts/named-people';
import { lineNamed } from '../../own-kpis/lines';
import { writeFacts } from '../../tabs/data-tab';
import { readFacts } from '../../tabs/read-data-tab';
import { assignOwnIds } from '../figures/own-ids';
import { ownLinesOf } from '../figures/own-lines';
import { dressOwnKpis } from './dress';
import { EXAMPLES, type Example, rowOf } from './gallery';
import type { OwnKpisPorts } from './ports';
import type { ReadyKpi } from './types';

const TAB = 'own_kpis';

/** The definitions that are ready, in the language of whoever looks. */
export function readyKpis({ book }: OwnKpisPorts, language: OwnKpisPorts['language']): ReadyKpi[] {
	const lines = ownLinesOf(book);
	const isThere = ({ cells: { name } }: Example): boolean => [name.ru, name.en].some((one) => lineNamed(lines, one) !== undefined);
	return EXAMPLES.map((example) => ({
		key: example.key,
		name: example.cells.name[language],
		note: example.cells.note[language],
		isThere: isThere(example),
	}));
}

/** Writes a ready line behind the others, with the lines that its formula needs; those that are there stay as they are. */
export function addReadyKpi({ book, language }: OwnKpisPorts, key: string): void {
	assignOwnIds(book, language);
	const example = EXAMPLES.find((one) => one.key === key);
	if (example === undefined) return;
	const neededExamples = [...(example.needs ?? []), key].map((one) => EXAMPLES.find((other) => other.key === one)!);
	const present = ownLinesOf(book);
	const taken = new Set(present.map(({ id }) => foldName(id)));
	const fresh = neededExamples.filter(({ cells: { name } }) => lineNamed(present, name[language]) === undefined);
	const rows = readFacts(book, TAB)?.rows ?? [];
	writeFacts(book, TAB, [...rows, ...fresh.map((one) => rowOf(one, language, (id) => taken.has(id)))], language);
	dressOwnKpis(book, language);
	book.activate(TAB);
}
