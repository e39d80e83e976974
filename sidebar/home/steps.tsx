import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../icons/icon';
import { useImportRun } from '../import/import-run';
import { useSession, useWords } from '../session/session';
import { useSummaryRun } from '../summaries/summary-run';
import { type Step, stepsOf } from './step-list';
import { homeWords } from './words';

export function Steps() {
	const session = useSession();
	const words = useWords(homeWords);
	const steps = stepsOf({ ...session, words, importRun: useImportRun(), summaryRun: useSummaryRun() });
	const next = steps.find((step) => !step.isDone && !step.isLocked);
	const list = useRef<HTMLOListElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: only when the person has just come back
	useLayoutEffect(() => {
		list.current?.querySelector<HTMLElement>(`[data-step="${session.previousScreen}"]`)?.focus();
	}, []);
	return (
		<ol class="steps" ref={list} aria-label={words.steps}>
			{steps.map((step, i) => (
				<li key={step.id}>
					<StepRow step={step} place={i + 1} isNext={step === next} />
				</li>
			))}
		</ol>
	);
}

function StepRow({ step, place, isNext }: { step: Step; place: number; isNext: boolean }) {
	const { formats, go } = useSession();
	const words = useWords(homeWords);
	const look = step.isDone ? 'done' : isNext ? 'next' : step.isLocked ? 'locked' : 'open';
	return (
		<button type="button" class={`step ${look}`} data-step={step.id} onClick={() => go(step.screen)}>
			<span class="step-place" aria-hidden="true">
				{step.isDone ? <Icon name="check" size={16} /> : place}
			</span>
			<span class="step-text">
				<span class="step-title">
					{step.title}
					<span class="unseen">{step.isDone ? ` (${words.done})` : isNext ? ` (${words.next})` : ''}</span>
				</span>
				<span class="step-status">
					{step.status}
					{step.share !== null && ` · ${formats.percent(step.share)}`}
				</span>
				{step.share !== null && (
					<span class="step-bar" aria-hidden="true">
						<span style={{ transform: `scaleX(${step.share})` }} />
					</span>
				)}
			</span>
			<Icon name={step.isLocked ? 'lock' : 'forward'} size={18} />
		</button>
	);
}
