import { Icon } from '../icons/icon';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { call } from '../server/call';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { GoalPlans } from './plans';
import { GoalPreview } from './preview';
import { goalWords } from './words';

/** The goal of the whole, as it stands. */
export function GoalBuilt({ change }: { change(): void }) {
	const { state, go } = useSession();
	const words = useWords(goalWords);
	const task = useTask();
	if (state.goal === null) return null;
	return (
		<>
			<section class="card done-card">
				<p class="done-head" role="status">
					<span class="done-mark">
						<Icon name="check" size={18} />
					</span>
					<span>
						<strong>{words.built}</strong>
						<small>{words.builtLead}</small>
					</span>
				</p>
			</section>
			<GoalPreview form={state.goal.form} />
			<FaultBanner fault={task.fault} />
			<Button kind="plain" icon="open" isBusy={task.isBusy} onClick={() => task.run(() => call('openTab', 'goal'))}>
				{words.open}
			</Button>
			<GoalPlans slice="" />
			<Button kind="primary" onClick={() => go('summaries')}>
				{words.next}
			</Button>
			<Button kind="quiet" onClick={change}>
				{words.change}
			</Button>
		</>
	);
}
