import { cell } from '../reports/formula';
import { LOOKUP } from '../reports/tabs';
import { asText } from './cells';
import type { Workbook } from './ports';

/** What people write where a plan is the whole company's. */
const COMPANY = ['', 'all', 'company', 'отдел', 'компания'] as const;

/**
 * Beside every plan a native formula with its scope, metric and period in one text: by it the summaries find a plan. A person's own
 * line gets it with the next import or recomputation.
 */
export function fillLookups(book: Workbook): void {
	const cells = book.read('targets');
	if (cells === null) return;
	const ids = cells[0]!.map(String);
	const place = ids.indexOf(LOOKUP) < 0 ? ids.length : ids.indexOf(LOOKUP);
	const at = (key: string, row: number): string => cell(row, ids.indexOf(key) + 1);
	if (ids[place] === undefined) book.write('targets', 1, place + 1, [[LOOKUP]]);
	const formulas = cells.slice(2).map((_, i) => {
		const row = i + 3;
		const isOver = `OR(${at('status', row)}="archived";${at('status', row)}="draft")`;
		const scope = at('scope', row);
		const isCompany = `OR(${COMPANY.map((word) => `${scope}="${word}"`).join(';')})`;
		const isEmpty = `${at('metric', row)}=""`;
		return [`=IF(OR(${isEmpty};${isOver});"";IF(${isCompany};"company";${scope})&"|"&${at('metric', row)}&"|"&${at('period', row)})`];
	});
	if (formulas.length > 0) book.write('targets', 3, place + 1, formulas);
	book.hideColumn('targets', place + 1);
}

/**
 * Plans that a person typed without an id, or copied with one, get an id of their own, in their own line: without it two lines
 * would be taken for one.
 */
export function mendTargets(book: Workbook): void {
	const cells = book.read('targets');
	if (cells === null || cells.length < 3) return;
	const ids = cells[0]!.map(String);
	const place = ids.indexOf('target_id');
	if (place < 0) return;
	const taken = new Set<string>();
	let isMended = false;
	const column = cells.slice(2).map((line) => {
		const text = (key: string): string => String(line[ids.indexOf(key)] ?? '');
		const told = String(line[place] ?? '');
		if (text('metric') === '' || (told !== '' && !taken.has(told))) {
			taken.add(told);
			return [asText(told)];
		}
		const base = ['scope', 'metric', 'period'].map(text).join(':');
		let free = base;
		for (let n = 2; taken.has(free); n++) free = `${base}#${n}`;
		taken.add(free);
		isMended = true;
		return [asText(free)];
	});
	if (isMended) book.write('targets', 3, place + 1, column);
}
