import { useEffect, useState } from 'preact/hooks';
import { timeLeft } from '../jobs/time-left';
import { Button } from '../parts/button';
import { Entities } from '../parts/entities';
import { ProgressBar } from '../parts/progress-bar';
import { useSession } from '../session';

/** The import under way. */
export function ImportWatch() {
	const { state, words, formats, importRun } = useSession();
	const { importing } = words;
	const [now, setNow] = useState(Date.now);
	useEffect(() => {
		const timer = setInterval(() => setNow(Date.now()), 1000);
		return () => clearInterval(timer);
	}, []);
	const progress = importRun.progress;
	const share = progress?.share ?? 0;
	const elapsed = Math.max(0, now - importRun.startedAt);
	const left = timeLeft(elapsed, importRun.startShare, share);
	const message = importRun.isStopping
		? importing.stopping
		: importRun.attempt > 0
			? importing.retrying(importRun.attempt)
			: (progress?.message ?? importing.connecting);
	return (
		<>
			<section class="watch">
				<div class="watch-head">
					<h2>{importing.running}</h2>
					<span class="watch-share">{formats.percent(share)}</span>
				</div>
				<ProgressBar share={share} label={importing.progress} text={formats.percent(share)} />
				<p class={importRun.attempt > 0 ? 'watch-message warned' : 'watch-message'}>{message}</p>
				<p class="unseen" aria-live="polite">
					{importing.announce(formats.percent(Math.floor(share * 10) / 10))}
					{importRun.attempt > 0 && `. ${message}`}
				</p>
				<dl class="figures">
					<div>
						<dt>{importing.elapsed}</dt>
						<dd>{formats.duration(elapsed)}</dd>
					</div>
					<div>
						<dt>{importing.left}</dt>
						<dd>{left === null ? importing.unknownLeft : `≈\u00a0${formats.duration(left)}`}</dd>
					</div>
					<div>
						<dt>{importing.requests}</dt>
						<dd>{formats.number(progress?.requests ?? 0)}</dd>
					</div>
				</dl>
			</section>
			<Entities entities={(progress ?? state.import).entities} />
			<Button kind="plain" icon="stop" isBusy={importRun.isStopping} onClick={importRun.cancel}>
				{importing.stop}
			</Button>
			<p class="note">{importing.closing}</p>
		</>
	);
}
