import { zone } from '../../../src/calendar/zone';
import { plansDown } from '../../../src/connectors/table/plans/months-across';

const here = zone('Europe/Moscow');
const month = (year: number, index: number): Date => new Date(here.instantOf(Date.UTC(year, index - 1, 1) / 86_400_000));
const down = (...lines: unknown[][]) => plansDown(lines, { year: 2026, zone: here, name: 'план', planOf: () => null });

test('cells of a tab that hold first days of months are months', () => {
	const plan = down(['Менеджер', month(2026, 11), month(2026, 12), month(2027, 1)], ['Ира', 1, 2, 3]);
	expect(plan!.lines.slice(1)).toEqual([
		['Ира', '2026-11', 1],
		['Ира', '2026-12', 2],
		['Ира', '2027-01', 3],
	]);
});

test.each([
	['days of one month', ['Менеджер', '01.07.2026', '02.07.2026', '03.07.2026']],
	['a list with a column of years', ['Год', 'Сумма', 'Менеджер']],
	['words that begin like months', ['Name', 'Market', 'Decision', 'Junction', 'Separate']],
	['the same month twice', ['Менеджер', 'Июль 2026', 'Июль 2026', 'Август 2026']],
	['months without anything before them', ['Июль', 'Август', 'Сентябрь']],
	['codes like 1.5 and 2.10', ['Менеджер', '1.5', '2.10', '3.10']],
])('%s are no months side by side', (_, headings) => {
	expect(down(headings, ['Ира', 1, 2, 3, 4])).toBeNull();
});

test('lines keep their numbers, blank cells plan nothing and 0 is a plan of 0', () => {
	const plan = down(['План'], [], ['Менеджер', 'Янв', 'Фев', 'Мар'], ['Ира', 0, '', 3], [], ['Олег', '—', 2, null]);
	expect(plan!.lines.slice(2)).toEqual([
		['Ира', '2026-01', 0],
		['Ира', '2026-03', 3],
		['Олег', '2026-02', 2],
	]);
	expect(plan!.region.lineNumbers).toEqual([4, 4, 6]);
});
