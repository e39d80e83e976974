import { Banner } from '../parts/banner';
import { Button } from '../parts/button';
import { Empty } from '../parts/empty';
import { Screen } from '../parts/screen';
import { type Session, useSession } from '../session';
import { ImportDone } from './import-done';
import { ImportStart } from './import-start';
import { ImportStopped } from './import-stopped';
import { ImportWatch } from './import-watch';
import { MappingCheck } from './mapping-check';

type View = 'running' | 'stopped' | 'locked' | 'done' | 'start';

function viewOf({ state, importRun }: Session): View {
	const progress = importRun.progress ?? state.import;
	if (importRun.isActive) return 'running';
	if (importRun.fault !== null || progress.failed || (progress.running && !progress.finished)) return 'stopped';
	if (state.facts !== null) return 'done';
	return state.connection === null ? 'locked' : 'start';
}

export function ImportScreen() {
	const session = useSession();
	const { words, go, importRun } = session;
	const view = viewOf(session);
	return (
		<Screen title={words.importing.title} view={view}>
			{importRun.wasCancelled && view !== 'running' && (
				<Banner kind="info">
					<p>{words.importing.cancelled}</p>
				</Banner>
			)}
			{view === 'running' && <ImportWatch />}
			{view === 'stopped' && <ImportStopped />}
			{view === 'done' && <ImportDone />}
			{view === 'start' && (
				<>
					<MappingCheck />
					<p>{words.importing.first}</p>
					<p class="muted">{words.importing.writes}</p>
					<ImportStart />
				</>
			)}
			{view === 'locked' && (
				<Empty icon="download" title={words.importing.empty} lead={words.importing.first}>
					<Button kind="primary" reason={words.shared.needConnection}>
						{words.importing.start}
					</Button>
					<Button kind="plain" onClick={() => go('connection')}>
						{words.shared.toConnection}
					</Button>
				</Empty>
			)}
		</Screen>
	);
}
