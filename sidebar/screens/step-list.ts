import type { IconName } from '../parts/icon';
import type { ScreenName, Session } from '../session';

export interface Step {
	/** What the list knows it by: two steps may lead to one screen. */
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

/** Before there are data: what each step will do, and where. */
function firstSteps({ state, words }: Session): readonly Step[] {
	const { connection } = state;
	const { home } = words;
	const isOpen = connection !== null;
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
		step('connection', 'connection', 'plug', home.firstConnect, connection?.account ?? home.firstConnectWhere, isOpen, false),
		step('importing', 'importing', 'eye', home.firstCheck, home.firstCheckWhere, false, !isOpen),
		step('build', 'importing', 'sheets', home.firstBuild, home.firstBuildWhere, false, !isOpen),
	];
}

export const stepsOf = (session: Session): readonly Step[] => {
	const { state, importRun } = session;
	const isFirst = state.facts === null && !importRun.isActive && !state.import.running;
	return isFirst ? firstSteps(session) : allSteps(session);
};

/** The way from nothing to summaries, and how far along it this spreadsheet is. */
function allSteps({ state, words, formats, importRun, summaryRun }: Session): readonly Step[] {
	const { connection, facts, goal, summaries } = state;
	const { home, shared, count } = words;
	const hasSource = connection !== null || facts !== null;
	const made = summaryRun.progress;
	const imported = facts === null ? home.importTodo : `${count.deals(facts.deals)}, ${count.managers(facts.managers)}`;
	const importing = importRun.isActive ? home.importRunning : state.import.running ? home.importPaused : imported;
	return [
		{
			id: 'connection',
			screen: 'connection',
			icon: 'plug',
			title: home.connection,
			status: connection?.account ?? (facts === null ? home.connectionTodo : home.tables),
			isDone: hasSource,
			isLocked: false,
			share: null,
		},
		{
			id: 'importing',
			screen: 'importing',
			icon: 'download',
			title: home.import,
			status: hasSource ? importing : shared.needConnection,
			isDone: facts !== null && !importRun.isActive && !state.import.running,
			isLocked: !hasSource,
			share: importRun.isActive ? (importRun.progress?.share ?? 0) : null,
		},
		{
			id: 'goal',
			screen: 'goal',
			icon: 'target',
			title: home.goal,
			status: facts === null ? shared.needImport : goal === null ? home.goalTodo : formats.money(goal.form.goal),
			isDone: goal !== null,
			isLocked: facts === null,
			share: null,
		},
		{
			id: 'summaries',
			screen: 'summaries',
			icon: 'sheets',
			title: home.summaries,
			status: facts === null ? shared.needImport : summaries.length === 0 ? home.summariesTodo : count.sheets(summaries.length),
			isDone: summaries.length > 0 && !summaryRun.isActive,
			isLocked: facts === null,
			share: summaryRun.isActive ? (made === null ? 0 : made.done / Math.max(1, made.total)) : null,
		},
	];
}
