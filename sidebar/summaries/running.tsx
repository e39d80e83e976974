import { Button } from '../parts/button';
import { ProgressBar } from '../parts/progress-bar';
import { useSession, useWords } from '../session/session';
import { useSummaryRun } from './summary-run';
import { summaryWords } from './words';

export function SummariesRunning() {
	const { formats, count, shared } = useSession();
	const summaryRun = useSummaryRun();
	const words = useWords(summaryWords);
	const { progress, attempt, isStopping } = summaryRun;
	const share = progress === null || progress.total === 0 ? 0 : progress.done / progress.total;
	const message = isStopping
		? shared.stopping
		: attempt > 0
			? shared.retrying(attempt)
			: progress === null
				? words.starting
				: words.last(progress.title);
	return (
		<>
			<section class="running">
				<div class="running-head">
					<h2>{words.building}</h2>
					{progress !== null && <span class="running-share">{formats.percent(share)}</span>}
				</div>
				<ProgressBar share={share} label={words.progress} text={formats.percent(share)} />
				<p class={attempt > 0 ? 'running-message retrying' : 'running-message'} aria-live="polite">
					{message}
				</p>
				{progress !== null && <p class="muted">{words.doneOf(formats.number(progress.done), count.sheetsOf(progress.total))}</p>}
			</section>
			<Button kind="plain" icon="stop" isBusy={isStopping} onClick={summaryRun.stop}>
				{words.stop}
			</Button>
		</>
	);
}
