import { readFileSync } from 'node:fs';
import { DOORS } from './doors';

test('every call of the panel is among the doors', () => {
	const page = readFileSync('docs/surface.md', 'utf8');
	const calls = [
		...page
			.split('## Calls of the panel')[1]!
			.split('\n## ')[0]!
			.matchAll(/^- `(\w+)`$/gm),
	].map(([, name]) => name!);
	expect(calls.length).toBeGreaterThan(80);
	expect(calls.filter((name) => !DOORS.some(([door]) => door === name))).toEqual([]);
});
