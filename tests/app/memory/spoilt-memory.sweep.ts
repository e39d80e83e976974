import { hourlyRun } from '../../../src/app/panel/hourly-run';
import { recomputeNow } from '../../../src/app/panel/menu-commands';
import { rpc } from '../../../src/app/panel/rpc';
import { execution, importAll } from '../desk';
import { atWork, KEYS, raw } from './spoilt-memory';

/** Every key is tried by `SWEEP_EVERY=1`, a sample of them otherwise. */
const EVERY = Number(process.env.SWEEP_EVERY ?? 8);

test.each(KEYS.filter((_, i) => i % EVERY === 0))('with anything in %s %s the work goes on, or a sentence says why not', (where, key) => {
	const desk = atWork();
	const deals = JSON.stringify(desk.book.content(['deals']));
	const faults: unknown[] = [];
	for (const text of ['{', '{"a":1}', '[null]', ...(key.endsWith('.0') ? ['1:{', '1:[1]'] : [])]) {
		desk[where].all.set(key, text);
		for (const act of [
			() => execution(desk, () => hourlyRun(desk.ports)),
			() => execution(desk, () => recomputeNow(desk.ports)),
			() => execution(desk, () => rpc(desk.ports).buildGoal(rpc(desk.ports).goalDefaults().form)),
			() => importAll(desk, true),
		]) {
			const fault = raw(act);
			if (fault !== null) faults.push([text, fault]);
		}
	}
	expect(faults).toEqual([]);
	expect(JSON.stringify(desk.book.content(['deals']))).toBe(deals);
});
