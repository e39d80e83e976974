import { rpc } from '../../../src/app/panel/rpc';
import { getLong } from '../../../src/app/ports/long-text';
import { atWork, KEYS, raw, spoilt } from './spoilt-memory';

const desk = atWork();

test('the sources name what a desk at work has written', () => {
	expect(KEYS.length).toBeGreaterThan(80);
	expect(getLong(desk.documentMemory, 'kpi.watch.tabs')).not.toBeNull();
});

test.each(KEYS)('the panel opens with anything in %s %s', (where, key) => {
	const original = desk[where].all.get(key);
	const faults = spoilt(key, original ?? null).flatMap((text) => {
		desk[where].all.set(key, text);
		const fault = raw(() => rpc(desk.ports).sidebarState());
		return fault === null ? [] : [[text, fault]];
	});
	if (original === undefined) desk[where].all.delete(key);
	else desk[where].all.set(key, original);
	expect(faults).toEqual([]);
});
