import { inOrder } from '../../src/handbook/recipe/check-tab';
import { recipeOf } from '../../src/handbook/recipe/recipes';
import { SPECIFIED } from '../kpis/specified';
import { askRecipes, type Desk, recipeDesk, recipeFigures, valuesOf } from './recipe-desk';
import { mixedTables, pipelineTables, recipeTables } from './recipe-tables';

jest.setTimeout(240_000);

const PERIODS = [
	['2026-07', '2026-07-01', '2026-07-31'],
	['2026-06', '2026-06-01', '2026-06-30'],
	['2026-Q3', '2026-07-01', '2026-09-30'],
	['2026-07-05..2026-07-20', '2026-07-05', '2026-07-20'],
] as const;

/** All of them are asked of both desks by `SWEEP_EVERY=1`, half of them of each otherwise. */
const EVERY = Number(process.env.SWEEP_EVERY ?? 2);

/** Plans of a part of a month are a share of its working days; a recipe finds only the plan of just this period. */
const PLANNED = new Set(['amount_vs_target', 'deals_vs_target', 'growth_vs_target', 'coverage']);

const metrics = inOrder().map(({ id }) => id);
const without = inOrder().flatMap((kpi) => ('recipe' in recipeOf(kpi) ? [] : [kpi.id]));

test('which figures have no recipe, of how many', () => {
	const specified = Object.keys(SPECIFIED);
	expect(specified.filter((id) => without.includes(id)).sort()).toEqual(['churn', 'coverage', 'forecast', 'warm_to_hot']);
	expect(specified).toHaveLength(48);
});

const valued = new Set<string>();

describe.each([
	['ru_RU', 'one currency', recipeTables],
	['en_US', 'several currencies', mixedTables],
	['ru_RU', 'two pipelines', pipelineTables],
] as const)('typed into a sheet (%s, %s)', (locale, currencies, tables) => {
	let desk: Desk;
	beforeAll(() => {
		desk = recipeDesk(locale, tables, currencies === 'several currencies');
		desk.addSheet('KPI');
		desk.typeBlock(
			'KPI',
			1,
			0,
			metrics.map((id) => [id]),
		);
		desk.typeBlock('KPI', 0, 1, [['ALL', 'M1', 'M2']]);
	});
	afterAll(() => desk.close());

	const first = currencies === 'one currency' ? 0 : 1;
	test.each(PERIODS.filter((_, i) => i % EVERY === first % EVERY))(
		'%s: every recipe gives what KPI() gives, for the department and both managers',
		(token, from, end) => {
			desk.type('KPI', 1, 1, `=KPI_TABLE(A2:A${metrics.length + 1};B1:D1;"${token}")`);
			const expectedTable = valuesOf(desk, 'KPI');
			for (const [who, manager] of ['M1', 'M2'].entries()) {
				askRecipes(desk, locale, from, end, token, manager);
				const figures = recipeFigures(desk, locale);
				const differing = metrics.flatMap((id, i) => {
					if (without.includes(id) || (token.includes('..') && PLANNED.has(id))) return [];
					const figure = figures.get(id)!;
					const expected = [expectedTable[i + 1]?.[1] ?? '', expectedTable[i + 1]?.[2 + who] ?? ''];
					if (figure.every((value) => typeof value === 'number' && value !== 0)) valued.add(id);
					return figure.every((value, n) => agree(value, expected[n])) ? [] : [[id, manager, figure, expected]];
				});
				expect(differing).toEqual([]);
			}
		},
	);
});

test('no recipe agrees by being blank or 0 all the time', () =>
	expect(metrics.filter((id) => SPECIFIED[id] !== undefined && !valued.has(id) && !without.includes(id))).toEqual([]));

function agree(a: unknown, b: unknown): boolean {
	if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
	return a === b;
}
