import { readTabs } from '../figures/tab-facts';
import type { SharingPorts } from './ports';
import { readRegister } from './register';

/** By what e-mail each manager is known to the CRM. */
export const crmAddresses = (ports: SharingPorts): ReadonlyMap<string, string> =>
	new Map(
		(readTabs(ports, ['managers']).rows.managers ?? []).map(({ manager_id, email }) => [String(manager_id), String(email ?? '').trim()]),
	);

/** Who works under which e-mail: the list of access corrects what the CRM says, as it does for the panel. */
export function ownAddresses(ports: SharingPorts): ReadonlyMap<string, string> {
	const listed = readRegister(ports.book).filter(({ email, revoked }) => email !== '' && revoked === null);
	return new Map([...crmAddresses(ports), ...listed.map(({ manager, email }): [string, string] => [manager, email])]);
}
