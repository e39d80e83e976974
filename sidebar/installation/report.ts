import type { InstallationAnswer, InstallationLine } from '../server/contract';

export interface Checked {
	readonly lines: readonly InstallationLine[];
	readonly answers: Readonly<Record<string, string>>;
	readonly locale: string;
}

export const NOTHING: Checked = { lines: [], answers: {}, locale: '' };

export const joined = (before: Checked, { lines, answers, locale }: InstallationAnswer): Checked => ({
	lines: [...before.lines, ...lines],
	answers: { ...before.answers, ...answers },
	locale,
});

/** What is copied: the state of each line and what Google answered. Sentences stay out: some of them quote addresses. */
export const reportOf = ({ lines, answers, locale }: Checked): string =>
	JSON.stringify({ version: 2, locale, lines: Object.fromEntries(lines.map(({ id, state }) => [id, state])), answers }, null, 1);
