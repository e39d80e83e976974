import { sentenceOf } from '../../language/user-error';
import type { CallContext } from '../ports/call-context';
import { SIDEBAR_STEP } from '../ports/durations';
import { acceptContest, checkHead, refuseContest, withdrawCorrection } from './answer';
import { collectContests } from './collect';
import type { ContestsPorts } from './ports';
import { contestsState } from './state';
import type { ContestsCalls, ContestsState } from './types';

export function contestsCalls({ ports, sheets, exclusively }: CallContext<ContestsPorts, unknown>): ContestsCalls {
	const answer = (work: () => void): ContestsState => {
		exclusively(work);
		return contestsState(ports);
	};
	return {
		contests() {
			checkHead(ports);
			let unread: string | null = null;
			try {
				// While an import runs, what is known already is shown.
				ports.withDocumentLock(() => collectContests(sheets, SIDEBAR_STEP));
			} catch (error) {
				unread = sentenceOf(error, ports.language);
			}
			return { ...contestsState(ports), unread };
		},
		acceptContest: (id, correction, reason) => answer(() => acceptContest(sheets, id, correction, reason)),
		refuseContest: (id, reason) => answer(() => refuseContest(sheets, id, reason)),
		withdrawCorrection: (id, reason) => answer(() => withdrawCorrection(sheets, id, reason)),
	};
}
