import { ask, openDesk } from '../../local/cli/desk';
import type { Host } from '../../local/host/contract/host';
import { NOW } from '../now';
import { julyTables } from '../product/july-tables';

jest.setTimeout(240_000);

const said = (desk: Host): string[] =>
	(desk.dump('Отдел') as { tabs: { values: unknown[][] }[] }).tabs[0]!.values.flat()
		.filter((cell) => /– коэффициент цели/.test(String(cell)))
		.map((cell) => /«(.*?)»/.exec(String(cell))![1]!);

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
		expect(said(desk)).toEqual(['Средний чек', 'Конверсия в продажу']);
		desk.type('Отдел', 2, 2, 'Текущий год');
		expect(said(desk)).toEqual([]);
	} finally {
		desk.close();
	}
});
