import type { ImportProgress, Rpc } from '../../../sidebar/server/contract';
import { fillFacts, type Spreadsheet, TOTALS } from './spreadsheet';
import { stateOf } from './state';

type ImportCalls = Pick<
	Rpc,
	'startImport' | 'importStep' | 'cancelImport' | 'acceptShrink' | 'undoImport' | 'setSchedule' | 'previewImport' | 'lastRuns'
>;

const STARTS = { users: 0, companies: 0.1, deals: 0.25, activities: 0.6 };
const ENDS = { users: 0.1, companies: 0.25, deals: 0.6, activities: 1 };
const stepsIn = ({ options: { steps = 12 } }: Spreadsheet): number => steps;

export function progressOf(sheet: Spreadsheet): ImportProgress {
	const { text, isRunning, isFinished, isHeld, failure } = sheet;
	const share = Math.min(1, sheet.step / stepsIn(sheet));
	const titles = {
		users: text('Менеджеры', 'Managers'),
		companies: text('Компании', 'Companies'),
		deals: text('Сделки', 'Deals'),
		activities: text('Звонки, встречи и задачи', 'Calls, meetings and tasks'),
	};
	return {
		running: isRunning,
		finished: isFinished,
		held: isHeld,
		failed: failure !== null,
		share,
		requests: sheet.step * 9,
		message: failure ?? (isRunning ? text('Читаем сделки: сентябрь 2026', 'Reading deals: September 2026') : null),
		entities: (['users', 'companies', 'deals', 'activities'] as const).map((id) => {
			const part = Math.min(1, Math.max(0, (share - STARTS[id]) / (ENDS[id] - STARTS[id])));
			const state = part >= 1 ? 'done' : part > 0 || (isRunning && share >= STARTS[id]) ? 'reading' : 'waiting';
			return { id, title: titles[id], read: Math.round(part * TOTALS[id]), state };
		}),
	};
}

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
				at: new Date().toISOString(),
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
