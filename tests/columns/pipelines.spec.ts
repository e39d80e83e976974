import { parseDay } from '../../src/calendar/day';
import { month } from '../../src/calendar/period';
import { enrich } from '../../src/columns/enrich';
import { textOf } from '../../src/facts/columns';
import { accountOf, FactBase } from '../../src/facts/fact-base';
import type { Row } from '../../src/facts/table';
import { funnel, stageConversion } from '../../src/formulas/funnel';
import hotClients from '../../src/kpis/hot-clients.kpi';
import stageTime from '../../src/kpis/stage-time.kpi';
import { evaluate } from '../../src/measures/evaluate';
import { resolveOptions } from '../../src/measures/resolve-options';
import { FUNNEL, funnelCounts, funnelPipelines } from '../../src/reports/details/funnel-counts';
import { present } from '../../src/reports/details/present';

const at = (day: number): number => Date.UTC(2026, 6, day, 9);
const stage = (pipeline_id: string, stage_id: string, order: number, more: Row = {}): Row => ({
	pipeline_id,
	pipeline_name: pipeline_id === 'A' ? 'Новые' : 'Сервис',
	stage_id,
	order,
	name: `${stage_id} в ${pipeline_id}`,
	outcome: 'OPEN',
	...more,
});
/** Stage 1 is hot and working in A, cold in B; 142 is the win of A and a working stage of B. */
const stages = [
	stage('A', '1', 1, { temperature: 'hot' }),
	stage('A', '142', 9, { outcome: 'WON', name: 'Успех' }),
	stage('A', '143', 10, { outcome: 'LOST', name: 'Отказ' }),
	stage('B', '1', 1, { temperature: 'cold' }),
	stage('B', '142', 2),
	stage('B', '150', 9, { outcome: 'WON', name: 'Успех' }),
	stage('B', '143', 10, { outcome: 'LOST', name: 'Отказ' }),
];
const deal = (deal_id: string, pipeline_id: string, stage_id: string, more: Row = {}): Row => ({
	source: 'csv',
	deal_id,
	client_id: `C${deal_id}`,
	manager_id: 'M1',
	pipeline_id,
	stage_id,
	amount: 100_00,
	created_at: at(1),
	...more,
});
const deals = [
	deal('1', 'A', '1'),
	deal('2', 'A', '142', { closed_at: at(10) }),
	deal('3', 'B', '1'),
	deal('4', 'B', '142'),
	deal('5', 'B', '150', { closed_at: at(12) }),
	deal('6', 'A', '142', { closed_at: at(14) }),
];
const step = (deal_id: string, day: number, to_pipeline_id: string | null, from: string | null, to: string): Row => ({
	source: 'csv',
	change_id: `${deal_id}-${day}`,
	deal_id,
	changed_at: at(day),
	from_stage_id: from,
	to_stage_id: to,
	to_pipeline_id,
	manager_id: 'M1',
});
const stage_changes = [
	step('1', 1, 'A', null, '1'),
	// The history of this deal does not say the pipeline: the deal does.
	step('2', 1, null, null, '1'),
	step('2', 10, null, '1', '142'),
	step('3', 1, 'B', null, '1'),
	step('4', 1, 'B', null, '1'),
	step('4', 5, 'B', '1', '142'),
	step('5', 1, 'B', null, '1'),
	step('5', 12, 'B', '1', '150'),
	// From the first stage of B to the first stage of A, then won.
	step('6', 2, 'B', null, '1'),
	step('6', 6, 'A', '1', '1'),
	step('6', 14, 'A', '1', '142'),
];
const facts = enrich(new FactBase({ stages, deals, stage_changes }, accountOf({ asOf: parseDay('2026-07-31')! })));
const july = month(2026, 7);
const all = { key: 'ALL', all: true, managers: [] } as never;
const figure = (measure: Parameters<typeof resolveOptions>[0], options = {}): number | null =>
	evaluate(resolveOptions(measure, options), facts, {
		scopes: [all],
		periods: [july],
		target: () => null,
		definition: () => measure,
	})[0]![0]!;

test('a stage is what its own pipeline says of it: outcome, temperature, name', () => {
	// Deal 4 stands in a working stage, though that id is the win of the other pipeline.
	const state = textOf(facts.base.table('deals'), 'state');
	expect(deals.map((_, i) => state(i))).toEqual(['OPEN', 'WON', 'OPEN', 'OPEN', 'WON', 'WON']);
	const [line] = present(facts, [all]);
	expect(line!.filter((cell) => typeof cell === 'string' && / в /.test(cell)).sort()).toEqual(['1 в A', '1 в B', '142 в B']);
	// The deal in stage 1 of A is hot, the one in stage 1 of B is not.
	expect(figure(hotClients.measure)).toBe(1);
});

test('time in a stage ends where a deal goes to the same id of another pipeline', () => {
	// Deal 2: 9 days, 4: 4 days, 5: 11 days, 6: 4 days and then 8 days.
	expect(figure(stageTime.measure, { stage: '1' })).toBeCloseTo((9 + 4 + 11 + 4 + 8) / 5);
});

test('the funnel is of one pipeline, and so are its wins', () => {
	const pipelines = funnelPipelines(facts);
	expect(pipelines.map(({ title, stages: open }) => [title, open.map(({ name }) => name)])).toEqual([
		['Новые', ['1 в A']],
		['Сервис', ['1 в B', '142 в B']],
	]);
	const [ours, theirs] = pipelines.map((one) => funnelCounts(facts, [all], [july], one)[0]![0]!);
	expect([ours!.slice(0, 3), ours![FUNNEL.won]]).toEqual([[3, 2, 0], 2]);
	expect([theirs!.slice(0, 6), theirs![FUNNEL.won]]).toEqual([[4, 3, 0, 1, 0, 0], 1]);
	expect(funnel(facts, 'ALL', july, 'A')).toEqual([['1 в A', 3, 2, 2 / 3, 1, 0]]);
});

test('a stage that stands in several pipelines is asked about, unless its pipeline is told or all pipelines mean the same by it', () => {
	expect(() => stageConversion(facts, '1', '', 'ALL', july)).toThrow(/в нескольких воронках.*«Новые\/1 в A» или «Сервис\/1 в B»/);
	expect(stageConversion(facts, 'A/1', '', 'ALL', july)).toBeCloseTo(2 / 3);
	expect(stageConversion(facts, 'Сервис/1', '142', 'ALL', july)).toBeCloseTo(3 / 4);
	expect(stageConversion(facts, 'A/1', '143', 'ALL', july)).toBe(0);
});
