import { UserError } from '../../language/user-error';
import type { DocumentLock } from './ports';

/** Runs alone in this file, or says that somebody else's work must end first. */
export function exclusively<T>(ports: DocumentLock, work: () => T): T {
	const turn = ports.withDocumentLock(work);
	if (turn.ran) return turn.value;
	throw new UserError({
		ru: 'Сейчас в этом файле идёт другая загрузка или построение. Подождите минуту и повторите.',
		en: 'Another import or build is under way in this file. Wait a minute and try again.',
	});
}
