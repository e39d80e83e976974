import type { Line } from './deals-array';
import { type Cells, cellsOf, EDGES, MANAGERS, MONTHS, type Sums, ZONE_OFFSET } from './question';

const CELLS = MANAGERS.length * MONTHS.length;
const DAY = 86_400_000;

/** What anybody would write first: one pass over the lines with their Dates, an object a cell. */
export function naive(lines: readonly Line[]): Cells {
	const cells = new Map(
		MANAGERS.map((id) => [id, MONTHS.map(() => ({ won: 0, lost: 0, money: 0, priced: 0, cycle: 0, answered: 0, minutes: 0 }))]),
	);
	const cellAt = (manager: string, date: Date) => {
		const local = new Date(date.getTime() + ZONE_OFFSET);
		return local.getUTCFullYear() === 2026 ? cells.get(manager)![local.getUTCMonth()]! : null;
	};
	for (const [, manager, outcome, amount, created, closed, contact] of lines) {
		const cell = closed === '' ? null : cellAt(manager, closed);
		if (cell !== null && closed !== '' && outcome === 'WON') {
			cell.won++;
			cell.cycle += (closed.getTime() - created.getTime()) / DAY;
			if (amount !== '' && amount > 0) {
				cell.money += amount;
				cell.priced++;
			}
		} else if (cell !== null && outcome === 'LOST') cell.lost++;
		const start = contact === '' ? null : cellAt(manager, created);
		if (start !== null && contact !== '') {
			start.answered++;
			start.minutes += (contact.getTime() - created.getTime()) / 60_000;
		}
	}
	const pick = (name: keyof Sums): number[] => [...cells.values()].flatMap((row) => row.map((cell) => cell[name]));
	return cellsOf({
		won: pick('won'),
		lost: pick('lost'),
		money: pick('money'),
		priced: pick('priced'),
		cycle: pick('cycle'),
		answered: pick('answered'),
		minutes: pick('minutes'),
	});
}

/** The limit: hand-written for this one question, columns converted to typed arrays, then one pass over them. */
export function typed(lines: readonly Line[]): Cells {
	const n = lines.length;
	const manager = new Int32Array(n);
	const outcome = new Uint8Array(n);
	const amount = new Float64Array(n);
	const created = new Float64Array(n);
	const closed = new Float64Array(n);
	const contact = new Float64Array(n);
	const codes = new Map(MANAGERS.map((id, code) => [id, code]));
	for (let i = 0; i < n; i++) {
		const line = lines[i]!;
		manager[i] = codes.get(line[1])!;
		outcome[i] = line[2] === 'WON' ? 1 : line[2] === 'LOST' ? 2 : 0;
		amount[i] = line[3] === '' ? 0 : line[3];
		created[i] = line[4].getTime();
		closed[i] = line[5] === '' ? Number.NaN : line[5].getTime();
		contact[i] = line[6] === '' ? Number.NaN : line[6].getTime();
	}
	return scan(manager, outcome, amount, created, closed, contact);
}

function scan(
	manager: Int32Array,
	outcome: Uint8Array,
	amount: Float64Array,
	created: Float64Array,
	closed: Float64Array,
	contact: Float64Array,
): Cells {
	const make = (): Float64Array => new Float64Array(CELLS);
	const sums = {
		won: make(),
		lost: make(),
		money: make(),
		priced: make(),
		cycle: make(),
		answered: make(),
		minutes: make(),
	} satisfies Sums;
	const monthOf = (at: number): number => {
		if (!(at >= EDGES[0]! && at < EDGES[12]!)) return -1;
		let p = Math.floor((at - EDGES[0]!) / (30.5 * DAY));
		while (at >= EDGES[p + 1]!) p++;
		while (at < EDGES[p]!) p--;
		return p;
	};
	for (let i = 0; i < manager.length; i++) {
		if (outcome[i] !== 0) {
			const p = monthOf(closed[i]!);
			if (p >= 0) {
				const cell = manager[i]! * 12 + p;
				if (outcome[i] === 1) {
					sums.won[cell]!++;
					sums.cycle[cell]! += (closed[i]! - created[i]!) / DAY;
					if (amount[i]! > 0) {
						sums.money[cell]! += amount[i]!;
						sums.priced[cell]!++;
					}
				} else sums.lost[cell]!++;
			}
		}
		if (contact[i]! > 0) {
			const p = monthOf(created[i]!);
			if (p >= 0) {
				const cell = manager[i]! * 12 + p;
				sums.answered[cell]!++;
				sums.minutes[cell]! += (contact[i]! - created[i]!) / 60_000;
			}
		}
	}
	return cellsOf(sums);
}
