import { zone } from '../../../src/calendar/zone';
import { readTable } from '../../../src/connectors/table/read';
import { recogniseTable } from '../../../src/connectors/table/recognise';
import { tables } from '../../../src/facts/tables';

const read = (locale: string, ...lines: string[]) =>
	readTable(
		tables.deals,
		lines.map((line) => line.split(';')),
		{ zone: zone('UTC'), locale, namesLines: true, home: 'EUR' },
	);

test.each([
	[
		'de_DE',
		'Auftragsnr.;Kunde;Verkäufer;Auftragsdatum;Abschlussdatum;Status;Betrag (€)',
		'A-1;Müller;Jürgen;1. März 2026;05.07.2026 10:00 Uhr;gewonnen;1.234,50',
		'Summe;;;;;;1.234,50',
	],
	[
		'pt_BR',
		'ID do negócio;Empresa;Vendedor;Data de criação;Data de fechamento;Situação;Valor (R$);Moeda',
		'1;ACME;João;01/03/2026;5 de julho de 2026;Ganho;1.234,50;BRL',
		'Total geral;;;;;;1.234,50;',
	],
	[
		'es_ES',
		'Código;Cliente;Comercial;Fecha de creación;Fecha de cierre;Estado;Importe',
		'1;ACME;Ana;01/03/2026;05/07/2026;Ganado;1.234,50 €',
		'Total;;;;;;1.234,50 €',
	],
])('a table in the language of %s', (locale, head, line, total) => {
	expect(recogniseTable('tabelle.csv', head.split(';'))).toBe('deals');
	const { rows } = read(locale, head, line, total);
	expect(rows).toHaveLength(1);
	expect(rows[0]).toMatchObject({ outcome: 'WON', amount: 123_450, created_at: Date.UTC(2026, 2, 1) });
	expect(new Date(Number(rows[0]!.closed_at)).toISOString().slice(0, 10)).toBe('2026-07-05');
});

test('a column that holds codes of currencies alone says in which currency amounts are, whatever its heading', () => {
	const currencies = (head: string, ...cells: string[]): unknown[] =>
		read('ru_RU', `ID;Сумма;${head}`, ...cells.map((cell, i) => `${i};100;${cell}`)).rows.map(({ currency }) => currency ?? null);
	expect(currencies('Сделка - Валюта: Ценность', 'USD', 'RUB', '€')).toEqual(['USD', 'RUB', '€']);
	expect(currencies('Para birimi', 'TRY', 'USD')).toEqual(['TRY', 'USD']);
	expect(currencies('Группа', 'ALL', 'TOP')).toEqual([null, null]);
	expect(currencies('Склад', 'MSK', 'SPB')).toEqual([null, null]);
	expect(currencies('Роль', 'RM', 'RM')).toEqual([null, null]);
	expect(currencies('Денежная единица', 'руб.', 'тенге')).toEqual(['руб.', 'тенге']);
});

test.each([
	['Номер;Дата;Контрагент;Ответственный;Сумма;Валюта', 'Реализация товаров.csv', 'deals'],
	['Номер;Дата;Контрагент;Сумма', 'Счета.csv', 'invoices'],
	['Номер;Дата;Контрагент;Сумма', 'Поступления.csv', 'payments'],
	['Дата платежа;Плательщик;Сумма платежа;Назначение', 'выписка.csv', 'payments'],
	['Дата счета;Клиент;Сумма', 'книга1.csv', 'invoices'],
])('%s in %s: a number alone does not make a bill', (head, file, table) => expect(recogniseTable(file, head.split(';'))).toBe(table));

describe('Estado and Situação in one table: the outcome is the one whose words are known', () => {
	const HEAD = 'Pedido;Valor;Vendedor;Data da venda;Estado;Situação';
	const outcomes = (head: string, ...lines: string[]): unknown[] =>
		read('pt_BR', head, ...lines).rows.map(({ outcome }) => outcome ?? null);

	test('in either order, and the federal state is asked about', () => {
		expect(outcomes(HEAD, '1;100;Ana;01/07/2026;SP;Ganho', '2;200;João;02/07/2026;RJ;Perdido')).toEqual(['WON', 'LOST']);
		expect(outcomes('Pedido;Valor;Situação;Estado', '1;100;Ganho;SP', '2;200;Perdido;RJ')).toEqual(['WON', 'LOST']);
		expect(read('pt_BR', HEAD, '1;100;Ana;01/07/2026;SP;Ganho').unknown).toEqual(['Estado']);
	});

	test('Estado alone is the outcome, as Spanish has it', () =>
		expect(outcomes('Pedido;Importe;Estado', '1;100;Ganado', '2;200;Perdido')).toEqual(['WON', 'LOST']));

	test('in other languages, too, however well the other is named', () => {
		expect(outcomes('ID;Сумма;Статус;Ergebnis', '1;100;активен;gewonnen', '2;200;архив;verloren')).toEqual(['WON', 'LOST']);
		expect(outcomes('ID;Сумма;Статус;Ergebnis', '1;100;выиграна;A', '2;200;проиграна;B')).toEqual(['WON', 'LOST']);
	});

	test('where both are known or neither is, the better name stays', () => {
		expect(outcomes('ID;Сумма;Статус;Ergebnis', '1;100;выиграна;verloren')).toEqual(['WON']);
		expect(outcomes('ID;Сумма;Estado;Situação', '1;100;x;y')).toEqual(['UNMAPPED']);
	});
});
