import { zone } from '../../../src/calendar/zone';
import { completeTables } from '../../../src/connectors/table/complete-tables';
import { readTable } from '../../../src/connectors/table/read';
import { currenciesOf } from '../../../src/facts/parse/currency';
import { parseNumber } from '../../../src/facts/parse/number';
import { parseOutcome } from '../../../src/facts/parse/outcome';
import { tables } from '../../../src/facts/tables';

const moscow = zone('Europe/Moscow');

function outcomesOf(headings: readonly string[], lines: readonly (readonly string[])[]) {
	const { rows, notes } = readTable(tables.deals, [headings, ...lines], { locale: 'en_US', zone: moscow, sheetZone: moscow, home: '' });
	const { facts, notes: completed } = completeTables({ deals: rows }, {}, { zone: moscow });
	return { outcomes: facts.deals!.map(({ outcome }) => outcome), notes: [...notes, ...completed].map(({ en }) => en) };
}

test.each([
	['Closed Won (Sales Pipeline)', 'WON'],
	['Closed-Lost to Competition', 'LOST'],
	['Closed Won - New Business', 'WON'],
	['Closed Won - Renewal', 'WON'],
	['Closed Lost - No Budget', 'LOST'],
	['Deal won', 'WON'],
	['Lead lost', 'LOST'],
	['Geschlossen und gewonnen', 'WON'],
	['Abgeschlossen und verloren', 'LOST'],
	['Сделка выиграна', 'WON'],
	['Not won', 'UNMAPPED'],
	['Closed', 'UNMAPPED'],
	['Deal closed', 'UNMAPPED'],
	['Не выиграна', 'UNMAPPED'],
	['Почти выиграна', 'UNMAPPED'],
	['Deal 142', 'UNMAPPED'],
	['Lead F', 'UNMAPPED'],
	['Closed (Won)', 'WON'],
	['Закрыта (успешно)', 'WON'],
	['Закрыто (отказ)', 'LOST'],
	['Open (lost)', 'UNMAPPED'],
	['Closed Won (New)', 'WON'],
	['Closed (Sales Pipeline)', 'UNMAPPED'],
	['Closed Won - reopened', 'UNMAPPED'],
	['Closed Won (cancelled)', 'UNMAPPED'],
	['Closed Won, to be confirmed', 'UNMAPPED'],
	['Closed Lost - won back', 'UNMAPPED'],
	['Closed won, then lost again', 'UNMAPPED'],
	['Успешно реализовано (возврат)', 'UNMAPPED'],
	['Closed Lost (Reopened)', 'UNMAPPED'],
	['Gewonnen (storniert)', 'UNMAPPED'],
	['Closed Won - Not paid', 'UNMAPPED'],
	// Reasons of a loss are none to doubt it.
	['Closed Lost - Not interested', 'LOST'],
	['Closed Lost - Lost to competitor', 'LOST'],
	['Closed Lost (cancelled project)', 'LOST'],
	['Closed Lost - No longer needed', 'LOST'],
	['Closed Lost - Never responded', 'LOST'],
	['Closed Lost - Pending budget', 'LOST'],
	['Проиграна (не устроила цена)', 'LOST'],
	['Закрыто и не реализовано (отмена заказа)', 'LOST'],
	['Отказ (не актуально)', 'LOST'],
	['Проиграна (снова в работе)', 'UNMAPPED'],
	['Closed Lost - will try again', 'UNMAPPED'],
	// Words that only begin like those that take back.
	['Closed Won - Backlog', 'WON'],
	['Closed Won - Against Acme', 'WON'],
	['Closed Won - Fellowship', 'WON'],
])('the phrase %s is %s', (phrase, outcome) => {
	expect(parseOutcome(phrase)).toBe(outcome);
});

test('a deal that its file calls closed is never open: its stage says how it ended, or is asked', () => {
	const { outcomes, notes } = outcomesOf(
		['Deal ID', 'Owner', 'Amount', 'Stage', 'Created', 'Closed?'],
		[
			['1', 'Ann', '100', 'Deal won', '2026-07-01', 'Yes'],
			['2', 'Ann', '100', 'Agreed', '2026-07-01', 'Yes'],
			['3', 'Ann', '100', 'Talking', '2026-07-01', 'No'],
		],
	);
	expect(outcomes).toEqual(['WON', 'UNMAPPED', 'OPEN']);
	expect(notes).toContainEqual(expect.stringContaining('"Agreed"'));
});

test('a stage of work does not open a deal that its file calls closed', () => {
	const { outcomes } = outcomesOf(
		['Deal ID', 'Owner', 'Amount', 'Stage', 'Created', 'Closed?'],
		[
			['1', 'Ann', '100', 'In progress', '2026-07-01', 'Yes'],
			['2', 'Ann', '100', 'Новая', '2026-07-01', 'да'],
		],
	);
	expect(outcomes).toEqual(['UNMAPPED', 'UNMAPPED']);
});

