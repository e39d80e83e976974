import { Banner, FaultLink } from '../parts/banner';
import { Button } from '../parts/button';
import { faultSentence } from '../parts/fault-sentence';
import { ProgressBar } from '../parts/progress-bar';
import { useSession, useWords } from '../session/session';
import { EntityList } from './entity-list';
import { useImportRun } from './import-run';
import { OldActivities } from './old-activities';
import { importWords } from './words';

/** Unfinished: the panel was closed, steps were lost, or there is something the user must fix. */
export function ImportStopped() {
	const { state, language, formats, go, shared } = useSession();
	const importRun = useImportRun();
	const words = useWords(importWords);
	const progress = importRun.progress ?? state.import;
	const sentence = importRun.fault !== null ? faultSentence(importRun.fault, language) : progress.failed ? progress.message : null;
	const isPaused = importRun.fault === null && !progress.failed;
	if (progress.held && importRun.fault === null)
		return (
			<>
				<Banner kind="info" title={words.needsDecision}>
					<p>{progress.message}</p>
				</Banner>
				<Button kind="danger" onClick={importRun.replaceData}>
					{words.replace}
				</Button>
				<Button kind="plain" icon="refresh" onClick={() => importRun.start(true)}>
					{words.readAgain}
				</Button>
				<Button kind="quiet" isBusy={importRun.isStopping} onClick={importRun.cancel}>
					{words.keepData}
				</Button>
			</>
		);
	return (
		<>
			<Banner kind={isPaused ? 'info' : 'error'} title={isPaused ? words.paused : words.failed}>
				{sentence !== null && <p>{sentence}</p>}
				{importRun.fault !== null && <FaultLink fault={importRun.fault} />}
				{(isPaused || progress.share > 0) && <p>{words.pausedLead}</p>}
			</Banner>
			<ProgressBar share={progress.share} label={words.progress} text={formats.percent(progress.share)} />
			<EntityList entities={progress.entities} isStill />
			<Button kind="primary" icon="play" reason={state.connection === null ? shared.needConnection : null} onClick={importRun.resume}>
				{shared.resume}
			</Button>
			{progress.failed && (
				<Button kind="plain" onClick={() => go('connection')}>
					{words.checkConnection}
				</Button>
			)}
			<Button kind="quiet" isBusy={importRun.isStopping} onClick={importRun.cancel}>
				{words.stop}
			</Button>
			{progress.failed && state.connection !== null && <OldActivities />}
		</>
	);
}
