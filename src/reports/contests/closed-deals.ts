import { dayFormats } from '../day-format';
import { cell, formula, letters, linked, quoted, sheet } from '../formula';
import { moneyFormat } from '../money';
import { CELLS } from '../page/frame';
import type { Page } from '../page/page';
import { CONTESTED, CONTESTED_HEAD, MONTHS_LISTED } from './contest-lines';

const WORDS = {
	ru: {
		rest: 'и ещё: ',
		otherPeriod: 'Список есть для трёх последних месяцев: выберите один из них наверху.',
		later: 'Список появится, когда данные обновятся.',
	},
	en: {
		rest: 'and more: ',
		otherPeriod: 'There is a list for each of the last three months: choose one of them above.',
		later: 'The list comes with the next update of the data.',
	},
} as const;

interface Place {
	readonly column: number;
	readonly columns?: number;
	readonly head: string;
}

/** Where a list of closed deals has its parts, and which one it is. */
export interface ClosedList {
	/** Between the scope and the month in the key of its first line. */
	readonly key: string;
	readonly size: number;
	/** The first of two hidden columns. */
	readonly helper: number;
	readonly name: Place;
	readonly money: Place;
	readonly day: Place;
	/** How it ended, or whose it is. */
	readonly more: Place;
	/** What stands there when there are none. */
	readonly none: string;
}

/** Deals that were closed in the month of the sheet, each leading to its card; returns the row below the list. */
export function closedDeals({ canvas, sources, language, currency }: Page, top: number, list: ClosedList): number {
	const words = WORDS[language];
	const { helper, name, size } = list;
	const tab = `${sheet(sources.contested)}$A:$${letters(CONTESTED.more)}`;
	const key = `${CELLS.scopeMatch}&${quoted(`|${list.key}|`)}&${CELLS.token}`;
	canvas.put(top, helper, formula(`IF(${CELLS.scope}="";"";IFERROR(MATCH(${key};${sheet(sources.contested)}$A:$A;0);""))`), 'hidden');
	const found = cell(top, helper, 'both');
	const content = (i: number, at: number): string => `INDEX(${tab};${found}+${i};${at})`;
	canvas.put(top, helper + 1, formula(`IFERROR(N(${content(0, CONTESTED_HEAD.count)});0)`), 'hidden');
	const shown = cell(top, helper + 1, 'both');
	const wide = ({ columns }: Place): { columns?: number } => (columns === undefined ? {} : { columns });
	// A tab of lists that an earlier version wrote has none of these yet.
	const isRecent = `IFERROR(AND(${CELLS.kind}="M";LEFT(${CELLS.asOf};4)*12+MID(${CELLS.asOf};6;2)-1-${CELLS.index}<${MONTHS_LISTED});FALSE)`;
	const isText = (list.more.columns ?? 1) > 1;
	canvas.put(top, name.column, name.head, 'head', wide(name));
	canvas.put(top, list.money.column, list.money.head, 'headNumber', wide(list.money));
	canvas.put(top, list.day.column, list.day.head, 'headCenter', wide(list.day));
	canvas.put(top, list.more.column, list.more.head, isText ? 'head' : 'headNumber', wide(list.more));
	for (let i = 1; i <= size; i++) {
		const row = top + i;
		const given = (at: number): string => `IF(${shown}>=${i};IF(${content(i, at)}="";"";${content(i, at)});"")`;
		canvas.put(row, helper, formula(given(CONTESTED.link)), 'hidden');
		const empty = `IF(${CELLS.scope}="";"";IF(${found}="";IF(${isRecent};${quoted(words.later)};${quoted(words.otherPeriod)});IF(${shown}=0;${quoted(list.none)};${given(CONTESTED.text)})))`;
		const title = linked(cell(row, helper), i === 1 ? empty : given(CONTESTED.text));
		canvas.put(row, name.column, formula(title), 'itemName', { ...wide(name), leadsTo: { row, column: helper } });
		canvas.put(row, list.money.column, formula(given(CONTESTED.money)), 'itemNumber', {
			...wide(list.money),
			format: moneyFormat(currency, language),
		});
		canvas.put(row, list.day.column, formula(given(CONTESTED.day)), 'itemCenter', {
			...wide(list.day),
			format: dayFormats[language].short,
		});
		canvas.put(row, list.more.column, formula(given(CONTESTED.more)), isText ? 'itemName' : 'itemCenter', wide(list.more));
	}
	const rest = `IFERROR(N(${content(0, CONTESTED.more)});0)`;
	const columns = list.day.column - name.column + (list.day.columns ?? 1);
	canvas.put(top + size + 1, name.column, formula(`IF(${rest}>0;${quoted(words.rest)}&${rest};"")`), 'note', { columns });
	return top + size + 2;
}
