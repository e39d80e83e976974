import type { OwnKpiEditor, OwnKpiForm, ReadyKpi, Rpc } from '../../../sidebar/server/contract';
import type { Spreadsheet } from './spreadsheet';

type Calls = Pick<Rpc, 'readyKpis' | 'addReadyKpi' | 'ownKpiEditor' | 'previewOwnKpi' | 'saveOwnKpi' | 'copyKpi'>;

export function ownKpisCalls({ text }: Spreadsheet): Calls {
	let list: ReadyKpi[] = [
		{
			key: 'calls',
			name: text('Звонки от минуты', 'Calls of a minute or more'),
			note: text('Разговоры, а не дозвоны.', 'Talks, not dials.'),
			isThere: true,
		},
		{
			key: 'minutes',
			name: text('Минуты разговоров в день', 'Minutes of talk a day'),
			note: text('На рабочий день.', 'For each working day.'),
			isThere: false,
		},
	];
	const line: OwnKpiForm = {
		id: 'own:calls',
		name: text('Звонки от минуты', 'Calls of a minute or more'),
		name_en: '',
		what: text('количество', 'count'),
		table: text('Активности', 'Activities'),
		column: '',
		conditions: text('Тип = звонок; Длительность, с >= 60', 'Type = call; Duration, s >= 60'),
		among: '',
		by_date: '',
		credit: '',
		unit: '',
		better: '',
		note: '',
	};
	let lines = [line];
	const titles: [keyof Omit<OwnKpiForm, 'id'>, string, string][] = [
		['name', 'Название показателя', 'KPI name'],
		['name_en', 'Название по-английски', 'Name in English'],
		['what', 'Что считать', 'What is counted'],
		['table', 'Таблица', 'Table'],
		['column', 'Столбец или формула', 'Column or formula'],
		['conditions', 'Условия', 'Conditions'],
		['among', 'Среди каких', 'Among which'],
		['by_date', 'По какой дате', 'By which date'],
		['credit', 'Кому засчитать', 'Who gets the credit'],
		['unit', 'Единица', 'Unit'],
		['better', 'Что лучше', 'Better'],
		['note', 'Примечание', 'Note'],
	];
	const editor = (): OwnKpiEditor => ({
		fields: titles.map(([key, ru, en]) => ({ key, title: text(ru, en) })),
		what: [
			{ kind: 'count', word: text('количество', 'count') },
			{ kind: 'sum', word: text('сумма', 'sum') },
			{ kind: 'share', word: text('доля', 'share') },
			{ kind: 'ratio', word: text('отношение', 'ratio') },
			{ kind: 'formula', word: text('формула', 'formula') },
		],
		tables: [
			{
				name: text('Активности', 'Activities'),
				columns: [text('Тип', 'Type'), text('Длительность, с', 'Duration, s')],
				dates: [text('Дата', 'Date')],
				people: [text('Ответственный', 'Manager')],
			},
		],
		units: [text('шт', 'pieces'), '%'],
		better: [text('больше', 'more'), text('меньше', 'less')],
		lines,
		builtIn: [
			{ key: 'won_count', name: text('Выигранные сделки', 'Deals won'), why: null },
			{
				key: 'open_deals',
				name: text('Сделки в работе', 'Open deals'),
				why: text('он считает, что было на момент времени', 'it counts what there was at a moment'),
			},
		],
	});
	return {
		readyKpis: () => list,
		addReadyKpi(key) {
			list = list.map((one) => (one.key === key ? { ...one, isThere: true } : one));
			return list;
		},
		ownKpiEditor: editor,
		previewOwnKpi: (form) => ({
			problem: form.conditions.includes('?') ? text('Не понимаю условие.', 'Cannot read the condition.') : null,
			words: text('Число звонков, где «Длительность, с» >= 60', 'Number of calls with “Duration, s” >= 60'),
			period: '2026-09',
			shown: '412',
			people: [
				{ name: 'Анна Иванова', shown: '230' },
				{ name: 'Борис Петров', shown: '182' },
				{ name: 'Вера Смирнова', shown: '' },
			],
			rows: [
				{
					title: text('Активности', 'Activities'),
					counted: text('412 активностей', '412 activities'),
					ids: '1, 2, 3',
					left: [{ why: text('короче минуты', 'shorter than a minute'), count: 96, ids: '4, 5' }],
				},
			],
			warnings: [text('Столбец «Длительность, с» пуст в 92 % строк.', 'The column “Duration, s” is empty in 92% of the rows.')],
			origin: form.note === '' ? null : { name: text('Выигранные сделки', 'Deals won'), differences: [] },
		}),
		saveOwnKpi(form) {
			const id = form.id || 'own:new';
			lines = [...lines.filter((one) => one.id !== id), { ...form, id }];
			return editor();
		},
		copyKpi: () => ({ ...line, id: '', name: text('Выигранные сделки: свой', 'Deals won: own'), note: 'Копия' }),
	};
}
