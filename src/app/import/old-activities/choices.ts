import { dayOf, monthStart } from '../../../calendar/day';
import { ACTIVITIES, dayOfText, settingNotes, settingsOf } from '../../../facts/account';
import type { Text } from '../../../language/text';
import { UserError } from '../../../language/user-error';
import { buffered } from '../../../tabs/buffered-workbook';
import { readLineTable } from '../../../tabs/line-table';
import { saveSettings } from '../../figures/recompute';
import { accountOfFacts, enriched, readTabs } from '../../figures/tab-facts';
import { lastImport } from '../log';
import type { ImportPorts } from '../ports';
import type { OldActivities } from '../types';
import { FEWEST_MONTHS, latestDay } from './leave-out';
import { dealsClosedBefore, isOld } from './old-deals';

const YEARS = [1, 2, 3, 5] as const;

/** From which days on activities can be kept, and what each choice would free: counted before anything is decided. */
export function oldActivities(ports: ImportPorts): OldActivities {
	const { rows } = readTabs(ports, ['settings', 'calendar', 'stages', 'deals', 'activities']);
	const settings = settingsOf(rows.settings ?? []);
	const facts = enriched(ports, rows);
	const { asOf, zone } = facts.base.account;
	const source = lastImport(ports)?.crm ?? '';
	const width = readLineTable(ports.book, 'activities')?.ids.length ?? 0;
	const choices = YEARS.map((years) => monthStart(asOf, -FEWEST_MONTHS * years)).map((day) => {
		const deals = dealsClosedBefore(facts, source, day);
		const end = zone.instantOf(day);
		const count = (rows.activities ?? []).reduce((sum, row) => sum + (isOld(row, source, deals, end) ? 1 : 0), 0);
		return { from: dayOf(day), rows: count, cells: count * width };
	});
	return { wanted: settings.get(ACTIVITIES.wanted) ?? '', kept: settings.get(ACTIVITIES.kept) ?? '', choices };
}

/** What a person decides: the next import does it. '' keeps all. */
export function keepActivitiesFrom(real: ImportPorts, day: string): void {
	const [wrong] = settingNotes(new Map([[ACTIVITIES.wanted, day]]));
	if (wrong !== undefined) throw new UserError(wrong);
	const { rows } = readTabs(real, ['settings', 'calendar']);
	const latest = latestDay(accountOfFacts(real, rows).asOf);
	const from = dayOfText(day);
	if (from !== null && from > latest)
		throw new UserError({
			ru: `Активности за последние ${FEWEST_MONTHS} месяцев нужны целям и прогнозам: день может быть не позже ${dayOf(latest)}.`,
			en: `Goals and forecasts need the activities of the last ${FEWEST_MONTHS} months: the day may not be later than ${dayOf(latest)}.`,
		});
	const book = buffered(real.book);
	saveSettings({ ...real, book }, rows.settings ?? [], { [ACTIVITIES.wanted]: from === null ? '' : dayOf(from) });
	book.flush();
}

/** Why everything must be read: activities that are not in the file are wanted there again. */
export function wantedAgain(ports: Pick<ImportPorts, 'book' | 'documentMemory'>): Text[] {
	const settings = settingsOf(readTabs(ports, ['settings']).rows.settings ?? []);
	const [wanted, kept] = [ACTIVITIES.wanted, ACTIVITIES.kept].map((key) => dayOfText(settings.get(key) ?? '')) as [
		number | null,
		number | null,
	];
	if (kept === null || (wanted !== null && wanted >= kept)) return [];
	return [
		{
			ru: 'Старые активности снова нужны в файле. Всё прочитано заново.',
			en: 'Old activities are wanted in the file again. Everything was read again.',
		},
	];
}
