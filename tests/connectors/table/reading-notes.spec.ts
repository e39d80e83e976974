import { zone } from '../../../src/calendar/zone';
import { readTable } from '../../../src/connectors/table/read';
import { type TableId, tables } from '../../../src/facts/tables';

const context = { zone: zone('Europe/Moscow'), locale: 'ru_RU', namesLines: true };
const read = (id: TableId, ...lines: unknown[][]) => readTable(tables[id], lines, context);
const notes = (id: TableId, ...lines: unknown[][]): string[] => read(id, ...lines).notes.map(({ ru }) => ru);

test('words in place of a date are no date, and are told with their number', () => {
	const lines = [
		['ID', 'Дата закрытия'],
		['1', 'не закрыта'],
		['2', 'не закрыта'],
		['3', '05.07.2026'],
		['4', '—'],
	];
	expect(read('deals', ...lines).rows.map(({ closed_at }) => closed_at)).toEqual([
		null,
		null,
		Date.parse('2026-07-05T00:00:00+03:00'),
		null,
	]);
	expect(read('deals', ...lines).problems).toEqual([]);
	expect(notes('deals', ...lines)).toEqual([
		'«Сделки», столбец «Дата закрытия»: слова вместо даты («не закрыта» – 2) прочитаны как «даты нет».',
	]);
});

test('what looks like a date and is none stays a problem', () => {
	const { rows, problems } = read('deals', ['ID', 'Дата закрытия'], ['1', '31.06.2026'], ['2', '#N/A']);
	expect(rows.map(({ closed_at }) => closed_at)).toEqual(['31.06.2026', '#N/A']);
	expect(problems.map(({ line }) => line)).toEqual([2, 3]);
});

test('the zero days of bookkeeping are counted', () =>
	expect(
		notes('deals', ['ID', 'Дата закрытия'], ['1', '30.12.1899'], ['2', '0000-00-00'], ['3', '30.12.1899'], ['4', '05.07.2026']),
	).toEqual([
		'«Сделки», столбец «Дата закрытия»: 3 даты раньше 1990 или позже 2100 года («30.12.1899» – 2, «0000-00-00» – 1) – так программы пишут «даты нет», ячейки оставлены пустыми.',
	]));

test('a column in doubt says how it was read and why', () => {
	expect(notes('deals', ['ID', 'Сумма'], ['1', '1.234'], ['2', '12,50'])).toEqual([
		'«Сделки», столбец «Сумма»: «1.234» прочитано как 1234, по «12,50» в этом же столбце.',
	]);
	expect(notes('deals', ['ID', 'Закрыта'], ['1', '05/07/2026'])).toEqual([
		expect.stringMatching(/^«Сделки», столбец «Закрыта»: «05\/07\/2026» прочитано как 2026-07-05, как принято в языке таблицы/),
	]);
	const { rows } = read('deals', ['ID', 'Закрыта'], ['1', '05/07/2026'], ['2', '7/31/2026']);
	expect(rows.map(({ closed_at }) => new Date(Number(closed_at) + 10_800_000).toISOString().slice(0, 10))).toEqual([
		'2026-05-07',
		'2026-07-31',
	]);
});

test('a column that only confirms the locale says nothing', () => {
	expect(notes('deals', ['ID', 'Сумма'], ['1', '1.234'], ['2', '0.5'])).toEqual([]);
	expect(notes('deals', ['ID', 'Закрыта'], ['1', '05/07/2026'], ['2', '31/07/2026'])).toEqual([]);
});

test('columns that leave nothing open say nothing', () =>
	expect(notes('deals', ['ID', 'Сумма', 'Закрыта', 'Статус'], ['1', '1 234,50 ₽', '05.07.2026', 'won'], ['2', '', '', ''])).toEqual([]));

test('a status that nobody knows says how many deals it keeps out', () =>
	expect(notes('deals', ['ID', 'Статус'], ['1', 'Архив'], ['2', 'Архив'], ['3', 'Пауза'], ['4', 'выиграна'])).toEqual([
		expect.stringMatching(
			/«Статус»: не понимаю 3 значения \(«Архив» – 2, «Пауза» – 1\): такие сделки не входят ни в открытые, ни в выигранные, ни в проигранные\./,
		),
	]));

test('a kind of activity that nobody knows is told with its number', () =>
	expect(notes('activities', ['ID', 'Тип'], ['1', 'Обед'], ['2', 'обед '], ['3', 'Обед'])).toEqual([
		expect.stringMatching(
			/не понимаю 3 значения \(«Обед» – 2, «обед» – 1\): такие активности не считаются ни в одном показателе\. Можно: call/,
		),
	]));

test.each([
	[
		'activities',
		'type',
		{
			call: [
				'Звонок',
				'телефонный звонок',
				'Исходящий звонок',
				'Phone call',
				'Холодный звонок',
				'Cold call',
				'Sales call',
				'Follow-up call',
				'Позвонить',
				'Видеозвонок',
			],
			meeting: ['Встреча', 'Переговоры', 'visit', 'Онлайн-встреча', 'Первичная встреча', 'Zoom meeting'],
			email: ['Письмо', 'E-mail', 'Электронная почта', 'Входящее письмо'],
			message: ['WhatsApp', 'сообщение', 'SMS'],
			task: ['Задача', 'To-do'],
			presentation: ['Демонстрация', 'Demo'],
		},
	],
	['activities', 'direction', { in: ['Входящий', 'incoming', 'Inbound', 'вх.'], out: ['исходящая', 'outgoing', 'Outbound', 'исх'] }],
	[
		'activities',
		'status',
		{
			done: ['Выполнено', 'Завершена', 'Состоялась', 'completed', 'Held', 'Да', 'TRUE'],
			planned: ['Запланирована', 'не выполнена', 'Not started', 'Открыта', 'нет', 'Выполняется', 'Принято в работу'],
			no_answer: ['Не дозвонились', 'нет ответа', 'No answer', 'Busy', 'Автоответчик', 'Answering machine', 'Недозвон'],
			missed: ['Пропущенный', 'Missed'],
			cancelled: ['Отменена', 'не состоялась', 'Canceled', 'No-show'],
		},
	],
	[
		'invoices',
		'status',
		{
			paid: ['Оплачен', 'paid'],
			issued: ['Не оплачен', 'Выставлен', 'unpaid', 'Overdue'],
			partially_paid: ['Частично оплачен', 'Partially paid'],
			draft: ['Черновик'],
			cancelled: ['Отменён', 'Void'],
		},
	],
	['payments', 'kind', { payment: ['Оплата', 'Поступление', 'Payment'], refund: ['Возврат', 'Refund'] }],
	['ledger', 'kind', { cost: ['Расход', 'Затраты', 'Expense'], other_income: ['Прочий доход', 'Income'] }],
	[
		'managers',
		'role',
		{
			head: ['Руководитель', 'РОП'],
			junior: ['Стажёр', 'trainee'],
			senior: ['Старший менеджер'],
			manager: ['Менеджер по продажам', 'Sales manager'],
		},
	],
	['clients', 'temperature_override', { hot: ['Горячий', 'Hot lead'], warm: ['Тёплый'], cold: ['холодный'] }],
] as const)('%s.%s in the words people use', (id, key, words) => {
	const required = tables[id as TableId].columns.find((column) => column.required === true)!.key;
	for (const [value, list] of Object.entries(words))
		for (const word of list as readonly string[]) {
			const { rows } = read(id as TableId, [required, key], ['1', word]);
			expect([word, rows[0]![key]]).toEqual([word, value]);
		}
});
