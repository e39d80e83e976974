import { connect } from '../../src/app/crm/connection';
import { recompute } from '../../src/app/figures/recompute';
import { isUnfinished, type Job, loadJob } from '../../src/app/import/job';
import { start, step } from '../../src/app/import/run';
import type { Ports } from '../../src/app/ports/ports';
import type { Reply, Request } from '../../src/connectors/kit/contract';
import type { Row } from '../../src/facts/table';
import type { Facts, TableId } from '../../src/facts/tables';
import { writeFacts } from '../../src/tabs/data-tab';
import { Kill, MemoryBook, MemoryProperties } from './memory-workbook';

export interface TestDesk {
	readonly book: MemoryBook;
	readonly documentMemory: MemoryProperties;
	readonly userMemory: MemoryProperties;
	readonly ports: Ports;
	clock: number;
	/** Requests sent, signed as they went out. */
	readonly sent: Request[];
	readonly pauses: number[];
}

/** Use cases over a workbook in memory; every call to it and to the properties counts as one of Google's. */
export function testDesk(send: (request: Request) => Reply, language: 'ru' | 'en' = 'ru'): TestDesk {
	const book = new MemoryBook();
	const documentMemory = new MemoryProperties(() => book.touch());
	const userMemory = new MemoryProperties();
	const sent: Request[] = [];
	const pauses: number[] = [];
	let words = 0;
	const desk: TestDesk = {
		book,
		documentMemory,
		userMemory,
		sent,
		pauses,
		clock: Date.UTC(2026, 7, 1, 9),
		ports: null as unknown as Ports,
	};
	const ports: Ports = {
		now: () => desk.clock,
		pause: (milliseconds) => {
			pauses.push(milliseconds);
			desk.clock += milliseconds;
		},
		freshWord: () => `word${++words}`,
		language,
		userEmail: () => 'director@example.com',
		book,
		screen: {
			selection: () => null,
			range: () => null,
			formats: () => null,
			otherSheets: () => [],
			sheet: () => null,
			formulas: () => [],
			selectRows: () => undefined,
		},
		send(request) {
			book.touch();
			sent.push(request);
			desk.clock += 100;
			return send(request);
		},
		documentMemory,
		userMemory,
		withDocumentLock: (work) => ({ ran: true, value: work() }),
		withUserLock: (work) => work(),
		callback: { address: () => 'https://script.google.com/macros/d/test/usercallback', state: () => 'state-1' },
		schedule: () => undefined,
		isScheduled: () => false,
		permissions: { missing: () => null },
		page: (name) => `<!-- ${name} -->`,
		cloud: () => ({ status: 404, body: '' }),
		pdf: () => 'JVBERi0=',
		scratch: { ask: () => ({}), remove: () => undefined },
		mail: { remainingToday: () => 100, send: () => undefined },
	};
	return Object.assign(desk, { ports });
}

/** A desk whose CRM nobody asks. */
export const silent = (language: 'ru' | 'en' = 'ru'): TestDesk =>
	testDesk(() => {
		throw new Error('no network in this test');
	}, language);

/** A silent desk whose data tabs hold these records, with figures over them. */
export function deskWith(given: Facts): TestDesk {
	const desk = silent();
	for (const [id, rows] of Object.entries(given) as [TableId, readonly Row[]][]) writeFacts(desk.book, id, rows, 'ru');
	recompute(desk.ports, { rows: given, problems: [] });
	desk.book.settle();
	return desk;
}

/** One execution as Google runs it: what was written is kept at its end, or lost where it was killed. */
export function execution<T>(desk: TestDesk, work: () => T): T | 'killed' {
	try {
		const value = work();
		desk.book.settle();
		return value;
	} catch (error) {
		if (error instanceof Kill) {
			desk.book.killAt = Number.POSITIVE_INFINITY;
			return 'killed';
		}
		desk.book.settle();
		throw error;
	}
}

export const connectTo = (desk: TestDesk, values: Record<string, string>): unknown =>
	execution(desk, () => connect(desk.ports, 'amocrm', values));

/** An import step by step to its end; goes on after kills. Returns how many executions it took. */
export function importAll(
	desk: TestDesk,
	full = false,
	budget = 1000,
	afterKill: () => void = () => undefined,
): { job: Job; executions: number } {
	let executions = 1;
	execution(desk, () => start(desk.ports, full));
	for (; executions < 1000; executions++) {
		const job = loadJob(desk.ports);
		if (job === null) execution(desk, () => start(desk.ports, full));
		else if (!isUnfinished(job) || job.fault !== null) return { job, executions };
		if (execution(desk, () => step(desk.ports, budget)) === 'killed') afterKill();
	}
	throw new Error('the import does not end');
}
