import type { Language } from '../language/text';
import type { Explanation, RowGroup } from './shape';

const WORDS = {
	ru: {
		value: 'Значение',
		help: 'Что это',
		formula: 'Как считается',
		options: 'Настройки',
		blank: 'Почему пусто',
		part: 'Из чего',
		coverage: 'Охват',
		plan: 'План',
		used: 'Учтено',
		left: 'Не учтено',
		note: 'Примечание',
		lines: (lines: string, tab: string) => `${/\D/.test(lines) ? 'строки' : 'строка'} ${lines} вкладки «${tab}»`,
		empty: 'пусто',
	},
	en: {
		value: 'Value',
		help: 'What it is',
		formula: 'How it is computed',
		options: 'Options',
		blank: 'Why it is blank',
		part: 'Made of',
		coverage: 'Coverage',
		plan: 'Plan',
		used: 'Counted',
		left: 'Left out',
		note: 'Note',
		lines: (lines: string, tab: string) => `${/\D/.test(lines) ? 'rows' : 'row'} ${lines} of the tab “${tab}”`,
		empty: 'blank',
	},
} as const;

type Line = [label: string, figure: number | null, words: string];

/** An explanation as three columns: what, figure, words. Figures stay numbers, so that they can be checked and computed with. */
export function explainTable(of: Explanation, language: Language): Line[] {
	const words = WORDS[language];
	const lines: Line[] = [
		[of.title, null, `${of.subject} (${of.days})`],
		[words.value, of.value, of.value === null ? words.empty : of.shown],
	];
	const add = (label: string, figure: number | null, text: string): void => void lines.push([label, figure, text]);
	if (of.blank !== null) add(words.blank, null, of.blank);
	add(words.help, null, of.help);
	add(words.formula, null, of.formula);
	if (of.options !== '') add(words.options, null, of.options);
	for (const { depth, title, value, shown } of of.parts) add(words.part, value, `${'– '.repeat(depth)}${title}: ${shown}`);
	for (const text of of.plans) add(words.plan, null, text);
	for (const text of of.coverage) add(words.coverage, null, text);
	for (const group of of.groups) {
		add(words.used, group.count, usedText(group, words));
		for (const { why, count, ids } of group.left) add(words.left, count, ids === '' ? why : `${why}: ${ids}`);
	}
	for (const text of of.notes) add(words.note, null, text);
	return lines;
}

function usedText({ title, counted, ids, lines, tab }: RowGroup, words: (typeof WORDS)[Language]): string {
	// Where one row has several events, their number stands beside the number of rows.
	const parts = [
		...(counted.includes('(') ? [counted] : []),
		...(ids === '' ? [] : [ids]),
		...(lines === '' ? [] : [words.lines(lines, tab)]),
	];
	return parts.length === 0 ? title : `${title}: ${parts.join('; ')}`;
}
