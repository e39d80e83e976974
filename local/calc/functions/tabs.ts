import { toA1 } from '../../cells/a1';
import type { Frame } from '../frame/frame';
import type { Whole } from '../frame/function-kinds';
import { single } from '../frame/reading';
import { wrongCount } from '../univer/call';
import { toText } from '../values/coerce';
import { Ref, type Value } from '../values/reference';
import { fail, isError, type Scalar } from '../values/scalar';

const NO_RANGE = fail('#N/A', 'Argument must be a range.');

const first = ({ sheet, row, column }: Ref): Ref => new Ref(sheet, row, column);

const formulaOf = (value: Value | undefined, frame: Frame): string | undefined =>
	value instanceof Ref ? frame.around.formulaAt(value.sheet, value.row, value.column) : undefined;

/** What CELL tells of a cell without its looks. */
const ABOUT: Readonly<Record<string, (cell: Ref, frame: Frame) => Scalar>> = {
	address: (cell, frame) => `${cell.sheet === frame.sheet ? '' : `${cell.sheet.name}!`}${toA1(cell, true)}`,
	col: ({ column }) => column + 1,
	row: ({ row }) => row + 1,
	contents: (cell, frame) => single(cell, frame),
	type: (cell, frame) => {
		const value = single(cell, frame);
		return value === null ? 'b' : typeof value === 'string' ? 'l' : 'v';
	},
};

/** What it tells of looks. */
const LOOKS: ReadonlySet<string> = new Set(['color', 'prefix', 'width']);

export const tabs: Readonly<Record<string, Whole>> = {
	ISFORMULA: ([value], frame) => (value instanceof Ref ? formulaOf(value, frame) !== undefined : NO_RANGE),
	FORMULATEXT: ([value], frame) => {
		if (!(value instanceof Ref)) return isError(value) ? value : NO_RANGE;
		return formulaOf(value, frame) ?? fail('#N/A', 'Function FORMULATEXT parameter 1 value is not a formula.');
	},
	SHEET: ([value], frame) => {
		const sheet =
			value === undefined
				? frame.sheet
				: value instanceof Ref
					? value.sheet
					: frame.around.sheetNamed(toText(single(value, frame), frame.around.locale));
		return sheet ? frame.around.sheets().indexOf(sheet) + 1 : fail('#REF!', 'Function SHEET parameter 1 is not the name of a sheet.');
	},
	SHEETS: (_values, frame) => frame.around.sheets().length,
	CELL: (values, frame, name) => {
		if (values.length !== 2) return wrongCount(name, 2, 2, values.length);
		const rangeReference = single(values[0] ?? null, frame);
		if (isError(rangeReference)) return rangeReference;
		const [, reference] = values;
		if (!(reference instanceof Ref)) return isError(reference) ? reference : NO_RANGE;
		const about = toText(rangeReference, frame.around.locale).toLowerCase();
		if (about in ABOUT) return ABOUT[about]!(first(reference), frame);
		return LOOKS.has(about)
			? fail('#ERROR!', `not emulated: CELL("${about}")`)
			: fail('#VALUE!', `Function CELL parameter 1 value is '${about}'. It is not a kind of information.`);
	},
};
