import type { Rpc } from '../../../sidebar/server/contract';
import { NOW } from '../../now';
import { progressOf, stepsIn } from './import-progress';
import { fillFacts, type Spreadsheet } from './spreadsheet';
import { stateOf } from './state';

type ImportCalls = Pick<
	Rpc,
	| 'startImport'
	| 'importStep'
	| 'cancelImport'
	| 'acceptShrink'
	| 'undoImport'
	| 'setSchedule'
	| 'previewImport'
	| 'lastRuns'
	| 'oldActivities'
	| 'keepActivitiesFrom'
>;

export function importCalls(sheet: Spreadsheet): ImportCalls {
	const { text } = sheet;
	return {
		startImport: () => {
			if (!sheet.isRunning) sheet.step = 0;
			Object.assign(sheet, { isRunning: true, isFinished: false, failure: null });
			return progressOf(sheet);
		},
		importStep: () => {
			sheet.step++;
			if (sheet.step >= stepsIn(sheet)) {
				Object.assign(sheet, { isRunning: false, isFinished: true });
				fillFacts(sheet);
			}
			return progressOf(sheet);
		},
		cancelImport: () => {
			Object.assign(sheet, { isRunning: false, isHeld: false, failure: null, step: 0 });
			return progressOf(sheet);
		},
		acceptShrink: () => {
			Object.assign(sheet, { isHeld: false, failure: null, step: stepsIn(sheet) - 1 });
			return progressOf(sheet);
		},
		undoImport: () => {
			sheet.facts = sheet.facts && { ...sheet.facts, deals: 1900, canUndo: false };
			return stateOf(sheet);
		},
		oldActivities: () => ({
			wanted: '',
			kept: '',
			choices: [
				{ from: '2025-08-01', rows: 24_150, cells: 386_400 },
				{ from: '2024-08-01', rows: 0, cells: 0 },
			],
		}),
		keepActivitiesFrom: () => stateOf(sheet),
		setSchedule: (next) => {
			sheet.schedule = next;
			return stateOf(sheet);
		},
		previewImport: () => ({
			pipelines: [
				{
					name: text('Продажи', 'Sales'),
					stages: [
						{ name: text('Первичный контакт', 'First contact'), outcome: 'OPEN' },
						{ name: text('Успешно реализовано', 'Closed won'), outcome: 'WON' },
						{ name: text('Закрыто', 'Closed lost'), outcome: 'LOST' },
						{ name: text('Архив', 'Archive'), outcome: 'UNMAPPED' },
					],
				},
			],
			people: [
				{ name: text('Анна Ковалёва', 'Anna Kovaleva'), team: text('Москва', 'Moscow'), isRobot: false, hasLeft: false },
				{ name: text('Робот', 'Robot'), team: '', isRobot: true, hasLeft: false },
			],
		}),
		lastRuns: () => [
			{
				at: new Date(NOW).toISOString(),
				by: 'director@example.com',
				source: 'amoCRM',
				kind: text('всё', 'everything'),
				added: 2013,
				changed: 0,
				removed: 0,
				unreadable: 0,
				seconds: 75,
			},
		],
	};
}
