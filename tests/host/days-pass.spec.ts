import { desk } from './desk';

const at = Date.UTC;
const shown = (host: ReturnType<typeof desk>): unknown => host.view().sheets.find(({ name }) => name === 'T')!.cells[0]![2].display;

test('another day reaches formulas that ask for it, though nobody changes a cell', () => {
	let now = at(2026, 6, 15, 20);
	const host = desk('', { now: () => now, timeZone: 'Europe/Moscow' });
	host.addSheet('T');
	host.type('T', 0, 0, '=TODAY()-DATE(2026,7,15)');
	expect(shown(host)).toBe('0');
	now = at(2026, 6, 15, 20, 59);
	expect(shown(host)).toBe('0');
	// Midnight comes in Moscow before it comes in Greenwich.
	now = at(2026, 6, 15, 21, 1);
	expect(shown(host)).toBe('1');
	now = at(2026, 6, 20, 9);
	expect(shown(host)).toBe('5');
});

test('a workbook opened on a later day has that day', () => {
	const host = desk('', { timeZone: 'Europe/Moscow' });
	host.addSheet('T');
	host.type('T', 0, 0, '=TODAY()-DATE(2026,7,15)');
	const saved = JSON.parse(host.saveText()) as { settled: string };
	expect(saved.settled).toMatch(/ 46218$/);
	const later = desk('', { saved, now: () => at(2026, 6, 18, 9) });
	expect(shown(later)).toBe('3');
});
