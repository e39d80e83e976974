import fc from 'fast-check';
import { recompute } from '../../../src/app/figures/recompute';
import { recomputeNow } from '../../../src/app/panel/menu-commands';
import type { Reply, Request } from '../../../src/connectors/kit/contract';
import type { SheetCell } from '../../../src/tabs/workbook';
import { connectTo, execution, importAll, type TestDesk, testDesk } from '../desk';
import { answering, credentials, smallAccount } from '../small-crm';

jest.setTimeout(300_000);

const account = smallAccount(15);
const FIGURES = ['aggregates', 'details', 'present', 'slices'];
/** Rows of the aggregate tab: ids, directory, the first figures. */
const FIRST = 3;

interface Office {
	readonly desk: TestDesk;
	/** What the amounts in the CRM are multiplied by, and since when. */
	rate: number;
	since: number;
}

function office(): Office {
	const one = { rate: 1, since: 0 } as { desk: TestDesk; rate: number; since: number };
	one.desk = testDesk((request: Request): Reply => {
		const deals = account.deals.map((deal) => ({ ...deal, amount: (deal.amount ?? 0) * one.rate, updatedAt: one.since }));
		return answering(one.rate === 1 ? account : { ...account, deals })(request);
	});
	connectTo(one.desk, credentials);
	importAll(one.desk);
	execution(one.desk, () => recompute(one.desk.ports, undefined, true));
	// The first hour takes note of what stands there now.
	importAll(one.desk);
	return one;
}

/** The tabs that an import writes whole. */
function writtenBy(desk: TestDesk, work: () => unknown): string[] {
	const written = new Set<string>();
	const write = desk.book.write.bind(desk.book);
	desk.book.write = (id, row, column, cells) => {
		if (cells.length > 1) written.add(id);
		write(id, row, column, cells);
	};
	work();
	desk.book.write = write;
	return FIGURES.filter((id) => written.has(id));
}

/** The hidden tabs but for the line of the warning, which tells of edits, too. */
function figures(desk: TestDesk): unknown[] {
	const content = desk.book.content(FIGURES) as Record<string, SheetCell[][]>;
	return FIGURES.map((id) => content[id]!.filter(([key]) => key !== 'warning'));
}

const hour = ({ desk }: Office): void => {
	desk.clock += 60_000;
	importAll(desk);
};

/** What can happen between two imports. */
const EVENTS: Record<string, (one: Office) => void> = {
	nothing: () => undefined,
	'the CRM has other amounts': (one) => {
		one.rate *= 2;
		one.since = one.desk.clock;
	},
	'somebody edits a deal': ({ desk }) => {
		const cells = desk.book.read('deals')!;
		desk.book.write('deals', 3, cells[0]!.indexOf('amount') + 1, [[Number(cells[2]![cells[0]!.indexOf('amount')]) + 100]]);
	},
	'somebody changes a setting': ({ desk }) => {
		const cells = desk.book.read('settings')!;
		desk.book.write('settings', cells.length + 1, 1, [['vat_rate', '0.2']]);
	},
	'somebody writes over a hidden figure': ({ desk }) => desk.book.write('aggregates', FIRST, 8, [[123_456]]),
	'somebody writes over the hidden details': ({ desk }) => desk.book.write('details', 2, 2, [['nonsense']]),
	'a night passes': ({ desk }) => {
		desk.clock += 86_400_000;
	},
	'another zone': ({ desk }) => {
		desk.book.timeZone = desk.book.timeZone === 'Europe/Moscow' ? 'Asia/Vladivostok' : 'Europe/Moscow';
	},
};

describe('an import that changes nothing', () => {
	const one = office();

	test('leaves the figures as they stand', () => {
		const before = figures(one.desk);
		expect(writtenBy(one.desk, () => hour(one))).toEqual([]);
		expect(figures(one.desk)).toEqual(before);
	});

	test('who asks for them by hand has them computed', () => {
		expect(writtenBy(one.desk, () => execution(one.desk, () => recomputeNow(one.desk.ports)))).toEqual(FIGURES);
	});
});

test.each(Object.keys(EVENTS).filter((name) => name !== 'nothing' && name !== 'another zone'))(
	'figures are computed anew when %s',
	(name) => {
		const one = office();
		EVENTS[name]!(one);
		one.desk.book.settle();
		expect(writtenBy(one.desk, () => hour(one))).toEqual(FIGURES);
		// Once: the hour after finds nothing new.
		expect(writtenBy(one.desk, () => hour(one))).toEqual([]);
	},
);

test('whatever happens between imports, the figures are those of a whole computation', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...Object.keys(EVENTS)), { minLength: 1, maxLength: 4 }), (events) => {
			const one = office();
			for (const name of events) {
				EVENTS[name]!(one);
				one.desk.book.settle();
				try {
					hour(one);
				} catch {
					// What a tab has lost stops an import, and is told; the figures stay.
					continue;
				}
				const after = figures(one.desk);
				execution(one.desk, () => recomputeNow(one.desk.ports));
				expect(figures(one.desk)).toEqual(after);
			}
		}),
		{ numRuns: Number(process.env.RUNS ?? 3) },
	);
});
