import type { Row } from '../../facts/table';
import { type Facts, type TableId, tables } from '../../facts/tables';
import { FURTHER, fromRowLines, type RowLine } from '../../tabs/row-lines';
import type { SheetCell } from '../../tabs/workbook';
import { Print } from '../figures/print';
import type { ImportPorts } from './ports';

export const STAGING = 'staging';

/** How far the staging tab is filled. */
export interface Staged {
	/** Lines that count; what a killed execution left behind them is written over. */
	readonly staged: number;
	/** Of what they say: a cell that somebody has changed since is not taken for the CRM's. */
	readonly stagedPrint?: string;
}

/** Writes the lines after those that count, so nothing doubles. */
export function append(ports: ImportPorts, { staged, stagedPrint }: Staged, lines: readonly RowLine[]): Staged {
	ports.book.ensure(STAGING, ports.language === 'ru' ? '_Загрузка' : '_Import', true);
	if (lines.length > 0) ports.book.write(STAGING, staged + 1, 1, lines);
	ports.book.flush();
	// Lines of an earlier version had no print.
	const isPrinted = staged === 0 || stagedPrint !== undefined;
	return { staged: staged + lines.length, ...(isPrinted && { stagedPrint: printed(staged === 0 ? '' : stagedPrint!, lines) }) };
}

/** The print of all lines, from that of the lines before. */
function printed(before: string, lines: readonly (readonly SheetCell[])[]): string {
	let text = before;
	for (const [table, rows] of lines) {
		const print = new Print();
		for (const part of [text, table, rows]) print.add(part);
		text = print.text;
	}
	return text;
}

/** What was staged; null when the tab was deleted or spoilt meanwhile: then the CRM must be read again, not taken for empty. */
export function readStaged(ports: ImportPorts, { staged, stagedPrint }: Staged): Facts | null {
	if (staged === 0) return {};
	const lines = (ports.book.read(STAGING) ?? []).slice(0, staged);
	if (lines.length < staged) return null;
	if (stagedPrint !== undefined && printed('', lines) !== stagedPrint) return null;
	const isWhole = lines.every(([table, rows]) => table === FURTHER || (String(table) in tables && String(rows).startsWith('[')));
	if (!isWhole) return null;
	try {
		return fromRowLines(lines);
	} catch {
		return null;
	}
}

/** Empties the tab. Where the sheet refuses, the next import writes over it: what is done stays done. */
export function clearStaging(ports: ImportPorts): void {
	try {
		ports.book.clear(STAGING);
	} catch {
		// Only room in a hidden tab is lost.
	}
}

/** Adds a page's rows to those that wait, and tells how many they are. */
export function collect(into: Partial<Record<TableId, Row[]>>, facts: Facts, rowsByTable: Partial<Record<TableId, number>>): number {
	let count = 0;
	for (const [table, rows] of Object.entries(facts)) {
		const id = table as TableId;
		into[id] ??= [];
		for (const row of rows) into[id].push(row);
		count += rows.length;
		rowsByTable[id] = (rowsByTable[id] ?? 0) + rows.filter(({ mark }) => mark === undefined).length;
	}
	return count;
}
