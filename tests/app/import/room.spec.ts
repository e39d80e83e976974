import { loadJob } from '../../../src/app/import/job';
import { noteRoom, roomFault, roomOf } from '../../../src/app/import/room';
import { connectTo, importAll, silent, testDesk } from '../desk';
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
	desk.book.obstaclesTo = ({ sizes }) => {
		const cells = sizes.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
		return cells > 10_000_000 ? [{ kind: 'room', cells, limit: 10_000_000 }] : [];
	};
	expect(roomFault(desk.ports, { activities: 100_000 })).toBeNull();
	expect(roomFault(desk.ports, { activities: 250_000 })).toBeNull();
	expect(roomFault(desk.ports, { activities: 1_000_000 })!.en).toMatch(/would hold [\d,]{10} cells, and Google allows 10,000,000/);
});

test('an import leaves a count behind', () => {
	const desk = testDesk(answering(smallAccount(3)));
	connectTo(desk, credentials);
	importAll(desk);
	expect(loadJob(desk.ports)!.phase).toBe('done');
	expect(roomOf(desk.ports)!.cells).toBeGreaterThan(100);
});
