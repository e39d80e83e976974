import { isThereAlready } from '../../bigquery/faults';
import { findJob, jobResults, jobState, type Query, queryJob, type ResultPage, resultPage } from '../../bigquery/jobs';
import type { RestRequest } from '../../bigquery/rest';
import { UserError } from '../../language/user-error';
import { type Asking, ask, refused } from './ask';
import type { CopyRun } from './copy-run';

/** How often a job is looked at, and when it is given up, milliseconds. */
const [PAUSE, LONGEST] = [1000, 240_000] as const;

/** Google takes letters, digits, - and _. */
export const jobId = (run: CopyRun, ...words: readonly string[]): string =>
	['kpi', run.id, ...words].join('_').replace(/[^A-Za-z0-9_-]/g, '-');

/** Starts a load or a copy and waits for its end. Where the answer to the start was lost, the job is there already and is the one that is waited for. */
export function runJob(from: Asking, id: string, request: RestRequest): void {
	const { ports, warehouse } = from;
	const deadline = ports.now() + LONGEST;
	const started = ask(from, request, isThereAlready);
	let state = started === null ? null : jobState(started);
	while (state === null || !state.isDone) {
		if (ports.now() > deadline) throw tooLong();
		if (state !== null) ports.pause(PAUSE);
		state = jobState(ask(from, findJob(warehouse, id))!);
	}
	if (state.error !== null) throw refused(from, { status: 400, ...state.error });
}

/** What a query finds: its rows as Google writes values, and what it has read. */
export function runQuery(
	from: Asking,
	id: string,
	query: Query,
): { readonly rows: (readonly (string | null)[])[]; readonly bytes: number } {
	const { ports, warehouse } = from;
	const deadline = ports.now() + LONGEST;
	ask(from, queryJob(warehouse, id, query), isThereAlready);
	const rows: (readonly (string | null)[])[] = [];
	for (let token: string | null = null; ; ) {
		// Google answers when the query is done, or after a while.
		const page: ResultPage = resultPage(ask(from, jobResults(warehouse, id, token))!);
		if (!page.isComplete) {
			if (ports.now() > deadline) throw tooLong();
			ports.pause(PAUSE);
			continue;
		}
		rows.push(...page.rows);
		token = page.next;
		if (token === null) return { rows, bytes: page.bytes };
	}
}

const tooLong = (): UserError =>
	new UserError({
		ru: 'BigQuery работает над этим дольше четырёх минут. Данные в нём целы; начните копирование заново позже.',
		en: 'BigQuery has been at this for more than four minutes. What it holds is whole; start the copy anew later.',
	});
