import { useEffect, useState } from 'preact/hooks';
import { Button } from '../parts/button';
import { Empty } from '../parts/empty';
import { Loading } from '../parts/loading';
import { Screen } from '../parts/screen';
import { call } from '../server/call';
import type { GoalProposal } from '../server/contract';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { GoalBuilt } from './built';
import { GoalForm } from './form';
import { goalWords } from './words';
import './goal.css';

export function GoalScreen() {
	const { state } = useSession();
	const [isChanging, setChanging] = useState(false);
	const { facts, goal } = state;
	const view = facts === null ? 'locked' : goal !== null && !isChanging ? 'built' : 'form';
	return (
		<Screen view={view}>
			{view === 'locked' && <GoalLocked />}
			{view === 'built' && <GoalBuilt change={() => setChanging(true)} />}
			{view === 'form' && <GoalDraft onBuilt={() => setChanging(false)} cancel={goal === null ? null : () => setChanging(false)} />}
		</Screen>
	);
}

function GoalLocked() {
	const { go, shared } = useSession();
	const words = useWords(goalWords);
	return (
		<Empty icon="target" title={words.empty} lead={words.emptyLead}>
			<Button kind="primary" reason={shared.needImport}>
				{words.submit}
			</Button>
			<Button kind="plain" onClick={() => go('importing')}>
				{shared.toImport}
			</Button>
		</Empty>
	);
}

/** Loads a proposed goal, then shows the form; loads it again when the add-on speaks another language. */
function GoalDraft({ onBuilt, cancel }: { onBuilt(): void; cancel: (() => void) | null }) {
	const { state } = useSession();
	const words = useWords(goalWords);
	const [proposal, setProposal] = useState<GoalProposal | null>(null);
	const task = useTask();
	const load = async (): Promise<void> => {
		const answer = await task.run(() => call('goalDefaults'));
		if (answer !== null) setProposal(answer);
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: loaded again only for another language
	useEffect(() => void load(), [state.language]);
	if (proposal === null) return <Loading task={task} label={words.loading} retry={load} />;
	return <GoalForm proposal={proposal} onBuilt={onBuilt} cancel={cancel} />;
}
