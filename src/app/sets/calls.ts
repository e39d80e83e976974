import type { CallContext } from '../ports/call-context';
import { buildBonus } from './build-bonus';
import { ruleChanger } from './change-rules';
import { activateSet, adjustSet, archiveSet, createSet, extendTrial, saveDraft, startTrial } from './change-sets';
import { answerFeedback } from './feedback';
import type { SetsPorts } from './ports';
import { rolloutState } from './state';
import type { SetsCalls } from './types';

export function setsCalls(context: CallContext<SetsPorts, unknown>): SetsCalls {
	const { ports } = context;
	const change = ruleChanger(context);
	return {
		rollout: () => rolloutState(ports),
		createKpiSet: (role, managerId) => change(() => createSet(ports, role, managerId)),
		saveDraft: (id, form) => change(() => saveDraft(ports, id, form)),
		startTrial: (id, month) => change(() => startTrial(ports, id, month)),
		adjustKpiSet: (id, form, month, because) => change(() => adjustSet(ports, id, form, month, because)),
		activateKpiSet: (id, month, because) => change(() => activateSet(ports, id, month, because)),
		extendTrial: (id, because) => change(() => extendTrial(ports, id, because)),
		archiveKpiSet: (id, because) => change(() => archiveSet(ports, id, because)),
		answerFeedback: (feedbackId, status, answer) => change(() => answerFeedback(ports, feedbackId, status, answer)),
		buildBonus: () => change(() => buildBonus(ports)),
	};
}
