import type { Box } from '../../cells/cell';
import { Refusal } from '../contract/refusal';
import { writeCell } from '../machine/cell-write';
import { guard } from '../machine/guards';
import { reading } from './cells';
import { inGrid, type Ops } from './kinds';

const PRESETS: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

export const splitOps: Ops = {
	/** Each text of one column goes over it and the columns to its right; without a delimiter the comma is taken. */
	splitText: (execution, box: Box, delimiter: string | null, isPreset: boolean) => {
		const { machine } = execution;
		reading(execution, inGrid(execution, box).sheet);
		if (box.columns > 1) throw new Refusal('A range to split must have one column.');
		const sign = isPreset ? PRESETS[delimiter!] : (delimiter ?? ',');
		if (sign === undefined) throw new Error(`not emulated: SpreadsheetApp.TextToColumnsDelimiter.${delimiter}`);
		for (let row = box.row; row < box.row + box.rows; row += 1) {
			const { v } = machine.book.cell(box.sheet, row, box.column);
			if (typeof v !== 'string') continue;
			const parts = v.split(sign);
			if (parts.length === 1) continue;
			guard(machine.book, inGrid(execution, { ...box, row, rows: 1, columns: parts.length }), machine.person.email);
			for (const [at, part] of parts.entries()) writeCell(machine, box.sheet, row, box.column + at, part.trim());
		}
	},
};
