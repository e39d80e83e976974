import type { Row } from '../facts/table';
import type { Language } from '../language/text';
import { COMPUTED_LAYOUT } from './layout';

/** The name of the aggregate tab's first two rows: the ids of its columns, and where everything stands. */
export const FIGURES_NAME = 'KPI_FIGURES';
export const DIRECTORY = 'directory';
/** Before a piece, which might begin like a formula or a number. */
export const TEXT = '~';
export const VERSION = 1;

/** Where the figures and the tabs stand, so that a formula in a cell reads the line that it needs and no other. */
export interface FigureDirectory {
	/** In which formulas explain what is wrong. */
	readonly language: Language;
	/** How many sheets the file had. */
	readonly sheets: number;
	/** Numbers of the sheets, by the marks of the tabs. */
	readonly tabs: Readonly<Record<string, number>>;
	/** Lines run through the scopes, and for each of them through the periods. */
	readonly scopes: readonly string[];
	readonly periods: readonly string[];
	/** What managers are called, and their teams and regions. */
	readonly managers: readonly Row[];
	/** Of the definitions by which own KPIs were computed. */
	readonly own?: string;
}

/** Rows of the named range: the ids and the directory's own line. */
export const DIRECTORY_ROW = COMPUTED_LAYOUT.firstRow;

/** null where the tab is of another version, or somebody wrote over it. */
export function readDirectory(line: readonly unknown[]): FigureDirectory | null {
	if (line[0] !== DIRECTORY) return null;
	const pieces = line.slice(1).filter((cell): cell is string => typeof cell === 'string' && cell.startsWith(TEXT));
	try {
		const directory = JSON.parse(pieces.map((piece) => piece.slice(TEXT.length)).join('')) as FigureDirectory & { version: number };
		return directory.version === VERSION ? directory : null;
	} catch {
		return null;
	}
}

/** The row of a figure's line; null where there is none. */
export function rowOf({ scopes, periods }: FigureDirectory, scope: string, period: string): number | null {
	const [s, p] = [scopes.indexOf(scope), periods.indexOf(period)];
	return s < 0 || p < 0 ? null : DIRECTORY_ROW + 1 + s * periods.length + p;
}
