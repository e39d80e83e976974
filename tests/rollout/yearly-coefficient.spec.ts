import { ask, openDesk } from '../../local/cli/desk';
import type { Host } from '../../local/host/contract/host';
import { NOW } from '../now';
import { julyTables } from '../product/july-tables';

jest.setTimeout(240_000);

const SETS = [
	'kpi_set_id,version,role,status,effective_from,kind,metric,weight,plan_source,plan,threshold,fund',
	'manager,1,manager,active,2026-07-01,kpi,avg_check,0.5,targets,,0.5,50000',
	'manager,1,manager,active,2026-07-01,kpi,conversion,0.5,fixed,0.9,0.5,',
].join('\n');

const said = (desk: Host, tab = 'Отдел'): string[] =>
	(desk.dump(tab) as { tabs: { values: unknown[][] }[] }).tabs[0]!.values.flat().flatMap(
		(cell) => /^План из цели – среднее за год.*?руками: (.*?)\. Факт/.exec(String(cell))?.slice(1) ?? [],
	);

test('a sheet says where a plan is the goal’s yearly coefficient beside a figure of less than a year', () => {
	const desk = openDesk({ locale: 'ru_RU', language: 'ru', timeZone: 'Europe/Moscow', now: () => NOW });
	const build = (): void => {
		for (let done = 0; ; ) {
			const progress = ask<{ done: number; total: number }>(desk, 'buildSummaries', done);
			done = progress.done;
			if (done === progress.total) return;
		}
	};
	try {
		ask(desk, 'importTables', julyTables);
		build();
		expect(said(desk)).toEqual([]);
		const { form } = ask<{ form: object }>(desk, 'goalDefaults');
		ask(desk, 'buildGoal', { ...form, goal: 3_000_000, period: '2026-Q3', averageCheck: 150_000, conversion: 0.3 });
		build();
		expect(said(desk)).toEqual(['Средний чек, Конверсия в продажу']);
		desk.type('Отдел', 2, 2, 'Текущий год');
		expect(said(desk)).toEqual([]);
		// The tab of scores: of a KPI whose plan the set takes from the plans, not of one that has a fixed norm.
		ask(desk, 'importTables', { 'kpi_sets.csv': SETS });
		ask(desk, 'buildBonus');
		desk.type('Премия', 2, 2, '2026-07');
		expect(said(desk, 'Премия')).toEqual(['Средний чек']);
		desk.type('Премия', 2, 2, '2026-06');
		expect(said(desk, 'Премия')).toEqual([]);
	} finally {
		desk.close();
	}
});
