import { GOAL_TABS } from '../../reports/goal/options';
import { collectChats } from '../alerts/chats';
import { areAlertsDue, sendAlerts } from '../alerts/send';
import { begunClosing } from '../closing/begun-closing';
import { changedDeals } from '../contests/changed-deals';
import { botToken } from '../digest/bot';
import { isDigestDue, sendDigest } from '../digest/send';
import { withTrouble } from '../digest/trouble';
import { scheduleOf } from '../import/schedule';
import { areLettersOn, endProbe, noteSeenRun, switchTrigger } from '../ports/clock-trigger';
import { DIGEST_STEP, SHEETS_STEP, TYPED_STEP } from '../ports/durations';
import { inWorkbookLanguage } from '../ports/workbook-language';
import { isReminderDue, remind } from '../review/remind';
import { keepProtected } from '../sharing/protect';
import { refreshChanged } from '../summaries/build';
import { canHaveTyped, collectTyped, takeTyped, typedFirst } from './collect-typed';
import type { PanelPorts } from './ports';
import { settle, tell, textOf } from './tell-stop';
import { importUnattended } from './unattended-import';
import { finishBuilds, finishClosings } from './unfinished-builds';

/** The hourly run: goes on with an unfinished import, else fetches what changed. Google's trigger has nobody to tell an error to. */
export function hourlyRun(services: PanelPorts): void {
	noteSeenRun(services);
	const ports = inWorkbookLanguage(services);
	if (endProbe(ports) && scheduleOf(ports) === 'off' && !areLettersOn(ports)) {
		switchTrigger(ports, false);
		return;
	}
	// What one part cannot do keeps none of the others from being done.
	const faults: unknown[] = [];
	const attempt = (work: () => void): void => {
		try {
			work();
		} catch (error) {
			faults.push(error);
		}
	};
	attempt(() => {
		if (begunClosing(ports) !== null) ports.withDocumentLock(() => finishClosings(ports));
	});
	// Before the import, which may begin another month.
	attempt(() => {
		if (canHaveTyped(ports)) ports.withDocumentLock(() => collectTyped(ports, TYPED_STEP));
	});
	attempt(() => importUnattended(ports));
	// So that whoever opens the panel does not wait for it.
	attempt(() => void changedDeals(ports));
	attempt(() =>
		tellingOfSheets(ports, () => {
			const redrawn = ports.withDocumentLock(() => {
				const finished = finishBuilds(ports);
				return { ...finished, sheets: refreshChanged(ports, SHEETS_STEP) || finished.sheets };
			});
			const { goal, sheets, by } = redrawn.ran ? redrawn.value : { goal: false, sheets: false, by: ports.userEmail() };
			keepProtected(ports, goal ? GOAL_TABS : [], goal || sheets, sheets, by);
			return redrawn.ran;
		}),
	);
	// After the import, so that what goes out is fresh; a digest that cannot go out now is tried in the next hour.
	attempt(() => {
		const send = () => void sendDigest(ports, DIGEST_STEP, () => typedFirst(() => takeTyped(ports)));
		if (isDigestDue(ports)) withTrouble(ports, 'digest', () => void ports.withDocumentLock(send));
	});
	attempt(() => {
		if (areAlertsDue(ports)) withTrouble(ports, 'alerts', () => void ports.withDocumentLock(() => sendAlerts(ports)));
		// Telegram keeps what people say for a day, and a weekend is longer.
		else if (botToken(ports) !== null) ports.withDocumentLock(() => collectChats(ports, false));
	});
	attempt(() => {
		if (isReminderDue(ports)) withTrouble(ports, 'digest', () => void ports.withDocumentLock(() => remind(ports)));
	});
	if (faults.length > 0) throw faults[0];
}

/** What keeps the sheets from being drawn anew would go on every hour without anybody knowing. */
function tellingOfSheets(ports: PanelPorts, hasDrawn: () => boolean): void {
	try {
		if (hasDrawn()) settle(ports, 'sheets');
	} catch (error) {
		const { ru, en } = textOf(error);
		tell(ports, 'sheets', {
			ru: `Листы по расписанию не обновлены: ${ru}`,
			en: `The clock has not brought the sheets up to date: ${en}`,
		});
		throw error;
	}
}
