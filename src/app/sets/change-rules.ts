import { noteChangesByHand, RULE_TABLE_IDS, rememberRules } from '../changes/rule-watch';
import { readTabs } from '../figures/tab-facts';
import type { CallContext } from '../ports/call-context';
import { fillDefaults } from './fill-defaults';
import type { SetsPorts } from './ports';
import { rolloutState } from './state';
import type { RolloutState } from './types';

/** Runs a change of the KPI sets alone in the file; what people changed by hand before it is logged as theirs, the change itself only once. */
export const ruleChanger =
	({ ports, sheets, exclusively }: CallContext<SetsPorts, unknown>) =>
	(work: () => void): RolloutState => {
		const rules = () => readTabs(ports, RULE_TABLE_IDS).rows;
		exclusively(() => {
			fillDefaults(ports.book);
			noteChangesByHand(sheets, rules());
			work();
			rememberRules(sheets, rules());
		});
		return rolloutState(ports);
	};
