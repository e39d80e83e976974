import { CONTEST_AT, CONTEST_MARK } from '../../reports/contests/place';
import { SUMMARY } from '../../reports/goal/options';
import type { Report } from '../../reports/report';
import { asText } from '../../tabs/encode';
import type { SharingPorts } from './ports';

/**
 * What a person contests in the private file goes to the same lines of the sheet. The file may show an older drawing, so its lines are found
 * below the heading of the block. A line that is empty there takes nothing away here.
 */
export function copyContests(
	{ book }: Pick<SharingPorts, 'book'>,
	managerId: string,
	report: Report,
	shown: readonly (readonly unknown[])[],
): void {
	const marks = report.cells.filter(({ content }) => typeof content === 'string' && content.startsWith(CONTEST_MARK));
	const [first] = marks;
	if (first === undefined) return;
	const at = (row: number, column: number) => report.cells.find((cell) => cell.row === row && cell.column === column);
	const heads = [CONTEST_AT.deal, CONTEST_AT.claim].map((column) => ({ column, title: at(first.row - 1, column)?.content }));
	const head = shown.findIndex((line) => heads.every(({ column, title }) => text(line[column - 1]) === title));
	if (head < 0) return;
	const tab = SUMMARY + managerId;
	const here = book.read(tab) ?? [];
	for (const { row } of marks) {
		const there = head + 1 + row - first.row;
		const offered = at(row, CONTEST_AT.claim)?.choose ?? [];
		const claim = text(shown[there]?.[CONTEST_AT.claim - 1]);
		const line = [text(shown[there]?.[CONTEST_AT.deal - 1]), offered.find((one) => one.toLowerCase() === claim.toLowerCase()) ?? ''];
		const comment = text(shown[there + 1]?.[CONTEST_AT.deal - 1]);
		if (line[0] === '') continue;
		const own = (r: number, column: number): string => text(here[r - 1]?.[column - 1]);
		const isSame = own(row, CONTEST_AT.deal) === line[0] && own(row, CONTEST_AT.claim) === line[1];
		if (!isSame) book.write(tab, row, CONTEST_AT.deal, [line.map(asText)]);
		if (own(row + 1, CONTEST_AT.deal) !== comment) book.write(tab, row + 1, CONTEST_AT.deal, [[asText(comment)]]);
	}
}

const text = (cell: unknown): string => String(cell ?? '').trim();
