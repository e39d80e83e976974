import { useEffect, useRef, useState } from 'preact/hooks';
import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Empty } from '../parts/empty';
import { Screen } from '../parts/screen';
import { call } from '../server/call';
import type { CellExplanation, Explanation } from '../server/contract';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { ExplainedFigure } from './figure';
import { ExplainPicker } from './picker';
import { useSelection } from './use-selection';
import { explainWords } from './words';
import './explain.css';

/** Starts with the cell that is selected when the screen opens and follows the selection; any other figure can be chosen. */
export function ExplainScreen() {
	const { state, go, shared } = useSession();
	const words = useWords(explainWords);
	const task = useTask();
	const [cellExplanation, setCellExplanation] = useState<CellExplanation | null>(null);
	const [figure, setFigure] = useState<Explanation | null>(null);
	const explainCell = async (): Promise<void> => {
		const answer = await task.run(() => call('explainCell'));
		if (answer === null) return;
		setCellExplanation(answer);
		setFigure(answer.explanation);
	};
	const explainFigure = async (metric: string, manager: string, period: string, options: string): Promise<void> => {
		const answer = await task.run(() => call('explainFigure', metric, manager, period, options));
		if (answer !== null) setFigure(answer);
	};
	const hasData = state.facts !== null;
	const seen = useRef('');
	if (cellExplanation !== null && seen.current === '') seen.current = cellExplanation.cell;
	const follow = async (cell: string): Promise<void> => {
		seen.current = cell;
		const answer = await call('explainCell');
		// A row of data, such as those that were just shown, does not take the figure away.
		if (answer.explanation === null) return;
		setCellExplanation(answer);
		setFigure(answer.explanation);
	};
	useSelection(hasData && cellExplanation !== null && !task.isBusy, seen, follow);
	// biome-ignore lint/correctness/useExhaustiveDependencies: explained again when the add-on speaks another language
	useEffect(() => {
		if (hasData) void explainCell();
	}, [state.language]);
	if (!hasData)
		return (
			<Screen view="empty">
				<Empty icon="info" title={words.noData} lead={shared.needImport}>
					<Button kind="primary" onClick={() => go('importing')}>
						{shared.toImport}
					</Button>
				</Empty>
			</Screen>
		);
	const isLoading = cellExplanation === null && task.fault === null;
	const isOfCell = cellExplanation !== null && figure === cellExplanation.explanation;
	return (
		<Screen view={figure === null ? 'none' : `${figure.metric}|${figure.manager}|${figure.period}|${figure.options}`}>
			{isLoading ? (
				<div class="explain-bones" aria-busy="true">
					<p class="unseen" role="status">
						{words.loading}
					</p>
					<div class="bone bone-title" />
					<div class="bone bone-line" />
					<div class="bone bone-step" />
					<div class="bone bone-step" />
				</div>
			) : (
				<Button kind={figure === null ? 'primary' : 'plain'} icon="refresh" isBusy={task.isBusy} onClick={explainCell}>
					{words.explainSelected}
				</Button>
			)}
			<FaultBanner fault={task.fault} />
			{cellExplanation?.reason != null && figure === null && (
				<Banner kind="info" {...(cellExplanation.cell === '' ? {} : { title: cellExplanation.cell })}>
					<p>{cellExplanation.reason}</p>
				</Banner>
			)}
			{figure !== null && <ExplainedFigure figure={figure} cell={isOfCell ? cellExplanation.cell : ''} />}
			{cellExplanation !== null && (
				<ExplainPicker
					key={cellExplanation.cell}
					cell={cellExplanation}
					isOpen={figure === null}
					isBusy={task.isBusy}
					explain={explainFigure}
				/>
			)}
		</Screen>
	);
}
