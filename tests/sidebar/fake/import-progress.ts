import type { ImportProgress } from '../../../sidebar/server/contract';
import { type Spreadsheet, TOTALS } from './spreadsheet';

const STARTS = { users: 0, companies: 0.1, deals: 0.25, activities: 0.6 };
const ENDS = { users: 0.1, companies: 0.25, deals: 0.6, activities: 1 };
export const stepsIn = ({ options: { steps = 12 } }: Spreadsheet): number => steps;

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
