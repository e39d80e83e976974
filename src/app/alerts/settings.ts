import { zone } from '../../calendar/zone';
import { UserError } from '../../language/user-error';
import { LETTERS, switchTrigger } from '../ports/clock-trigger';
import { rememberedOver } from '../ports/remembered';
import type { AlertsPorts } from './ports';
import type { AlertSettings } from './types';

const KEY = LETTERS.alerts;
const HOUR = 3_600_000;

const OFF: AlertSettings = { isOn: false, to: '', toPeople: true, quietFrom: 20, quietTo: 8, off: [] };

/** As they were saved; what cannot be read is off. */
export function alertSettings({ documentMemory }: Pick<AlertsPorts, 'documentMemory'>): AlertSettings {
	return rememberedOver(documentMemory.get(KEY), OFF);
}

export function saveAlertSettings(ports: AlertsPorts, settings: AlertSettings): void {
	const hours = [settings.quietFrom, settings.quietTo];
	if (!hours.every((hour) => Number.isInteger(hour) && hour >= 0 && hour <= 23))
		throw new UserError({ ru: 'Тихие часы – целые числа от 0 до 23.', en: 'Quiet hours are whole numbers from 0 to 23.' });
	const to = settings.to.trim();
	if (to !== '' && !/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(to))
		throw new UserError({ ru: `«${to}» – не адрес почты.`, en: `“${to}” is no e-mail address.` });
	if (settings.isOn && to === '' && !settings.toPeople)
		throw new UserError({
			ru: 'Укажите, кому писать: адрес руководителя или менеджеров.',
			en: 'Say whom to write to: an address, or the managers.',
		});
	ports.documentMemory.set({ [KEY]: JSON.stringify({ ...settings, to }) });
	if (settings.isOn) switchTrigger(ports, true);
}

/** Whether the hour that strikes now is a quiet one: at night, and on days when nobody works. */
export function isQuiet(ports: AlertsPorts, isWorkday: (day: number) => boolean): boolean {
	const { quietFrom, quietTo } = alertSettings(ports);
	const here = zone(ports.book.timeZone);
	const day = here.dayAt(ports.now());
	const hour = Math.floor((ports.now() - here.instantOf(day)) / HOUR);
	const isNight = quietFrom < quietTo ? hour >= quietFrom && hour < quietTo : quietFrom > quietTo && (hour >= quietFrom || hour < quietTo);
	return isNight || !isWorkday(day);
}
