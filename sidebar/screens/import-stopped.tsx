import { faultSentence } from '../fault-sentence';
import { Banner } from '../parts/banner';
import { Button } from '../parts/button';
import { Entities } from '../parts/entities';
import { ProgressBar } from '../parts/progress-bar';
import { useSession } from '../session';

/** Unfinished: left by a closed panel, by lost steps, or by something the user must mend. */
export function ImportStopped() {
	const { state, words, formats, importRun, go } = useSession();
	const { importing } = words;
	const progress = importRun.progress ?? state.import;
	const sentence = importRun.fault !== null ? faultSentence(importRun.fault, words) : progress.failed ? progress.message : null;
	const isPaused = importRun.fault === null && !progress.failed;
	if (progress.held && importRun.fault === null)
		return (
			<>
				<Banner kind="info" title={importing.held}>
					<p>{progress.message}</p>
				</Banner>
				<Button kind="danger" onClick={importRun.accept}>
					{importing.replace}
				</Button>
				<Button kind="plain" icon="refresh" onClick={() => importRun.begin(true)}>
					{importing.readAgain}
				</Button>
				<Button kind="quiet" isBusy={importRun.isStopping} onClick={importRun.cancel}>
					{importing.leave}
				</Button>
			</>
		);
	return (
		<>
			<Banner kind={isPaused ? 'info' : 'error'} title={isPaused ? importing.paused : importing.failed}>
				{sentence !== null && <p>{sentence}</p>}
				{(isPaused || progress.share > 0) && <p>{importing.pausedLead}</p>}
			</Banner>
			<ProgressBar share={progress.share} label={importing.progress} text={formats.percent(progress.share)} />
			<Entities entities={progress.entities} isStill />
			<Button kind="primary" icon="play" reason={state.connection === null ? words.shared.needConnection : null} onClick={importRun.resume}>
				{words.shared.resume}
			</Button>
			{progress.failed && (
				<Button kind="plain" onClick={() => go('connection')}>
					{importing.checkConnection}
				</Button>
			)}
			<Button kind="quiet" isBusy={importRun.isStopping} onClick={importRun.cancel}>
				{importing.stop}
			</Button>
		</>
	);
}
