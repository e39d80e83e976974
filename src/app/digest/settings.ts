import { UserError } from '../../language/user-error';
import type { Ports } from '../ports/ports';
import type { DigestSettings } from './types';

const KEY = 'kpi.digest';
/** The bot's token is this user's own secret: it never stands in the file. */
const TOKEN = 'kpi.telegram.token';

export const digestSettings = ({ shared }: Ports): DigestSettings => ({
	isOn: false,
	weekday: 1,
	hour: 9,
	chat: '',
	...(JSON.parse(shared.get(KEY) ?? '{}') as Partial<DigestSettings>),
});

export const botToken = ({ own }: Ports): string | null => own.get(TOKEN);

export function saveDigestSettings(ports: Ports, { token, ...settings }: DigestSettings): void {
	if (!Number.isInteger(settings.hour) || settings.hour < 0 || settings.hour > 23)
		throw new UserError({ ru: 'Час отправки – целое число от 0 до 23.', en: 'The hour of sending is a whole number from 0 to 23.' });
	if (token !== undefined && token !== '' && !/^\d+:[\w-]{20,}$/.test(token))
		throw new UserError({
			ru: 'Токен бота выглядит так: 123456:ABC…; скопируйте его целиком из @BotFather.',
			en: 'A bot token looks like 123456:ABC…; copy it whole from @BotFather.',
		});
	ports.shared.set({ [KEY]: JSON.stringify(settings) });
	if (token !== undefined) ports.own.set({ [TOKEN]: token === '' ? null : token });
	if (settings.isOn) ports.schedule(true);
}
