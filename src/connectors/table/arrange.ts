import { currencyCode } from '../../facts/parse/currency';
import { parseOutcome } from '../../facts/parse/outcome';
import type { Table } from '../../facts/table';
import { unitOf } from './heading-units';
import { type Flag, isFlag, turnOf } from './headings';
import { isBlank, type Line, textOf } from './region';
import type { HeadingScale } from './scale-notes';

/** Lines with one cell a column of the table: several columns that feed one are joined, answers of yes and no are an outcome. */
export interface Arranged {
	readonly keys: readonly (string | null)[];
	readonly headings: readonly string[];
	readonly lines: readonly Line[];
	/** The currencies that headings name, by column; the amount's has become the currency of its lines. */
	readonly currencies: readonly string[];
	/** What the headings over amounts multiply by, of columns that hold any. */
	readonly scales: readonly HeadingScale[];
}

type CellOf = (line: Line) => unknown;

export function arrange(
	table: Table,
	headings: readonly string[],
	mapped: readonly (string | null)[],
	lines: readonly Line[],
	constants: Readonly<Record<string, string>> = {},
	home = '',
): Arranged {
	const places = new Map<string, number[]>();
	mapped.forEach((key, place) => {
		if (key !== null) places.set(key, [...(places.get(key) ?? []), place]);
	});
	const columns: { readonly key: string; readonly heading: string; readonly cellOf: CellOf }[] = [];
	const headingScales: HeadingScale[] = [];
	const add = (key: string, heading: string, cellOf: CellOf): void => {
		if (!columns.some((column) => column.key === key)) columns.push({ key, heading, cellOf });
	};
	const currencyAt = (place: number): string => unitOf(headings[place]!)?.unit.currency ?? '';
	const inTurn = (key: string): number[] =>
		[...(places.get(key) ?? [])].sort((a, b) => turnOf(table, headings[a]!, key) - turnOf(table, headings[b]!, key));
	const filledAt = (line: Line, of: readonly number[]): number | undefined => of.find((place) => !isBlank(line[place]));
	const amounts = inTurn('amount');
	if (amounts.some((place) => currencyAt(place) !== '') && table.columns.some(({ key }) => key === 'currency')) {
		const own = inTurn('currency');
		const codes = new Map(amounts.map((place) => [place, currencyAt(place) === '' ? '' : currencyCode(currencyAt(place), home)]));
		add('currency', headings[own[0] ?? -1] ?? '', (line) => {
			const place = filledAt(line, own);
			if (place !== undefined) return line[place];
			return line.every(isBlank) ? '' : (constants.currency ?? codes.get(filledAt(line, amounts) ?? amounts[0]!)!);
		});
	}
	const flags = [...places].filter(([key]) => isFlag(key)) as [Flag, number[]][];
	if (flags.length > 0 && table.columns.some(({ key }) => key === 'outcome')) {
		const own = places.get('outcome')?.[0];
		const stage = places.get('stage_id')?.[0];
		const heading = flags.map(([, [place]]) => headings[place!]).join(' / ');
		add('outcome', heading, (line) => (own !== undefined && !isBlank(line[own]) ? line[own] : outcomeOf(flags, line, stage)));
	} else if (!places.has('outcome') && constants.outcome === undefined) {
		const ends = endsBy(headings, places.get('closed_at') ?? []);
		if (ends !== null) add('outcome', ends.heading, (line) => (line.every(isBlank) ? '' : ends.outcomeOf(line)));
	}
	for (const key of places.keys()) {
		if (isFlag(key)) continue;
		const own = inTurn(key);
		const kind = table.columns.find((column) => column.key === key)?.kind;
		// "Duration (m)" is in minutes.
		const isScaled = kind === 'money' || key === 'value';
		const scales = new Map(own.map((place) => [place, isScaled ? (unitOf(headings[place]!)?.unit.scale ?? '') : '']));
		for (const [place, scale] of isScaled ? scales : [])
			if (lines.some((line) => !isBlank(line[place]))) headingScales.push({ heading: headings[place]!, scale });
		const floats = new Set(kind === 'id' ? own.filter((place) => areFloats(lines, place)) : []);
		add(key, headings[own[0]!]!, (line) => {
			const place = filledAt(line, own);
			if (place === undefined) return '';
			return floats.has(place) ? textOf(line[place]).replace(/\.0$/, '') : withScale(line[place], scales.get(place)!);
		});
	}
	for (const [key, value] of Object.entries(constants)) add(key, key, (line) => (line.every(isBlank) ? '' : value));
	return {
		keys: columns.map(({ key }) => key),
		headings: columns.map(({ heading }) => heading),
		currencies: columns.map(({ key }) =>
			key === 'amount'
				? ''
				: (inTurn(key)
						.map(currencyAt)
						.find((mark) => mark !== '') ?? ''),
		),
		scales: headingScales,
		lines: lines.map((line) => (line.every(isBlank) ? [] : columns.map(({ cellOf }) => cellOf(line)))),
	};
}

