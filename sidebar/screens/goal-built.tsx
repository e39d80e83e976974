import { useTask } from '../jobs/task';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import { ask } from '../server';
import { useSession } from '../session';
import { GoalPlans } from './goal-plans';
import { GoalPreview } from './goal-preview';

export function GoalBuilt({ change }: { change(): void }) {
	const { state, words, go } = useSession();
	const task = useTask();
	if (state.goal === null) return null;
	const { goal } = words;
	return (
		<>
			<section class="card done-card">
				<p class="done-head" role="status">
					<span class="done-mark">
						<Icon name="check" size={18} />
					</span>
					<span>
						<strong>{goal.built}</strong>
						<small>{goal.builtLead}</small>
					</span>
				</p>
			</section>
			<GoalPreview form={state.goal.form} />
			<FaultBanner fault={task.fault} />
			<Button kind="plain" icon="open" isBusy={task.isBusy} onClick={() => task.run(() => ask('openTab', 'goal'))}>
				{goal.open}
			</Button>
			<GoalPlans />
			<Button kind="primary" onClick={() => go('summaries')}>
				{goal.next}
			</Button>
			<Button kind="quiet" onClick={change}>
				{goal.change}
			</Button>
		</>
	);
}
