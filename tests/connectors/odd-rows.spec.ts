import hubspotSite from '../../local/crm/hubspot/site';
import pipedriveSite from '../../local/crm/pipedrive/site';
import { connect } from '../../src/app/crm/connection';
import { execution, importAll, testDesk } from '../app/desk';
import { smallAccount } from '../app/small-crm';
import { answering, TOKEN } from './loopback';

test.each([
	['hubspot', hubspotSite, '/crm/objects/2026-09/deals', 'results'],
	['pipedrive', pipedriveSite, '/api/v2/deals?', 'data'],
] as const)('%s: a deal that comes twice counts once; one without an id, and unreadable money, hurt no other', (crm, site, path, list) => {
	const account = smallAccount(20);
	const answer = answering(site, account);
	const desk = testDesk((request) => {
		const reply = answer(request);
		if (!request.url.includes(path) || request.url.includes('status=') || request.url.includes('archived=')) return reply;
		const body = JSON.parse(reply.body) as Record<string, Record<string, unknown>[]>;
		const rows = body[list]!;
		// A question for the total alone brings one row.
		if (rows.length < 5) return reply;
		const [bad, ...good] = rows;
		const money = crm === 'hubspot' ? { properties: { ...(good[0]!.properties as object), amount: 'много' } } : { value: 'много' };
		return {
			...reply,
			body: JSON.stringify({ ...body, [list]: [{ ...bad, id: null }, { ...good[0], ...money }, ...good.slice(1), ...good.slice(1, 4)] }),
		};
	});
	execution(desk, () => connect(desk.ports, crm, { ...site.values('https://api.example.com', TOKEN) }));
	const ids = (): string[] => {
		const [keys = [], , ...cells] = desk.book.content(['deals']).deals as unknown[][];
		return cells.map((line) => String(line[keys.indexOf('deal_id')])).sort();
	};
	importAll(desk, true);
	const first = ids();
	expect(first.filter((id) => id !== '')).toHaveLength(19);
	expect(new Set(first).size).toBe(first.length);
	importAll(desk, true);
	expect(ids()).toEqual(first);
	const [keys = [], , line = []] = desk.book.content(['log']).log as unknown[][];
	// The money, and the row without an id.
	expect(line[keys.indexOf('unreadable')]).toBe(2);
});
