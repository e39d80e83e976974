import { knownFacts } from '../facts';
import type { Ports } from '../ports';
import type { RolloutRpc } from '../rpc-types-rollout';
import { bringAllHome } from '../sharing/share';
import { buildBonus } from './build-bonus';
import { buildReview } from './build-review';
import { activateSet, adjustSet, archiveSet, createSet, extendTrial, saveDraft, startTrial } from './change-sets';
import { collect } from './collect';
import { answerFeedback } from './hear';
import { mailReview } from './mail-review';
import { mendSets } from './mend';
import { rolloutState } from './state';
import { noteByHand, rememberRules } from './watch';

/** What the panel may ask about KPI sets; every change runs alone in the file. */
export function rolloutRpc(ports: Ports, exclusively: <T>(work: () => T) => T): RolloutRpc {
	const rules = () => knownFacts(ports, ['targets', 'kpi_sets', 'settings', 'stages']).rows;
	const change = (work: () => void) => {
		exclusively(() => {
			mendSets(ports.book);
			// What was changed by hand meanwhile is noted as that, before this change is.
			noteByHand(ports, rules());
			work();
			rememberRules(ports, rules());
		});
		return rolloutState(ports);
	};
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
		collectFeedback: () =>
			change(() => {
				bringAllHome(ports);
				collect(ports);
			}),
		buildReview: (id) => change(() => void buildReview(ports, id)),
		mailReview: (id) => change(() => mailReview(ports, id)),
		buildBonus: () => change(() => buildBonus(ports)),
	};
}
