import type { Facts } from '../../connectors/contract';
import type { Row } from '../../facts/table';
import type { TableId } from '../../facts/tables';
import type { Ports } from '../ports/ports';

export const STAGING = 'staging';

/** Under the 50,000 characters that a cell takes. */
const CELL = 40_000;

export type StagedLine = readonly [table: string, rows: string];

/** Facts as lines of the staging tab: the table's id and as many rows as fit into a cell. */
export function toLines(facts: Facts): StagedLine[] {
	const lines: StagedLine[] = [];
	for (const [table, rows] of Object.entries(facts)) {
		let batch: string[] = [];
		let size = 0;
		const close = (): void => {
			if (batch.length > 0) lines.push([table, `[${batch.join(',')}]`]);
			batch = [];
			size = 0;
		};
		for (const row of rows) {
			const text = JSON.stringify(row);
			if (size + text.length > CELL) close();
			batch.push(text);
			size += text.length + 1;
		}
		close();
	}
	return lines;
}

/** Writes the lines after the first `staged` ones: what a killed execution left there is written over, so nothing doubles. */
export function append(ports: Ports, staged: number, lines: readonly StagedLine[]): number {
	ports.book.ensure(STAGING, ports.language === 'ru' ? '_Загрузка' : '_Import', true);
	if (lines.length > 0) ports.book.write(STAGING, staged + 1, 1, lines);
	ports.book.flush();
	return staged + lines.length;
}

/** What was staged; null when the tab was deleted or spoilt meanwhile: then the CRM must be read again, not taken for empty. */
export function readStaged(ports: Ports, staged: number): Facts | null {
	const facts: Partial<Record<TableId, Row[]>> = {};
	if (staged === 0) return facts;
	const lines = (ports.book.read(STAGING) ?? []).slice(0, staged);
	if (lines.length < staged) return null;
	for (const [table, rows] of lines) {
		if (!String(rows).startsWith('[') || !String(rows).endsWith(']')) return null;
		const id = String(table) as TableId;
		facts[id] ??= [];
		for (const row of JSON.parse(String(rows)) as Row[]) facts[id].push(row);
	}
	return facts;
}

export const clearStaging = (ports: Ports): void => ports.book.clear(STAGING);
