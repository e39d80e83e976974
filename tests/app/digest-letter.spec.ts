import { glanceOf, letterOf } from '../../src/app/digest/letter';
import { sentencePlace } from '../../src/reports/page/advice';
import { helperRow, SCOPE_CELL } from '../../src/reports/page/frame';
import type { SheetCell } from '../../src/tabs/workbook';

const sheet = (): SheetCell[][] => Array.from({ length: 40 }, () => new Array<SheetCell>(40).fill(''));

test('a letter says why, what to do and what has changed, in the words of the sheet', () => {
	const shown = sheet();
	const helper = (name: Parameters<typeof helperRow>[0], value: SheetCell): void => {
		shown[helperRow(name) - 1]![SCOPE_CELL.column - 1] = value;
	};
	helper('token', '2026-07');
	helper('moneyFact', 40_000);
	helper('moneyPlan', 100_000);
	const put = (name: Parameters<typeof sentencePlace>[0], value: string): void => {
		const { row, column } = sentencePlace(name);
		shown[row - 1]![column - 1] = value;
	};
	put('why', 'Слабее всего звонки: 20, а к этому дню нужно 30 <сейчас>.');
	put('steps', 'Осталось рабочих дней: 5. В каждый из них: звонков 4.');
	// A cell that is an error is no news.
	put('friday', '#REF!');
	const glance = glanceOf(shown);
	expect(glance.sentences).toEqual([
		'Слабее всего звонки: 20, а к этому дню нужно 30 <сейчас>.',
		'Осталось рабочих дней: 5. В каждый из них: звонков 4.',
	]);
	const { text, html } = letterOf('Anna', glance, 'https://example.com/f', 'RUB', 'ru');
	expect(text.split('\n').slice(0, 3)).toEqual([expect.stringMatching(/^Факт: 40/), ...glance.sentences]);
	expect(html).toContain('нужно 30 &lt;сейчас&gt;.');
});
