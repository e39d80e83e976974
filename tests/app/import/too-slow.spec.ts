import { loadJob } from '../../../src/app/import/job';
import { cancel, start, step } from '../../../src/app/import/run';
import { importUnattended } from '../../../src/app/panel/unattended-import';
import { delayOf } from '../../../src/app/watch/delay';
import { connectTo, execution, importAll, type TestDesk, testDesk } from '../desk';
import { answering, credentials, smallAccount } from '../small-crm';

jest.setTimeout(60_000);

const account = smallAccount(12);

/** A file with data, whose next import Google ends in the middle of saving every time. */
function slow(): { desk: TestDesk; hour(calls?: number): void } {
	const desk = testDesk(answering(account));
	desk.book.keepsUnflushed = true;
	connectTo(desk, credentials);
	importAll(desk);
	execution(desk, () => start(desk.ports, true));
	while (loadJob(desk.ports)!.phase === 'reading') execution(desk, () => step(desk.ports, 0));
	return {
		desk,
		hour(calls = 25) {
			desk.clock += 3_600_000;
			desk.book.killAt = desk.book.calls + calls;
			execution(desk, () => importUnattended(desk.ports));
			desk.book.killAt = Number.POSITIVE_INFINITY;
		},
	};
}
const state = (desk: TestDesk) => desk.book.content(['deals', 'activities', 'clients']);

test('saving that Google ends again and again is told with its numbers and the ways out, and the clock stops trying', () => {
	const { desk, hour } = slow();
	const before = state(desk);
	for (let i = 0; i < 4; i++) {
		hour();
		expect([i, loadJob(desk.ports)!.phase, loadJob(desk.ports)!.fault]).toEqual([i, 'saving', null]);
	}
	hour(Number.POSITIVE_INFINITY);
	const { phase, fault } = loadJob(desk.ports)!;
	expect([phase, fault!.ru]).toEqual(['saving', expect.stringMatching(/^Всё прочитано \(строк: \d.*не удалось 4 раза.*«Место в файле»/)]);
	expect(state(desk)).toEqual(before);
	const { calls } = desk.book;
	hour(Number.POSITIVE_INFINITY);
	expect(desk.book.calls - calls).toBeLessThan(40);
	expect(delayOf(desk.ports)!.sentence.en).toMatch(/six minutes were not enough/);
	// A person goes on, and this time it is enough.
	expect(importAll(desk).job).toMatchObject({ phase: 'done', fault: null });
});

test('what the sheet refuses is no lack of time', () => {
	const { desk, hour } = slow();
	desk.book.obstaclesTo = () => [{ kind: 'protection', tab: 'Сделки', range: 'A1:B2' }];
	for (let i = 0; i < 5; i++) hour(Number.POSITIVE_INFINITY);
	expect(loadJob(desk.ports)!.fault!.ru).toMatch(/защищена/);
	execution(desk, () => cancel(desk.ports));
	expect(loadJob(desk.ports)!.phase).toBe('cancelled');
});
