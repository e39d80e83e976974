import type { Table } from '../../facts/table';
import { unitOf } from './heading-words';
import { type Flag, isFlag, turnOf } from './headings';
import { isBlank, type Line, textOf } from './region';

/** Lines with one cell a column of the table: several columns that feed one are joined, answers of yes and no are an outcome. */
export interface Arranged {
	readonly keys: readonly (string | null)[];
	readonly headings: readonly string[];
	readonly lines: readonly Line[];
}

type CellOf = (line: Line) => unknown;

export function arrange(
	table: Table,
	headings: readonly string[],
	mapped: readonly (string | null)[],
	lines: readonly Line[],
	constants: Readonly<Record<string, string>> = {},
): Arranged {
	const places = new Map<string, number[]>();
	mapped.forEach((key, place) => {
		if (key !== null) places.set(key, [...(places.get(key) ?? []), place]);
	});
	const columns: { readonly key: string; readonly heading: string; readonly cellOf: CellOf }[] = [];
	const add = (key: string, heading: string, cellOf: CellOf): void => {
		if (!columns.some((column) => column.key === key)) columns.push({ key, heading, cellOf });
	};
	const flags = [...places].filter(([key]) => isFlag(key)) as [Flag, number[]][];
	if (flags.length > 0 && table.columns.some(({ key }) => key === 'outcome')) {
		const own = places.get('outcome')?.[0];
		const heading = flags.map(([, [place]]) => headings[place!]).join(' / ');
		add('outcome', heading, (line) => (own !== undefined && !isBlank(line[own]) ? line[own] : outcomeOf(flags, line)));
	}
	for (const [key, own] of places) {
		if (isFlag(key)) continue;
		const inTurn = [...own].sort((a, b) => turnOf(table, headings[a]!, key) - turnOf(table, headings[b]!, key));
		const scaled = inTurn.map((place) => ({ place, scale: unitOf(headings[place]!)?.unit.scale ?? '' }));
		add(key, headings[inTurn[0]!]!, (line) => {
			const filled = scaled.find(({ place }) => !isBlank(line[place]));
			return filled === undefined ? '' : withScale(line[filled.place], filled.scale);
		});
	}
	for (const [key, value] of Object.entries(constants)) add(key, key, (line) => (line.every(isBlank) ? '' : value));
	const currency = unitOf(headings[places.get('amount')?.[0] ?? -1] ?? '')?.unit.currency ?? '';
	if (currency !== '' && table.columns.some(({ key }) => key === 'currency'))
		add('currency', '', (line) => (line.every(isBlank) ? '' : currency));
	return {
		keys: columns.map(({ key }) => key),
		headings: columns.map(({ heading }) => heading),
		lines: lines.map((line) => (line.every(isBlank) ? [] : columns.map(({ cellOf }) => cellOf(line)))),
	};
}

/** «120» under «Сумма, тыс. руб.» is 120 тыс. */
const withScale = (cell: unknown, scale: string): unknown => (scale === '' || isBlank(cell) ? cell : `${String(cell).trim()}${scale}`);

const YES = /^(?:1|true|yes|y|да|истина|\+|✓|x)$/i;
export const YES_OR_NO = /^(?:[01]|true|false|yes|no|y|n|да|нет|истина|ложь|[+✓x-])$/i;

function outcomeOf(flags: readonly (readonly [Flag, readonly number[]])[], line: Line): string {
	const answers = new Map(flags.map(([flag, [place]]) => [flag, isBlank(line[place!]) ? null : YES.test(textOf(line[place!]))]));
	if (answers.get('is_won') === true) return 'WON';
	if (answers.get('is_lost') === true) return 'LOST';
	const isClosed = answers.get('is_closed');
	if (isClosed === true) return answers.get('is_won') === false ? 'LOST' : answers.get('is_lost') === false ? 'WON' : '';
	if (isClosed === false) return 'OPEN';
	return answers.get('is_won') === false && answers.get('is_lost') === false ? 'OPEN' : '';
}
