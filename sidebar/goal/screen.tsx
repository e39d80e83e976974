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
import { SliceChoice } from './slice-choice';
import { SlicedGoals } from './sliced';
import { goalWords } from './words';
import './goal.css';

/** What is being set: the goal of the whole (''), of a slice, or of one that is still to be chosen (null); nothing. */
type Draft = { readonly slice: string | null } | null;

export function GoalScreen() {
	const { state } = useSession();
	const [draft, setDraft] = useState<Draft>(null);
	const { facts, goal, slicedGoals } = state;
	const hasGoals = goal !== null || slicedGoals.length > 0;
	const view = facts === null ? 'locked' : draft !== null ? 'form' : hasGoals ? 'built' : 'form';
	const close = (): void => setDraft(null);
	return (
		<Screen view={draft?.slice === null ? 'choice' : view}>
			{view === 'locked' && <GoalLocked />}
			{view === 'built' && (
				<>
					{goal === null ? <GoalMissing set={() => setDraft({ slice: '' })} /> : <GoalBuilt change={() => setDraft({ slice: '' })} />}
					<SlicedGoals change={(slice) => setDraft({ slice })} add={() => setDraft({ slice: null })} />
				</>
			)}
			{view === 'form' && draft?.slice === null && <SliceChoice choose={(slice) => setDraft({ slice })} cancel={close} />}
			{view === 'form' && draft?.slice !== null && (
				<>
					<GoalDraft slice={draft?.slice ?? ''} onBuilt={close} cancel={hasGoals || draft !== null ? close : null} />
					{draft === null && <SlicedGoals change={(slice) => setDraft({ slice })} add={() => setDraft({ slice: null })} />}
				</>
			)}
		</Screen>
	);
}

function GoalMissing({ set }: { set(): void }) {
	const words = useWords(goalWords);
	return (
		<Button kind="plain" icon="target" onClick={set}>
			{words.setWhole}
		</Button>
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
function GoalDraft({ slice, onBuilt, cancel }: { slice: string; onBuilt(): void; cancel: (() => void) | null }) {
	const { state } = useSession();
	const words = useWords(goalWords);
	const title = state.slicedGoals.find((one) => one.slice === slice)?.title ?? sliceName(slice);
	const [proposal, setProposal] = useState<GoalProposal | null>(null);
	const task = useTask();
	const load = async (): Promise<void> => {
		const answer = await task.run(() => call('goalDefaults', slice));
		if (answer !== null) setProposal(answer);
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: loaded again only for another language
	useEffect(() => void load(), [state.language]);
	if (proposal === null) return <Loading task={task} label={words.loading} retry={load} />;
	return (
		<>
			{slice !== '' && <h2>{title}</h2>}
			<GoalForm proposal={proposal} onBuilt={onBuilt} cancel={cancel} />
		</>
	);
}

/** The value of a slice that has no goal yet. */
const sliceName = (slice: string): string => slice.slice(slice.indexOf('=') + 1);
