import { ask, openDesk } from '../../local/cli/desk';
import type { Host } from '../../local/host/contract/host';
import { formOf, textOf } from '../../sidebar/own-kpis/text-view';
import type { OwnKpiEditor, OwnKpiForm, OwnKpiPreview } from '../../src/app/own-kpis/types';
import { NOW } from '../now';
import { julyTables } from '../product/july-tables';

jest.setTimeout(300_000);

const EMPTY = { id: '', name_en: '', column: '', conditions: '', among: '', by_date: '', credit: '', unit: '', better: '', note: '' };

describe('the editor of own KPIs', () => {
	let desk: Host & { close(): void };
	beforeAll(() => {
		desk = openDesk({ locale: 'ru_RU', language: 'ru', timeZone: 'Europe/Moscow', now: () => NOW });
		// The last whole month before the data end is July.
		ask(desk, 'importTables', { ...julyTables, 'settings.csv': 'key,value\nas_of,2026-08-05' });
	});
	afterAll(() => desk.close());
	const preview = (part: Partial<OwnKpiForm>): OwnKpiPreview =>
		ask<OwnKpiPreview>(desk, 'previewOwnKpi', { ...EMPTY, name: 'Мой', what: 'количество', table: 'Сделки', ...part });

	test('a line is shown in words, by manager for the last whole month, with the rows counted and left out, and nothing is written', () => {
		const shown = preview({ conditions: 'Исход = выиграна', by_date: 'Дата закрытия' });
		expect(shown).toMatchObject({ problem: null, period: '2026-07', shown: '5', warnings: [], origin: null });
		expect(shown.words).toContain('выигранных сделок');
		expect(shown.people).toEqual([
			{ name: 'Анна Иванова', shown: '2' },
			{ name: 'Борис Петров', shown: '3' },
		]);
		expect(shown.rows[0]!.counted).toBe('5 сделок');
		expect(shown.rows[0]!.left.length).toBeGreaterThan(0);
		expect(ask<OwnKpiEditor>(desk, 'ownKpiEditor').lines).toEqual([]);
	});

	test('what is wrong is one sentence; a circle, too', () => {
		expect(preview({ conditions: 'Нет такого = 1' }).problem).toMatch(/нет столбца «Нет такого»/);
		expect(preview({ what: 'формула', column: '[Мой] * 2', table: '' }).problem).toMatch(/по кругу/);
	});

	test('warnings: a share above one, a column that is nearly empty, a built-in name', () => {
		expect(preview({ what: 'формула', table: '', column: '[calls] / [won_count]', unit: '%' }).warnings.join()).toContain('больше 100 %');
		expect(preview({ what: 'разных', column: 'Канал' }).warnings.join()).toContain('Столбец «Канал» пуст в 100 %');
		expect(preview({ conditions: 'Канал = (нет)' }).warnings).toEqual([]);
		expect(preview({ name: 'Выигранные сделки' }).warnings.join()).toContain('имя встроенного показателя');
		const later = `${julyTables['deals.csv']}\nD99,C1,M1,,WON,1000,,2026-07-02T10:00,2027-01-01T10:00,`;
		ask(desk, 'importTables', { 'deals.csv': later, 'settings.csv': 'key,value\nas_of,2026-08-05' });
		expect(preview({ by_date: 'Дата закрытия' }).warnings.join()).toContain('ещё впереди');
	});

	test('it is written into the tab, opened again and changed; its formula works at once', () => {
		const form = { ...EMPTY, name: 'Крупные', what: 'количество', table: 'Сделки', conditions: 'Бюджет >= 100000' };
		const [line] = ask<OwnKpiEditor>(desk, 'saveOwnKpi', form).lines;
		expect(line).toMatchObject({ ...form, id: 'own:крупные' });
		desk.addSheet('Проба');
		desk.type('Проба', 0, 0, '=KPI("Крупные";"ALL";"2026-07")');
		const at = (): unknown => (desk.dump('Проба') as { tabs: { values: unknown[][] }[] }).tabs[0]!.values[0]![0];
		expect(at()).toBeGreaterThan(0);
		const after = ask<OwnKpiEditor>(desk, 'saveOwnKpi', { ...line, name: 'Очень крупные', conditions: 'Бюджет >= 200000' });
		expect(after.lines).toHaveLength(1);
		expect(after.lines[0]).toMatchObject({ id: 'own:крупные', name: 'Очень крупные', conditions: 'Бюджет >= 200000' });
	});

	test('form and text are two views of one line', () => {
		const { fields, lines } = ask<OwnKpiEditor>(desk, 'ownKpiEditor');
		const text = textOf(lines[0]!, fields);
		expect(text.split('\n')).toContain('Условия: Бюджет >= 200000');
		expect(formOf(text, { ...EMPTY, id: lines[0]!.id, name: '', what: '', table: '' }, fields)).toEqual(lines[0]);
		const long = { ...lines[0]!, conditions: 'Бюджет >= 200000;\nИсход = выиграна', note: 'Одно:\nдругое' };
		expect(formOf(textOf(long, fields), { ...lines[0]!, conditions: 'x' }, fields)).toEqual(long);
		const pasted = fields.map(({ key }) => lines[0]![key]).join('\t');
		expect(formOf(pasted, lines[0]!, fields)).toEqual(lines[0]);
	});

	test('formulas find a renamed KPI: cells by the name it first had, other lines by the new one', () => {
		const at = (row: number): unknown => (desk.dump('Проба') as { tabs: { values: unknown[][] }[] }).tabs[0]!.values[row]![0];
		const save = (form: Partial<OwnKpiForm>): OwnKpiForm[] => [...ask<OwnKpiEditor>(desk, 'saveOwnKpi', { ...EMPTY, ...form }).lines];
		const two = save({ name: 'Вдвое', what: 'формула', column: '[Очень крупные; region=(нет)] * 2 + [крупные] - [очень  крупные]' });
		const [, twice] = save({ ...two[0]!, name: 'Огромные' });
		expect(twice!.column).toBe('[Огромные; region=(нет)] * 2 + [крупные] - [Огромные]');
		for (const [row, name] of ['Крупные', 'Огромные', 'Вдвое'].entries()) desk.type('Проба', 3 + row, 0, `=KPI("${name}";"ALL";"2026-Q3")`);
		expect(at(3)).toBeGreaterThan(0);
		expect([at(3), at(5)]).toEqual([at(4), expect.any(Number)]);
		// A KPI that is called so now goes before one that was.
		save({ name: 'Крупные', what: 'количество', table: 'Сделки', conditions: 'Бюджет > 1; Бюджет < 0' });
		desk.type('Проба', 6, 0, '=KPI("Крупные";"ALL";"2026")');
		expect(at(6)).toBe(0);
	});

	test('a built-in KPI is copied, says what it came from and how it differs; where no line can say it, why', () => {
		const { builtIn } = ask<OwnKpiEditor>(desk, 'ownKpiEditor');
		expect(builtIn.find(({ key }) => key === 'open_deals')!.why).toMatch(/на момент времени/);
		expect(() => ask(desk, 'copyKpi', 'open_deals')).toThrow('нельзя записать строкой');
		const copy = ask<OwnKpiForm>(desk, 'copyKpi', 'won_count');
		expect(preview(copy)).toMatchObject({ shown: '5', origin: { differences: [] } });
		const { origin } = preview({ ...copy, conditions: `${copy.conditions}; Бюджет > 100000` });
		expect(origin!.differences).toEqual([expect.stringContaining('Условия: было')]);
	});
});
