import type { Explanation } from '../../explain/shape';

export type { Explanation };

export interface CellExplanation {
	/** `Summary!D12`; empty when no cell is selected. */
	cell: string;
	explanation: Explanation | null;
	/** Why there is no explanation, and what to do; null when there is one. */
	reason: string | null;
	/** The figure to begin with where another is to be picked. */
	start: { metric: string; manager: string; period: string; options: string };
	choices: {
		metrics: { id: string; name: string; options: { name: string; values: string[] }[] }[];
		managers: { id: string; name: string }[];
		periods: string[];
	};
}

export interface ShownRows {
	tab: string;
	/** How many lines are selected now. */
	lines: number;
}

export interface ExplainCalls {
	/** Which cell is selected: `Summary!D12`; empty when none is. */
	selectedCell(): string;
	/** Explains what the selected cell shows, or says why it cannot. */
	explainCell(): CellExplanation;
	/** Explains any figure; texts as the formula KPI takes them. */
	explainFigure(metric: string, manager: string, period: string, options: string): Explanation;
	/** Opens the tab of a group of an explanation and selects just its rows, wherever they stand now. */
	showRows(metric: string, manager: string, period: string, options: string, group: number): ShownRows;
}
