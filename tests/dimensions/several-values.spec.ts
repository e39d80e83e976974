import { answerSlice } from '../../src/app/answers/table-answers';
import { answer } from '../../src/app/figures/answer';
import { connectTo, importAll, testDesk } from '../app/desk';
import { answering, credentials, smallAccount } from '../app/small-crm';

const account = smallAccount(60);
const desk = testDesk(answering(account));
connectTo(desk, credentials);
importAll(desk);
const { ports, book } = desk;

const leads = (options: string): number => answer(ports, 'new_leads', '', '2026', options) as number;
const lines = (dimension: string): Map<string, number> =>
	new Map((answerSlice(ports, ['new_leads', dimension, '2026']) as [string, number][]).map(([name, value]) => [name, value]));
const nameOf = (id: number): string => account.products!.find((product) => product.id === id)!.name;

test.each(['тег', 'товар'])('every value of «%s» counts its rows, a row with two for both', (dimension) => {
	const all = lines(dimension);
	const values = [...all.keys()].filter((name) => name !== '(нет)' && name !== 'Итого');
	expect(values.length).toBeGreaterThan(2);
	for (const value of values) expect(leads(`${dimension}=${value}`)).toBe(all.get(value));
	for (const value of values) expect(leads(`${dimension}<>${value}`)).toBe(leads('') - all.get(value)!);
	// All together are those that have any.
	expect(leads(`${dimension}=${values.join('|')}`)).toBe(leads('') - (all.get('(нет)') ?? 0));
	expect(values.reduce((sum, value) => sum + all.get(value)!, 0)).toBeGreaterThanOrEqual(leads(`${dimension}=${values.join('|')}`));
	expect(all.get('Итого')).toBe(leads(''));
});

test('a deal with two products is found under either, and its activities with it', () => {
	const two = account.deals.find(({ products, deletedAt }) => products?.length === 2 && deletedAt === null)!;
	const [first, second] = two.products!.map(nameOf) as [string, string];
	const both = leads(`товар=${first}`) + leads(`товар=${second}`) - leads(`товар=${first}|${second}`);
	expect(both).toBeGreaterThan(0);
	const activities = (options: string): number => answer(ports, 'activities', '', '2026', options) as number;
	expect(activities(`product=${first}`) + activities(`product<>${first}`)).toBe(activities(''));
});

test('a column that a person made under the same name goes first', () => {
	const wide = book.read('deals')!;
	book.write('deals', 2, wide[0]!.length + 1, [['Товар'], ...wide.slice(2).map((_, i) => [i % 2 === 0 ? 'свой' : ''])]);
	expect(leads('товар=свой')).toBeGreaterThan(0);
	expect(leads('товар=свой') + leads('товар=(нет)')).toBe(leads(''));
});
