import { GOAL_TABS } from '../../reports/goal/options';
import { alertsCalls } from '../alerts/calls';
import { closingCalls } from '../closing/calls';
import { contestsCalls } from '../contests/calls';
import { crmCalls } from '../crm/calls';
import { demoCalls } from '../demo/calls';
import { digestCalls } from '../digest/calls';
import { explainCalls } from '../explain/calls';
import { figuresCalls } from '../figures/calls';
import { goalCalls } from '../goal/calls';
import { homeCalls } from '../home/calls';
import { importCalls } from '../import/calls';
import { cancel } from '../import/run';
import { installationCalls } from '../installation/calls';
import { clearScratch } from '../installation/scratch';
import { ownKpisCalls } from '../own-kpis/calls';
import type { CallContext } from '../ports/call-context';
import { SIDEBAR_STEP } from '../ports/durations';
import { exclusively } from '../ports/exclusively';
import { USER_LANGUAGE } from '../ports/user-language';
import { inWorkbookLanguage, keepWorkbookLanguage } from '../ports/workbook-language';
import { reconciliationCalls } from '../reconciliation/calls';
import { reviewCalls } from '../review/calls';
import { setsCalls } from '../sets/calls';
import { settingsCalls } from '../settings/calls';
import { sharingCalls } from '../sharing/calls';
import { keepProtected } from '../sharing/protect';
import { summariesCalls } from '../summaries/calls';
import { tablesCalls } from '../tables/calls';
import { collectTyped, takeTyped, typedFirst } from './collect-typed';
import { editionCalls } from './edition';
import type { PanelPorts } from './ports';
import { sidebarState } from './state';
import { settle } from './tell-stop';
import type { EditionCalls, FrameCalls, Rpc, SidebarState } from './types';
import { withUnfinished } from './unfinished-builds';

/** All that the sidebar may call: each room's calls, and the panel's own. */
export function rpc(ports: PanelPorts): Rpc & EditionCalls {
	const context: CallContext<PanelPorts, SidebarState> = {
		ports,
		sheets: inWorkbookLanguage(ports),
		exclusively: (work) => exclusively(ports, work),
		state: (notes) => sidebarState(ports, notes),
	};
	const crm = crmCalls(context);
	return closingNewTabs(context.sheets, {
		...frameCalls(ports),
		...closingCalls(context),
		...crm,
		// Without the connection nobody can go on with what was read so far.
		disconnect() {
			cancel(context.sheets);
			return crm.disconnect();
		},
		...demoCalls(context),
		...alertsCalls(context),
		...contestsCalls(context),
		...digestCalls(context),
		...explainCalls(context),
		...figuresCalls(context),
		...goalCalls(context),
		...homeCalls(context),
		...importCalls(context),
		...installationCalls(context),
		...ownKpisCalls(context),
		...reconciliationCalls(context),
		...reviewCalls(context),
		...setsCalls(context),
		...settingsCalls(context),
		...sharingCalls(context),
		...summariesCalls(context),
		...tablesCalls(context),
		...editionCalls(context),
	});
}

/** Calls that may make tabs, or draw tabs anew without their protection. */
const DRAWS: Partial<Record<keyof Rpc, readonly string[]>> = {
	startImport: [],
	importStep: [],
	importTables: [],
	buildSummaries: [],
	shareFile: [],
	shareEveryone: [],
	sendAlerts: [],
	contests: [],
	acceptContest: [],
	refuseContest: [],
	withdrawCorrection: [],
	sendDigest: [],
	refreshFiles: [],
	collectFeedback: [],
	closeMonth: [],
	makePaySheet: [],
	reopenMonth: [],
	createKpiSet: [],
	startTrial: [],
	buildBonus: [],
	buildReview: [],
	mailReview: [],
	pasteTargets: [],
	saveSettings: [],
	loadDemo: [],
	addReadyKpi: [],
	saveOwnKpi: [],
	buildGoal: GOAL_TABS,
	dropGoal: [],
	acceptReplan: GOAL_TABS,
};

/** Calls that may begin another month, or draw sheets anew: what managers typed is taken in before the first of them. */
const TAKES_IN: Readonly<Record<string, (first: unknown) => boolean>> = {
	startImport: () => true,
	importTables: () => true,
	buildSummaries: (done) => done === 0,
};

/** Calls that copy from private files: before the first of them, what stands on the sheets is taken in. */
const COPIES: Readonly<Record<string, (first: unknown) => boolean>> = {
	shareFile: () => true,
	shareEveryone: (done) => done === 0,
	refreshFiles: (done) => done === 0,
	sendDigest: () => true,
	collectFeedback: () => true,
	contests: () => true,
};

/** Calls after which a person's plan or figure stands in the file: from then on it is not everybody's to overwrite. */
const FIRST: ReadonlySet<string> = new Set<keyof Rpc>(['buildGoal', 'buildSummaries', 'createKpiSet', 'buildBonus']);

/** Where the director has protected the tabs, those that a call makes or draws anew are protected with its end. */
function closingNewTabs(ports: PanelPorts, calls: Rpc): Rpc {
	const all = calls as unknown as Record<string, (...args: unknown[]) => unknown>;
	const wrapped = Object.entries(DRAWS).flatMap(([name, drawn]) => {
		const call = all[name];
		if (call === undefined) return [];
		return [
			[
				name,
				(...args: unknown[]): unknown => {
					try {
						if (TAKES_IN[name]?.(args[0]) === true) ports.withDocumentLock(() => typedFirst(() => collectTyped(ports, SIDEBAR_STEP)));
						if (COPIES[name]?.(args[0]) === true) ports.withDocumentLock(() => typedFirst(() => takeTyped(ports)));
						const answer = call(...args);
						keepWorkbookLanguage(ports);
						keepProtected(ports, drawn, FIRST.has(name), name === 'buildSummaries');
						if (name === 'buildSummaries') settle(ports, 'sheets');
						return answer;
					} catch (error) {
						throw withUnfinished(ports, error);
					}
				},
			] as const,
		];
	});
	return { ...calls, ...Object.fromEntries(wrapped) };
}

const frameCalls = (ports: PanelPorts): FrameCalls => ({
	sidebarState() {
		try {
			clearScratch(ports);
		} catch {
			// A tab that cannot be taken away now is taken away the next time.
		}
		return sidebarState(ports);
	},
	panelPart: (name) => ports.page(`sidebar-${name}`),
	setLanguage(language) {
		ports.userMemory.set({ [USER_LANGUAGE]: language });
		return sidebarState({ ...ports, book: ports.book, language });
	},
	openTab(id) {
		ports.book.activate(id);
		return null;
	},
});
