import { withSign } from '../../language/money-sign';
import { grouped } from '../../language/plural';
import { MOST_LINES } from '../../today/lists';
import { Canvas } from '../canvas';
import { AGE_MARK } from '../data-age';
import { COLUMN } from '../department/people-table';
import { cell } from '../formula';
import { signOf } from '../money';
import { sentencePlace } from '../page/advice';
import { LAYOUT, PERIOD_CELL } from '../page/frame';
import { TILE_ROW, tilesMark } from '../page/tiles';
import type { Report } from '../report';
import type { Summary } from '../sheets/summary';
import { palette, type StyleName, styles } from '../style';
import { linesOf } from '../text-width';
import { OWN_LINES, OWN_LIST, OWN_LIST_MARK, placeOf, rowBelowList } from '../today/own-list';
import { phoneWords } from './words';

/** One column that a phone of 360 pixels shows beside the numbers of its rows. */
export const PHONE_WIDTH = 328;
const SIDES = 12;

/** Columns of the table of managers. */
const PERSON = { name: LAYOUT.table, fact: 4, done: 5, light: 6 } as const;

/** What a sheet shows, as its cells stand in the workbook. */
type Shown = readonly (readonly unknown[])[];

export interface PhoneScreen {
	readonly report: Report & Pick<Summary, 'marks' | 'language'>;
	/** Its cells, and beside them where each leads. */
	readonly shown: readonly (readonly (string | number)[])[];
}

/**
 * The first screen of a private file, one column: the result, what is left to do, the list of today. All of it is said by the sheet already and is taken from there, so
 * that the two never differ. `whole`: the address of the sheet itself.
 */
