import { Button } from '../parts/button';
import { ProgressBar } from '../parts/progress-bar';
import { useSession } from '../session';

export function SummaryWatch() {
	const { words, formats, summaryRun } = useSession();
	const { progress, attempt, isStopping } = summaryRun;
	const { summaries, importing } = words;
	const share = progress === null || progress.total === 0 ? 0 : progress.done / progress.total;
	const message = isStopping
		? importing.stopping
		: attempt > 0
			? importing.retrying(attempt)
			: progress === null
				? summaries.starting
				: summaries.last(progress.title);
	return (
		<>
			<section class="watch">
				<div class="watch-head">
					<h2>{summaries.building}</h2>
					{progress !== null && <span class="watch-share">{formats.percent(share)}</span>}
				</div>
				<ProgressBar share={share} label={summaries.progress} text={formats.percent(share)} />
				<p class={attempt > 0 ? 'watch-message warned' : 'watch-message'} aria-live="polite">
					{message}
				</p>
				{progress !== null && <p class="muted">{summaries.of(formats.number(progress.done), words.count.sheetsOf(progress.total))}</p>}
			</section>
			<Button kind="plain" icon="stop" isBusy={isStopping} onClick={summaryRun.stop}>
				{summaries.stop}
			</Button>
		</>
	);
}
