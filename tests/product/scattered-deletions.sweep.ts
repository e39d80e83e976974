import type { DemoAccount } from '../../local/demo/account';
import { generateAccount } from '../../local/demo/generate';
import type { Host } from '../../local/host/contract/host';
import { connect, hostOf, importOnce, savedCopy, type Tab, tabsOf } from './crm-desk';

const account = generateAccount({ seed: 5, today: '2026-08-01', deals: 1300 });
/** In the CRM 130 deals are gone, here and there. */
const later: DemoAccount = { ...account, deals: account.deals.filter((_, i) => i % 10 !== 3) };

const deals = (host: Host): Tab => tabsOf(host).get('deals')!;

const letters = (column: number): string =>
	column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

test('deals that went here and there leave in a few calls, and every other deal keeps what a person wrote beside it', () => {
	const host = hostOf(account);
	connect(host);
	expect(importOnce(host)).toBe('done');
	const { name, values } = deals(host);
	const ids = values[0]!.map(String);
	const [key, amount] = [ids.indexOf('deal_id'), ids.indexOf('amount')];
	const own = Math.max(...ids.map((id, i) => (id === '' ? -1 : i))) + 1;
	host.typeBlock(
		name,
		2,
		own,
		values.slice(2).map((line, i) => [`о сделке ${line[key]}`, `=${letters(amount)}${i + 3}*2`]),
	);
	// What an execution leaves that was killed while it moved lines.
	host.type(name, 0, own + 2, '_order');
	host.type(name, 5, own + 2, '77');
	const saved = savedCopy(host);
	host.dispose();

	const again = hostOf(later, saved);
	expect(importOnce(again)).toBe('done');
	const lines = deals(again).values.slice(2);
	const left = lines.filter((line) => line[key] !== '');
	expect(left.length).toBeLessThanOrEqual(values.length - 2 - 130);
	for (const line of left) {
		expect(line[own]).toBe(`о сделке ${line[key]}`);
		expect(line[own + 1]).toBe(Number(line[amount]) * 2);
	}
	expect(lines.some((line) => line.includes(77))).toBe(false);
	// Nobody's words are left without their deal.
	expect(lines.filter((line) => line[key] === '' && line[own] !== '' && line[own] !== undefined)).toEqual([]);
	const order = new Map(values.map((line, i) => [line[key], i]));
	const places = left.map((line) => order.get(line[key])!);
	expect(places).toEqual([...places].sort((a, b) => a - b));
	const calls = again.calls();
	console.info(
		`130 deals gone: ${calls['Sheet.deleteRows']} deletions, ${Object.values(calls).reduce((sum, n) => sum + n, 0)} calls in all`,
	);
	expect(calls['Sheet.deleteRows']).toBeLessThan(1000);
	again.dispose();
});
