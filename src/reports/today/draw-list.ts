import type { Language } from '../../language/text';
import { MOST_LINES } from '../../today/lists';
import { rules } from '../../today/rules/rules.gen';
import type { Canvas } from '../canvas';
import { cell, exactly, formula, letters, linked, quoted, sheet, span } from '../formula';
import { moneyFormat } from '../money';
import { LAYOUT } from '../page/frame';
import { moneyMetric } from '../page/headline';
import { moneyText } from '../page/text-figures';
import type { StyleName } from '../style';
import { figure, figureColumn, figureRow, plan, type Sources } from '../tabs';
import { ABANDONED_SCOPE, HEAD, LIST } from './list-lines';
import { listWords } from './list-words';

interface Place {
	readonly column: number;
	readonly columns?: number;
	/** It has a row of its own below the others, up to this column. */
	readonly below?: number;
}

/** Where the parts of a line stand; without `owner` all are one person's. `helper`: the first of the hidden columns, four of a list and two of its second half. */
interface Places {
	readonly title: Place;
	readonly why: Place;
	readonly money: Place;
	readonly silence: Place;
	readonly fills: Place;
	readonly stage: Place;
	readonly client?: Place;
	readonly owner?: Place;
	readonly helper: number;
}

export interface ListLayout extends Places {
	/** The less urgent half stands beside the other: a short list leaves half as many rows white, and a long one is half as high. */
	readonly second?: Places;
	/** What is said of the list as a whole. */
	readonly whole: { readonly column: number; readonly columns: number };
	readonly height: number;
	/** So many of the deals; absent: all that are listed. */
	readonly lines?: number;
}

export interface ListSheet {
	readonly canvas: Canvas;
	readonly sources: Sources;
	readonly language: Language;
	readonly currency: string;
	/** Row of the hidden tab with the scope's first line, the scope, and the day of the data: cells or expressions. */
	readonly headRow: string;
	readonly scope: string;
	readonly asOf: string;
}

/** What was counted may take two lines. */
const COUNTS = 30;

const PARTS = ['title', 'why', 'money', 'silence', 'fills', 'stage', 'client', 'owner'] as const;

