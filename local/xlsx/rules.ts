import type ExcelJS from 'exceljs';
import { toA1 } from '../cells/a1';
import type { Box } from '../cells/cell';
import type { SheetView } from '../host/contract/view';
import type { Validation } from '../host/store/state';
import { argb } from './colour';

interface Rule {
	readonly boxes: readonly Box[];
	readonly condition: {
		readonly criteria?: string;
		readonly args?: readonly unknown[];
		readonly background?: string;
		readonly color?: string;
		readonly gradient?: Readonly<Record<'min' | 'mid' | 'max', { color: string } | undefined>>;
	};
}

/** Lights, heat and selectors; what .xlsx has no like for is left out. */
export function addRules(page: ExcelJS.Worksheet, sheet: SheetView): void {
	let priority = 1;
	for (const { boxes, condition } of sheet.conditionalFormats as readonly Rule[]) {
		const rule = ruleOf(condition, priority++);
		if (rule !== null) for (const box of boxes) page.addConditionalFormatting({ ref: toA1(box), rules: [rule] });
	}
	for (const { boxes, rule } of sheet.validations as readonly { boxes: readonly Box[]; rule: Validation }[]) {
		const validation = validationOf(rule);
		if (validation === null) continue;
		for (const box of boxes)
			for (let row = box.row; row < box.row + box.rows; row++) page.getCell(row + 1, box.column + 1).dataValidation = validation;
	}
}

function ruleOf(
	{ criteria, args = [], background, color, gradient }: Rule['condition'],
	priority: number,
): ExcelJS.ConditionalFormattingRule | null {
	if (gradient !== undefined) {
		const points = [gradient.min, gradient.max].map((point) => ({ argb: argb(point?.color ?? '#ffffff') }));
		return { type: 'colorScale', priority, cfvo: [{ type: 'min' }, { type: 'max' }], color: points };
	}
	if (criteria !== 'TEXT_CONTAINS') return null;
	const style: Partial<ExcelJS.Style> = {
		...(background === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: argb(background) } } }),
		...(color === undefined ? {} : { font: { color: { argb: argb(color) } } }),
	};
	return { type: 'containsText', operator: 'containsText', text: String(args[0]), priority, style };
}

/** A list in the cell itself may be 255 characters long. */
const LONGEST_LIST = 255;

function validationOf({ criteria, args, allowInvalid }: Validation): ExcelJS.DataValidation | null {
	const more = { allowBlank: true, showErrorMessage: !allowInvalid };
	if (criteria === 'VALUE_IN_LIST') {
		const items: string[] = [];
		for (const item of (args[0] as unknown[]).map(String))
			if ([...items, item].join(',').length <= LONGEST_LIST && !item.includes(',')) items.push(item);
		return { type: 'list', formulae: [`"${items.join(',')}"`], ...more };
	}
	if (criteria === 'NUMBER_GREATER_THAN_OR_EQUAL_TO')
		return { type: 'decimal', operator: 'greaterThanOrEqual', formulae: [Number(args[0])], ...more };
	return null;
}
