import { loadJob } from '../../../src/app/import/job';
import { start, step } from '../../../src/app/import/run';
import { rpc } from '../../../src/app/panel/rpc';
import { connectTo, execution, importAll, testDesk } from '../desk';
import { answering, credentials, smallAccount } from '../small-crm';

const account = smallAccount(40);
const HISTORY = ['deals', 'activities', 'clients', 'managers', 'stages', 'stage_changes', 'owner_changes'];

test('disconnecting ends an unfinished import and leaves nothing of what it had read', () => {
	const desk = testDesk(answering(account));
	connectTo(desk, credentials);
	importAll(desk);
	const before = desk.book.content(HISTORY);
	execution(desk, () => start(desk.ports, true));
	const staged = (): string => (desk.book.read('staging') ?? []).flat().join('');
	for (let i = 0; i < 10 && staged() === ''; i++) execution(desk, () => step(desk.ports, 0));
	expect(staged()).not.toBe('');
	execution(desk, () => rpc(desk.ports).disconnect());
	expect(staged()).toBe('');
	expect(loadJob(desk.ports)!.phase).toBe('cancelled');
	expect(desk.book.content(HISTORY)).toEqual(before);
});