export function phoneScreen(summary: Summary, sheet: Shown, whole: string): PhoneScreen {
	const { marks, language, currency } = summary;
	const words = phoneWords[language];
	const canvas = new Canvas();
	const links: string[] = [];
	const cellAt = (row: number, column: number): unknown => sheet[row - 1]?.[column - 1] ?? '';
	const textAt = (row: number, column: number): string => said(cellAt(row, column));
	let [row, ageRow] = [0, 0];
	/** Above what comes next; a heading of nothing is left out. */
	let heading = '';

	const put = (
		content: string | number,
		style: StyleName,
		{ format, link = '' }: { format?: string | undefined; link?: string } = {},
	): void => {
		if (content === '') return;
		if (heading !== '') {
			const title = heading;
			heading = '';
			put(title, 'section');
			canvas.heights[row] = 30;
		}
		row += 1;
		links[row - 1] = link;
		canvas.put(row, 1, content, style, {
			...(format === undefined ? {} : { format }),
			...(link === '' ? {} : { leadsTo: { row, column: 2 } }),
		});
		canvas.heights[row] = heightOf(content, style);
	};

	put(textAt(1, LAYOUT.table), 'phoneTitle');
	put([textAt(PERIOD_CELL.row, PERIOD_CELL.column), textAt(1, LAYOUT.charts)].filter((part) => part !== '').join(' · '), 'phoneNote');
	put(textAt(2, LAYOUT.charts), 'phoneNote');
	put(textAt(3, LAYOUT.charts), 'phoneNote');
	warning(textAt(4, LAYOUT.table));
	put(whole === '' ? '' : marks.has(OWN_LIST_MARK) ? words.whole : words.department, 'phoneLink', { link: whole });
	tiles('result');
	section(words.left);
	tiles('left');
	// The list of today says more than the sentence that names two of its deals.
	for (const name of marks.has(OWN_LIST_MARK) ? (['why', 'steps'] as const) : (['why', 'steps', 'deals'] as const)) sentence(name);
	today();
	people();
	section(words.more);
	sentence('friday');
	tiles('more');

	const last = Math.max(row, 1);
	return {
		report: {
			id: 'phone',
			name: words.tab,
			after: [],
			tabColor: palette.good,
			widths: [PHONE_WIDTH],
			heights: canvas.heights,
			rows: last,
			frozenRows: 0,
			cells: canvas.cells,
			lights: canvas.lights,
			heats: [],
			charts: [],
			marks: new Map([[AGE_MARK, cell(ageRow, 1)]]),
			language,
		},
		shown: Array.from({ length: last }, (_, i) => [contentOf(i + 1), links[i] ?? '']),
	};

	function contentOf(at: number): string | number {
		const content = canvas.cells.find((cell) => cell.row === at)?.content;
		return typeof content === 'number' ? content : String(content ?? '');
	}

	/** What the sheet warns of; where it warns of nothing, a row in which the file itself says when its data are old. */
	function warning(content: string): void {
		if (content === '') canvas.put(++row, 1, '', 'phoneWarning');
		else put(content, 'phoneWarning');
		ageRow = row;
	}

	function sentence(name: Parameters<typeof sentencePlace>[0]): void {
		const { row: at, column } = sentencePlace(name);
		put(textAt(at, column), 'phoneText');
	}

	function section(title: string): void {
		heading = title;
	}

	function tiles(part: Parameters<typeof tilesMark>[0]): void {
		for (const column of (marks.get(tilesMark(part)) ?? '').split(' ').filter((one) => one !== '')) {
			const [label, value, foot] = [0, 1, 2].map((down) => {
				const place = { row: TILE_ROW + down, column: Number(column) };
				const drawn = summary.cells.find((one) => one.row === place.row && one.column === place.column);
				return { content: numberOrText(cellAt(place.row, place.column)), format: drawn?.format };
			}) as [Taken, Taken, Taken];
			if (value.content === '') continue;
			put(label.content, 'phoneLabel');
			canvas.addTrafficLights({ row, column: 1, rows: 1, columns: 1 });
			put(value.content, 'phoneValue', { format: value.format });
			put(foot.content, 'phoneFoot', { format: foot.format });
		}
	}

	/** The list of today, each deal with why it is here; its name opens its card. */
	function today(): void {
		const top = Number(marks.get(OWN_LIST_MARK) ?? 0);
		if (top === 0) return;
		section(words.today);
		put(textAt(top, OWN_LIST.whole.column), 'phoneText');
		// A sheet of an earlier version, not built since, has all of its deals below each other: where now nothing stands there is a reason.
		const isOlder = textAt(rowBelowList(top) + 1, OWN_LIST.why.column) !== '';
		for (let i = 0; i < (isOlder ? MOST_LINES : OWN_LINES); i++) {
			const { row: at, places } = isOlder ? { row: top + 3 + i * 2, places: OWN_LIST } : placeOf(top, i);
			const title = textAt(at, places.title.column);
			if (title === '') continue;
			put(title, 'phoneItem', { link: said(cellAt(at, places.helper)) });
			const amount = cellAt(at, places.money.column);
			const about = [
				textAt(at, places.fills.column),
				typeof amount === 'number' ? money(amount) : '',
				textAt(at + 1, places.why.column),
				textAt(at, places.stage.column),
			];
			put(about.filter((part) => part !== '').join(' · '), 'phoneNote');
		}
		put(textAt(isOlder ? top + 3 + MOST_LINES * 2 : rowBelowList(top), OWN_LIST.whole.column), 'phoneNote');
	}

	/** Whoever leads sees each manager's attainment. */
	function people(): void {
		const top = Number(marks.get('people') ?? 0);
		if (top === 0) return;
		section(words.people);
		for (let at = top; textAt(at, COLUMN.key) !== ''; at++) {
			const [fact, done] = [cellAt(at, PERSON.fact), cellAt(at, PERSON.done)];
			const figures = [typeof done === 'number' ? percent(done) : '', typeof fact === 'number' ? money(fact) : ''];
			const light = textAt(at, PERSON.light);
			put(`${light} ${textAt(at, PERSON.name)}`.trim(), 'phoneItem');
			canvas.addTrafficLights({ row, column: 1, rows: 1, columns: 1 });
			put(figures.filter((part) => part !== '').join(' · '), 'phoneNote');
		}
	}

	function money(amount: number): string {
		return withSign(grouped(Math.round(amount), language), signOf(currency), language);
	}

	function percent(share: number): string {
		return `${Math.round(share * 100)}${language === 'ru' ? '\u00a0%' : '%'}`;
	}
}

interface Taken {
	readonly content: string | number;
	readonly format: string | undefined;
}

const numberOrText = (cell: unknown): string | number => (typeof cell === 'number' ? cell : said(cell));

const ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!)$/;

/** An error of a cell says nothing on a phone. */
function said(cell: unknown): string {
	const text = String(cell ?? '').trim();
	return ERROR.test(text) ? '' : text;
}

/** Rows are as high as their words need: nobody tells how high a wrapped row is before it is drawn. */
function heightOf(content: string | number, name: StyleName): number {
	const { size, bold } = styles[name];
	const line = Math.round(size * 1.6);
	if (typeof content === 'number') return line + 4;
	return linesOf(content, ((PHONE_WIDTH - SIDES) * 10) / size, bold) * line + 6;
}
