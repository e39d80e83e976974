import { type GoogleAnswers, googleAnswers } from '../../../local/host/contract/google-answers';
import type { Host, HostOptions, Outcome } from '../../../local/host/contract/host';
import type { BuildProgress, DigestState, GoalProposal, ImportProgress, SidebarState } from '../../../src/app/panel/types';
import { smallAccount } from '../../app/small-crm';
import { connect, given, hostOf, savedCopy, type Tab, tabsOf } from '../crm-desk';

process.env.KPI_NO_BROWSER = '1';
const small = smallAccount(8);
const sellers = small.people.filter(({ role }) => role === 'manager').slice(0, 2);
/** Two managers: to draw twelve sheets takes long. */
const account = {
	...small,
	people: [...small.people.filter(({ role }) => role !== 'manager'), ...sellers],
	deals: small.deals.map((deal, i) => ({ ...deal, managerId: sellers[i % 2]!.id })),
};

/** A file with the add-on, a CRM that answers, and Google answering as the flags say. */
export interface GoogleDesk {
	readonly host: Host;
	ask<T>(name: string, ...args: unknown[]): T;
	/** The sentence with which a call is refused, and the page that mends it. */
	refusal(name: string, ...args: unknown[]): { sentence: string; link: string | undefined };
	answer(text: string): void;
	tabs(): Map<string, Tab>;
	/** Hours later. */
	later(hours: number): void;
}

export function googleDesk(text = '', saved?: unknown, more: Partial<HostOptions> = {}): GoogleDesk {
	let ahead = 0;
	const host = hostOf(account, saved, { google: googleAnswers(text), now: () => account.now + ahead, ...more });
	const call = (name: string, args: unknown[]): Outcome => host.call(name, args, 'sidebar');
	return {
		host,
		ask: <T>(name: string, ...args: unknown[]) => given(call(name, args)) as T,
		refusal(name, ...args) {
			const outcome = call(name, args);
			if (outcome.ok) throw new Error(`${name} was not refused: ${JSON.stringify(outcome.value).slice(0, 300)}`);
			const [sentence = '', link] = outcome.message.replace(/^(Error|Exception): /, '').split('\n');
			return { sentence, link };
		},
		answer: (next) => host.setGoogle(googleAnswers(next) as GoogleAnswers),
		tabs: () => tabsOf(host),
		later(hours) {
			ahead += hours * 3_600_000;
		},
	};
}

export function importAll(desk: GoogleDesk, full = true): ImportProgress {
	let progress = desk.ask<ImportProgress>('startImport', full);
	while (progress.running) progress = desk.ask<ImportProgress>('importStep', 240);
	expect(progress).toMatchObject({ failed: false, finished: true });
	return progress;
}

export function buildAll(desk: GoogleDesk): void {
	desk.ask('buildGoal', desk.ask<GoalProposal>('goalDefaults').form);
	for (let progress: BuildProgress = { done: 0, total: 1, title: '' }; progress.done < progress.total; )
		progress = desk.ask<BuildProgress>('buildSummaries', progress.done);
}

/** Connect, import, goal, sheets, a private file, letters: with what each step needs of Google. */
export const steps = {
	connect: (desk: GoogleDesk) => connect(desk.host),
	import: (desk: GoogleDesk) => importAll(desk),
	build: buildAll,
	share: (desk: GoogleDesk) => desk.ask('shareFile', 'ALL', 'director@example.com', false, true),
	mail: (desk: GoogleDesk) => desk.ask('sendDigest'),
	protect: (desk: GoogleDesk) => desk.ask('protectTabs', true, []),
} as const;

/** A file that is connected, and no more. */
export function connectedDesk(text: string): GoogleDesk {
	const desk = googleDesk();
	steps.connect(desk);
	desk.answer(text);
	return desk;
}

let built: unknown = null;

/** A file in which all is imported, built and shared, as Google answers by default; opened as it answers now. */
export function builtDesk(text: string): GoogleDesk {
	if (built === null) {
		const desk = googleDesk();
		for (const step of ['connect', 'import', 'build', 'share'] as const) steps[step](desk);
		built = savedCopy(desk.host);
		desk.host.dispose();
	}
	return googleDesk(text, built);
}

export const state = (desk: GoogleDesk): SidebarState => desk.ask<SidebarState>('sidebarState');
export const digest = (desk: GoogleDesk): DigestState => desk.ask<DigestState>('digest');

export interface Letter {
	readonly to: string;
	readonly subject: string;
	readonly body: string;
	readonly attachments?: readonly unknown[];
}
export const outbox = (desk: GoogleDesk): Letter[] => desk.host.beside().outbox as unknown as Letter[];

/** All that a tab shows, in one text. */
export const shown = (desk: GoogleDesk, id: string): string => JSON.stringify(desk.tabs().get(id)?.values ?? []);
