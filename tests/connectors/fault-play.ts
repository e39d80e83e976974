import type { CrmSite } from '../../local/crm/contract';
import { connect } from '../../src/app/crm/connection';
import { start, step } from '../../src/app/import/run';
import type { Connector, Reply } from '../../src/connectors/kit/contract';
import type { Text } from '../../src/language/text';
import { execution, importAll, type TestDesk, testDesk } from '../app/desk';
import { smallAccount } from '../app/small-crm';
import { answering, TOKEN } from './loopback';

const TABS = ['deals', 'activities', 'clients', 'managers', 'stages', 'stage_changes', 'owner_changes'];

export interface Played {
	readonly code: string;
	readonly sentence: Text;
	/** How often the question was asked before the import stood still. */
	readonly tries: number;
	readonly pauses: readonly number[];
	readonly sheet: 'as before' | 'changed';
	/** What "Continue" brings once the fault is over. */
	readonly next: string;
}

/** A second import of a small account that meets one answer of a kind (a lost connection: null) on this path, or to this method, and then goes on. */
export function played(connector: Connector, site: CrmSite, path: string, fault: Reply | null): Played {
	const account = smallAccount(30);
	const answer = answering(site, account);
	let isPlaying = false;
	let lastAsked = '';
	let tries = 0;
	const desk: TestDesk = testDesk((request) => {
		const asked = `${request.url} ${request.body ?? ''}`;
		if (!isPlaying || !asked.includes(path)) return answer(request);
		// A question for totals, which the import can do without, is another question.
		tries = asked === lastAsked ? tries + 1 : 1;
		lastAsked = asked;
		if (fault === null) throw new Error('Address unavailable');
		return fault;
	});
	const values = site.values('https://api.example.com', TOKEN);
	execution(desk, () => connect(desk.ports, connector.id, { ...values }));
	importAll(desk, true);
	const content = (): string => JSON.stringify(desk.book.content(TABS));
	const before = content();
	isPlaying = true;
	desk.pauses.length = 0;
	execution(desk, () => start(desk.ports, true));
	let job = execution(desk, () => step(desk.ports, 600_000));
	if (job === 'killed' || job?.fault === null || job === null) throw new Error(`no fault met: ${JSON.stringify(job)}`);
	const { fault: sentence, entity } = job;
	const sheet = content() === before ? 'as before' : 'changed';
	const pauses = desk.pauses.filter((pause) => pause > connector.minIntervalMs);
	isPlaying = false;
	job = importAll(desk).job;
	const next = `${job.phase}, ${content() === before ? 'the same data' : 'other data'}`;
	const list = connector.entities[entity]!;
	const config = { ...values, tz: 'Europe/Moscow' };
	const read = fault === null ? null : list.read(fault, list.first(config, null)!, config);
	const code = read === null ? 'unavailable' : read.ok ? 'none' : read.fault.code;
	return { code, sentence: sentence!, tries, pauses, sheet, next };
}
