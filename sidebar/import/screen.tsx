import { Banner } from '../parts/banner';
import { Button } from '../parts/button';
import { Empty } from '../parts/empty';
import { Screen } from '../parts/screen';
import { type Session, useSession, useWords } from '../session/session';
import { CrmPreview } from './crm-preview';
import { ImportDone } from './done';
import { type ImportRun, useImportRun } from './import-run';
import { ImportRunning } from './running';
import { ImportStart } from './start';
import { ImportStopped } from './stopped';
import { importWords } from './words';
import './import.css';

type View = 'running' | 'stopped' | 'locked' | 'done' | 'start';

function viewOf({ state }: Session, importRun: ImportRun): View {
	const progress = importRun.progress ?? state.import;
	if (importRun.isActive) return 'running';
	if (importRun.fault !== null || progress.failed || (progress.running && !progress.finished)) return 'stopped';
	if (state.facts !== null) return 'done';
	return state.connection === null ? 'locked' : 'start';
}

export function ImportScreen() {
	const session = useSession();
	const { go, shared } = session;
	const importRun = useImportRun();
	const words = useWords(importWords);
	const view = viewOf(session, importRun);
	return (
		<Screen view={view}>
			{importRun.wasCancelled && view !== 'running' && (
				<Banner kind="info">
					<p>{words.cancelled}</p>
				</Banner>
			)}
			{view === 'running' && <ImportRunning />}
			{view === 'stopped' && <ImportStopped />}
			{view === 'done' && <ImportDone />}
			{view === 'start' && (
				<>
					<CrmPreview />
					<p>{words.first}</p>
					<p class="muted">{words.tabs}</p>
					<ImportStart />
				</>
			)}
			{view === 'locked' && (
				<Empty icon="download" title={words.empty} lead={words.first}>
					<Button kind="primary" reason={shared.needConnection}>
						{words.start}
					</Button>
					<Button kind="plain" onClick={() => go('connection')}>
						{shared.toConnection}
					</Button>
				</Empty>
			)}
		</Screen>
	);
}
