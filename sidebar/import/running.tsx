import { useEffect, useState } from 'preact/hooks';
import { Button } from '../parts/button';
import { ProgressBar } from '../parts/progress-bar';
import { useSession, useWords } from '../session/session';
import { EntityList } from './entity-list';
import { useImportRun } from './import-run';
import { timeLeft } from './time-left';
import { importWords } from './words';

/** The import while it runs. */
export function ImportRunning() {
	const { state, formats, shared } = useSession();
	const importRun = useImportRun();
	const words = useWords(importWords);
	const [now, setNow] = useState(Date.now);
	useEffect(() => {
		const timer = setInterval(() => setNow(Date.now()), 1000);
		return () => clearInterval(timer);
	}, []);
	const progress = importRun.progress;
	const share = progress?.share ?? 0;
	const elapsed = Math.max(0, now - importRun.startedAt);
	const remaining = timeLeft(elapsed, importRun.startShare, share);
	const message = importRun.isStopping
		? shared.stopping
		: importRun.attempt > 0
			? shared.retrying(importRun.attempt)
			: (progress?.message ?? words.connecting);
	return (
		<>
			<section class="running">
				<div class="running-head">
					<h2>{words.running}</h2>
					<span class="running-share">{formats.percent(share)}</span>
				</div>
				<ProgressBar share={share} label={words.progress} text={formats.percent(share)} />
				<p class={importRun.attempt > 0 ? 'running-message retrying' : 'running-message'}>{message}</p>
				<p class="unseen" aria-live="polite">
					{words.announcement(formats.percent(Math.floor(share * 10) / 10))}
					{importRun.attempt > 0 && `. ${message}`}
				</p>
				<dl class="figures">
					<div>
						<dt>{words.elapsed}</dt>
						<dd>{formats.duration(elapsed)}</dd>
					</div>
					<div>
						<dt>{words.timeLeft}</dt>
						<dd>{remaining === null ? words.estimating : `≈\u00a0${formats.duration(remaining)}`}</dd>
					</div>
					<div>
						<dt>{words.requests}</dt>
						<dd>{formats.number(progress?.requests ?? 0)}</dd>
					</div>
				</dl>
			</section>
			<EntityList entities={(progress ?? state.import).entities} />
			<Button kind="plain" icon="stop" isBusy={importRun.isStopping} onClick={importRun.cancel}>
				{words.stop}
			</Button>
			<p class="note">{words.canClose}</p>
		</>
	);
}
