import { closingCalls } from '../closing/calls';
import { crmCalls } from '../crm/calls';
import { demoCalls } from '../demo/calls';
import { digestCalls } from '../digest/calls';
import { explainCalls } from '../explain/calls';
import { figuresCalls } from '../figures/calls';
import { goalCalls } from '../goal/calls';
import { importCalls } from '../import/calls';
import type { CallContext } from '../ports/call-context';
import { exclusively } from '../ports/exclusively';
import { USER_LANGUAGE } from '../ports/user-language';
import { reconciliationCalls } from '../reconciliation/calls';
import { reviewCalls } from '../review/calls';
import { setsCalls } from '../sets/calls';
import { settingsCalls } from '../settings/calls';
import { sharingCalls } from '../sharing/calls';
import { summariesCalls } from '../summaries/calls';
import { tablesCalls } from '../tables/calls';
import type { PanelPorts } from './ports';
import { sidebarState } from './state';
import type { FrameCalls, Rpc, SidebarState } from './types';

/** All that the sidebar may call: each room's calls, and the panel's own. */
export function rpc(ports: PanelPorts): Rpc {
	const context: CallContext<PanelPorts, SidebarState> = {
		ports,
		exclusively: (work) => exclusively(ports, work),
		state: (notes) => sidebarState(ports, notes),
	};
	return {
		...frameCalls(ports),
		...closingCalls(context),
		...crmCalls(context),
		...demoCalls(context),
		...digestCalls(context),
		...explainCalls(context),
		...figuresCalls(context),
		...goalCalls(context),
		...importCalls(context),
		...reconciliationCalls(context),
		...reviewCalls(context),
		...setsCalls(context),
		...settingsCalls(context),
		...sharingCalls(context),
		...summariesCalls(context),
		...tablesCalls(context),
	};
}

const frameCalls = (ports: PanelPorts): FrameCalls => ({
	sidebarState: () => sidebarState(ports),
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
