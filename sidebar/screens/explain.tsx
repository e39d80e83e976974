import { useEffect, useState } from 'preact/hooks';
import type { CellExplanation, Explanation } from '../../src/app/panel/types';
import { useTask } from '../jobs/task';
import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Empty } from '../parts/empty';
import { Screen } from '../parts/screen';
import { ask } from '../server';
import { useSession } from '../session';
import { ExplainPicker } from './explain-picker';
import { ExplainedFigure } from './explained-figure';

/** Starts with the cell that is selected when the screen opens; any other figure can be picked. */
export function ExplainScreen() {
	const { state, words, go } = useSession();
	const { explain, shared } = words;
	const task = useTask();
	const [found, setFound] = useState<CellExplanation | null>(null);
	const [figure, setFigure] = useState<Explanation | null>(null);
	const look = async (): Promise<void> => {
		const answer = await task.run(() => ask('explainCell'));
		if (answer === null) return;
		setFound(answer);
		setFigure(answer.explanation);
	};
	const pick = async (metric: string, manager: string, period: string, options: string): Promise<void> => {
		const answer = await task.run(() => ask('explainFigure', metric, manager, period, options));
		if (answer !== null) setFigure(answer);
	};
	const hasData = state.facts !== null;
	// biome-ignore lint/correctness/useExhaustiveDependencies: the add-on explains in the language it was told of
	useEffect(() => {
		if (hasData) void look();
	}, [state.language]);
	if (!hasData)
		return (
			<Screen title={explain.title} view="empty">
				<Empty icon="info" title={explain.noData} lead={shared.needImport}>
					<Button kind="primary" onClick={() => go('importing')}>
						{shared.toImport}
					</Button>
				</Empty>
			</Screen>
		);
	const isLoading = found === null && task.fault === null;
	const isOfCell = found !== null && figure === found.explanation;
	return (
		<Screen title={explain.title} view={figure === null ? 'none' : `${figure.metric}|${figure.manager}|${figure.period}|${figure.options}`}>
			{isLoading ? (
				<div class="explain-bones" aria-busy="true">
					<p class="unseen" role="status">
						{explain.loading}
					</p>
					<div class="bone bone-title" />
					<div class="bone bone-line" />
					<div class="bone bone-step" />
					<div class="bone bone-step" />
				</div>
			) : (
				<Button kind={figure === null ? 'primary' : 'plain'} icon="refresh" isBusy={task.isBusy} onClick={look}>
					{explain.offer}
				</Button>
			)}
			<FaultBanner fault={task.fault} />
			{found?.reason != null && figure === null && (
				<Banner kind="info" {...(found.cell === '' ? {} : { title: found.cell })}>
					<p>{found.reason}</p>
				</Banner>
			)}
			{figure !== null && <ExplainedFigure of={figure} cell={isOfCell ? found.cell : ''} />}
			{found !== null && <ExplainPicker key={found.cell} found={found} isOpen={figure === null} isBusy={task.isBusy} pick={pick} />}
		</Screen>
	);
}
