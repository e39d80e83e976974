import { month } from '../../src/calendar/period';
import type { Row } from '../../src/facts/table';
import { askModel } from '../../src/formulas/model';
import { metrics } from '../../src/kpis/metrics';
import { kpis } from '../../src/kpis/registry.gen';
import { isUserError } from '../../src/language/user-error';
import { lineOf } from '../../src/own-kpis/copy';
import { facts } from '../kpis/shared-data';

const keys: Readonly<Record<string, string>> = { byDate: 'by_date', nameEn: 'name_en' };

test.each(['ru', 'en'] as const)('a built-in KPI copied into a line has its figures, or the reason is said, in %s', (language) => {
	const copied: string[] = [];
	for (const { kpi, options, key } of [...metrics(), ...kpis.map((one) => ({ kpi: one, options: '', key: one.id }))]) {
		const cells = lineOf(kpi, options, language);
		if ('ru' in cells) {
			expect(cells.ru.length).toBeGreaterThan(10);
			continue;
		}
		const line: Row = Object.fromEntries(Object.entries({ ...cells, name: 'Копия' }).map(([field, cell]) => [keys[field] ?? field, cell]));
		const all = facts({ own_kpis: [line] });
		const ask = (metric: string): unknown => {
			try {
				return askModel({ metric, managers: ['ALL', 'M1', 'M2'], periods: ['2026-07', month(2026, 6)] }, all, []);
			} catch (error) {
				if (isUserError(error)) return error.sentence.ru;
				throw error;
			}
		};
		expect([key, line, ask('Копия')]).toEqual([key, line, ask(key)]);
		copied.push(key);
	}
	expect(copied.length).toBeGreaterThan(15);
});
