import { useState } from 'preact/hooks';
import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Empty } from '../parts/empty';
import { Screen } from '../parts/screen';
import { TextField } from '../parts/text-field';
import { call } from '../server/call';
import { useTask } from '../server/task';
import { screens } from '../session/screens';
import { useSession, useWords } from '../session/session';
import { SummariesRunning } from './running';
import { SheetList } from './sheet-list';
import { useSummaryRun } from './summary-run';
import { summaryWords } from './words';
import './summaries.css';

export function SummariesScreen() {
	const { state, language, go, shared } = useSession();
	const summaryRun = useSummaryRun();
	const words = useWords(summaryWords);
	const hasSheets = state.summaries.length > 0;
	const view = summaryRun.isActive ? 'running' : hasSheets ? 'list' : 'empty';
	const { outcome, fault } = summaryRun;
	const task = useTask();
	const [editors, setEditors] = useState('');
	/** Who may change what is built is settled before it stands there. */
	const build = async (): Promise<void> => {
		const addresses = editors.split(/[,;\s]+/).filter((part) => part !== '');
		if (state.access.isAsked || (await task.run(() => call('protectTabs', true, addresses))) !== null) await summaryRun.build(false);
	};
	const canResume = fault !== null || outcome === 'stuck' || outcome === 'stopped';
	const buttons = (
		<>
			{!state.access.isAsked && state.facts !== null && (
				<TextField label={words.editors} hint={words.editorsHint} value={editors} onValue={setEditors} />
			)}
			<FaultBanner fault={task.fault} />
			{canResume && (
				<Button kind="primary" icon="play" onClick={() => summaryRun.build(true)}>
					{shared.resume}
				</Button>
			)}
			<Button
				kind={hasSheets || canResume ? 'plain' : 'primary'}
				icon={hasSheets ? 'refresh' : 'sheets'}
				reason={state.facts === null ? shared.needImport : null}
				isBusy={task.isBusy}
				onClick={build}
			>
				{hasSheets ? words.rebuild : words.build}
			</Button>
		</>
	);
	return (
		<Screen view={view}>
			{view !== 'running' && outcome !== null && (
				<Banner kind={outcome === 'built' ? 'success' : outcome === 'stopped' ? 'info' : 'warning'}>
					<p>{{ built: words.done, stopped: words.stopped, nobody: words.nobody, stuck: words.stuck }[outcome]}</p>
				</Banner>
			)}
			{view !== 'running' && <FaultBanner fault={fault} />}
			{view === 'running' && <SummariesRunning />}
			{view === 'list' && (
				<>
					<SheetList />
					<NoGoal />
					{buttons}
					<Button kind="quiet" icon="open" onClick={() => go('sharing')}>
						{screens.sharing.title[language]}
					</Button>
				</>
			)}
			{view === 'empty' && (
				<Empty icon="sheets" title={words.empty} lead={words.emptyLead}>
					{state.facts !== null && <NoGoal />}
					{buttons}
					{state.facts === null && <ToImport />}
				</Empty>
			)}
		</Screen>
	);
}

/** Sheets without a plan are still useful, so this warns and does not forbid. */
function NoGoal() {
	const { state, go } = useSession();
	const words = useWords(summaryWords);
	if (state.goal !== null) return null;
	return (
		<Banner kind="warning">
			<p>{words.noGoal}</p>
			<button type="button" class="link" onClick={() => go('goal')}>
				{words.setGoal}
			</button>
		</Banner>
	);
}

function ToImport() {
	const { go, shared } = useSession();
	return (
		<Button kind="plain" onClick={() => go('importing')}>
			{shared.toImport}
		</Button>
	);
}
