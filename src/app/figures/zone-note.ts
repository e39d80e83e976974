import { zone } from '../../calendar/zone';
import type { Facts } from '../../facts/tables';
import type { Text } from '../../language/text';
import type { FiguresPorts } from './ports';
import { accountOfFacts } from './tab-facts';

/**
 * Said where the spreadsheet keeps another time than the account: cells show moments in the spreadsheet's zone, so near midnight a deal falls
 * on another day for COUNTIFS and for formulas over ranges than for `=KPI()`.
 */
export function zoneNotes(ports: Pick<FiguresPorts, 'book' | 'now'>, facts: Facts): Text[] {
	const account = accountOfFacts(ports, facts).zone;
	const here = ports.book.timeZone;
	if (zone(here).offsetAt(ports.now()) === account.offsetAt(ports.now())) return [];
	return [
		{
			ru: `Часовой пояс таблицы – ${here}, а счёта – ${account.name}. Сделки около полуночи для =KPI() и для COUNTIFS придутся на разные дни. Поставьте в таблице ${account.name} (Файл → Настройки) и загрузите всё заново.`,
			en: `The spreadsheet's time zone is ${here}, the account's is ${account.name}. Around midnight a deal falls on different days for =KPI() and for COUNTIFS. Set ${account.name} in the spreadsheet (File → Settings) and import everything again.`,
		},
	];
}