/** A column of ids that a program took for numbers with a fraction: 17.0 is the record 17. */
function areFloats(lines: readonly Line[], place: number): boolean {
	const texts = lines.flatMap((line) => (isBlank(line[place]) ? [] : [textOf(line[place])]));
	return texts.length > 0 && texts.every((text) => /^\d+\.0$/.test(text));
}

/** «120» under «Сумма, тыс. руб.» is 120 тыс. */
const withScale = (cell: unknown, scale: string): unknown => (scale === '' || isBlank(cell) ? cell : `${String(cell).trim()}${scale}`);

const YES = /^(?:1|true|yes|y|да|истина|\+|✓|x)$/i;
export const YES_OR_NO = /^(?:[01]|true|false|yes|no|y|n|да|нет|истина|ложь|[+✓x-])$/i;

function outcomeOf(flags: readonly (readonly [Flag, readonly number[]])[], line: Line, stage: number | undefined): unknown {
	const answers = new Map(flags.map(([flag, [place]]) => [flag, isBlank(line[place!]) ? null : YES.test(textOf(line[place!]))]));
	if (answers.get('is_won') === true) return 'WON';
	if (answers.get('is_lost') === true) return 'LOST';
	const isClosed = answers.get('is_closed');
	if (isClosed === true) {
		if (answers.get('is_won') === false) return 'LOST';
		return answers.get('is_lost') === false ? 'WON' : stage === undefined ? '' : howClosed(line[stage]);
	}
	if (isClosed === false) return 'OPEN';
	return answers.get('is_won') === false && answers.get('is_lost') === false ? 'OPEN' : '';
}

const WON_DATE = /(?:^|[^\p{L}])won(?:[^\p{L}]|$)|выигр|побед|успеш/iu;
const LOST_DATE = /(?:^|[^\p{L}])lost(?:[^\p{L}]|$)|проигр|отказ|потер/iu;

/** A day of winning and one of losing, and no status: which of the two is filled says how the deal ended; both at once say nothing. */
function endsBy(headings: readonly string[], dates: readonly number[]): { readonly heading: string; outcomeOf(line: Line): string } | null {
	const won = dates.filter((place) => WON_DATE.test(headings[place]!));
	const lost = dates.filter((place) => LOST_DATE.test(headings[place]!));
	if (won.length === 0 || lost.length === 0) return null;
	const isFilled = (line: Line, of: readonly number[]): boolean => of.some((place) => !isBlank(line[place]));
	return {
		heading: [...won, ...lost].map((place) => headings[place]!).join(' / '),
		outcomeOf(line) {
			const [isWon, isLost] = [isFilled(line, won), isFilled(line, lost)];
			return isWon === isLost ? (isWon ? '' : 'OPEN') : isWon ? 'WON' : 'LOST';
		},
	};
}

/** Closed, and how is for the stage to say; one that speaks of work does not know: a deal that the file calls closed is never open. */
const howClosed = (stage: unknown): unknown => (parseOutcome(stage) === 'OPEN' ? `closed, yet ${textOf(stage)}` : stage);
