import { ask } from '../../local/cli/desk';
import { build, openFirm, tabOf } from './built';
import { type Firm, firmTables, people } from './firm';

jest.setTimeout(300_000);

const firm: Firm = { managers: people(3), deals: 24, months: ['2026-05', '2026-06', '2026-07'] };
type Values = readonly (readonly unknown[])[];
const LIGHTS = /^[★▲●▼]/;
const lineOf = (values: Values, title: string): readonly unknown[] => values.find((line) => line[1] === title)!;

test('in the first working days nobody is judged, ranked or compared; later everybody is', () => {
	const lightsOn = (asOf: string): { judged: number; ranks: number; about: string; growth: unknown; steps: string } => {
		const desk = openFirm(firm, asOf);
		build(desk);
		const { values } = tabOf(desk, 'Отдел');
		desk.close();
		const first = values.findIndex((line) => line[1] === 'Менеджер') + 1;
		return {
			judged: values.slice(first, first + 3).filter((line) => LIGHTS.test(String(line[5]))).length,
			ranks: values.slice(first, first + 3).filter((line) => typeof line[6] === 'number').length,
			about: String(values[1]![12]),
			growth: lineOf(values, 'Сумма закрытых сделок')[6],
			steps: String(values.find((line) => line[1] === 'Что делать')![2]),
		};
	};
	expect(lightsOn('2026-07-02')).toEqual({
		judged: 0,
		ranks: 0,
		about: expect.stringContaining('период только начался'),
		growth: '',
		steps: expect.not.stringContaining('раз больше'),
	});
	expect(lightsOn('2026-07-20')).toEqual({
		judged: 3,
		ranks: 3,
		about: expect.not.stringContaining('начался'),
		growth: expect.any(Number),
		steps: expect.any(String),
	});
});

test('the conversion of a month that still ripens is not compared with an older one', () => {
	const desk = openFirm(firm, '2026-07-20');
	build(desk);
	const { values } = tabOf(desk, 'Отдел');
	// No attainment, no light, no change: beside it stands how far such a month usually is.
	expect(lineOf(values, 'Конверсия в продажу').slice(4, 7)).toEqual(['', '', 'зреет']);
	const said = values.map((line) => String(line[1])).filter((text) => text.startsWith('Конверсия в продажу ещё зреет'));
	expect(said).toEqual([
		expect.stringMatching(/^Конверсия в продажу ещё зреет: \d+\u00a0% из \d+; прошлых периодов меньше трёх, сравнить не с чем\.$/),
	]);
	// Nothing is known of its stages, so that nothing ripens.
	expect(lineOf(values, 'Тёплые → горячие').slice(3, 7)).toEqual(['', '', '', '']);
	desk.type('Отдел', 2, 2, '2026-06');
	expect(lineOf(tabOf(desk, 'Отдел').values, 'Конверсия в продажу')[6]).toEqual(expect.any(Number));
	desk.close();
});

test('totals that collapsed are told on the department’s sheet until somebody has looked', () => {
	const desk = openFirm(firm, '2026-07-20');
	build(desk);
	const warning = (): string => String(tabOf(desk, 'Отдел').values[3]![1]);
	const collapsed = /^⚠ .*«Сумма закрытых сделок»: было [\d\s]+, стало 0/;
	expect(warning()).not.toMatch(collapsed);
	const tables = firmTables(firm, '2026-07-20');
	const poor = tables['deals.csv']!.replace(/"(\d{4,6})","(\d{3,6})","2026/g, '"0","0","2026');
	expect(poor).not.toBe(tables['deals.csv']);
	ask(desk, 'importTables', { 'deals.csv': poor });
	expect(warning()).toMatch(collapsed);
	ask(desk, 'releaseDigests');
	expect(warning()).not.toMatch(collapsed);
	desk.close();
});

test('the funnel shows the pipeline that is chosen, with its own stages and wins', () => {
	const desk = openFirm(firm, '2026-07-20');
	const stages = [
		['pipeline_id', 'pipeline_name', 'stage_id', 'name', 'order', 'outcome'],
		...[
			['P1', 'Новые', 'new', 'Новая', 1, 'OPEN'],
			['P1', 'Новые', 'offer', 'Предложение', 2, 'OPEN'],
			['P1', 'Новые', '142', 'Успех', 9, 'WON'],
			['P2', 'Сервис', 'new', 'Обращение', 1, 'OPEN'],
			['P2', 'Сервис', '142', 'Успех', 9, 'WON'],
		],
	];
	const deals = (firmTables(firm, '2026-07-20')['deals.csv'] as string)
		.split('\n')
		.map((line, i) => `${line},${i === 0 ? '"pipeline_id"' : i % 3 === 0 ? '"P2"' : '"P1"'}`)
		.join('\n');
	ask(desk, 'importTables', { 'deals.csv': deals, 'stages.csv': stages.map((line) => line.join(',')).join('\n') });
	build(desk);
	const block = (): { stages: unknown[]; won: unknown } => {
		const { values } = tabOf(desk, 'Отдел');
		const top = values.findIndex((line) => line[1] === 'Воронка периода');
		const last = values.findIndex((line) => line[1] === 'Выиграно в этой воронке');
		return { stages: values.slice(top + 2, last).map((line) => line[1]), won: values[last]![3] };
	};
	const top = tabOf(desk, 'Отдел').values.findIndex((line) => line[1] === 'Воронка периода');
	desk.type('Отдел', 2, 2, '2026');
	const main = block();
	expect(main.stages).toEqual(['Новая', 'Предложение']);
	desk.type('Отдел', top, 4, 'Сервис');
	const other = block();
	expect(other.stages).toEqual(['Обращение', '']);
	expect([Number(main.won) > 0, Number(other.won) > 0]).toEqual([true, true]);
	expect(Number(main.won) + Number(other.won)).toBe(tabOf(desk, 'Отдел').values[5]![9]);
	desk.close();
});
