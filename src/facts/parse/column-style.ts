import { type DayOrder, type DayOrders, dayOrderOf } from './instant';
import { type DecimalSign, decimalSignOf, habitIn } from './number';

/** How a whole column writes what one cell leaves open: `1.234`, 05/07/2026. */
export interface ColumnStyle {
	readonly decimal?: DecimalSign | undefined;
	/** A figure beside a currency is read as the currency's country writes it; a sign of several is this one's where it has it. */
	readonly byMark?: string;
	readonly order?: DayOrders | undefined;
}

/** What a column leaves open, and what settles it. */
export interface Doubt {
	/** The first cell that can be read in two ways. */
	readonly cell: string;
	readonly count: number;
	/** A cell that can be read in one way only; null when there is none, or they contradict each other: then the locale decides. */
	readonly witness: string | null;
	/** The heading under which the witness stands, where that is another column of the same table. */
	readonly elsewhere?: string;
}

/** Another column of the same table: one program or person wrote both. */
export interface Neighbour {
	readonly heading: string;
	cellAt(index: number): unknown;
}

/** What decides which currency stands beside a figure, and against what it may not be read. */
export interface Surroundings {
	readonly locale: string;
	/** The account's currency. */
	readonly home?: string;
}

export interface Styled {
	readonly style: ColumnStyle;
	readonly doubt: Doubt | null;
	/** The first cell that the currency beside it settles. */
	readonly marked?: string;
}

const NOTHING: Styled = { style: {}, doubt: null };
const MARKED = /[^\d\s.,'()+%-]/;
const IN_TWO_WAYS = { number: /^[^.,]*\d[.,]\d{3}(?![\d.,])/, date: /^\D*\d{1,2}[-/]\d{1,2}[-/]\d{2}/ };

type Sign = DecimalSign | DayOrder;

/**
 * The style of a column of numbers or dates, from all of its cells: one that permits a single reading is a witness for the others. Without
 * one of its own the other columns of the table are asked.
 */
export function columnStyle(
	kind: 'number' | 'date',
	size: number,
	cellAt: (index: number) => unknown,
	around: Surroundings,
	neighbours: readonly Neighbour[] = [],
): Styled {
	const read = kind === 'number' ? decimalSignOf : dayOrderOf;
	let isInDoubt = false;
	for (let i = 0; i < size && !isInDoubt; i++) {
		const cell = cellAt(i);
		isInDoubt = typeof cell === 'string' && IN_TWO_WAYS[kind].test(cell) && (kind === 'date' || read(cell) === '?');
	}
	if (!isInDoubt) return NOTHING;
	const years = kind === 'date' ? yearsFirst(size, cellAt) : null;
	if (years !== null) return years;
	const witnesses = new Map<Sign, string>();
	const bySign = { '/': new Set<Sign>(), '-': new Set<Sign>() };
	const habits = new Map<DecimalSign, string>();
	const open: string[] = [];
	let isHabitBroken = false;
	for (let i = 0; i < size; i++) {
		const cell = cellAt(i) as string;
		const sign = read(cell);
		if (sign === null) continue;
		// Whoever asks may have to look the account's currency up: only beside a mark is it needed.
		const habit = kind === 'number' && MARKED.test(cell) ? habitIn(cell, around.locale, around.home ?? '') : null;
		if (sign === '?' && habit !== null) habits.set(habit, habits.get(habit) ?? cell);
		else if (sign === '?') open.push(cell);
		else {
			witnesses.set(sign, witnesses.get(sign) ?? cell);
			for (const mark of ['/', '-'] as const) if (kind === 'date' && cell.includes(mark)) bySign[mark].add(sign);
			isHabitBroken ||= habit !== null && habit !== sign;
		}
	}
	const byMark = habits.size > 0 && !isHabitBroken;
	if (!byMark) open.push(...habits.values());
	const found = witnesses.size === 0 && byMark ? one<Sign>(habits) : one(witnesses);
	const elsewhere = found === null && witnesses.size === 0 && habits.size === 0 ? ambiguityNote(read, size, neighbours) : null;
	const [sign, ofAll] = found ?? elsewhere ?? [undefined, null];
	// 27/01 and 04-26 in one column: each sign has an order of its own.
	const orders = kind === 'date' && witnesses.size > 1 ? ordersOf(bySign) : null;
	const own = orders?.[open[0]?.includes('/') === true ? '/' : '-'];
	const witness = own === undefined ? ofAll : (witnesses.get(own) ?? null);
	return {
		style: {
			...(orders !== null && { order: orders }),
			...(sign !== undefined && (kind === 'number' ? { decimal: sign as DecimalSign } : { order: sign as DayOrder })),
			...(byMark && { byMark: around.home ?? '' }),
		},
		doubt: open.length === 0 ? null : { cell: open[0]!, count: open.length, witness, ...(elsewhere && { elsewhere: elsewhere[2] }) },
		...(byMark && { marked: [...habits.values()][0]! }),
	};
}

/**
 * 26-07-05, 26-07-31: what hardly changes and could be a year is one, where what stands last goes through the days. Where too few lines tell,
 * days go first, and that is in doubt. Null where nothing looks so.
 */
function yearsFirst(size: number, cellAt: (index: number) => unknown): Styled | null {
	const cells: [cell: string, first: number, last: number][] = [];
	for (let i = 0; i < size; i++) {
		const cell = cellAt(i);
		const m = typeof cell === 'string' ? /^\s*(\d\d)-\d\d-(\d\d)(?!\d)/.exec(cell) : null;
		if (m !== null) cells.push([cell as string, Number(m[1]), Number(m[2])]);
		else if (typeof cell === 'string' && IN_TWO_WAYS.date.test(cell)) return null;
	}
	const [firsts, lasts] = [cells.map(([, first]) => first), cells.map(([, , last]) => last)];
	if (cells.length === 0 || Math.min(...firsts) < 20 || Math.max(...firsts) > 40 || Math.max(...lasts) > 31) return null;
	const isYear = Math.max(...firsts) - Math.min(...firsts) <= 2 && Math.max(...lasts) - Math.min(...lasts) > 5;
	const witness = isYear ? cells.reduce((most, one) => (one[2] > most[2] ? one : most))[0] : null;
	return {
		style: { order: isYear ? 'ymd' : 'dmy' },
		doubt: { cell: cells[0]![0], count: cells.length, witness },
	};
}

function ordersOf(bySign: Readonly<Record<'/' | '-', ReadonlySet<Sign>>>): Exclude<DayOrders, DayOrder> | null {
	const [slash, dash] = [[...bySign['/']], [...bySign['-']]];
	if (slash.length > 1 || dash.length > 1) return null;
	return { ...(slash.length === 1 && { '/': slash[0] as DayOrder }), ...(dash.length === 1 && { '-': dash[0] as DayOrder }) };
}

const one = <S>(signs: ReadonlyMap<S, string>): readonly [S, string] | null => (signs.size === 1 ? [...signs][0]! : null);

/** What all other columns say that say anything. */
function ambiguityNote(
	read: (cell: unknown) => Sign | '?' | null,
	size: number,
	neighbours: readonly Neighbour[],
): readonly [Sign, string, heading: string] | null {
	const examples = new Map<Sign, readonly [Sign, string, string]>();
	for (const { heading, cellAt } of neighbours)
		for (let i = 0; i < size; i++) {
			const cell = cellAt(i);
			const sign = read(cell);
			if (sign !== null && sign !== '?' && !examples.has(sign)) examples.set(sign, [sign, String(cell), heading]);
		}
	return examples.size === 1 ? [...examples.values()][0]! : null;
}
