import { parseDay } from '../calendar/day';
import type { Zone } from '../calendar/zone';
import { wholeUnits } from '../facts/parse/minor-units';
import type { Cell, Column } from '../facts/table';
import type { Language } from '../language/text';
import type { AggregateCell } from '../reports/aggregates';
import type { SheetCell } from './workbook';

/**
 * Text from outside as a cell that stays text: the apostrophe is what typing it would need, and Sheets removes it.
 * Without it `=…` becomes a formula, `+7…` an error and `0012` a number.
 */
export const asText = (text: string): string => (text === '' ? '' : `'${text.slice(0, LONGEST)}`);

/** Sheets takes 50,000 characters in a cell. */
export const LONGEST = 49_000;

/** A fact's value as its cell; days and instants become dates of the spreadsheet's own zone. */
export function toCell(value: Cell | undefined, column: Column, zone: Zone): SheetCell {
	if (value === null || value === undefined || Number.isNaN(value)) return '';
	// What could not be read as a number or a moment stays as it came, to be seen and mended.
	if (typeof value === 'string' && column.kind !== 'day') return asText(value);
	switch (column.kind) {
		case 'instant':
			return new Date(Number(value));
		case 'day': {
			const day = typeof value === 'string' ? parseDay(value) : null;
			return day === null ? asText(String(value)) : new Date(zone.instantOf(day));
		}
		case 'money':
			return wholeUnits(Number(value));
		case 'number':
			return Number(value);
		case 'bool':
			return Boolean(value);
		default:
			return asText(String(value));
	}
}

export function formatOf(column: Column, language: Language): string | null {
	const day = language === 'ru' ? 'dd.mm.yyyy' : 'yyyy-mm-dd';
	if (column.kind === 'instant') return `${day} hh:mm`;
	if (column.kind === 'day') return day;
	return column.kind === 'money' ? '#,##0.00' : null;
}

/** A cell of a computed tab. */
export function aggregateCell(value: AggregateCell, here: Zone): SheetCell {
	if (value === null) return '';
	if (typeof value === 'object') return new Date(here.instantOf(parseDay(value.day)!));
	return typeof value === 'string' ? asText(value) : value;
}