test.each(['Lead status', 'Статус заявки', 'Order status'])('where «%s» tells no end and stages do, stages have the say', (heading) => {
	const headings = ['Deal ID', 'Owner', 'Amount', heading, 'Stage', 'Created', 'Close date'];
	const lines = [
		['1', 'Ann', '100', 'Working', 'Closed won', '2026-07-01', '2026-07-05'],
		['2', 'Ann', '100', 'Qualified', 'Closed lost', '2026-07-01', '2026-07-05'],
		['3', 'Ann', '100', 'Nurturing', 'Negotiation', '2026-07-01', ''],
	];
	expect(outcomesOf(headings, lines).outcomes).toEqual(['WON', 'LOST', 'OPEN']);
	expect(
		outcomesOf(
			headings,
			lines.map((line) => line.map((cell) => (cell === 'Nurturing' ? 'Won' : cell))),
		).outcomes,
	).toEqual(['UNMAPPED', 'UNMAPPED', 'WON']);
});

test('stages whose words speak of an end are asked though no closing date is known; other stages are taken for open, which is said', () => {
	const { outcomes, notes } = outcomesOf(
		['Deal ID', 'Owner', 'Amount', 'Stage', 'Created'],
		[
			['1', 'Ann', '100', 'Cancelled', '2026-07-01'],
			['2', 'Ann', '100', 'Contract signed', '2026-07-01'],
			['3', 'Ann', '100', 'Negotiation', '2026-07-01'],
			['4', 'Ann', '100', 'Cold talk', '2026-07-01'],
		],
	);
	expect(outcomes).toEqual(['UNMAPPED', 'UNMAPPED', 'OPEN', 'OPEN']);
	expect(notes).toContainEqual(expect.stringMatching(/^1 deal has neither a status nor a closing date .*"Cold talk"/));
	expect(notes.join()).not.toContain('"Negotiation"');
});

test.each([
	['Demo completed', 'OPEN'],
	['Замер завершён', 'OPEN'],
	['Презентация успешно проведена', 'OPEN'],
	['Не оплачен', 'OPEN'],
	['Contract not signed', 'OPEN'],
	['Project completed', 'UNMAPPED'],
	['Demo cancelled', 'UNMAPPED'],
	['Not won', 'UNMAPPED'],
	['Отгружено', 'UNMAPPED'],
])('a step that is over, or an end that has not come, is no end: %s is %s', (stage, outcome) => {
	expect(outcomesOf(['Deal ID', 'Owner', 'Amount', 'Stage', 'Created'], [['1', 'Ann', '100', stage, '2026-07-01']]).outcomes).toEqual([
		outcome,
	]);
});

test('an empty closing date in a column of them says that a deal is open, and nothing need be told', () => {
	const { outcomes, notes } = outcomesOf(
		['Deal ID', 'Owner', 'Amount', 'Stage', 'Created', 'Close date'],
		[
			['1', 'Ann', '100', 'Cold talk', '2026-07-01', ''],
			['2', 'Ann', '100', 'Closed won', '2026-07-01', '2026-07-05'],
		],
	);
	expect(outcomes).toEqual(['OPEN', 'WON']);
	expect(notes.join()).not.toContain('Cold talk');
});

test('letters before a euro multiply', () => {
	expect(['T€ 12', '12 T€', '12 k€', 'M€ 1', '1,5 MEUR', '12 TEUR', '€ 12'].map((text) => parseNumber(text, 'de_DE'))).toEqual([
		12_000, 12_000, 12_000, 1_000_000, 1_500_000, 12_000, 12,
	]);
});

test('currencies are known by their names in full', () => {
	expect(
		['Российский рубль', 'US Dollar', 'Доллар США', 'Белорусский рубль', 'Indian Rupee', 'Казахский тенге', 'Euro'].map(currenciesOf),
	).toEqual([['RUB'], ['USD'], ['USD'], ['BYN'], ['INR'], ['KZT'], ['EUR']]);
	expect(currenciesOf('Монеты')).toEqual(['МОНЕТЫ']);
});

test.each([
	['Won date', 'Lost date'],
	['Дата выигрыша', 'Дата проигрыша'],
	['Won', 'Lost'],
])('«%s» and «%s» without a status: the one that is filled says how the deal ended', (won, lost) => {
	const { outcomes } = outcomesOf(
		['Deal ID', 'Owner', 'Amount', 'Created', won, lost],
		[
			['1', 'Ann', '100', '2026-07-01', '2026-07-05', ''],
			['2', 'Ann', '100', '2026-07-01', '', '2026-07-06'],
			['3', 'Ann', '100', '2026-07-01', '', ''],
			['4', 'Ann', '100', '2026-07-01', '2026-07-05', '2026-07-06'],
		],
	);
	expect(outcomes.slice(0, 3)).toEqual(['WON', 'LOST', 'OPEN']);
	expect(['UNMAPPED', null, undefined]).toContain(outcomes[3]);
});
