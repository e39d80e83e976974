import { isDate } from '../../facts/parse/instant';
import type { SheetCell } from '../../tabs/workbook';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/**
 * Whether a rule that refuses input would refuse this value. Rules that a script cannot evaluate, a person's own formula among them,
 * let everything pass here: what Google refuses nevertheless is rolled back.
 */
export function rejects(rule: Rule, value: SheetCell): boolean {
	if (rule.getAllowInvalid() || value === null || value === '') return false;
	if (typeof value === 'string' && value.startsWith('=')) return false;
	const text = String(value).replace(/^'/, '');
	const kind = String(rule.getCriteriaType());
	const operands = rule.getCriteriaValues();
	if (kind === 'VALUE_IN_LIST') return !(operands[0] as unknown[]).map(String).includes(text);
	if (kind === 'VALUE_IN_RANGE') return !(operands[0] as GoogleAppsScript.Spreadsheet.Range).getDisplayValues().flat().includes(text);
	if (kind === 'CHECKBOX') return operands.length > 0 ? !operands.map(String).includes(text) : typeof value !== 'boolean';
	const [type, relation] = [kind.slice(0, kind.indexOf('_')), kind.slice(kind.indexOf('_') + 1)];
	if (type === 'NUMBER') return typeof value !== 'number' || !holds(relation, value, operands.map(Number));
	if (type === 'DATE') return !isDate(value) || !holds(relation, value.getTime(), operands.map(timeOf));
	if (type === 'TEXT') return !holdsText(relation, text.toLowerCase(), String(operands[0] ?? '').toLowerCase());
	return false;
}

const timeOf = (operand: unknown): number => (isDate(operand as SheetCell) ? (operand as Date).getTime() : Number.NaN);

function holds(relation: string, value: number, [from = Number.NaN, to = Number.NaN]: readonly number[]): boolean {
	switch (relation) {
		case 'BETWEEN':
			return value >= from && value <= to;
		case 'NOT_BETWEEN':
			return value < from || value > to;
		case 'EQUAL_TO':
			return value === from;
		case 'NOT_EQUAL_TO':
			return value !== from;
		case 'GREATER_THAN':
		case 'AFTER':
			return value > from;
		case 'GREATER_THAN_OR_EQUAL_TO':
		case 'ON_OR_AFTER':
			return value >= from;
		case 'LESS_THAN':
		case 'BEFORE':
			return value < from;
		case 'LESS_THAN_OR_EQUAL_TO':
		case 'ON_OR_BEFORE':
			return value <= from;
		default:
			return true;
	}
}

function holdsText(relation: string, text: string, operand: string): boolean {
	switch (relation) {
		case 'CONTAINS':
			return text.includes(operand);
		case 'DOES_NOT_CONTAIN':
			return !text.includes(operand);
		case 'EQUAL_TO':
			return text === operand;
		case 'IS_VALID_EMAIL':
			return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
		case 'IS_VALID_URL':
			return /^(https?:\/\/)?[^\s.]+\.\S+$/.test(text);
		default:
			return true;
	}
}
