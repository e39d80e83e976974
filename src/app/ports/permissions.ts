import type { Text } from '../../language/text';
import { UserError } from '../../language/user-error';

/** What a person allows the add-on, or refuses, each by itself. Formulas, sheets and the panel's first screen need none of it. */
export type Permission = 'network' | 'clock' | 'mail' | 'files' | 'identity';

const TO: Readonly<Record<Permission, Text>> = {
	network: { ru: 'обращаться к вашей CRM', en: 'to reach your CRM' },
	clock: { ru: 'работать по расписанию', en: 'to run by the clock' },
	mail: { ru: 'отправлять письма от вашего имени', en: 'to send mail in your name' },
	files: { ru: 'создавать свои файлы на вашем Диске', en: 'to make files of its own in your Drive' },
	identity: { ru: 'видеть адрес вашей почты', en: 'to see your e-mail address' },
};

export interface Permissions {
	readonly permissions: {
		/** Where the person can allow it; null when it is allowed, or Google does not tell: then the call itself will. */
		missing(permission: Permission): string | null;
	};
}

/** Before work that would otherwise stop half-way. */
export function demand({ permissions }: Permissions, ...list: readonly Permission[]): void {
	for (const permission of list) {
		const address = permissions.missing(permission);
		if (address !== null) throw refusedPermission(permission, address);
	}
}

/** `address`: where Google lets the person allow it; '' where nobody knows one. */
export const refusedPermission = (permission: Permission, address: string): UserError =>
	new UserError(
		{
			ru: `Вы не разрешили надстройке ${TO[permission].ru}. Разрешите и повторите; всё остальное работает и без этого.`,
			en: `You have not allowed the add-on ${TO[permission].en}. Allow it and try again; everything else works without it.`,
		},
		address,
	);
