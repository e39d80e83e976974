import { type Contest, isWaiting } from '../../src/contests/contest';
import type { DealBook, DealNow } from '../../src/contests/deals';
import { type Mark, withMarks } from '../../src/contests/marks';

const deal = (id: string): DealNow => ({
	row: 0,
	source: 'csv',
	id,
	name: `Deal ${id}`,
	link: '',
	seller: 'M1',
	amount: 100,
	currency: '',
	state: 'WON',
	exists: true,
	closedOn: '2026-07-10',
	month: '2026-07',
});
/** Knows a deal by its ID and by its name. */
const book = {
	meant: (typed: string) => (typed.startsWith('none') ? null : deal(typed.replace('Deal ', ''))),
} as Partial<DealBook> as DealBook;
const mark = (line: number, typed: string, claim: string, comment = '', manager = 'M1'): Mark => ({ manager, line, typed, claim, comment });

let at = 0;
const read = (all: readonly Contest[], ...marks: Mark[]): readonly Contest[] => withMarks(all, marks, ++at, () => book);
const decided = (all: readonly Contest[], change: Partial<Contest>): readonly Contest[] =>
	all.map((one) => (isWaiting(one) ? { ...one, answer: 'x', author: 'head', decidedAt: ++at, ...change } : one));
const said = (all: readonly Contest[]) => all.map(({ id, line, comment, status }) => [id, line, comment, status].join('/'));

test('the same deal in two lines is answered line by line, and then stays answered', () => {
	const lines = [mark(1, 'D1', 'повтор', 'первый раз'), mark(2, 'Deal D1', 'повтор', 'подробнее')];
	const first = read([], ...lines);
	expect(said(first)).toEqual(['C1/1/первый раз/new', 'C2/2/подробнее/new']);
	expect(read(first, ...lines)).toBe(first);
	// Other words while they wait are of their own line.
	const words = [lines[0]!, mark(2, 'Deal D1', 'повтор', 'ещё подробнее')];
	const second = read(first, ...words);
	expect(said(second)).toEqual(['C1/1/первый раз/new', 'C2/2/ещё подробнее/new']);
	const answered = decided(second, { status: 'refused' });
	expect(read(answered, ...words)).toBe(answered);
	const third = read(answered, words[0]!, mark(2, 'Deal D1', 'повтор', 'и снова'));
	expect(said(third)).toEqual(['C1/1/первый раз/refused', 'C2//ещё подробнее/refused', 'C3/2/и снова/new']);
	// Words that were answered before stand in the line again: it tells that answer.
	expect(said(read(decided(third, { status: 'refused' }), words[0]!, words[1]!)).slice(1)).toEqual([
		'C2/2/ещё подробнее/refused',
		'C3//и снова/refused',
	]);
});

test('a line that moves, and a deal that is found later, stay one contest', () => {
	const unclear = read([], mark(1, 'none', 'повтор', 'a'));
	expect(said(unclear)).toEqual(['C1/1/a/unclear']);
	const found = withMarks(unclear, [mark(3, 'none', 'повтор', 'b')], ++at, () => ({ ...book, meant: () => deal('D7') }));
	expect(found).toMatchObject([{ id: 'C1', line: 3, comment: 'b', status: 'new', deal: 'D7', period: '2026-07' }]);
});

test('the same words are a new contest once somebody else’s correction has made another thing of the deal', () => {
	const mine = mark(1, 'D1', 'не моя', 'a');
	const given = decided(read([], mine), { status: 'accepted', seller: 'M2' });
	expect(read(given, mine)).toBe(given);
	const theirs = mark(1, 'D1', 'не моя', 'b', 'M2');
	const back = decided(read(given, mine, theirs), { status: 'accepted', seller: 'M1' });
	const again = read(back, mine, theirs);
	expect(said(again)).toEqual(['C1//a/accepted', 'C2/1/b/accepted', 'C3/1/a/new']);
	const refused = decided(again, { status: 'refused' });
	expect(read(refused, mine, theirs)).toBe(refused);
	// A correction that was withdrawn makes nothing of it.
	const withdrawn = back.map((one): Contest => (one.id === 'C2' ? { ...one, status: 'withdrawn' } : one));
	expect(read(withdrawn, mine, theirs)).toBe(withdrawn);
});
