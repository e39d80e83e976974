import { sites } from '../../../local/crm/sites.gen';
import { connect } from '../../../src/app/crm/connection';
import { loadJob } from '../../../src/app/import/job';
import { checkRoom, noteRoom, roomOf } from '../../../src/app/import/room';
import { start, step } from '../../../src/app/import/run';
import { importUnattended } from '../../../src/app/panel/unattended-import';
import { delayOf } from '../../../src/app/watch/delay';
import type { Request } from '../../../src/connectors/kit/contract';
import { tables } from '../../../src/facts/tables';
import { answering as answeringSite, TOKEN } from '../../connectors/loopback';
import { connectTo, execution, importAll, silent, testDesk } from '../desk';
import { answering, credentials, smallAccount } from '../small-crm';

const DAY = 86_400_000;

test('the file’s cells are counted once a day, and growth tells about when it will be full', () => {
	const desk = silent();
	let cells = 1_000_000;
	let counted = 0;
	desk.book.cellCount = () => {
		counted++;
		return cells;
	};
	expect(roomOf(desk.ports)).toBeNull();
	for (let day = 0; day <= 30; day++) {
		noteRoom(desk.ports);
		noteRoom(desk.ports);
		cells += 10_000;
		if (day === 5) expect(roomOf(desk.ports)).toEqual({ cells: 1_050_000, limit: 10_000_000, fullOn: null });
		desk.clock += DAY;
	}
	expect(counted).toBe(31);
	// 1.3 million on 31 August 2026; the rest at 10,000 a day lasts 870 days.
	expect(roomOf(desk.ports)).toEqual({ cells: 1_300_000, limit: 10_000_000, fullOn: '2029-01-17' });
});

test('a file that does not grow is never full', () => {
	const desk = silent();
	desk.book.cellCount = () => 500;
	for (let day = 0; day < 20; day++, desk.clock += DAY) noteRoom(desk.ports);
	expect(roomOf(desk.ports)!.fullOn).toBeNull();
});

test('an import that will not fit is told as soon as its rows say so, with the numbers and the way out', () => {
	const desk = silent();
	expect(checkRoom(desk.ports, { activities: 100_000 }).fault).toBeNull();
	expect(checkRoom(desk.ports, { activities: 250_000 }).fault).toBeNull();
	expect(checkRoom(desk.ports, { activities: 1_000_000 }).fault!.en).toMatch(/would hold [\d,]{10} cells, and Google allows 10,000,000/);
});

test('an import that was found to fit is not asked about at every step', () => {
	const desk = silent();
	let asked = 0;
	const { roomLeft } = desk.book;
	desk.book.roomLeft = (sizes) => {
		asked++;
		return roomLeft.call(desk.book, sizes);
	};
	let enoughFor = 0;
	const steps: number[] = [];
	for (let activities = 10_000; activities <= 1_000_000; activities += 10_000) {
		const { fault, ...found } = checkRoom(desk.ports, { activities }, enoughFor);
		enoughFor = found.enoughFor;
		if (fault !== null) steps.push(activities);
		if (fault !== null) break;
	}
	// Told with the very step that no longer fits, after few looks at the sheet.
	const columns = tables.activities.columns.length;
	expect(steps).toEqual([Math.floor(10_000_000 / columns / 10_000) * 10_000 + 10_000]);
	expect(asked).toBeLessThan(15);
});

test('an import leaves a count behind', () => {
	const desk = testDesk(answering(smallAccount(3)));
	connectTo(desk, credentials);
	importAll(desk);
	expect(loadJob(desk.ports)!.phase).toBe('done');
	expect(roomOf(desk.ports)!.cells).toBeGreaterThan(100);
});

/** Counts as a large account tells them. */
const large = (body: string): string =>
	body.replace(/"total":\d+/g, '"total":300000').replace(/"(deals|companies|contacts|moves|activities)":\d+/g, '"$1":300000');

test.each([
	['hubspot', 'https://api.hubapi.com'],
	['bitrix24', 'https://demo.bitrix24.ru'],
])('%s is asked for its counts before it is read; what will not fit is told with the numbers, and going on is possible', (id, url) => {
	const site = sites.find((one) => one.id === id)!;
	const answer = answeringSite(site, smallAccount(30));
	const isCount = ({ body = '' }: Request): boolean => /"filterGroups":\[\]/.test(body) || /"moves":"crm/.test(body);
	const desk = testDesk((request) => {
		const reply = answer(request);
		return isCount(request) ? { ...reply, body: large(reply.body) } : reply;
	});
	desk.book.obstaclesTo = ({ sizes }) => {
		const cells = sizes.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
		return cells > 10_000_000 ? [{ kind: 'room', cells, limit: 10_000_000 }] : [];
	};
	execution(desk, () => connect(desk.ports, id, { ...site.values(url, TOKEN) }));
	const asked = desk.sent.length;
	execution(desk, () => start(desk.ports, true));
	execution(desk, () => step(desk.ports, 60_000));
	const { fault, phase, read } = loadJob(desk.ports)!;
	expect([phase, Object.values(read).reduce((sum, count) => sum + count, 0)]).toEqual(['reading', 1]);
	expect(fault!.ru).toMatch(/не поместится \(Сделки – 300 000, Клиенты – [36]00 000.* 000 ячеек.*войдёт около \d\d %/);
	expect(fault!.en).toMatch(/Deals – 300,000.*Google allows 10,000,000; about \d\d% would fit/);
	expect(desk.sent.length - asked).toBeLessThan(11);
	// The clock does not press on where a person is asked.
	const untilThen = desk.sent.length;
	for (let hour = 0; hour < 2; hour++) {
		desk.clock += 3_600_000;
		execution(desk, () => importUnattended(desk.ports));
		execution(desk, () => step(desk.ports, 60_000));
	}
	expect([desk.sent.length, loadJob(desk.ports)!.fault]).toEqual([untilThen, fault]);
	expect(delayOf(desk.ports)!.runs).toBe(2);
	// Whoever goes on all the same is stopped by the rows themselves, if they do not fit; so few of so many are not believed.
	expect(importAll(desk).job).toMatchObject({ phase: 'held', fault: { en: expect.stringContaining('counts 300000 deals') } });
	expect(desk.sent.slice(-200).filter(isCount).length).toBeLessThan(10);
});
