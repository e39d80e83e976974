import { dayOf } from '../../calendar/day';
import { zone } from '../../calendar/zone';
import type { Text } from '../../language/text';
import { isUserError } from '../../language/user-error';
import { isOpen } from '../crm/connection';
import { isUnfinished, loadJob } from '../import/job';
import { lastImport } from '../import/log';
import { startAndStep } from '../import/run';
import { isDue } from '../import/schedule';
import { UNATTENDED_STEP } from '../ports/durations';
import { htmlText } from '../ports/letter';
import { type Delay, delayOf, forgetDelay, noteDelay } from '../watch/delay';
import { publishWarnings } from '../watch/warnings';
import type { PanelPorts } from './ports';

/** A CRM that is down for an hour or two is nobody's business; what lasts longer needs a person. */
const RUNS_TO_WRITE = 3;

/**
 * The import by the clock. When it does not get through, the department's sheet says how old its figures are and why; after three runs
 * in a row the one who switched it on gets one letter.
 */
export function importUnattended(ports: PanelPorts): void {
	// What is unfinished goes on whatever the hour.
	if (!isUnfinished(loadJob(ports)) && !isDue(ports)) return;
	// Disconnected meanwhile, or connected anew by another editor: then it is not this person's turn.
	if (!isOpen(ports)) return;
	const waiting = loadJob(ports);
	if (isUnfinished(waiting) && waiting.needsPerson === true) {
		tell(ports, waiting.fault!);
		return;
	}
	try {
		startAndStep(ports, UNATTENDED_STEP);
	} catch (error) {
		tell(ports, isUserError(error) ? error.sentence : plain(error));
		throw error;
	}
	const fault = loadJob(ports)?.fault ?? null;
	if (fault !== null) tell(ports, fault);
	else if (delayOf(ports) !== null) {
		forgetDelay(ports);
		publishWarnings(ports);
	}
}

const plain = (error: unknown): Text => {
	const message = error instanceof Error ? error.message : String(error);
	return { ru: message, en: message };
};

function tell(ports: PanelPorts, reason: Text): void {
	const delay = noteDelay(ports, sentenceOf(ports, reason));
	if (delay.runs === RUNS_TO_WRITE) write(ports, delay);
	try {
		publishWarnings(ports);
	} catch {
		// What stops the update may be that this person may not write the sheet: the panel and the letter tell it all the same.
	}
}

function sentenceOf(ports: PanelPorts, reason: Text): Text {
	const last = lastImport(ports);
	const at = last === null ? null : momentOf(ports, last.finishedAt);
	return {
		ru: `${at === null ? 'Данные ещё не загружены' : `Данные от ${at}`}, обновление по расписанию не идёт: ${reason.ru}`,
		en: `${at === null ? 'No data have been imported yet' : `Data of ${at}`}; the update by the clock does not get through: ${reason.en}`,
	};
}

function momentOf({ book }: PanelPorts, instant: number): string {
	const here = zone(book.timeZone);
	const day = here.dayAt(instant);
	const minutes = Math.floor((instant - here.instantOf(day)) / 60_000);
	const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
	return `${dayOf(day)} ${hour}:${minute}`;
}

function write(ports: PanelPorts, { sentence }: Delay): void {
	const to = ports.userEmail();
	const text = `${sentence[ports.language]}\n\n${WHAT_NEXT[ports.language]}`;
	try {
		if (to !== '' && ports.mail.remainingToday() > 0)
			ports.mail.send({ to, subject: SUBJECT[ports.language], text, html: `<p>${htmlText(text)}</p>` });
	} catch {
		// The sheet and the panel tell it all the same.
	}
}

const SUBJECT = { ru: 'KPI for Sales: данные не обновляются', en: 'KPI for Sales: the data is not being updated' } as const;
const WHAT_NEXT = {
	ru: 'Откройте таблицу, затем «Расширения → KPI for Sales → Открыть панель → Загрузка». Больше писем об этой остановке не будет. Вы получили это письмо, потому что включили обновление по расписанию.',
	en: 'Open the spreadsheet, then Extensions → KPI for Sales → Open the panel → Import. You will get no more emails about this stop. You get this email because you turned the hourly update on.',
} as const;
