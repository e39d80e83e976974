import { existsSync, readFileSync } from 'node:fs';
import type { InstallationAnswer, InstallationPart } from '../../src/app/installation/types';
import { ask, openDesk } from './desk';
import { Doubtful, Failure, type Words } from './words';

type Answers = Readonly<Record<string, unknown>>;

export interface Comparison {
	readonly same: readonly string[];
	readonly different: readonly { readonly question: string; readonly google: unknown; readonly host: unknown }[];
	/** Asked here, not answered there. */
	readonly unanswered: readonly string[];
}

interface Report {
	readonly version: 2;
	readonly locale: string;
	readonly answers: Answers;
}

const PARTS: readonly InstallationPart[] = ['permissions', 'formulas', 'sheet', 'template', 'files', 'services', 'clock'];

/** The host's answers to the installation check; with the report that the panel copied at Google, how the two compare. */
export async function liveCheckCommand({ one }: Words): Promise<unknown> {
	const path = one.answers;
	const google = path === undefined ? null : reportIn(path);
	const locale = google?.locale ?? 'ru_RU';
	const host = hostAnswers(locale);
	if (google === null) return { version: 2, locale, answers: host };
	const comparison = compare(google.answers, host);
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

/** What a person has allowed is theirs; a trigger that was just armed has not answered yet. */
const isTold = (question: string, answer: unknown): boolean => !question.startsWith('permission-') && answer !== 'armed';

function hostAnswers(locale: string): Answers {
	const desk = openDesk({ locale, timeZone: 'Europe/Moscow' });
	try {
		const answers = PARTS.map((part) => ask<InstallationAnswer>(desk, 'checkInstallation', part).answers);
		return Object.fromEntries(Object.entries(Object.assign({}, ...answers) as Answers).filter(([key, answer]) => isTold(key, answer)));
	} finally {
		desk.close();
	}
}

function reportIn(path: string): Report {
	if (!existsSync(path)) throw new Failure(`There is no file ${path}. docs/live-check.md tells how to make it.`);
	try {
		const report = JSON.parse(readFileSync(path, 'utf8')) as Report;
		if (report.version === 2 && typeof report.answers === 'object' && /^[a-z]{2}_[A-Z]{2}$/.test(report.locale)) return report;
	} catch {
		// The failure below says what is expected.
	}
	throw new Failure(`${path} does not hold the report that the panel copies: {"version": 2, "locale": "ru_RU", "answers": {…}}.`);
}
