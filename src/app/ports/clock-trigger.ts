import type { Text } from '../../language/text';
import { isUserError, sentenceOf } from '../../language/user-error';
import type { Clock, DocumentMemory, Triggers, User, UserMemory } from './ports';
import { remembered, SENTENCE } from './remembered';

/** User property: why Google's clock does not bring this user's data up to date. */
const TROUBLE = 'kpi.clock.trouble';
/** Document property: when a run by the clock last saw this spreadsheet. */
const SEEN = 'kpi.clock.seen';
/** Document property: since when whom's trigger should have run. */
const ARMED = 'kpi.clock.armed';
/** A trigger runs every hour; some runs are late, or skipped. */
const FRESH = 3 * 3_600_000;
/** Used up, a day's quota of runs is there again after so long; whoever is silent longer has left, or withdrawn the consent. */
const SILENT = 26 * 3_600_000;

const BLIND: Text = {
	ru: 'Google запускает надстройку по часам, но не показывает ей таблицу.',
	en: 'Google runs the add-on by the clock, but does not show it the spreadsheet.',
};

const GONE: Text = {
	ru: 'Google больше суток не запускал обновление: у того, кто его включил, нет доступа к таблице или отозвано разрешение. В пробной установке (test deployment) Google не запускает его никогда.',
	en: 'Google has not run the update for more than a day: whoever switched it on has no access to the spreadsheet any more, or has withdrawn the consent. In a test deployment Google never runs it.',
};

const notMade = (reason: string): Text => ({
	ru: `Google не дал включить работу по расписанию (${reason}).`,
	en: `Google did not let the add-on run by the clock (${reason}).`,
});

/** Switches the trigger on or off; what Google refuses is remembered and given, and never stops the work around it. */
export function switchTrigger(ports: Triggers & UserMemory, on: boolean): Text | null {
	const before = clockTrouble(ports);
	try {
		ports.schedule(on);
		// Whether it sees the spreadsheet is told by its next run.
		if (before !== null && before.ru !== BLIND.ru) ports.userMemory.set({ [TROUBLE]: null });
		return null;
	} catch (error) {
		const trouble = isUserError(error) ? error.sentence : notMade(sentenceOf(error, 'en'));
		if (on && before?.ru !== trouble.ru) ports.userMemory.set({ [TROUBLE]: JSON.stringify(trouble) });
		return trouble;
	}
}

/** Document properties of what goes out by the clock beside the import, each with `isOn`. */
export const LETTERS = { digest: 'kpi.digest', alerts: 'kpi.alerts' } as const;

export const areLettersOn = ({ documentMemory }: DocumentMemory): boolean =>
	Object.values(LETTERS).some((key) => /"isOn":\s*true/.test(documentMemory.get(key) ?? ''));

/** The same for the import: where letters need the clock, it stays on without an import. */
export function switchImportTrigger(ports: Arming, on: boolean): Text | null {
	const isOn = on || areLettersOn(ports);
	const trouble = switchTrigger(ports, isOn);
	if (!isOn) ports.documentMemory.set({ [ARMED]: null });
	else if (trouble === null) noteArmed(ports);
	return trouble;
}

type Arming = Triggers & UserMemory & DocumentMemory & Pick<Clock, 'now'> & Pick<User, 'userEmail'>;

/** Somebody else's trigger gets a day of its own to run in. */
function noteArmed({ documentMemory, now, userEmail }: Pick<Arming, 'documentMemory' | 'now' | 'userEmail'>): void {
	const by = userEmail();
	if (armed({ documentMemory })?.by !== by) documentMemory.set({ [ARMED]: JSON.stringify({ at: now(), by }) });
}

function armed({ documentMemory }: DocumentMemory): { readonly at: number; readonly by: string } | null {
	return remembered(documentMemory.get(ARMED), { at: 0, by: '' });
}

export function clockTrouble({ userMemory }: UserMemory): Text | null {
	return remembered(userMemory.get(TROUBLE), SENTENCE);
}

/** A run by the clock to which Google shows no spreadsheet: it can do nothing else. */
export const noteBlindRun = ({ userMemory }: UserMemory): void => userMemory.set({ [TROUBLE]: JSON.stringify(BLIND) });

export function noteSeenRun(ports: Pick<Clock, 'now'> & DocumentMemory & UserMemory): void {
	ports.documentMemory.set({ [SEEN]: String(ports.now()) });
	if (clockTrouble(ports) !== null) ports.userMemory.set({ [TROUBLE]: null });
}

/** When somebody's clock last saw this spreadsheet; null when none has. */
export function lastSeenRun({ documentMemory }: DocumentMemory): number | null {
	const text = documentMemory.get(SEEN);
	return text === null ? null : Number(text);
}

/** Document property: a trigger that was armed to see what it sees. */
const PROBE = 'kpi.clock.probe';

/** Arms a trigger where there is none, so that its next run tells; gives what Google says against it. */
export function armProbe(ports: Triggers & DocumentMemory & UserMemory): Text | null {
	try {
		if (ports.isScheduled()) return null;
	} catch {
		// Arming says why.
	}
	const trouble = switchTrigger(ports, true);
	if (trouble === null) ports.documentMemory.set({ [PROBE]: 'armed' });
	return trouble;
}

/** Whether this run is the one that such a trigger was armed for. */
export function endProbe({ documentMemory }: DocumentMemory): boolean {
	if (documentMemory.get(PROBE) === null) return false;
	documentMemory.set({ [PROBE]: null });
	return true;
}

/** Why this file is not brought up to date by the clock; null where it is, by this user's trigger or another's. */
export function idleClock(ports: Pick<Clock, 'now'> & DocumentMemory & UserMemory): Text | null {
	const lastRun = lastSeenRun(ports);
	if (lastRun !== null && ports.now() - lastRun < FRESH) return null;
	const trouble = clockTrouble(ports);
	if (trouble !== null) return trouble;
	const since = armed(ports);
	return since !== null && ports.now() - Math.max(lastRun ?? 0, since.at) > SILENT ? GONE : null;
}
