import type { IconName } from '../icons/paths';
import type { ImportRun } from '../import/import-run';
import type { In } from '../language/words';
import type { ScreenName } from '../session/screens';
import type { Session } from '../session/session';
import type { SummaryRun } from '../summaries/summary-run';
import type { homeWords } from './words';

export interface Step {
	/** Two steps may lead to one screen. */
	readonly id: string;
	readonly screen: Extract<ScreenName, 'connection' | 'importing' | 'goal' | 'summaries'>;
	readonly icon: IconName;
	readonly title: string;
	readonly status: string;
	readonly isDone: boolean;
	/** The step before it is missing. */
	readonly isLocked: boolean;
	/** 0..1 while it is being done. */
	readonly share: number | null;
}

interface Situation extends Session {
	readonly words: In<typeof homeWords>;
	readonly importRun: ImportRun;
	readonly summaryRun: SummaryRun;
}

/** Before there are data: what each step will do, and where. */
function firstSteps({ state, words }: Situation): readonly Step[] {
	const { connection } = state;
	const isConnected = connection !== null;
	const step = (
		id: string,
		screen: Step['screen'],
		icon: IconName,
		title: string,
		status: string,
		isDone: boolean,
		isLocked: boolean,
	): Step => ({
		id,
		screen,
		icon,
		title,
		status,
		isDone,
		isLocked,
		share: null,
	});
	return [
		step('connection', 'connection', 'plug', words.firstConnect, connection?.account ?? words.firstConnectHint, isConnected, false),
		step('importing', 'importing', 'eye', words.firstCheck, words.firstCheckHint, false, !isConnected),
		step('build', 'importing', 'sheets', words.firstBuild, words.firstBuildHint, false, !isConnected),
	];
}

export const stepsOf = (situation: Situation): readonly Step[] => {
	const { state, importRun } = situation;
	const isFirst = state.facts === null && !importRun.isActive && !state.import.running;
	return isFirst ? firstSteps(situation) : allSteps(situation);
};

/** From nothing to summaries, and how far this spreadsheet has come. */
function allSteps({ state, words, shared, count, formats, importRun, summaryRun }: Situation): readonly Step[] {
	const { connection, facts, goal, summaries } = state;
	const hasSource = connection !== null || facts !== null;
	const building = summaryRun.progress;
	const importedRows = facts === null ? words.importTodo : `${count.deals(facts.deals)}, ${count.managers(facts.managers)}`;
	const importing = importRun.isActive ? words.importRunning : state.import.running ? words.importPaused : importedRows;
	return [
		{
			id: 'connection',
			screen: 'connection',
			icon: 'plug',
			title: words.connection,
			status: connection?.account ?? (facts === null ? words.connectionTodo : words.tables),
			isDone: hasSource,
			isLocked: false,
			share: null,
		},
		{
			id: 'importing',
			screen: 'importing',
			icon: 'download',
			title: words.import,
			status: hasSource ? importing : shared.needConnection,
			isDone: facts !== null && !importRun.isActive && !state.import.running,
			isLocked: !hasSource,
			share: importRun.isActive ? (importRun.progress?.share ?? 0) : null,
		},
		{
			id: 'goal',
			screen: 'goal',
			icon: 'target',
			title: words.goal,
			status: facts === null ? shared.needImport : goal === null ? words.goalTodo : formats.money(goal.form.goal),
			isDone: goal !== null,
			isLocked: facts === null,
			share: null,
		},
		{
			id: 'summaries',
			screen: 'summaries',
			icon: 'sheets',
			title: words.summaries,
			status: facts === null ? shared.needImport : summaries.length === 0 ? words.summariesTodo : count.sheets(summaries.length),
			isDone: summaries.length > 0 && !summaryRun.isActive,
			isLocked: facts === null,
			share: summaryRun.isActive ? (building === null ? 0 : building.done / Math.max(1, building.total)) : null,
		},
	];
}
