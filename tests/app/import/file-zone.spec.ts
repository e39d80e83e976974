import { setFileZone } from '../../../src/app/import/file-zone';
import { undoable } from '../../../src/app/import/undo';
import { sidebarState } from '../../../src/app/panel/state';
import { importTables } from '../../../src/app/tables/import-tables';
import { readFacts } from '../../../src/tabs/read-data-tab';
import { execution, silent, type TestDesk } from '../desk';

const FILES = {
	'settings.csv': 'key,value\ntz,Asia/Vladivostok\n',
	'deals.csv':
		'deal_id,manager_id,amount,outcome,created_at,closed_at\n' +
		'1,M1,100,WON,2026-06-01T09:00:00+10:00,2026-07-01T00:30:00+10:00\n' +
		'2,M2,10,OPEN,2026-06-01T09:00:00+10:00,\n',
	'stage_changes.csv': 'deal_id,changed_at,to_stage_id\n1,2026-06-02T23:50:00+10:00,new\n',
};

/** A sheet in Moscow with an account in Vladivostok. The book in memory keeps moments; here it keeps what clocks show, as Sheets does. */
function loaded(): TestDesk {
	const desk = silent();
	importTables(desk.ports, FILES);
	desk.book.settle();
	return desk;
}
const HOURS = 3_600_000;
const shift = (desk: TestDesk, by: number): void => {
	for (const { id } of desk.book.tabs())
		desk.book.edit(id, (cells) => {
			for (const line of cells) for (const [i, cell] of (line ?? []).entries()) if (cell instanceof Date) line[i] = new Date(+cell + by);
		});
};
const moments = (desk: TestDesk): unknown => [
	readFacts(desk.book, 'deals')!.rows.map(({ created_at, closed_at }) => [created_at, closed_at]),
	readFacts(desk.book, 'stage_changes')!.rows.map(({ changed_at }) => changed_at),
];

/** The zone is set at once, whatever becomes of the cells. */
function withClocks(desk: TestDesk): void {
	const set = desk.book.setTimeZone.bind(desk.book);
	desk.book.setTimeZone = (zone) => {
		const before = desk.book.timeZone;
		set(zone);
		if (zone !== before) shift(desk, zone === 'Asia/Vladivostok' ? -7 * HOURS : 7 * HOURS);
	};
}

test('the file takes the account’s zone, every moment stays, and so does the way back', () => {
	const desk = loaded();
	withClocks(desk);
	const before = moments(desk);
	expect(sidebarState(desk.ports).zones).toEqual({ file: 'Europe/Moscow', account: 'Asia/Vladivostok' });
	setFileZone(desk.ports);
	expect([desk.book.timeZone, moments(desk), sidebarState(desk.ports).zones]).toEqual(['Asia/Vladivostok', before, null]);
	expect(undoable(desk.ports)).not.toBeNull();
	const after = desk.book.content(['undo', 'deals']);
	setFileZone(desk.ports);
	expect(desk.book.content(['undo', 'deals'])).toEqual(after);
});

describe.each([false, true])('writes that were not flushed stay: %s', (keeps) => {
	test('killed at a call, the next press ends it', () => {
		const before = moments(loaded());
		let kills = 0;
		// Every third call in each mode, not the same ones.
		for (let at = keeps ? 1 : 2; ; at += 3) {
			const desk = loaded();
			withClocks(desk);
			desk.book.keepsUnflushed = keeps;
			desk.book.killAt = desk.book.calls + at;
			if (execution(desk, () => setFileZone(desk.ports)) !== 'killed') break;
			kills++;
			setFileZone(desk.ports);
			expect([at, desk.book.timeZone, moments(desk)]).toEqual([at, 'Asia/Vladivostok', before]);
		}
		expect(kills).toBeGreaterThan(10);
	});
});

test('refused at any change, every moment is as before', () => {
	const before = moments(loaded());
	let refusals = 0;
	for (let at = 1; ; at++) {
		const desk = loaded();
		withClocks(desk);
		desk.book.refuseAt = desk.book.changes + at;
		try {
			execution(desk, () => setFileZone(desk.ports));
			break;
		} catch {
			refusals++;
		}
		setFileZone(desk.ports);
		expect([at, desk.book.timeZone, moments(desk)]).toEqual([at, 'Asia/Vladivostok', before]);
	}
	expect(refusals).toBeGreaterThan(2);
});
