import { UserError } from '../../language/user-error';
import { LETTERS, switchTrigger } from '../ports/clock-trigger';
import { rememberedOver } from '../ports/remembered';
import { keepBotToken } from './bot';
import type { DigestPorts } from './ports';
import type { DigestSettings } from './types';

const KEY = LETTERS.digest;

/** As they were saved; what cannot be read is as usual, and off. */
export const digestSettings = ({ documentMemory }: DigestPorts): DigestSettings =>
	rememberedOver<DigestSettings>(documentMemory.get(KEY), { isOn: false, weekday: 1, hour: 9, chat: '' });

export function saveDigestSettings(ports: DigestPorts, { token, ...settings }: DigestSettings): void {
	if (!Number.isInteger(settings.hour) || settings.hour < 0 || settings.hour > 23)
		throw new UserError({ ru: 'Час отправки – целое число от 0 до 23.', en: 'The hour of sending is a whole number from 0 to 23.' });
	if (token !== undefined && token !== '' && !/^\d+:[\w-]{20,}$/.test(token))
		throw new UserError({
			ru: 'Токен бота выглядит так: 123456:ABC…; скопируйте его целиком из @BotFather.',
			en: 'A bot token looks like 123456:ABC…; copy it whole from @BotFather.',
		});
	ports.documentMemory.set({ [KEY]: JSON.stringify(settings) });
	if (token !== undefined) keepBotToken(ports, token);
	if (settings.isOn) switchTrigger(ports, true);
}
