import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Empty } from '../parts/empty';
import { Screen } from '../parts/screen';
import { useSession } from '../session';
import { SheetList } from './sheet-list';
import { SummaryWatch } from './summary-watch';

export function SummariesScreen() {
	const { state, words, summaryRun, go } = useSession();
	const { summaries, shared } = words;
	const hasSheets = state.summaries.length > 0;
	const view = summaryRun.isActive ? 'running' : hasSheets ? 'list' : 'empty';
	const { outcome, fault } = summaryRun;
	const canResume = fault !== null || outcome === 'stuck' || outcome === 'stopped';
	const buttons = (
		<>
			{canResume && (
				<Button kind="primary" icon="play" onClick={() => summaryRun.build(true)}>
					{shared.resume}
				</Button>
			)}
			<Button
				kind={hasSheets || canResume ? 'plain' : 'primary'}
				icon={hasSheets ? 'refresh' : 'sheets'}
				reason={state.facts === null ? shared.needImport : null}
				onClick={() => summaryRun.build(false)}
			>
				{hasSheets ? summaries.rebuild : summaries.build}
			</Button>
		</>
	);
	return (
		<Screen title={summaries.title} view={view}>
			{view !== 'running' && outcome !== null && (
				<Banner kind={outcome === 'built' ? 'success' : outcome === 'stopped' ? 'info' : 'warning'}>
					<p>{{ built: summaries.done, stopped: summaries.stopped, nobody: summaries.nobody, stuck: summaries.stuck }[outcome]}</p>
				</Banner>
			)}
			{view !== 'running' && <FaultBanner fault={fault} />}
			{view === 'running' && <SummaryWatch />}
			{view === 'list' && (
				<>
					<SheetList />
					<NoGoal />
					{buttons}
					<Button kind="quiet" icon="open" onClick={() => go('sharing')}>
						{words.screens.sharing}
					</Button>
				</>
			)}
			{view === 'empty' && (
				<Empty icon="sheets" title={summaries.empty} lead={summaries.emptyLead}>
					{state.facts !== null && <NoGoal />}
					{buttons}
					{state.facts === null && <ToImport />}
				</Empty>
			)}
		</Screen>
	);
}

/** Sheets without a plan are still of use, so this warns and does not forbid. */
function NoGoal() {
	const { state, words, go } = useSession();
	if (state.goal !== null) return null;
	return (
		<Banner kind="warning">
			<p>{words.summaries.noGoal}</p>
			<button type="button" class="link" onClick={() => go('goal')}>
				{words.summaries.setGoal}
			</button>
		</Banner>
	);
}

function ToImport() {
	const { words, go } = useSession();
	return (
		<Button kind="plain" onClick={() => go('importing')}>
			{words.shared.toImport}
		</Button>
	);
}
