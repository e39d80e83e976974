import { saveOwnKpi } from '../../src/app/own-kpis/save';
import type { OwnKpiForm } from '../../src/app/own-kpis/types';
import { lineNamed, linesFrom, ownIdStem } from '../../src/own-kpis/lines';
import { writeFacts } from '../../src/tabs/data-tab';
import { readFacts } from '../../src/tabs/read-data-tab';
import { silent } from '../app/desk';

const found = (lines: readonly (readonly [name: string, id: string])[], word: string): string | undefined =>
	lineNamed(
		linesFrom(lines.length, (key, row) => (key === 'name' ? lines[row]![0] : key === 'kpi_id' ? lines[row]![1] : '')),
		word,
	)?.name;

test('a renamed KPI is found by the name it first had', () => {
	expect(found([['Очень крупные', ownIdStem('Крупные')]], 'крупные')).toBe('Очень крупные');
});

test.each([
	['Сделки > 100', 'Сделки < 100'],
	['Рост +10', 'Рост −10'],
	['Доля выигранных сделок по новым клиентам из Москвы', 'Доля выигранных сделок по новым клиентам из Казани'],
])('%s is not taken for %s, whose line was deleted', (kept, deleted) => {
	expect(found([[kept, ownIdStem(kept)]], deleted)).toBeUndefined();
	expect(found([['Новое имя', ownIdStem(kept)]], deleted)).toBeUndefined();
});

test('the second of two lines of one name is not taken for one that is called so with a number', () => {
	const name = 'Звонки';
	expect(
		found(
			[
				[name, ownIdStem(name)],
				[name, `${ownIdStem(name)}_2`],
			],
			'Звонки 2',
		),
	).toBeUndefined();
});

const EMPTY: OwnKpiForm = {
	...{ id: '', name: '', name_en: '', what: 'формула', table: '', column: '', conditions: '', among: '' },
	...{ by_date: '', credit: '', unit: '', better: '', note: '' },
};
/** The formula of the last of these lines after the first of that name got another. */
function afterRenaming(names: readonly string[], formula: string, line: number, is: string): unknown {
	const desk = silent();
	const rows = names.map((name, i) => ({ kpi_id: `own:k${i}`, name, what: 'формула', column: `[won_count] * ${i + 2}` }));
	writeFacts(desk.book, 'own_kpis', [...rows, { kpi_id: 'own:last', name: 'Последний', what: 'формула', column: formula }], 'ru');
	saveOwnKpi(desk.ports, { ...EMPTY, id: `own:k${line}`, name: is, column: '[won_count]' });
	return readFacts(desk.book, 'own_kpis')!.rows.at(-1)!.column;
}

test('a renaming changes formulas that mean the renamed KPI, and no others', () => {
	expect(afterRenaming(['Мой'], '[мой; region=Юг] + [won_count]', 0, 'Наш')).toBe('[Наш; region=Юг] + [won_count]');
	expect(afterRenaming(['k0'], '[k0] + [Мой]', 0, 'Наш')).toBe('[Наш] + [Мой]');
	expect(afterRenaming(['Мой'], '[k0] + [own:k0]', 0, 'Наш')).toBe('[k0] + [own:k0]');
	// The first of two lines of one name is meant.
	expect(afterRenaming(['Мой', 'Мой'], '[Мой]', 1, 'Наш')).toBe('[Мой]');
	// A built-in name is meant.
	expect(afterRenaming(['won_count'], '[won_count] + 1', 0, 'Наш')).toBe('[won_count] + 1');
});

test('where the new name would lead elsewhere the formula names the KPI by its id', () => {
	expect(afterRenaming(['Мой'], '[Мой; region=Юг]', 0, 'bookings')).toBe('[own:k0; region=Юг]');
	expect(afterRenaming(['Другой', 'Мой'], '[Мой]', 1, 'Другой')).toBe('[own:k1]');
	expect(afterRenaming(['Мой'], '[Мой]', 0, 'Мой [новый]')).toBe('[own:k0]');
	expect(afterRenaming(['Мой'], '[Мой]', 0, 'Рабочие дни')).toBe('[own:k0]');
});
