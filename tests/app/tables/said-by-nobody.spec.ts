import { answer } from '../../../src/app/figures/answer';
import { importTables } from '../../../src/app/tables/import-tables';
import { previewTables } from '../../../src/app/tables/preview-tables';
import { readFacts } from '../../../src/tabs/read-data-tab';
import { silent } from '../desk';

const COSTS = 'Статья;Дата;Сумма\nРеклама;01.07.2026;1000\nРеклама;01.07.2026;1000\nАренда;02.07.2026;500\n';
const CALLS = 'Дата и время;Сотрудник;Тип;Направление\n06.07.2026 10:00;Анна;Звонок;Исходящий\n06.07.2026 10:00;Анна;Звонок;Исходящий\n';

/** What no column says about any line is asked with one press; who loads it unsaid is told that it counts as nothing. */
test.each([
	[
		'Затраты.csv',
		COSTS,
		'Затраты: все строки',
		'spend',
		2500,
		3,
		'ledger',
		/у? ?3 строки без значения в столбце «Вид».*в показатели не входят/,
	],
	[
		'Звонки.csv',
		CALLS,
		'Всё это сделано',
		'calls',
		2,
		2,
		'activities',
		/2 строки без значения в столбце «Состояние».*в показатели не входят/,
	],
] as const)('%s', (name, text, label, kpi, figure, rows, table, finding) => {
	const { ports, book } = silent();
	const preview = previewTables(ports, { [name]: text }, {});
	expect(preview.findings.join('\n')).toMatch(finding);
	const offer = preview.sources[0]!.offers.find((one) => one.label === label)!;
	const mapping = { [name]: offer.mapping };
	const chosen = previewTables(ports, { [name]: text }, mapping);
	expect([chosen.sources[0]!.offers, chosen.fault, chosen.findings.filter((one) => finding.test(one))]).toEqual([[], null, []]);
	const [{ columns, constants } = chosen.sources[0]!] = chosen.sources;
	const approved = { table, columns: Object.fromEntries(columns.map(({ heading, column }) => [heading, column])), constants };
	for (let i = 0; i < 2; i++) importTables(ports, { [name]: text }, { [name]: approved });
	expect(readFacts(book, table)!.rows).toHaveLength(rows);
	expect(answer(ports, kpi, 'ALL', '2026-07', '')).toBe(figure);
	// What was said of these headings is remembered.
	expect(previewTables(ports, { [name]: text }, {}).changes.map(({ added }) => added)).toEqual(expect.arrayContaining([0]));
});
