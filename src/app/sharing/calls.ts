import type { CallContext } from '../ports/call-context';
import { SIDEBAR_STEP } from '../ports/durations';
import { ownSheet } from './access';
import type { SharingPorts } from './ports';
import { protectionState, protectTabs } from './protect';
import { refreshAll, revoke, share, shareEveryone, sharingState } from './share';
import type { SharingCalls } from './types';

export const sharingCalls = ({ ports, exclusively }: CallContext<SharingPorts, unknown>): SharingCalls => ({
	ownSheet: () => ownSheet(ports),
	sharing: () => sharingState(ports),
	shareFile(id, email, isTold, isMailed) {
		exclusively(() => share(ports, { id, email, isTold, isMailed }));
		return sharingState(ports);
	},
	shareEveryone: (done, list, isTold, isMailed) => exclusively(() => shareEveryone(ports, done, list, { isTold, isMailed }, SIDEBAR_STEP)),
	revokeFile(id) {
		exclusively(() => revoke(ports, id));
		return sharingState(ports);
	},
	refreshFiles: (done) => exclusively(() => refreshAll(ports, done, SIDEBAR_STEP)),
	protection: () => protectionState(ports),
	protectTabs: (isOn, importers) => exclusively(() => protectTabs(ports, isOn, importers)),
});
