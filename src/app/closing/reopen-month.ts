import { UserError } from '../../language/user-error';
import type { ChangeRecord } from '../changes/change-record';
import { appendDecisions, appendNewDecisions, checkReason } from '../changes/decision-log';
import { putAside } from './closed-tab';
import { closingState } from './closing-state';
import { isPaid } from './pay';
import type { ClosingPorts } from './ports';

/** Opens a closed month again: its figures move once more, what was frozen stays in the tab as a record, and the log says who and why. */
export function reopenMonth(ports: ClosingPorts, token: string, reason: string): void {
	checkReason({ reason, feedbackId: null });
	if (!closingState(ports).closed.some(({ period }) => period === token))
		throw new UserError({
			ru: `Месяц ${token} не закрыт: открывать нечего.`,
			en: `${token} is not closed: there is nothing to reopen.`,
		});
	if (isPaid(ports, token))
		throw new UserError({
			ru: `За ${token} утверждена ведомость премий. Сначала откройте её снова.`,
			en: `The pay sheet of ${token} is approved. Reopen it first.`,
		});
	putAside(ports.book, token, ports.language);
	logClosing(ports, token, false, reason.trim());
}

/** `since`: what the log tells of it since then is not told again. */
export function logClosing(ports: ClosingPorts, token: string, isClosed: boolean, reason: string, since = ports.now()): void {
	const words =
		ports.language === 'ru' ? (['закрытие месяца', 'открыт', 'закрыт'] as const) : (['closing of a month', 'open', 'closed'] as const);
	const [title, open, closed] = words;
	const record: ChangeRecord = {
		table: 'decisions',
		key: token,
		field: 'status',
		title,
		scope: 'company',
		period: token,
		before: isClosed ? open : closed,
		after: isClosed ? closed : open,
		who: ports.userEmail(),
		when: ports.now(),
		why: reason,
		source: 'panel',
		feedbackId: null,
	};
	if (isClosed) appendNewDecisions(ports, [record], since);
	else appendDecisions(ports, [record]);
}
