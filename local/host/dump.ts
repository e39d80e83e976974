import { quoteSheet, toA1 } from '../cells/a1';
import type { Box } from '../cells/cell';
import { isDate } from '../cells/display';
import { isInCalendar, isoOf } from '../cells/zone';
import type { TabChoice } from './contract/host';
import type { Machine } from './machine/machine';
import type { Cell, MetadataState, SheetState, Validation } from './store/state';
import { shownFormat, validationsOf } from './view';

const HIDDEN = '***';
const SECRET = /token|secret|passw|api.?key|bearer|credential|webhook/i;

/** A user's own store is never shown; elsewhere whatever looks like a secret is not. */
export const masked = (values: Readonly<Record<string, string>>): Record<string, string> =>
	Object.fromEntries(Object.entries(values).map(([key, value]) => [key, SECRET.test(key) || SECRET.test(value) ? HIDDEN : value]));

const allHidden = (values: Readonly<Record<string, string>>): Record<string, string> =>
	Object.fromEntries(Object.keys(values).map((key) => [key, HIDDEN]));

const shownValue = (machine: Machine, cell: Cell | undefined): string | number | boolean => {
	if (!cell) return '';
	if (cell.error) return cell.error.type;
	if (typeof cell.v === 'number' && isInCalendar(cell.v) && isDate(shownFormat(machine, cell))) return isoOf(cell.v);
	return cell.v ?? '';
};

const hasMore = (cell: Cell): boolean => cell.v !== null || cell.f !== undefined || cell.error !== undefined || cell.note !== undefined;

const extentOf = (machine: Machine, sheet: number): [number, number] => {
	let rows = 0;
	let columns = 0;
	machine.book.rows(sheet).forEach((row, r) => {
		row?.forEach((cell, c) => {
			if (!cell || !hasMore(cell)) return;
			rows = Math.max(rows, r + 1);
			columns = Math.max(columns, c + 1);
		});
	});
	return [rows, columns];
};

const named = (machine: Machine, box: Box): string => `${quoteSheet(machine.book.sheet(box.sheet).name)}!${toA1(box)}`;

const placeOf = (item: MetadataState) => ({
	key: item.key,
	value: item.value,
	visibility: item.visibility,
	location: item.type,
	...(item.type === 'ROW' || item.type === 'COLUMN' ? { first: item.index + 1, count: item.count } : {}),
});

const argumentText = (machine: Machine, arg: unknown): unknown => {
	if (typeof arg !== 'object' || arg === null) return arg;
	if ('box' in arg) return named(machine, (arg as { box: Box }).box);
	return 'd' in arg ? new Date((arg as { d: number }).d).toISOString() : arg;
};

const ruleOf = (machine: Machine, { criteria, args, allowInvalid, help }: Validation) => ({
	criteria,
	values: args.map((arg) => argumentText(machine, arg)),
	allowInvalid,
	help,
});

const tabOf = (machine: Machine, sheet: SheetState) => {
	const { book } = machine;
	const [rows, columns] = extentOf(machine, sheet.id);
	const table = book.rows(sheet.id);
	const grid = <T>(make: (cell: Cell | undefined) => T): T[][] => {
		const lines: T[][] = [];
		for (let r = 0; r < rows; r++) {
			const line: T[] = new Array(columns);
			for (let c = 0; c < columns; c++) line[c] = make(table[r]?.[c]);
			lines.push(line);
		}
		return lines;
	};
	const grids = {
		values: grid((cell) => shownValue(machine, cell)),
		formulas: grid((cell) => cell?.f ?? ''),
		formats: grid((cell) => (cell && shownFormat(machine, cell)) ?? ''),
		notes: grid((cell) => cell?.note ?? ''),
	};
	const others = structuredClone({
		name: sheet.name,
		hidden: sheet.hidden,
		rows: sheet.rows,
		columns: sheet.columns,
		frozenRows: sheet.frozenRows,
		frozenColumns: sheet.frozenColumns,
		tabColor: sheet.tabColor,
		errors: errorsOf(machine, sheet.id),
		merges: sheet.merges.map((box) => toA1(box)),
		protections: sheet.protections.map(({ type, box, description, warningOnly, editors, unprotected, namedRange }) => ({
			type,
			range: type === 'SHEET' ? '' : toA1(box),
			description,
			warningOnly,
			/** null: everyone who may edit the file. */
			editors,
			unprotected: unprotected.map((one) => toA1(one)),
			namedRange,
		})),
		validations: validationsOf(machine, sheet.id).map(({ boxes, rule }) => ({
			ranges: boxes.map((box) => toA1(box)),
			...ruleOf(machine, rule),
		})),
		conditionalFormats: sheet.formatRules.map(({ boxes, condition }) => ({ ranges: boxes.map((box) => toA1(box)), ...condition })),
		charts: sheet.charts.map(({ type, ranges, position, options, numHeaders }) => ({
			type,
			title: options.title ?? '',
			ranges: ranges.map(({ box }) => named(machine, box)),
			position: { row: position.row + 1, column: position.column + 1 },
			options,
			numHeaders,
		})),
		metadata: metadataOf(machine, sheet),
	});
	return { ...others, ...grids };
};

const metadataOf = ({ book }: Machine, sheet: SheetState) => book.meta.metadata.filter((item) => item.sheet === sheet.id).map(placeOf);

const errorsOf = (machine: Machine, sheet: number) => {
	const errors: { cell: string; error: string; message: string }[] = [];
	machine.book.rows(sheet).forEach((row, r) => {
		row?.forEach((cell, c) => {
			if (cell?.error)
				errors.push({ cell: toA1({ row: r, column: c, rows: 1, columns: 1 }), error: cell.error.type, message: cell.error.message });
		});
	});
	return errors;
};

/** The workbook as JSON for scripts outside the repository, with all its tabs or the one of this name; secrets are masked. */
export const dumpOf = (machine: Machine, tab?: string): Record<string, unknown> => {
	const { book, outside } = machine;
	book.flush();
	machine.calc.sync();
	const { meta } = book;
	const { properties } = outside;
	const dump = structuredClone({
		name: meta.name,
		locale: meta.locale,
		timeZone: meta.timeZone,
		owner: meta.owner,
		editors: meta.editors,
		activeTab: book.sheet(meta.active).name,
		tabs: [] as unknown[],
		namedRanges: meta.named.map(({ name, box }) => ({ name, range: named(machine, box) })),
		metadata: meta.metadata.filter((item) => item.type === 'SPREADSHEET').map(placeOf),
		properties: {
			script: masked(properties.script),
			document: masked(properties.document),
			user: Object.fromEntries(Object.entries(properties.user).map(([email, values]) => [email, allHidden(values)])),
		},
		triggers: outside.triggers,
		outbox: outside.outbox,
		files: outside.files,
	});
	dump.tabs = tabsOf(machine, tab);
	return dump;
};

/** The tabs of `dump` alone; their grids are made anew at each call and need no second copy. */
export const tabsOf = (machine: Machine, choice: TabChoice = () => true) => {
	machine.book.flush();
	machine.calc.sync();
	const isChosen = typeof choice === 'string' ? ({ name }: { name: string }): boolean => name === choice : choice;
	return machine.book.meta.sheets
		.filter((sheet) => isChosen({ name: sheet.name, metadata: metadataOf(machine, sheet) }))
		.map((sheet) => tabOf(machine, sheet));
};
