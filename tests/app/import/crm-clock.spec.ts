import type { Request } from '../../../src/connectors/kit/contract';
import { connectTo, importAll, testDesk } from '../desk';
import { answering, credentials, smallAccount } from '../small-crm';

const HOUR = 3_600_000;

/** The CRM tells when a record changed by its own clock, which may be behind the spreadsheet's by hours: a box in somebody's office. */
test.each([-5, 0, 5])('what changes after an import comes with the next one, though the CRM’s clock differs by %i hours', (hours) => {
	let account = smallAccount(4);
	const desk = testDesk((request: Request) => {
		const reply = answering(account)(request);
		return { ...reply, headers: { ...reply.headers, date: new Date(desk.clock + hours * HOUR).toUTCString() } };
	});
	const amounts = (): unknown[] => {
		const [ids, , ...lines] = desk.book.content(['deals']).deals as unknown[][];
		return lines.map((line) => line[ids!.indexOf('amount')]);
	};
	connectTo(desk, credentials);
	importAll(desk);
	desk.clock += HOUR;
	const at = desk.clock + hours * HOUR;
	account = { ...account, deals: account.deals.map((deal, i) => (i === 2 ? { ...deal, amount: 987_654, updatedAt: at } : deal)) };
	desk.clock += HOUR / 2;
	importAll(desk);
	expect(amounts()).toContain(987_654);
});
