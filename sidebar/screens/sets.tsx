import { useEffect, useState } from 'preact/hooks';
import type { KpiSetView, RolloutState } from '../../src/app/sets/types';
import { useTask } from '../jobs/task';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Empty } from '../parts/empty';
import { Screen } from '../parts/screen';
import { ask } from '../server';
import { useSession } from '../session';
import { FeedbackList } from './feedback-list';
import { NewSet } from './new-set';
import { SetCard } from './set-card';
import { SetDecision, type What } from './set-decision';
import { SetForm } from './set-form';

/** What of the screen is open: the list, a set's lines, or a decision about it. */
type Place =
	| { readonly at: 'list' }
	| { readonly at: 'edit'; readonly id: string }
	| { readonly at: 'decide'; readonly id: string; readonly what: What };

export function SetsScreen() {
	const { words } = useSession();
	const [rollout, setRollout] = useState<RolloutState | null>(null);
	const [place, setPlace] = useState<Place>({ at: 'list' });
	const task = useTask();
	const { sets } = words;
	/** Asks for a change; the list follows when it was made. */
	const change = async (question: () => Promise<RolloutState>, then: Place = { at: 'list' }): Promise<void> => {
		const next = await task.run(question);
		if (next === null) return;
		setRollout(next);
		setPlace(then);
	};
	const load = (): Promise<void> => change(() => ask('rollout'));
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the screen opens
	useEffect(() => void load(), []);
	const open = place.at === 'list' ? undefined : rollout?.sets.find(({ id }) => id === place.id);
	const back = (): void => setPlace({ at: 'list' });
	const shown = rollout === null ? 'loading' : open === undefined ? 'list' : `${place.at} ${open.id}`;
	return (
		<Screen title={open?.title ?? words.screens.sets} view={shown}>
			{rollout === null && task.isBusy && <p role="status">{sets.loading}</p>}
			<FaultBanner fault={task.fault} />
			{rollout === null && task.fault !== null && (
				<Button kind="plain" icon="refresh" onClick={load}>
					{words.shared.retry}
				</Button>
			)}
			{rollout !== null && open === undefined && <List rollout={rollout} isBusy={task.isBusy} change={change} go={setPlace} />}
			{rollout !== null && open !== undefined && place.at === 'edit' && (
				<SetForm
					set={open}
					metrics={rollout.metrics}
					isBusy={task.isBusy}
					submit={sets.save}
					back={back}
					onForm={(form) => change(() => ask('saveDraft', open.id, form))}
				/>
			)}
			{rollout !== null && open !== undefined && place.at === 'decide' && (
				<SetDecision key={place.what} set={open} what={place.what} rollout={rollout} isBusy={task.isBusy} back={back} change={change} />
			)}
		</Screen>
	);
}

interface ListProps {
	rollout: RolloutState;
	isBusy: boolean;
	change(question: () => Promise<RolloutState>): Promise<void>;
	go(place: Place): void;
}

function List({ rollout, isBusy, change, go }: ListProps) {
	const { words, state } = useSession();
	const { sets } = words;
	const act = (set: KpiSetView, what: What | 'edit' | 'review' | 'pdf'): void => {
		if (what === 'edit') go({ at: 'edit', id: set.id });
		else if (what === 'review') void change(() => ask('buildReview', set.id));
		else if (what === 'pdf') void change(() => ask('mailReview', set.id));
		else go({ at: 'decide', id: set.id, what });
	};
	const create = <NewSet rollout={rollout} isBusy={isBusy} make={(role, person) => change(() => ask('createKpiSet', role, person))} />;
	if (rollout.sets.length === 0)
		return (
			<Empty icon="sliders" title={sets.empty} lead={sets.emptyLead}>
				{create}
			</Empty>
		);
	return (
		<>
			<p class="muted">{sets.lead}</p>
			{rollout.sets.map((set) => (
				<SetCard key={set.id} set={set} isBusy={isBusy} act={(what) => act(set, what)} />
			))}
			<Button
				kind="primary"
				icon="sheets"
				isBusy={isBusy}
				reason={state.facts === null ? words.shared.needImport : null}
				onClick={() => change(() => ask('buildBonus'))}
			>
				{sets.bonus}
			</Button>
			<Button kind="plain" icon="refresh" isBusy={isBusy} onClick={() => change(() => ask('collectFeedback'))}>
				{sets.collect}
			</Button>
			<FeedbackList
				feedback={rollout.feedback}
				isBusy={isBusy}
				answer={(id, status, text) => change(() => ask('answerFeedback', id, status, text))}
			/>
			<details class="fold">
				<summary>{sets.create}</summary>
				<div class="group">{create}</div>
			</details>
		</>
	);
}
