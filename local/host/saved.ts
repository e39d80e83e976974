import { createHash, randomUUID } from 'node:crypto';
import type { HostOptions } from './contract/host';
import type { Outside } from './machine/machine';
import { Book } from './store/book';
import { type CompactRow, rowsOf } from './store/compact';
import type { SavedBook, SavedSheet } from './store/state';
import { dayIn, lasting } from './store/timely';

export interface Saved {
	/** 2: the text of a file, with rows of cells in short. */
	readonly version: 1 | 2;
	readonly book: SavedBook;
	/** The cache is left out: Google may drop it at any time. */
	readonly outside: Omit<Outside, 'cache'>;
	/** The add-on was used in this file, so that onOpen runs with LIMITED rights, no longer NONE. */
	readonly enabled: boolean;
	readonly mail: number;
	/** By which code the formulas were calculated, where they keep their values while no cell changes. */
	readonly settled?: string;
}

/** What `Host.save()` or `Host.saveText()` gave, as text or parsed. */
export function savedOf(saved: unknown): Saved | undefined {
	const whole = (typeof saved === 'string' ? parsed(saved) : saved) as Saved | undefined;
	if (whole === undefined || whole.version === 1 || typeof saved === 'string') return whole;
	if (whole.version !== 2) throw new Error(`A workbook of version ${String(whole.version)} cannot be read by this host.`);
	const sheets = whole.book.rows as unknown as readonly (SheetLine | SavedSheet)[];
	return {
		...whole,
		book: { ...whole.book, cells: [], rows: sheets.map((line) => ('rows' in line ? line : sheetOf(line, JSON.stringify(line)))) },
	};
}

type SheetLine = readonly [id: number, rows: readonly CompactRow[]];

const sheetOf = ([id, rows]: SheetLine, text: string): SavedSheet => ({ id, rows: rowsOf(rows), text });

/** A text of rows has a line for each sheet, which need not be written again while the sheet stays as it is. */
function parsed(text: string): unknown {
	const lines = text.split('\n');
	if (!lines[0]!.endsWith(ROWS)) return savedOf(JSON.parse(text));
	const whole = JSON.parse(`${lines[0]}${lines[lines.length - 1]}`) as Saved;
	const rows = lines.slice(1, -1).map((line) => {
		const own = line.endsWith(',') ? line.slice(0, -1) : line;
		return sheetOf(JSON.parse(own) as SheetLine, own);
	});
	return { ...whole, book: { ...whole.book, cells: [], rows } };
}

const ROWS = '"rows":[';

/** What the values of formulas hang on beside the cells: the code, and the day where a formula asks for it; nothing where one asks for the moment. */
export function settledBy(book: Book, options: HostOptions): string | undefined {
	const until = lasting(book);
	if (until === 'moment') return undefined;
	return until === 'day' ? `${codeOf(options)} ${dayIn(book, options.now())}` : codeOf(options);
}

/** A short name of the code whose functions formulas may call. */
function codeOf({ bundle }: HostOptions): string {
	const hash = createHash('sha256');
	for (const { source } of bundle.files) hash.update(source);
	return hash.digest('hex').slice(0, 12);
}

export function bookOf(options: HostOptions, saved: Saved | undefined): Book {
	if (!saved) {
		const id = randomUUID().replaceAll('-', '');
		const zone = options.timeZone ?? 'Europe/Moscow';
		const book = Book.create(options.name ?? 'KPI', options.locale ?? 'ru_RU', zone, options.person.email, id);
		book.meta.editors = [...(options.editors ?? [])];
		return book;
	}
	// A workbook that is used further must not change what the caller saved; cells are never changed in place.
	const { cells, rows, ...rest } = saved.book;
	const copy = structuredClone(rest);
	const book = new Book(copy.meta, { ...copy, cells, ...(rows !== undefined && { rows }) });
	const code = codeOf(options);
	if (saved.settled === code || saved.settled === `${code} ${dayIn(book, options.now())}`) book.news.hasNewShape = false;
	return book;
}
