import { useEffect, useState } from 'preact/hooks';
import type { GoalProposal } from '../../src/app/panel/types';
import { useTask } from '../jobs/task';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Empty } from '../parts/empty';
import { Screen } from '../parts/screen';
import { ask } from '../server';
import { useSession } from '../session';
import { GoalBuilt } from './goal-built';
import { GoalForm } from './goal-form';

export function GoalScreen() {
	const { state, words } = useSession();
	const [isChanging, setChanging] = useState(false);
	const { facts, goal } = state;
	const view = facts === null ? 'locked' : goal !== null && !isChanging ? 'built' : 'form';
	return (
		<Screen title={words.goal.title} view={view}>
			{view === 'locked' && <GoalLocked />}
			{view === 'built' && <GoalBuilt change={() => setChanging(true)} />}
			{view === 'form' && <GoalDesk built={() => setChanging(false)} leave={goal === null ? null : () => setChanging(false)} />}
		</Screen>
	);
}

function GoalLocked() {
	const { words, go } = useSession();
	return (
		<Empty icon="target" title={words.goal.empty} lead={words.goal.emptyLead}>
			<Button kind="primary" reason={words.shared.needImport}>
				{words.goal.submit}
			</Button>
			<Button kind="plain" onClick={() => go('importing')}>
				{words.shared.toImport}
			</Button>
		</Empty>
	);
}

/** Fetches what to propose, then hands over to the form. Sources are asked again in the new language when it changes. */
function GoalDesk({ built, leave }: { built(): void; leave: (() => void) | null }) {
	const { state, words } = useSession();
	const [proposal, setProposal] = useState<GoalProposal | null>(null);
	const task = useTask();
	const load = async (): Promise<void> => {
		const answer = await task.run(() => ask('goalDefaults'));
		if (answer !== null) setProposal(answer);
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked anew only when the add-on speaks another language
	useEffect(() => void load(), [state.language]);
	if (proposal !== null) return <GoalForm proposal={proposal} built={built} leave={leave} />;
	if (task.fault === null)
		return (
			<div aria-busy="true">
				<p class="muted" role="status">
					{words.goal.loading}
				</p>
				<div class="bone bone-step" />
				<div class="bone bone-step" />
				<div class="bone bone-step" />
			</div>
		);
	return (
		<FaultBanner fault={task.fault}>
			<Button kind="plain" icon="refresh" onClick={load}>
				{words.shared.retry}
			</Button>
		</FaultBanner>
	);
}
