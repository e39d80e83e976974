import { connection, freshConnection } from '../../../src/app/crm/connection';
import { userCredentials } from '../../../src/app/crm/user-credentials';
import { loadJob } from '../../../src/app/import/job';
import { start, step } from '../../../src/app/import/run';
import { getLong, piecesOf } from '../../../src/app/ports/long-text';
import { connectTo, execution, importAll, testDesk } from '../desk';
import { answering, credentials, smallAccount } from '../small-crm';

jest.setTimeout(60_000);

test('an import that an earlier version left unfinished goes on, and its rows are counted on', () => {
	const desk = testDesk(answering(smallAccount(20)));
	connectTo(desk, credentials);
	execution(desk, () => start(desk.ports, true));
	while (loadJob(desk.ports)!.read.deals === undefined) execution(desk, () => step(desk.ports, 0));
	const { rowsByTable, ...job } = loadJob(desk.ports)!;
	expect(rowsByTable!.deals).toBeGreaterThan(0);
	// As it was written before.
	desk.ports.documentMemory.set(piecesOf('kpi.import', JSON.stringify({ ...job, given: rowsByTable })));
	expect(getLong(desk.ports.documentMemory, 'kpi.import')).toContain('"given"');
	expect(loadJob(desk.ports)).toEqual({ ...job, rowsByTable });
	const { job: done } = importAll(desk);
	expect(done).toMatchObject({ id: job.id, phase: 'done' });
	expect(done.rowsByTable!.deals).toBeGreaterThanOrEqual(20);
});

test('a job of an unknown version is begun anew', () => {
	const desk = testDesk(answering(smallAccount(20)));
	connectTo(desk, credentials);
	desk.ports.documentMemory.set(piecesOf('kpi.import', JSON.stringify({ version: 0, phase: 'reading' })));
	expect(loadJob(desk.ports)).toBeNull();
	expect(importAll(desk).job.phase).toBe('done');
});

test('consent given under an earlier version is still good', () => {
	const desk = testDesk(answering(smallAccount(20)));
	connectTo(desk, credentials);
	const { id } = connection(desk.ports)!;
	const old = { refresh: 'r', until: desk.clock + 86_400_000, redirect: 'https://example.com/back' };
	const { values, secrets } = userCredentials(desk.ports, id)!;
	desk.ports.userMemory.set({ [`kpi.secrets.${id}`]: JSON.stringify({ values, secrets, grant: old }) });
	expect(userCredentials(desk.ports, id)!.grant).toEqual({ refreshToken: 'r', expiresAt: old.until, redirect: old.redirect });
	expect('config' in freshConnection(desk.ports)).toBe(true);
});
