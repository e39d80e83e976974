import type { Text } from '../../language/text';
import { type Permission, refusedPermission } from '../ports/permissions';
import { type Finding, type Findings, failed, fine } from './finding';
import type { InstallationPorts } from './ports';

const TITLES: Readonly<Record<Permission, Text>> = {
	network: { ru: 'Разрешение обращаться к CRM', en: 'Permission to reach the CRM' },
	clock: { ru: 'Разрешение работать по расписанию', en: 'Permission to run by the clock' },
	mail: { ru: 'Разрешение отправлять письма', en: 'Permission to send mail' },
	files: { ru: 'Разрешение создавать личные файлы', en: 'Permission to make private files' },
	identity: { ru: 'Разрешение видеть адрес почты', en: 'Permission to see the e-mail address' },
};

const ALLOWED: Text = { ru: 'Дано.', en: 'Given.' };

/** What this person has allowed. The add-on works without each of them: what it cannot do then is told at its door. */
export function checkPermissions({ permissions }: InstallationPorts): Findings {
	const lines = (Object.keys(TITLES) as Permission[]).map((one): Finding => {
		const address = permissions.missing(one);
		const id = `permission-${one}`;
		return address === null ? fine(id, TITLES[one], ALLOWED) : failed(id, TITLES[one], refusedPermission(one, address));
	});
	return { lines, answers: Object.fromEntries(lines.map(({ id, state }) => [id, state === 'ok' ? 'given' : 'refused'])) };
}
