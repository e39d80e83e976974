import type { Table } from '../../facts/table';
import { mapHeadings } from './headings';

export type Line = readonly unknown[];

/** Where the table stands among the lines of a file. */
export interface Region {
	/** Joined where headings take two lines. */
	readonly headings: readonly string[];
	/** The line after the headings, counted from 0. */
	readonly first: number;
	/** Lines above the headings that say something. */
	readonly titles: number;
	/** The line of the file that each line below the headings came from, where they were arranged anew. */
	readonly lineNumbers?: readonly number[];
}

const MOST_ABOVE = 40;
export const isBlank = (cell: unknown): boolean => cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
export const textOf = (cell: unknown): string => (isBlank(cell) ? '' : String(cell).trim());
const isWord = (cell: unknown): boolean => typeof cell === 'string' && /\p{L}/u.test(cell) && !/^\s*[\d.,:/\s-]+\S{0,3}\s*$/.test(cell);

/** Headings stand in the line that names most columns of these tables; without such a line, in the first that is as wide as the table. */
export function regionOf(
	lines: readonly Line[],
	candidates: readonly Table[],
	remembered: (headings: readonly string[]) => number = () => 0,
): Region {
	const score = (headings: readonly string[]): number =>
		Math.max(remembered(headings), ...candidates.map((table) => mapHeadings(table, headings).filter((key) => key !== null).length));
	let best: Region | null = null;
	let most = 0;
	let linesRead = 0;
	let isHeaded = false;
	const width = widthOf(lines);
	const isWide = (line: Line): boolean => line.filter((cell) => !isBlank(cell)).length >= width;
	for (let i = 0; i < lines.length && linesRead < MOST_ABOVE; i++) {
		const line = lines[i]!;
		if (line.every(isBlank)) continue;
		const titles = linesRead++;
		const alone = headingsOf(line);
		const points = score(alone);
		const next = lines[i + 1] ?? [];
		// Below a full line of headings stand data, though they may be words alone: a list of lists, a glossary.
		const isData = isWide(line) && isWide(next) && isHeadingLine(lines[i + 2] ?? []);
		const joined = isHeadingLine(next) && !isData ? join(line, next, (heading) => score([heading]) > 0) : null;
		const joinedPoints = joined === null ? 0 : score(joined);
		if (points > most && (!isHeaded || points > most + 1)) {
			most = points;
			best = { headings: alone, first: i + 1, titles };
		}
		// A second line of headings names what the first groups; a line of data names nothing.
		if (joined !== null && joinedPoints > most && joinedPoints > points) {
			most = joinedPoints;
			best = { headings: joined, first: i + 2, titles };
		}
		isHeaded ||= width > 1 && isWide(line) && isHeadingLine(line);
	}
	return best !== null && (most > 1 || widthOf(lines) <= 2) ? best : widest(lines);
}

/** Cells of headings in one line, without line breaks inside. */
const headingsOf = (line: Line): string[] => line.map((cell) => textOf(cell).replace(/\s+/g, ' '));

const isHeadingLine = (line: Line): boolean => {
	const filled = line.filter((cell) => !isBlank(cell));
	return filled.length > 0 && filled.every(isWord);
};

/** A group stands over its columns, its name in the first of them: the others of the group are empty. */
function join(upper: Line, lower: Line, isNamed: (heading: string) => boolean): string[] {
	const width = Math.max(upper.length, lower.length);
	let group = '';
	return Array.from({ length: width }, (_, c) => {
		const [above, below] = [textOf(upper[c]).replace(/\s+/g, ' '), textOf(lower[c]).replace(/\s+/g, ' ')];
		group = above === '' ? group : above;
		if (below === '') return above;
		const both = `${group} ${below}`.trim();
		return isNamed(both) || !isNamed(below) ? both : below;
	});
}

function widthOf(lines: readonly Line[]): number {
	const widths = lines
		.slice(0, 200)
		.map((line) => line.filter((cell) => !isBlank(cell)).length)
		.filter((width) => width > 0);
	return widths.sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
}

function widest(lines: readonly Line[]): Region {
	const width = widthOf(lines);
	let titles = 0;
	for (const [i, line] of lines.entries()) {
		const filled = line.filter((cell) => !isBlank(cell));
		if (filled.length === 0) continue;
		if (filled.length >= Math.max(1, width * 0.6) && filled.every(isWord)) return { headings: headingsOf(line), first: i + 1, titles };
		titles++;
	}
	const first = lines.findIndex((line) => !line.every(isBlank));
	return { headings: headingsOf(lines[first] ?? []), first: first + 1, titles: 0 };
}
