import { isDate } from '../../facts/parse/instant';
import { LOG } from './log';
import type { ImportPorts } from './ports';
import type { ImportRunLine } from './types';

const SHOWN = 10;

/** The last lines of the import log, newest first; columns are found by their ids, since a person may move them. */
export function lastRuns(ports: ImportPorts): ImportRunLine[] {
	const [ids = [], , ...lines] = ports.book.read(LOG) ?? [];
	const at = (key: string): number => ids.findIndex((id) => String(id) === key);
	const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
	return lines
		.filter((line) => line.some((cell) => cell !== '' && cell !== null))
		.slice(-SHOWN)
		.reverse()
		.map((line) => {
			const when = line[at('at')];
			return {
				at: isDate(when) ? when.toISOString() : '',
				by: String(line[at('by')] ?? ''),
				source: String(line[at('source')] ?? ''),
				kind: String(line[at('kind')] ?? ''),
				added: number(line[at('added')]),
				changed: number(line[at('changed')]),
				removed: number(line[at('removed')]),
				unreadable: number(line[at('unreadable')]),
				seconds: number(line[at('seconds')]),
			};
		});
}
