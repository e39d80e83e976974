import type { DemoAccount } from '../../../local/demo/account';
import { isUnfinished, loadJob } from '../../../src/app/import/job';
import { start, step } from '../../../src/app/import/run';
import type { Row } from '../../../src/facts/table';
import { tableIds } from '../../../src/facts/tables';
import { writeFacts } from '../../../src/tabs/data-tab';
import { connectTo, execution, importAll, type TestDesk, testDesk } from '../desk';
import { answering, credentials, smallAccount } from '../small-crm';

/** Every tab that an import writes and a person or a formula reads. */
const TABS = [...tableIds, 'aggregates', 'log'];
const account = smallAccount(24);
const [manager, other] = account.people.map(({ id }) => id);

/** An hour later: deals are gone, have other owners and stages and amounts, and one is new. */
const later: DemoAccount = {
	...account,
	now: account.now + 3_600_000,
	deals: [
		...account.deals
			.filter((_, i) => i % 9 !== 4)
			.map((deal, i) =>
				i % 4 === 0
					? { ...deal, amount: 777_000 + i, ownerId: deal.ownerId === manager ? other! : manager!, updatedAt: account.now + 60_000 }
					: deal,
			),
		{ ...account.deals[0]!, id: 990_001, name: 'Новая', createdAt: account.now + 1000, updatedAt: account.now + 1000 },
	],
};

/** The file after its first import, with a column of its own, a region typed by hand and a plan changed by hand; the CRM has gone on since. */
export function inUse(): TestDesk {
	let crm = answering(account);
	const desk = testDesk((request) => crm(request));
	connectTo(desk, credentials);
	const plan: Row = { target_id: 'T1', scope: 'ALL', metric: 'amount', period: '2026-08', value: 100_000, status: 'active' };
	writeFacts(desk.book, 'targets', [plan], 'ru');
	importAll(desk);
	desk.book.edit('targets', (cells) => {
		cells[2]![cells[0]!.indexOf('value')] = 2000;
	});
	desk.book.edit('deals', (cells) => {
		cells[0]!.push('');
		cells[1]!.push('Моя заметка');
		for (const line of cells.slice(2)) line.push(`про ${line[1]}`);
	});
	desk.book.edit('managers', (cells) => {
		cells[2]![cells[0]!.indexOf('region')] = 'Смоленск';
	});
	crm = answering(later);
	desk.clock += 3_600_000;
	return desk;
}

/** The lines of each tab; one without lines is as good as none. When a change by hand was noticed depends on who came by first. */
export const content = (desk: TestDesk): Record<string, unknown> =>
	Object.fromEntries(
		Object.entries(desk.book.content(TABS) as Record<string, unknown[][] | null>).flatMap(([id, cells]) => {
			if (cells === null || cells.length <= 2) return [];
			return [[id, id === 'decisions' ? cells.map((line) => line.slice(2)) : cells]];
		}),
	);

/** The execution that saves, from its first call. */
export function readToSaving(desk: TestDesk): void {
	execution(desk, () => start(desk.ports, true));
	while (loadJob(desk.ports)!.phase === 'reading') execution(desk, () => step(desk.ports, 0));
}
/** Whoever comes next, until the import has ended. */
export function finish(desk: TestDesk): void {
	for (let i = 0; isUnfinished(loadJob(desk.ports)); i++) {
		if (i > 20) throw new Error('the import does not end');
		save(desk);
	}
}
export const save = (desk: TestDesk): unknown => execution(desk, () => step(desk.ports, 1000));
