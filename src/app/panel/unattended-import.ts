import { dayOf } from '../../calendar/day';
import { zone } from '../../calendar/zone';
import type { Text } from '../../language/text';
import { isOpen } from '../crm/connection';
import { isUnfinished, loadJob } from '../import/job';
import { lastImport } from '../import/log';
import { startAndStep } from '../import/run';
import { isDue } from '../import/schedule';
import { UNATTENDED_STEP } from '../ports/durations';
import type { PanelPorts } from './ports';
import { settle, tell, textOf } from './tell-stop';

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
		notify(ports, waiting.fault!);
		return;
	}
	try {
		startAndStep(ports, UNATTENDED_STEP);
	} catch (error) {
		notify(ports, textOf(error));
		throw error;
	}
	const fault = loadJob(ports)?.fault ?? null;
	if (fault !== null) notify(ports, fault);
	else settle(ports, 'import');
}

const notify = (ports: PanelPorts, reason: Text): void => tell(ports, 'import', sentenceOf(ports, reason));

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
