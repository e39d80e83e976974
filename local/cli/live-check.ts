import { existsSync, readFileSync } from 'node:fs';
import { openDesk } from './desk';
import { Doubtful, Failure, type Words } from './words';

type Answers = Readonly<Record<string, unknown>>;

export interface Comparison {
	readonly same: readonly string[];
	readonly different: readonly { readonly question: string; readonly google: unknown; readonly host: unknown }[];
	/** Asked here, not answered there. */
	readonly unanswered: readonly string[];
}

/** What the panel step tells, where the host has no browser to ask. */
const PANEL: Answers = { 'script put into a page': '1', 'a date as an answer': 'null' };
const PROBE = 'local/live/probe.js';

/** The host's answers to the live check; with a file of Google's answers, how the two compare. */
export async function liveCheckCommand({ one }: Words): Promise<unknown> {
	const path = one.answers;
	const google = path === undefined ? null : answersOf(path);
	const host = hostAnswers();
	if (google === null) return { version: 1, answers: host };
	const comparison = compare(google, host);
	const { different, unanswered } = comparison;
	if (different.length > 0)
		throw new Doubtful(
			comparison,
			`The host differs from Google in ${different.length} answers: change it, or what relies on it, and local/host/UNVERIFIED.md.`,
		);
	if (unanswered.length > 0) process.stderr.write(`Not answered: ${unanswered.join('; ')}\n`);
	return comparison;
}

export function compare(google: Answers, host: Answers): Comparison {
	const questions = Object.keys(host);
	const answered = questions.filter((question) => question in google);
	const isSame = (question: string): boolean => plain(google[question]) === plain(host[question]);
	return {
		same: answered.filter(isSame),
		different: answered
			.filter((question) => !isSame(question))
			.map((question) => ({ question, google: google[question], host: host[question] })),
		unanswered: questions.filter((question) => !(question in google)),
	};
}

/** Spaces of every kind are one, and the host's words for an error are not Google's. */
const plain = (answer: unknown): string =>
	String(answer)
		.replace(/[\s\u00a0\u202f]+/g, ' ')
		.trim();

function hostAnswers(): Answers {
	const desk = openDesk({ locale: 'en_US', timeZone: 'Europe/Moscow', scripts: [PROBE] });
	try {
		for (const step of ['liveCheckBegin', 'liveCheckEnd']) {
			const outcome = desk.call(step, [], 'editor');
			if (!outcome.ok) throw new Failure(`The host cannot run ${step}: ${outcome.message}`);
			if (step === 'liveCheckEnd') return { ...(JSON.parse(String(outcome.value)) as { answers: Answers }).answers, ...PANEL };
		}
		return {};
	} finally {
		desk.close();
	}
}

function answersOf(path: string): Answers {
	if (!existsSync(path)) throw new Failure(`There is no file ${path}. docs/live-check.md tells how to make it.`);
	try {
		const { version, answers } = JSON.parse(readFileSync(path, 'utf8')) as { version: number; answers: Answers };
		if (version === 1 && typeof answers === 'object') return answers;
	} catch {
		// The failure below says what is expected.
	}
	throw new Failure(`${path} does not hold the JSON that the live check prints: {"version": 1, "answers": {…}}.`);
}
