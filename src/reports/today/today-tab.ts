import type { Language } from '../../language/text';
import { Canvas } from '../canvas';
import { daysOld, oldDataText } from '../data-age';
import { isoDayText } from '../day-format';
import { cell, formula, quoted, sheet, span } from '../formula';
import { DEPARTMENT } from '../goal/options';
import type { Report } from '../report';
import { palette } from '../style';
import { type Sources, setting } from '../tabs';
import { drawList, type ListLayout } from './draw-list';
import { EVERYBODY, LIST, MOST_CHOICES } from './list-lines';
import { listWords } from './list-words';
import { placeOfName, scopeAt } from './scope-choice';

export const TODAY = 'today';

/** The first columns are what a phone shows. */
const WIDTHS = [10, 140, 240, 100, 96, 66, 180, 190, 160, 12, ...new Array<number>(8).fill(70)];
const HELPER = 11;
/** Where everybody chooses whose list the page shows. */
export const CHOICE = { row: 2, column: 3 } as const;
const PLACES: ListLayout = {
	title: { column: 2 },
	why: { column: 3 },
	money: { column: 4 },
	silence: { column: 5 },
	fills: { column: 6 },
	stage: { column: 7 },
	client: { column: 8 },
	owner: { column: 9 },
	whole: { column: 2, columns: 8 },
	helper: HELPER,
	height: 52,
};

/** Whom the department should call today, or a team, a region, a manager: as chosen. */
export function todayTab(sources: Sources, { language, currency }: { readonly language: Language; readonly currency: string }): Report {
	const words = listWords[language];
	const canvas = new Canvas();
	const put = (row: number, column: number, content: string): string => {
		canvas.put(row, HELPER + column, formula(content), 'hidden');
		return cell(row, HELPER + column, 'both');
	};
	const tab = sheet(sources.workList);
	const asOf = put(1, 0, `${setting(sources, 'as_of')}&""`);
	const chosen = cell(CHOICE.row, CHOICE.column, 'both');
	const place = put(1, 1, placeOfName(sources, chosen));
	const scope = put(1, 2, scopeAt(sources, place));
	const age = put(2, 0, daysOld(asOf));
	canvas.put(1, 2, words.tab, 'title');
	canvas.heights[1] = 34;
	canvas.put(1, 3, formula(`IF(LEN(${asOf})=10;${quoted(words.asOf)}&${isoDayText(asOf, language)};"")`), 'subtitle');
	canvas.put(3, 2, formula(oldDataText(age, asOf, language)), 'warning', { columns: 8 });
	canvas.put(CHOICE.row, 2, words.whose, 'fieldLabelRight');
	canvas.put(CHOICE.row, CHOICE.column, EVERYBODY[language], 'inputText', {
		chooseFrom: `${tab}${span(2, LIST.choices, MOST_CHOICES, 1, 'both')}`,
		inputName: 'whose',
		format: '@',
	});
	canvas.put(CHOICE.row, CHOICE.column + 1, formula(`IF(${place}="";${quoted(words.chooseAgain)};"")`), 'note', { columns: 5 });
	const after = drawList({ canvas, sources, language, currency, headRow: `${place}`, scope, asOf }, 4, PLACES);
	return {
		id: TODAY,
		name: words.tab,
		after: [DEPARTMENT],
		tabColor: palette.accent,
		widths: WIDTHS,
		heights: canvas.heights,
		rows: after + 1,
		frozenRows: 6,
		hiddenColumns: { from: HELPER, count: WIDTHS.length - HELPER + 1 },
		cells: canvas.cells,
		lights: canvas.lights,
		heats: canvas.heats,
		charts: canvas.charts,
	};
}
