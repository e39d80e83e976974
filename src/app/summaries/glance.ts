import { sentencePlace } from '../../reports/page/advice';
import { helperRow, SCOPE_CELL } from '../../reports/page/frame';
import type { Summary } from '../../reports/sheets/summary';
import type { SheetCell } from '../../tabs/workbook';

/** What a sheet says in a few words: plan, actual, and what to do a day. */
export interface Glance {
	readonly token: string;
	readonly fact: number | null;
	readonly plan: number | null;
	readonly deals: number | null;
	/** Why the figures are what they are, what to do, and what has changed since Friday: the sheet's sentences, empty where it has none. */
	readonly advice: string;
	readonly steps: string;
	readonly news: string;
	/** What each working day that is left asks for; the first is money. */
	readonly perDay: readonly { readonly title: string; readonly value: number }[];
}

type Shown = readonly (readonly SheetCell[])[];

/** Read from the cells of the sheet, so that a letter or the panel never says otherwise than the sheet itself. */
export function glanceOf(shown: Shown, { marks }: Pick<Summary, 'marks'>): Glance {
	const at = (name: Parameters<typeof helperRow>[0]): SheetCell => shown[helperRow(name) - 1]?.[SCOPE_CELL.column - 1] ?? '';
	const number = (cell: SheetCell | undefined): number | null => (typeof cell === 'number' ? cell : null);
	const sentence = (name: 'why' | 'steps' | 'friday'): string => {
		const { row, column } = sentencePlace(name);
		const text = String(shown[row - 1]?.[column - 1] ?? '');
		return text.startsWith('#') ? '' : text;
	};
	const steps = boxAt(marks.get('steps'));
	const lines = steps === null ? [] : shown.slice(steps.row - 1, steps.lastRow);
	return {
		token: String(at('token')),
		fact: number(at('moneyFact')),
		plan: number(at('moneyPlan')),
		deals: number(at('dealFact')),
		advice: sentence('why'),
		steps: sentence('steps'),
		news: sentence('friday'),
		perDay: lines.flatMap((line) => {
			const value = number(line[steps!.lastColumn - 1]);
			return value === null || value <= 0 ? [] : [{ title: String(line[steps!.column - 1]), value }];
		}),
	};
}

interface Corners {
	readonly row: number;
	readonly column: number;
	readonly lastRow: number;
	readonly lastColumn: number;
}

function boxAt(a1: string | undefined): Corners | null {
	const m = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(a1 ?? '');
	if (m === null) return null;
	const column = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
	const [first, row] = [column(m[1]!), Number(m[2])];
	return { row, column: first, lastRow: m[4] === undefined ? row : Number(m[4]), lastColumn: m[3] === undefined ? first : column(m[3]) };
}
