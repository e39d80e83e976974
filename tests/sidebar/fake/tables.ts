import type { Rpc } from '../../../sidebar/server/contract';
import { fillFacts, type Spreadsheet } from './spreadsheet';
import { stateOf } from './state';

/** Tables from files, tabs and the clipboard, and the sample company, which comes as tables, too. */
export function tableCalls(sheet: Spreadsheet): Pick<Rpc, 'previewTables' | 'importTables' | 'loadDemo' | 'removeDemo'> {
	return {
		previewTables: (files, mappings) => ({
			sources: Object.keys(files).map((name) => {
				const isRecognized = name.startsWith('deals') || name.startsWith('managers') || mappings[name] !== undefined;
				return {
					name,
					title: name.replace(/^tab:/, ''),
					table: mappings[name]?.table ?? (isRecognized ? 'deals' : ''),
					lines: 1,
					columns: isRecognized
						? [{ heading: 'Сумма', sample: '100', column: mappings[name]?.columns.Сумма ?? '', asks: mappings[name] === undefined }]
						: [],
					options: [{ key: 'amount', title: 'Бюджет' }],
					lacks: [],
				};
			}),
			tables: [{ id: 'deals', title: 'Сделки' }],
			tabs: ['Мои сделки'],
			words: {
				tabs: 'Вкладка',
				paste: 'Вставьте таблицу',
				pasted: 'Вставка',
				table: 'Таблица',
				skip: 'Не загружать',
				check: 'Проверьте столбцы',
			},
		}),
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
