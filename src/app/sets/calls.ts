import type { CallContext } from '../ports/call-context';
import { buildBonus } from './build-bonus';
import { ruleChanger } from './change-rules';
import { activateSet, adjustSet, archiveSet, createSet, extendTrial, saveDraft, startTrial } from './change-sets';
import { answerFeedback } from './feedback';
import type { SetsPorts } from './ports';
import { rolloutState } from './state';
import type { SetsCalls } from './types';

export function setsCalls(context: CallContext<SetsPorts, unknown>): SetsCalls {
	const { ports, sheets } = context;
	const change = ruleChanger(context);
	return {
		rollout: () => rolloutState(ports),
		createKpiSet: (role, managerId) => change(() => createSet(sheets, role, managerId)),
		saveDraft: (id, form) => change(() => saveDraft(sheets, id, form)),
		startTrial: (id, month) => change(() => startTrial(sheets, id, month)),
		adjustKpiSet: (id, form, month, because) => change(() => adjustSet(sheets, id, form, month, because)),
		activateKpiSet: (id, month, because) => change(() => activateSet(sheets, id, month, because)),
		extendTrial: (id, because) => change(() => extendTrial(sheets, id, because)),
		archiveKpiSet: (id, because) => change(() => archiveSet(sheets, id, because)),
		answerFeedback: (feedbackId, status, answer) => change(() => answerFeedback(sheets, feedbackId, status, answer)),
		buildBonus: () => change(() => buildBonus(sheets)),
	};
}
