import { CLAIMS, claimIds, TAKEN_BACK } from '../../contests/claims';
import { closedDeals } from '../contests/closed-deals';
import { ANSWERED, CONTESTED, CONTESTED_HEAD, LISTED } from '../contests/contest-lines';
import { CONTEST_AT, CONTEST_LINES, CONTEST_MARK } from '../contests/place';
import { cell, formula, letters, quoted, sheet, span } from '../formula';
import { CELLS, LAYOUT } from '../page/frame';
import { defineBlock, type Page, section } from '../page/page';

const WORDS = {
	ru: {
		section: 'Оспорить сделку',
		lead: 'В первой ячейке – ID сделки (ссылка или точное название), рядом – что не так, строкой ниже – почему. Ответ руководителя появится справа.',
		answer: 'Ответ руководителя',
		deal: 'Сделка',
		claim: 'Что не так',
		taken: 'Будет принято при следующем обновлении данных.',
		incomplete: 'Выберите, что не так.',
		answered: 'На этот вопрос уже ответили: снять ответ может только руководитель. Верните прежние слова, чтобы прочитать его.',
		listed: 'Закрыто за месяц: ID и сделка',
		of: ['Сумма', 'Закрыта', '✓ / ✕'],
		none: 'Закрытых сделок нет.',
	},
	en: {
		section: 'Contest a deal',
		lead: 'First cell: the deal’s ID (or its link, or exact name); beside it: what is wrong; in the line below: why. The head’s answer shows on the right.',
		answer: 'The head’s answer',
		deal: 'Deal',
		claim: 'What is wrong',
		taken: 'Will be taken with the next update of the data.',
		incomplete: 'Choose what is wrong.',
		answered: 'This has been answered: only the head can take the answer back. Choose what you chose before to read it.',
		listed: 'Closed in the month: ID and deal',
		of: ['Amount', 'Closed', '✓ / ✕'],
		none: 'No deals were closed.',
	},
} as const;

const WIDE = CONTEST_AT.end - CONTEST_AT.deal + 1;
const COMMENT_HEIGHT = 34;
/** Beside both rows of a line: rows of their own below would stay empty on most sheets. */
const ANSWER = { column: CONTEST_AT.end + 1, columns: LAYOUT.tableEnd - CONTEST_AT.end } as const;

/** Where the manager says that a deal is counted wrongly, and reads the answer; what is typed survives every rebuild. */
export default defineBlock({
	place: 36,
	on: 'manager',
	draw(page, top) {
		const { canvas, sources, language, marks } = page;
		if (sources.contested === '') return top;
		const words = WORDS[language];
		const lead = section(page, top, words.section);
		canvas.put(lead, LAYOUT.table, words.lead, 'note', { columns: WIDE });
		canvas.heights[lead] = 48;
		const head = lead + 1;
		canvas.put(head, CONTEST_AT.deal, words.deal, 'head');
		canvas.put(head, CONTEST_AT.claim, words.claim, 'head', { columns: WIDE - 1 });
		canvas.put(head, ANSWER.column, words.answer, 'head', { columns: ANSWER.columns });
		const first = head + 1;
		const choose = [...claimIds.map((id) => CLAIMS[id][language]), TAKEN_BACK[language]];
		for (let n = 1; n <= CONTEST_LINES; n++) {
			const row = first + (n - 1) * 2;
			canvas.put(row, CONTEST_AT.deal, '', 'comment', { format: '@', inputName: `contest deal ${n}` });
			canvas.put(row, CONTEST_AT.claim, '', 'comment', { choose, columns: WIDE - 1, inputName: `contest claim ${n}` });
			canvas.put(row, LAYOUT.blockHelpers, `${CONTEST_MARK}${n}`, 'hidden');
			canvas.put(row + 1, CONTEST_AT.deal, '', 'comment', { columns: WIDE, format: '@', inputName: `contest comment ${n}` });
			canvas.heights[row + 1] = COMMENT_HEIGHT;
			canvas.put(row, ANSWER.column, formula(answerTo(page, n, row)), 'note', { columns: ANSWER.columns, rows: 2 });
		}
		marks.set('contests', span(first, CONTEST_AT.deal, CONTEST_LINES * 2, WIDE));
		return Math.max(first + CONTEST_LINES * 2, deals(page, head));
	},
});

/** What became of a line: looked up by its number, and told only while the line says what was answered. */
function answerTo({ canvas, sources, language }: Page, n: number, row: number): string {
	const words = WORDS[language];
	const tab = `${sheet(sources.contested)}$A:$${letters(CONTESTED.more)}`;
	const key = `${CELLS.scopeMatch}&"|line|${n}"`;
	canvas.put(row + 1, LAYOUT.blockHelpers, formula(`IFERROR(MATCH(${key};${sheet(sources.contested)}$A:$A;0);"")`), 'hidden');
	const found = cell(row + 1, LAYOUT.blockHelpers);
	const of = (column: number): string => `INDEX(${tab};${found};${column})&""`;
	const [deal, claim, comment] = [cell(row, CONTEST_AT.deal), cell(row, CONTEST_AT.claim), cell(row + 1, CONTEST_AT.deal)];
	const isSame = [
		[CONTESTED_HEAD.typed, deal],
		[CONTESTED_HEAD.claim, claim],
		[CONTESTED_HEAD.comment, comment],
	]
		.map(([column, own]) => `TRIM(${of(column as number)})=TRIM(${own}&"")`)
		.join(';');
	const isTooLate = `AND(TRIM(${claim}&"")=${quoted(TAKEN_BACK[language])};TRIM(${of(CONTESTED_HEAD.typed)})=TRIM(${deal}&"");${of(CONTESTED.more)}=${quoted(ANSWERED)})`;
	const open = `IF(${isTooLate};${quoted(words.answered)};${quoted(words.taken)})`;
	const answer = `IFERROR(IF(AND(${isSame});${of(CONTESTED.text)};${open});${quoted(words.taken)})`;
	return `IF(${deal}&""="";"";TRIM(${deal}&"")&": "&IF(${claim}&""="";${quoted(words.incomplete)};${answer}))`;
}

/** The manager's own deals that were closed in the month of the sheet: what is behind its figures, with the IDs to contest them by. */
function deals(page: Page, top: number): number {
	const words = WORDS[page.language];
	const [listed, amount, day, outcome] = [words.listed, ...words.of] as const;
	const column = LAYOUT.charts;
	return closedDeals(page, top, {
		key: 'deals',
		size: LISTED,
		helper: LAYOUT.blockHelpers + 1,
		name: { column, columns: 3, head: listed },
		money: { column: column + 3, head: amount },
		day: { column: column + 4, head: day },
		more: { column: column + 5, head: outcome },
		none: words.none,
	});
}