/** The list of a scope, and how far it fills the plan of the running month; returns the row below. */
export function drawList(on: ListSheet, top: number, layout: ListLayout): number {
	const { canvas, sources, language, currency, headRow, scope, asOf } = on;
	const words = listWords[language];
	const { helper, whole, second, lines: most = MOST_LINES } = layout;
	const tab = `${sheet(sources.workList)}$A:$${letters(LIST.choices)}`;
	const hide = (row: number, column: number, content: string): string => {
		canvas.put(row, helper + column, formula(content), 'hidden');
		return cell(row, helper + column, 'both');
	};
	const first = top + 3;
	const { below } = layout.why;
	const step = below === undefined ? 1 : 2;
	const half = second === undefined ? most : Math.ceil(most / 2);
	const rows = half * step;
	const head = hide(top, 0, headRow);
	const shown = hide(top, 1, `IFERROR(N(INDEX(${tab};${head};${HEAD.shown}));0)`);
	const rest = hide(top, 2, `IFERROR(N(INDEX(${tab};${head};${HEAD.rest}))+MAX(0;${shown}-${most});0)`);
	const unjudged = hide(top, 3, `IFERROR(N(INDEX(${tab};${head};${HEAD.unjudged}));${rules.length})`);
	const month = hide(top + 1, 0, `LEFT(${asOf};7)`);
	const planScope = hide(top + 1, 1, `IF(${scope}="ALL";"company";${exactly(scope)})`);
	const planned = hide(top + 1, 2, plan(sources, quoted(moneyMetric().plan), planScope, month, month, true));
	const column = hide(top + 1, 3, figureColumn(sources, moneyMetric().key));
	const row = hide(top + 2, 0, figureRow(sources, exactly(scope), month));
	const fact = hide(top + 2, 1, figure(sources, row, column));
	const left = hide(top + 2, 2, `IF(AND(ISNUMBER(${planned});ISNUMBER(${fact}));MAX(0;${planned}-${fact});"")`);
	const halves = second === undefined ? [layout] : [layout, second];
	const opens = halves.map((places) => span(first, places.helper + 1, rows, 1, 'both'));
	const marks = halves.map(({ fills }) => `COUNTIF(${span(first, fills.column, rows, 1, 'both')};"✓")`).join('+');
	const brings = hide(top + 2, 3, `SUM(${opens.join(';')})`);
	const empty = `IF(${unjudged}=0;${quoted(words.none)};IF(${unjudged}<${rules.length};${quoted(words.noneOfChecked)};${quoted(words.nothing)}))`;
	const money = (at: string): string => moneyText(at, language, currency);
	const ending = `IF(${brings}>=${left};${quoted(words.filled[0])}&(${marks})&${quoted(words.filled[1])};${quoted(words.lacking)}&${money(brings)}&".")`;
	const sentence = `IF(${scope}=${quoted(ABANDONED_SCOPE)};${quoted(words.abandoned)};IF(${left}="";${quoted(words.noPlan)};IF(${left}=0;${quoted(words.reached)};${quoted(words.left)}&${money(left)}&${ending})))`;
	canvas.put(top, whole.column, formula(`IF(${head}="";"";${sentence})`), 'labelBold', { columns: whole.columns });
	canvas.put(top + 1, whole.column, formula(`IFERROR(INDEX(${tab};${head};${HEAD.counts})&"";"")`), 'note', {
		columns: whole.columns,
	});
	canvas.heights[top + 1] = COUNTS;
	for (const part of PARTS) {
		const at = layout[part];
		if (at === undefined || at.below !== undefined) continue;
		const beside = second?.[part];
		// Where the first half holds the whole list there is nothing to head.
		if (beside !== undefined && beside.below === undefined && beside.column <= LAYOUT.end)
			canvas.put(
				top + 2,
				beside.column,
				formula(`IF(${shown}>${half};${quoted(words.head[part])};"")`),
				part === 'title' ? 'fieldLabel' : 'fieldLabelRight',
			);
		const style = part === 'money' ? 'headNumber' : part === 'fills' ? 'headCenter' : part === 'silence' ? 'headWrap' : 'head';
		canvas.put(top + 2, at.column, words.head[part], style, {
			...(part === 'title' ? { note: words.note } : {}),
			...(at.columns === undefined ? {} : { columns: at.columns }),
		});
	}
	if (below !== undefined)
		for (let column = layout.title.column; column <= below; column++)
			if (!PARTS.some((part) => layout[part]?.column === column)) canvas.put(top + 2, column, '', 'head');
	for (let i = 0; i < most; i++) drawLine(i);
	const after = first + rows;
	canvas.put(after, whole.column, formula(`IF(${rest}>0;${quoted(words.rest)}&${rest};"")`), 'note', { columns: whole.columns });
	return after + 1;

	function drawLine(i: number): void {
		const places = i < half ? layout : (second ?? layout);
		const at = first + (i % half) * step;
		const hide = (row: number, column: number, content: string): string => {
			canvas.put(row, places.helper + column, formula(content), 'hidden');
			return cell(row, places.helper + column, 'both');
		};
		const isThere = `${shown}>${i}`;
		const content = (column: number): string => `INDEX(${tab};${head}+${i + 1};${column})`;
		const textAt = (column: number): string => `IF(${isThere};${content(column)}&"";"")`;
		const numberAt = (column: number): string => `IF(${isThere};IF(${content(column)}="";"";${content(column)});"")`;
		const link = hide(at, 0, textAt(LIST.link));
		const open = hide(at, 1, numberAt(LIST.open));
		const above = i % half === 0 ? [] : [span(first, places.helper + 1, (i % half) * step, 1, 'both')];
		const earlier = [...(i < half ? [] : [opens[0]!]), ...above];
		const before = earlier.length === 0 ? '0' : `SUM(${earlier.join(';')})`;
		const title = i === 0 ? `IF(AND(${head}<>"";${shown}=0);${empty};${textAt(LIST.title)})` : textAt(LIST.title);
		const put = (part: (typeof PARTS)[number], text: string, style: StyleName, format?: string): void => {
			const place = places[part];
			if (place === undefined) return;
			canvas.put(place.below === undefined ? at : at + 1, place.column, formula(text), style, {
				...(format === undefined ? {} : { format }),
				...(part === 'title' ? { leadsTo: { row: at, column: places.helper } } : {}),
				...(place.columns === undefined ? {} : { columns: place.columns }),
			});
		};
		// Without rules: a short list ends where its last line does.
		put('title', linked(link, title), below === undefined ? 'itemWrap' : 'itemName');
		put('why', textAt(LIST.why), below === undefined ? 'itemWrap' : 'itemNote');
		put('money', numberAt(LIST.money), 'itemNumber', moneyFormat(currency, language));
		put('silence', numberAt(LIST.silence), 'itemCenter', language === 'ru' ? '0" дн."' : '0" d"');
		put('fills', `IF(AND(N(${open})>0;N(${left})>0);IF(${before}<${left};"✓";"");"")`, 'itemMark');
		for (const [part, column] of [
			['stage', LIST.stage],
			['client', LIST.client],
			['owner', LIST.owner],
		] as const)
			put(part, textAt(column), below === undefined ? 'itemWrap' : 'itemName');
		if (i >= half) return;
		canvas.heights[at] = layout.height;
		if (below === undefined) return;
		canvas.heights[at + 1] = layout.height;
	}
}
