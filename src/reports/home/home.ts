import type { Language } from '../../language/text';
import { Canvas } from '../canvas';
import { daysOld, oldDataText } from '../data-age';
import { isoDayText } from '../day-format';
import { call, formula, quoted } from '../formula';
import type { Report } from '../report';
import { palette } from '../style';
import { type Sources, setting } from '../tabs';

export const HOME = 'home';

/** A sheet that the page leads to. */
export interface Link {
	/** Google's number of the sheet. */
	readonly number: number;
	readonly name: string;
	/** What it is for; none where the name says all. */
	readonly purpose?: string;
}

export interface HomeOptions {
	readonly links: readonly { readonly title: string; readonly hint?: string; readonly links: readonly Link[] }[];
	readonly language: Language;
}

const WORDS = {
	ru: { name: 'Главная', title: 'Показатели отдела продаж', asOf: 'Данные на ', none: 'Данных ещё нет' },
	en: { name: 'Home', title: 'Sales KPIs', asOf: 'Data as of ', none: 'No data yet' },
} as const;

/** The first page of the file: a line for every sheet with a link, and the day of the data. */
export function home(sources: Sources, { links, language }: HomeOptions): Report {
	const words = WORDS[language];
	const canvas = new Canvas();
	canvas.put(1, 1, words.title, 'title', { columns: 2 });
	const day = `(${setting(sources, 'as_of')}&"")`;
	const age = call('IF', `LEN(${day})=10`, `${quoted(words.asOf)}&${isoDayText(day, language)}`, quoted(words.none));
	canvas.put(2, 1, formula(call('IFERROR', age, quoted(words.none))), 'subtitle', { columns: 2 });
	canvas.put(3, 1, formula(oldDataText(daysOld(day), day, language)), 'warning', { columns: 2 });
	let row = 4;
	for (const { title, hint, links: sheets } of links) {
		if (sheets.length === 0 && hint === undefined) continue;
		canvas.put(row++, 1, title, 'section', { columns: 2 });
		if (hint !== undefined) {
			canvas.put(row, 1, hint, 'note', { columns: 2 });
			canvas.heights[row++] = 30;
		}
		for (const { number, name, purpose = '' } of sheets) {
			canvas.put(row, 1, formula(call('HYPERLINK', quoted(`#gid=${number}`), quoted(name))), 'link');
			canvas.put(row++, 2, purpose, 'hint');
		}
		row++;
	}
	return {
		id: HOME,
		name: words.name,
		after: [],
		tabColor: palette.head,
		widths: [300, 520],
		heights: { 1: 36, ...canvas.heights },
		rows: canvas.lastRow,
		frozenRows: 0,
		cells: canvas.cells,
		lights: [],
		heats: [],
		charts: [],
	};
}
