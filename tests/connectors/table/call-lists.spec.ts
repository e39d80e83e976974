import { zone } from '../../../src/calendar/zone';
import { readTable } from '../../../src/connectors/table/read';
import { recogniseTable } from '../../../src/connectors/table/recognise';
import { tables } from '../../../src/facts/tables';

const read = (name: string, ...lines: string[]) =>
	readTable(
		tables.activities,
		lines.map((line) => line.split(';')),
		{ zone: zone('UTC'), locale: 'ru_RU', namesLines: true, name },
	);

test.each([
	['Отчет_по_звонкам.csv', 'Дата и время;Кто звонил;Кому звонил;Сотрудник;Длительность разговора;Время ожидания'],
	['calls.csv', 'Call date;Caller;Destination;Duration (sec);Employee'],
	['calls_2026-07.csv', 'Дата;Время звонка;Направление;Номер абонента;Сотрудник;Длительность разговора'],
	['calls.csv', 'Дата;Сотрудник;Номер;Время;Результат'],
	['export.csv', 'Дата и время звонка;Тип звонка;Клиент;Сотрудник;Длительность;Статус'],
])('%s with %s is a list of activities', (file, headings) => expect(recogniseTable(file, headings.split(';'))).toBe('activities'));

test.each([
	['Обзвон клиентов.csv', 'ID;Название;Сумма;Дата;Менеджер'],
	['call center sales.csv', 'Date;Agent;Customer;Amount;Status'],
	['export.csv', 'Клиент;Менеджер;Дата;Сумма;Источник звонка'],
	['call.csv', 'Date;User;Revenue'],
	['Вызовы мастера.csv', 'Дата;Мастер;Клиент;Сумма;Статус'],
])('%s with %s is about money, and no list of calls', (file, headings) =>
	expect(recogniseTable(file, headings.split(';'))).not.toBe('activities'),
);

test('a list of calls without a kind and a result: all are calls, and the seconds say which were answered', () => {
	const { rows, notes } = read(
		'calls.csv',
		'Дата;Направление;Сотрудник;Длительность разговора',
		'01.07.2026 10:00;Исходящий;Иванова;190',
		'01.07.2026 11:00;Исходящий;Иванова;0',
		'02.07.2026 12:00;Входящий;Петров;0',
	);
	expect(rows.map(({ type, status }) => [type, status])).toEqual([
		['call', 'done'],
		['call', 'no_answer'],
		['call', 'missed'],
	]);
	expect(notes.map(({ en }) => en).join()).toMatch(/read as calls.*a call that lasted is answered/);
	// Ids are those of a file that nobody knew to be of calls.
	expect(rows[0]!.activity_id).toBe('2026-07-01T10:00|Иванова|out|190');
});

test('what the file says itself goes first, and a list of anything else is no list of calls', () => {
	const { rows } = read('calls.csv', 'Дата;Тип;Статус;Сотрудник', '01.07.2026;Встреча;Состоялась;Иванова');
	expect(rows.map(({ type, status }) => [type, status])).toEqual([['meeting', 'done']]);
	expect(read('дела.csv', 'Дата;Сотрудник;Длительность', '01.07.2026;Иванова;60').rows[0]).not.toHaveProperty('type');
});

describe('«Время» beside the date of a call', () => {
	const joined = (...times: string[]): boolean => {
		const { rows, notes } = read(
			'calls.csv',
			'Дата;Время;Сотрудник',
			...times.map((time, i) => `0${1 + (i >> 2)}.07.2026;${time};Иванова`),
		);
		const isJoined = rows.some(({ occurred_at }) => Number(occurred_at) % 86_400_000 !== 0);
		expect(notes.map(({ en }) => en).join()).toMatch(isJoined ? /were read together/ : /looks like how long it took/);
		return isJoined;
	};
	test('is a time of day where calls are by day, or the list is in its order', () => {
		expect(joined('09:10', '11:20', '15:40')).toBe(true);
		expect(joined('00:10', '00:20', '01:40', '02:00', '00:05', '01:05', '02:05', '03:05', '03:06')).toBe(true);
	});
	test('is a length otherwise, which is told, and no time of day', () => {
		expect(joined('03:10', '01:20', '05:40')).toBe(false);
		expect(joined('03:10')).toBe(false);
	});
});
