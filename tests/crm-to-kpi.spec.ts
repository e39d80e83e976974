import { startCrm } from '../local/crm/server';
import { generateAccount } from '../local/demo/generate';
import { parseDay } from '../src/calendar/day';
import { enrich } from '../src/columns/enrich';
import amocrm from '../src/connectors/amocrm';
import { accountOf, FactBase } from '../src/facts/fact-base';
import { askModel } from '../src/formulas/model';
import { kpis } from '../src/kpis/registry.gen';
import { drive } from './connectors/drive';

jest.setTimeout(60_000);

test('from the CRM over HTTP to a KPI: the department is its managers together, and every figure is finite', async () => {
	const today = '2026-11-23';
	const account = generateAccount({ seed: 7, today });
	const crm = await startCrm({ crm: 'amocrm', account, throttled: false });
	const full = await drive(amocrm, { base_url: crm.url, token: crm.token });
	await crm.close();
	const facts = amocrm.complete(full.facts, full.config);
	const enriched = enrich(new FactBase(facts, accountOf({ tz: account.timeZone, asOf: parseDay(today)! })));
	const periods = ['2026-Q3', '2026-10', '2025-12'];
	const people = [...new Set(account.deals.flatMap(({ ownerAtCloseId }) => (ownerAtCloseId === null ? [] : [String(ownerAtCloseId)])))];

	const parts = askModel({ metric: 'bookings', managers: people, periods }, enriched, []);
	const [whole] = askModel({ metric: 'bookings', managers: ['ALL'], periods }, enriched, []);
	periods.forEach((_, p) => {
		expect(parts.reduce((sum, row) => sum + row[p]!, 0)).toBeCloseTo(whole![p]!, 2);
		expect(whole![p]).toBeGreaterThan(1_000_000);
	});
	for (const { id } of kpis) {
		const figures = askModel({ metric: id, managers: ['ALL', ...people], periods }, enriched, []).flat();
		for (const figure of figures) if (figure !== null) expect(Number.isFinite(figure)).toBe(true);
	}
});
