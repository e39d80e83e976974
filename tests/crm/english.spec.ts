import { inEnglish } from '../../local/demo/english';
import { generateAccount } from '../../local/demo/generate';

const account = generateAccount({ seed: 7, today: '2026-06-15' });
const english = inEnglish(account);

test('the English firm is the same firm: the course of every deal, in dollars and hours of its own', () => {
	expect(english.deals.map(({ id, outcome, ownerId }) => [id, outcome, ownerId])).toEqual(
		account.deals.map(({ id, outcome, ownerId }) => [id, outcome, ownerId]),
	);
	const shifts = new Set(english.deals.map(({ createdAt }, i) => createdAt - account.deals[i]!.createdAt));
	expect([...shifts]).toEqual([10 * 3_600_000]);
	expect([english.currency, english.timeZone, english.today]).toEqual(['USD', 'America/Phoenix', account.today]);
	for (const [i, { amount }] of english.deals.entries())
		if (amount !== null) expect(Math.abs(amount - account.deals[i]!.amount! / 20)).toBeLessThanOrEqual(1);
});

test('nothing in it is Russian, and no two companies share a name', () => {
	expect(JSON.stringify(english).match(/[а-яё№«»]+/gi)).toBeNull();
	expect(new Set(english.companies.map(({ name }) => name)).size).toBe(english.companies.length);
});
