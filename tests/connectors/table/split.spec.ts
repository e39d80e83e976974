import { splitText } from '../../../src/connectors/table/split';

test.each([
	[
		'Excel names the separator',
		'sep=;\nID;Сумма\n1;5,5\n',
		';',
		[
			['ID', 'Сумма'],
			['1', '5,5'],
		],
	],
	[
		'in quotes, too',
		'"sep=,"\r\nID,Sum\r\n1,5\r\n',
		',',
		[
			['ID', 'Sum'],
			['1', '5'],
		],
	],
	[
		'a tab after sep=',
		'sep=\t\nID\tSum\n1\t5',
		'\t',
		[
			['ID', 'Sum'],
			['1', '5'],
		],
	],
	[
		'commas inside a heading in quotes do not count',
		'ID;Сумма;"звонок, письмо, встреча, показ"\n1;5;нет\n',
		';',
		[
			['ID', 'Сумма', 'звонок, письмо, встреча, показ'],
			['1', '5', 'нет'],
		],
	],
	[
		'nor do they without quotes, where the lines below disagree',
		'ID;Что (звонок, письмо, показ)\n1;нет\n2;да\n',
		';',
		[
			['ID', 'Что (звонок, письмо, показ)'],
			['1', 'нет'],
			['2', 'да'],
		],
	],
	[
		'decimal commas do not',
		'ID;Сумма;Доля\n1;5,5;0,1\n2;6,5;0,2\n',
		';',
		[
			['ID', 'Сумма', 'Доля'],
			['1', '5,5', '0,1'],
			['2', '6,5', '0,2'],
		],
	],
	[
		'a heading over two lines',
		'ID;"Примечание,\nдля отчёта";Сумма\n1;нет;5\n',
		';',
		[
			['ID', 'Примечание,\nдля отчёта', 'Сумма'],
			['1', 'нет', '5'],
		],
	],
	[
		'a bar',
		'ID|Sum\n1|5\n',
		'|',
		[
			['ID', 'Sum'],
			['1', '5'],
		],
	],
	[
		'doubled quotes are one',
		'ID;Имя\n1;"ООО ""Ромашка"""\n',
		';',
		[
			['ID', 'Имя'],
			['1', 'ООО "Ромашка"'],
		],
	],
	[
		'a quote inside a cell is text',
		'ID;Имя\n1;ООО "Ромашка"\n2;Труба 5"\n',
		';',
		[
			['ID', 'Имя'],
			['1', 'ООО "Ромашка"'],
			['2', 'Труба 5"'],
		],
	],
	[
		'a quote that never ends does not swallow the file',
		'ID;Имя\n1;"Труба\n2;б\n',
		';',
		[
			['ID', 'Имя'],
			['1', '"Труба'],
			['2', 'б'],
		],
	],
	[
		'an empty last cell',
		'a,b\r\n1,\r\n,',
		',',
		[
			['a', 'b'],
			['1', ''],
			['', ''],
		],
	],
	[
		'line ends of old Macs',
		'a;b\r1;2\r',
		';',
		[
			['a', 'b'],
			['1', '2'],
		],
	],
	[
		'a mark at the beginning',
		'\uFEFFa;b\n1;2',
		';',
		[
			['a', 'b'],
			['1', '2'],
		],
	],
	['one column', 'Имя\nАнна\n', ',', [['Имя'], ['Анна']]],
	['nothing', '', ',', []],
])('%s', (_, text, delimiter, lines) => {
	expect(splitText(text)).toEqual({ delimiter, lines });
});

test('what keeps Excel from touching a text is no part of it', () =>
	expect(splitText('ID,Name\n="00123",Ann\n"=""00124""",\'Bob\n\'00125,O\'Hara\n').lines).toEqual([
		['ID', 'Name'],
		['00123', 'Ann'],
		['00124', "'Bob"],
		['00125', "O'Hara"],
	]));
