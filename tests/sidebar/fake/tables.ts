import type { Rpc, TableChoices, TableMapping, TablesPreview } from '../../../sidebar/server/contract';
import { fillFacts, type Spreadsheet } from './spreadsheet';
import { stateOf } from './state';

/** Tables from files, tabs and the clipboard, and the sample company, which comes as tables, too. */
export function tableCalls(sheet: Spreadsheet): Pick<Rpc, 'previewTables' | 'importTables' | 'loadDemo' | 'removeDemo'> {
	return {
		previewTables: (files, mappings, choices) => previewOf(sheet, files, mappings, choices ?? {}),
		importTables: () => {
			fillFacts(sheet);
			return stateOf(sheet);
		},
		loadDemo: () => {
			fillFacts(sheet);
			sheet.facts = sheet.facts && { ...sheet.facts, isDemo: true };
			return stateOf(sheet);
		},
		removeDemo: () => {
			sheet.facts = null;
			return stateOf(sheet);
		},
	};
}

/** Files of deals hold a status that nobody knows, and fewer deals than the sheet; taken for everything they would take too many away. */
function previewOf(
	{ text }: Spreadsheet,
	files: Record<string, string>,
	mappings: Record<string, TableMapping>,
	choices: TableChoices,
): TablesPreview {
	const names = Object.keys(files);
	const hasDeals = names.some((name) => name.startsWith('deals'));
	const isEverything = choices.everything?.includes('deals') === true;
	return {
		sources: names.map((name) => {
			const isRecognized = name.startsWith('deals') || name.startsWith('managers') || mappings[name] !== undefined;
			const heading = text('Сумма', 'Sum');
			return {
				name,
				title: name.replace(/^tab:/, ''),
				table: mappings[name]?.table ?? (isRecognized ? 'deals' : ''),
				lines: 1,
				columns: isRecognized
					? [{ heading, samples: ['100', '200'], column: mappings[name]?.columns[heading] ?? '', asks: mappings[name] === undefined }]
					: [],
				options: [
					{ key: 'amount', title: text('Бюджет', 'Amount') },
					{ key: 'currency', title: text('Валюта', 'Currency') },
				],
				lacks: [],
				offers:
					name.startsWith('list') && mappings[name] === undefined
						? [
								{
									label: text('Продажи: каждая строка – выигранная сделка этого дня', 'Sales: each line is a deal won on that day'),
									mapping: { table: 'deals', columns: { [heading]: 'closed_at' }, constants: { outcome: 'WON' } },
								},
							]
						: [],
				constants: mappings[name]?.constants ?? {},
			};
		}),
		tables: [{ id: 'deals', title: text('Сделки', 'Deals') }],
		tabs: ['Мои сделки'],
		locale: text('ru_RU', 'en_US'),
		changes: hasDeals
			? [
					{
						table: 'deals',
						title: text('Сделки', 'Deals'),
						added: 120,
						changed: 7,
						same: 1043,
						absent: 310,
						canBeEverything: true,
						isEverything,
					},
				]
			: [],
		statuses: hasDeals ? [{ word: text('ждём оплату', 'awaiting payment'), deals: 12 }] : [],
		findings: hasDeals
			? [
					text(
						'«Сделки»: не записи и не загружены: 2 строки над заголовками, 1 строка итогов.',
						'"Deals": not records and left out: 2 lines above the headings, 1 line of totals.',
					),
				]
			: [],
		fault: null,
		warning: isEverything
			? text(
					'«Сделки»: в файле нет 310 строк из 1360, они исчезнут. Ничего не изменено.',
					'"Deals": 310 of 1360 lines are not in the file and would go. Nothing was changed.',
				)
			: null,
		words: {
			tabs: text('Вкладка', 'Tab'),
			paste: text('Вставьте таблицу', 'Paste a table'),
			pasted: text('Вставка', 'Pasted'),
			table: text('Таблица', 'Table'),
			offers: text('Что в этой таблице?', 'What does this table hold?'),
			skip: text('Не загружать', 'Leave out'),
			check: text('Проверьте столбцы', 'Check the columns'),
		},
	};
}
