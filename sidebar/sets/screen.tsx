import { useEffect, useState } from 'preact/hooks';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Empty } from '../parts/empty';
import { Loading } from '../parts/loading';
import { Screen } from '../parts/screen';
import { call } from '../server/call';
import type { KpiSetView, RolloutState } from '../server/contract';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { SetCard } from './card';
import { type Decision, SetDecision } from './decision';
import { FeedbackList } from './feedback-list';
import { SetForm } from './form';
import { NewSet } from './new-set';
import { setWords } from './words';
import './sets.css';

/** What is open: the list, the lines of a set, or a decision about it. */
type View =
	| { readonly kind: 'list' }
	| { readonly kind: 'edit'; readonly id: string }
	| { readonly kind: 'decide'; readonly id: string; readonly decision: Decision };

export function SetsScreen() {
	const words = useWords(setWords);
	const [rollout, setRollout] = useState<RolloutState | null>(null);
	const [view, setView] = useState<View>({ kind: 'list' });
	const task = useTask();
	const { state, sheets } = useSession();
	/** Makes a change in the add-on, then shows the list. */
	const change = async (action: () => Promise<RolloutState>): Promise<void> => {
		const next = await task.run(action);
		if (next === null) return;
		setRollout(next);
		setView({ kind: 'list' });
	};
	/** A decision changes what stands on the sheets: they are drawn anew at once, while the panel is open. */
	const decide = async (action: () => Promise<RolloutState>): Promise<void> => {
		await change(action);
		if (state.summaries.length > 0) sheets.redraw();
	};
	const load = (): Promise<void> => change(() => call('rollout'));
	// biome-ignore lint/correctness/useExhaustiveDependencies: loaded once, when the screen opens
	useEffect(() => void load(), []);
	const open = view.kind === 'list' ? undefined : rollout?.sets.find(({ id }) => id === view.id);
	const back = (): void => setView({ kind: 'list' });
	const shownView = rollout === null ? 'loading' : open === undefined ? 'list' : `${view.kind} ${open.id}`;
	return (
		<Screen {...(open && { title: open.title })} view={shownView}>
			{rollout === null ? <Loading task={task} label={words.loading} retry={load} /> : <FaultBanner fault={task.fault} />}
			{sheets.isRedrawing && <p role="status">{words.redrawing}</p>}
			{rollout !== null && open === undefined && <List rollout={rollout} isBusy={task.isBusy} change={change} go={setView} />}
			{rollout !== null && open !== undefined && view.kind === 'edit' && (
				<SetForm
					set={open}
					metrics={rollout.metrics}
					isBusy={task.isBusy}
					submit={words.save}
					back={back}
					onForm={(form) => change(() => call('saveDraft', open.id, form))}
				/>
			)}
			{rollout !== null && open !== undefined && view.kind === 'decide' && (
				<SetDecision
					key={view.decision}
					set={open}
					decision={view.decision}
					rollout={rollout}
					isBusy={task.isBusy}
					back={back}
					change={decide}
				/>
			)}
		</Screen>
	);
}

interface ListProps {
	rollout: RolloutState;
	isBusy: boolean;
	change(action: () => Promise<RolloutState>): Promise<void>;
	go(view: View): void;
}

function List({ rollout, isBusy, change, go }: ListProps) {
	const { state, shared } = useSession();
	const words = useWords(setWords);
	const act = (set: KpiSetView, action: Decision | 'edit' | 'review' | 'pdf'): void => {
		if (action === 'edit') go({ kind: 'edit', id: set.id });
		else if (action === 'review') void change(() => call('buildReview', set.id));
		else if (action === 'pdf') void change(() => call('mailReview', set.id));
		else go({ kind: 'decide', id: set.id, decision: action });
	};
	const newSet = <NewSet rollout={rollout} isBusy={isBusy} create={(role, person) => change(() => call('createKpiSet', role, person))} />;
	if (rollout.sets.length === 0)
		return (
			<Empty icon="sliders" title={words.empty} lead={words.emptyLead}>
				{newSet}
			</Empty>
		);
	return (
		<>
			<p class="muted">{words.lead}</p>
			{rollout.sets.map((set) => (
				<SetCard key={set.id} set={set} isBusy={isBusy} act={(action) => act(set, action)} />
			))}
			<Button
				kind="primary"
				icon="sheets"
				isBusy={isBusy}
				reason={state.facts === null ? shared.needImport : null}
				onClick={() => change(() => call('buildBonus'))}
			>
				{words.buildBonus}
			</Button>
			<Button kind="plain" icon="refresh" isBusy={isBusy} onClick={() => change(() => call('collectFeedback'))}>
				{words.collect}
			</Button>
			<FeedbackList
				feedback={rollout.feedback}
				isBusy={isBusy}
				answer={(id, status, text) => change(() => call('answerFeedback', id, status, text))}
			/>
			<details class="fold">
				<summary>{words.newSet}</summary>
				<div class="group">{newSet}</div>
			</details>
		</>
	);
}
