import { reconciliation } from '../../src/app/reconciliation/reconciliation';
import { connectTo, importAll, type TestDesk, testDesk } from './desk';
import { answering, credentials, smallAccount } from './small-crm';

const account = smallAccount(60);

function imported(): TestDesk {
	const desk = testDesk(answering(account));
	connectTo(desk, credentials);
	importAll(desk);
	return desk;
}

test('what the CRM gave stands beside what the sheet holds', () => {
	const desk = imported();
	const { tables, source, importedAt } = reconciliation(desk.ports);
	expect(source).toMatch(/^amoCRM: /);
	expect(importedAt).toMatch(/^2026-08-01/);
	const deals = tables.find(({ title }) => title === 'Сделки')!;
	const gone = account.deals.filter(({ deletedAt }) => deletedAt !== null).length;
	expect(deals).toMatchObject({ sheet: 60, left: gone === 0 ? null : `из них удалено в CRM: ${gone}` });
	expect(deals.crm).toBe(60);
	// Telephony writes some calls twice: the CRM gives more rows than there were deeds.
	const deeds = tables.find(({ title }) => title === 'Активности')!;
	expect(deeds.crm!).toBeGreaterThanOrEqual(deeds.sheet);
});

test('every headline KPI says how many rows it used, and why not the others', () => {
	const desk = imported();
	const { kpis, period } = reconciliation(desk.ports);
	expect(period).toBe('2026-08');
	expect(kpis.length).toBeGreaterThan(8);
	const bookings = kpis.find(({ metric }) => metric === 'bookings')!;
	expect(bookings.used).toMatch(/^\d+ \S+ из 60$/);
	expect(bookings.why).toMatch(/\D: \d+/);
});

test('what keeps rows out is named, with the mend', () => {
	const desk = imported();
	expect(reconciliation(desk.ports).findings).toEqual([]);
	const place = (id: string, key: string): number => (desk.book.content([id])[id] as unknown[][])[0]!.indexOf(key);
	const [outcome, currency, manager] = ['outcome', 'currency', 'manager_id'].map((key) => place('deals', key)) as [number, number, number];
	desk.book.edit('deals', (cells) => {
		cells[2]![outcome] = 'на паузе';
		cells[3]![currency] = 'CHF';
		cells[4]![manager] = '777';
	});
	const { findings } = reconciliation(desk.ports);
	expect(findings.map(({ title, items }) => [title.split(/[:,.]/)[0], items.length])).toEqual([
		['Этапы', 1],
		['Ответственные', 1],
		['Сделки в валюте без курса', 1],
	]);
	expect(findings[1]!.items).toEqual(['777: 1']);
	expect(findings[2]!.items).toEqual(['CHF: 1']);
});
