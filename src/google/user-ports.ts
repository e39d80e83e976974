import type { Clock, DocumentMemory, User, UserMemory } from '../app/ports/ports';
import { USER_LANGUAGE } from '../app/ports/user-language';
import { once } from '../facts/once';
import { languageOf } from '../language/text';
import { memory } from './memory';

type UserPorts = Pick<Clock, 'now'> & User & DocumentMemory & UserMemory;

/** '' where the person does not let the add-on know: then nobody is named where it says who did what. */
function userEmail(): string {
	try {
		return Session.getEffectiveUser().getEmail();
	} catch {
		return '';
	}
}

/** Who asks, and what is remembered for the file and for this user. */
export function userPorts(): UserPorts {
	const userMemory = memory(() => PropertiesService.getUserProperties());
	const chosen = userMemory.get(USER_LANGUAGE);
	return {
		now: () => Date.now(),
		language: chosen === 'ru' || chosen === 'en' ? chosen : languageOf(Session.getActiveUserLocale()),
		userEmail: once(userEmail),
		documentMemory: memory(() => PropertiesService.getDocumentProperties()),
		userMemory,
	};
}
