import type { CallContext } from '../ports/call-context';
import { SIDEBAR_STEP } from '../ports/durations';
import { ownSheet } from './access';
import type { SharingPorts } from './ports';
import { protectionState, protectTabs } from './protect';
import { refreshAll, revoke, share, shareEveryone, sharingState } from './share';
import type { SharingCalls } from './types';

export const sharingCalls = ({ ports, sheets, exclusively }: CallContext<SharingPorts, unknown>): SharingCalls => ({
	ownSheet: () => ownSheet(sheets),
	sharing: () => sharingState(sheets),
	shareFile(id, email, isTold, isMailed) {
		exclusively(() => share(sheets, { id, email, isTold, isMailed }));
		return sharingState(sheets);
	},
	shareEveryone: (done, list, isTold, isMailed) => exclusively(() => shareEveryone(sheets, done, list, { isTold, isMailed }, SIDEBAR_STEP)),
	revokeFile(id) {
		exclusively(() => revoke(sheets, id));
		return sharingState(sheets);
	},
	refreshFiles: (done) => exclusively(() => refreshAll(sheets, done, SIDEBAR_STEP)),
	protection: () => protectionState(ports),
	protectTabs: (isOn, importers) => exclusively(() => protectTabs(sheets, isOn, importers)),
});
