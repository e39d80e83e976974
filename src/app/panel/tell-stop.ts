import type { Text } from '../../language/text';
import { isUserError } from '../../language/user-error';
import { htmlText } from '../ports/letter';
import { delayOf, forgetDelay, noteDelay, type Stopped } from '../watch/delay';
import { publishWarnings } from '../watch/warnings';
import type { PanelPorts } from './ports';

/** What is down for an hour or two is nobody's business; what lasts longer needs a person. */
const RUNS_TO_WRITE = 3;

/** A run by the clock has nobody to tell an error to: it stands on the department's sheet, and whoever switched the clock on gets one letter. */
export function tell(ports: PanelPorts, what: Stopped, sentence: Text): void {
	const { runs } = noteDelay(ports, what, sentence);
	if (runs === RUNS_TO_WRITE) write(ports, what, sentence);
	publish(ports);
}

/** It gets through again. */
export function settle(ports: PanelPorts, what: Stopped): void {
	if (delayOf(ports, what) === null) return;
	forgetDelay(ports, what);
	publish(ports);
}

export function textOf(error: unknown): Text {
	if (isUserError(error)) return error.sentence;
	const message = error instanceof Error ? error.message : String(error);
	return { ru: message, en: message };
}

function publish(ports: PanelPorts): void {
	try {
		publishWarnings(ports);
	} catch {
		// What stops the work may be that this person may not write the sheet: the panel and the letter tell it all the same.
	}
}

function write(ports: PanelPorts, what: Stopped, sentence: Text): void {
	const to = ports.userEmail();
	const { subject, next } = LETTERS[what];
	const text = `${sentence[ports.language]}\n\n${next[ports.language]} ${NO_MORE[ports.language]}`;
	try {
		if (to !== '' && ports.mail.remainingToday() > 0)
			ports.mail.send({ to, subject: subject[ports.language], text, html: `<p>${htmlText(text)}</p>` });
	} catch {
		// The sheet and the panel tell it all the same.
	}
}

const LETTERS: Readonly<Record<Stopped, { readonly subject: Text; readonly next: Text }>> = {
	import: {
		subject: { ru: 'KPI for Sales: данные не обновляются', en: 'KPI for Sales: the data is not being updated' },
		next: {
			ru: 'Откройте таблицу, затем «Расширения → KPI for Sales → Открыть панель → Загрузка».',
			en: 'Open the spreadsheet, then Extensions → KPI for Sales → Open the panel → Import.',
		},
	},
	sheets: {
		subject: { ru: 'KPI for Sales: листы не обновляются', en: 'KPI for Sales: the sheets are not being updated' },
		next: {
			ru: 'Откройте таблицу и уберите то, что мешает.',
			en: 'Open the spreadsheet and take away what stands in the way.',
		},
	},
};

const NO_MORE: Text = {
	ru: 'Больше писем об этой остановке не будет. Вы получили это письмо, потому что включили обновление по расписанию.',
	en: 'You will get no more emails about this stop. You get this email because you turned the hourly update on.',
};
