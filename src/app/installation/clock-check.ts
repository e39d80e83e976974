import type { Text } from '../../language/text';
import { armProbe, idleClock, lastSeenRun } from '../ports/clock-trigger';
import { type Finding, type Findings, fine } from './finding';
import type { InstallationPorts } from './ports';

const CLOCK: Text = { ru: 'Работа по расписанию', en: 'Work by the clock' };
const DAY = 24 * 3_600_000;

/** Whether a run by the clock sees the spreadsheet: nobody can tell before one has run, so one is armed and tells it the next time. */
export function checkClock(ports: InstallationPorts): Findings {
	const lastRun = lastSeenRun(ports);
	const line = (state: Finding['state'], text: Text, answer: string): Findings => ({
		lines: [{ id: 'clock', title: CLOCK, state, text }],
		answers: { 'clock trigger': answer },
	});
	if (lastRun !== null && ports.now() - lastRun < DAY)
		return { lines: [fine('clock', CLOCK)], answers: { 'clock trigger': 'sees the spreadsheet' } };
	const trouble = armProbe(ports) ?? idleClock(ports);
	if (trouble !== null) {
		const text = {
			ru: `${trouble.ru} Данные обновляются, когда кто-нибудь открывает панель; письма отправляйте кнопкой.`,
			en: `${trouble.en} The data is updated when somebody opens the panel; send emails with the button.`,
		};
		return line('warning', text, 'does not see the spreadsheet, or was refused');
	}
	const text = {
		ru: 'Заведено. Увидит ли запуск по часам эту таблицу, станет известно через час: проверьте снова.',
		en: 'Armed. Whether a run by the clock sees this spreadsheet will be known in an hour: check again.',
	};
	return line('warning', text, 'armed');
}
