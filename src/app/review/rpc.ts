import { knownFacts } from '../figures/tab-facts';
import type { Ports } from '../ports/ports';
import type { RolloutRpc } from '../sets/types';
import { bringAllHome } from '../sharing/share';
import { buildBonus } from '../sets/build-bonus';
import { buildReview } from './build-review';
import { activateSet, adjustSet, archiveSet, createSet, extendTrial, saveDraft, startTrial } from '../sets/change-sets';
import { collect } from '../sets/collect-feedback';
import { answerFeedback } from '../sets/feedback';
import { mailReview } from './mail-review';
import { mendSets } from '../sets/fill-defaults';
import { rolloutState } from '../sets/state';
import { noteByHand, rememberRules } from '../changes/rule-watch';

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
