import type { Report } from '../../reports/report';
import { asText } from '../../tabs/encode';
import { fingerprint } from '../changes/fingerprint';
import { contestCells } from './file-contests';
import { feedbackCells } from './file-feedback';
import { forecastCells } from './file-forecasts';
import { type Cells, type OpenCell, text } from './open-cell';
import type { SharingPorts } from './ports';

/** Those of a person's sheet, where sheet and file show them. */
export const openCells = (report: Report, shown: Cells, here: Cells, locale: string): readonly OpenCell[] => [
	...feedbackCells(report, shown, here),
	...contestCells(report, shown, here),
	...forecastCells(report, shown, here, locale),
];

/** What stands in the open cells of a file, as short signs, for the hidden part of that very file. */
export const memoryOf = (cells: readonly OpenCell[]): string =>
	JSON.stringify(Object.fromEntries(cells.map(({ key, there }) => [key, fingerprint(text(there))])));

/** What the open cells held when the add-on last looked or wrote; empty for a file of an earlier version. */
export function remembered(memory: unknown): ReadonlyMap<string, string> {
	try {
		return new Map(Object.entries(JSON.parse(text(memory)) as Record<string, string>));
	} catch {
		return new Map();
	}
}

/**
 * What a person has typed in the file since the add-on last looked goes to the sheet, and nothing else of it. Where both sides were changed the
 * file's word holds, for the sheet's has been taken in before; of two comments both stay, and an emptied cell takes away only what it held.
 * Tells whether anything came.
 */
export function copyOpenCells(
	{ book }: Pick<SharingPorts, 'book'>,
	tab: string,
	cells: readonly OpenCell[],
	here: Cells,
	memory: ReadonlyMap<string, string>,
): boolean {
	const onSheet = ({ row, column }: OpenCell): string => text(here[row - 1]?.[column - 1]);
	const isNew = ({ key, there }: OpenCell): boolean => {
		const was = memory.get(key);
		return was === undefined ? text(there) !== '' : fingerprint(text(there)) !== was;
	};
	const isOtherLine = new Map(cells.filter(isNew).flatMap(({ line }) => (line === undefined ? [] : [[line, speaksOfOther(line)]])));
	function speaksOfOther(line: string): boolean {
		const [first] = cells.filter((one) => one.line === line);
		return text(first!.there) !== '' && text(first!.there) !== onSheet(first!);
	}
	let came = false;
	for (const cell of cells) {
		const [there, before] = [text(cell.there), onSheet(cell)];
		const isWhole = cell.line !== undefined && isOtherLine.get(cell.line) === true;
		if (there === before || !(isWhole || isNew(cell))) continue;
		const hasOwn = before !== '' && fingerprint(before) !== memory.get(cell.key);
		// Who empties a cell takes back what it held, not what was said elsewhere since.
		if (!isWhole && there === '' && hasOwn) continue;
		const taken = there === '' ? '' : cell.take(cell.there);
		const value = taken ?? (isWhole ? '' : null);
		if (value === null || value === before || (typeof value === 'number' && String(value) === before)) continue;
		const both = cell.isWords === true && !isWhole && hasOwn ? joined(before, there) : null;
		book.write(tab, cell.row, cell.column, [[both === null ? value : asText(both)]]);
		came = true;
	}
	return came;
}

const joined = (before: string, there: string): string =>
	before.includes(there) ? before : there.includes(before) ? there : `${before}\n${there}`;
