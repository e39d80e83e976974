import { nameNotes } from '../../src/own-kpis/name-notes';

test('a name of a built-in KPI, in either language, is told: formulas would give the other figure', () => {
	const told = nameNotes([
		{ name: 'Средний чек', what: 'sum' },
		{ name: 'Мой показатель', name_en: 'Win rate', what: 'count' },
		{ name: 'Звонки от минуты', what: 'count' },
	]);
	expect(told.map(({ ru }) => /«([^»]+)» – имя/.exec(ru)?.[1])).toEqual(['Средний чек', 'Win rate']);
});

test('a name of several lines is told once, however it is written; one line may have the same name twice', () => {
	expect(nameNotes([{ name: 'Тендеры' }, { name: ' тендеры' }, { name: 'ТЕНДЕРЫ' }])).toHaveLength(1);
	expect(nameNotes([{ name: 'Upsell', name_en: 'upsell' }])).toEqual([]);
	expect(nameNotes([{ name: '' }, { name: null }])).toEqual([]);
});
