import { zone } from '../../calendar/zone';
import type { Facts } from '../../facts/tables';
import type { Text } from '../../language/text';
import type { FiguresPorts } from './ports';
import { accountOfFacts } from './tab-facts';

/** The spreadsheet's zone and the account's, where their clocks show different times; null where they agree. */
export function zonesApart(ports: Pick<FiguresPorts, 'book' | 'now'>, facts: Facts): { file: string; account: string } | null {
	const account = accountOfFacts(ports, facts).zone;
	const file = ports.book.timeZone;
	return zone(file).offsetAt(ports.now()) === account.offsetAt(ports.now()) ? null : { file, account: account.name };
}

/**
 * Said where the spreadsheet keeps another time than the account: cells show moments in the spreadsheet's zone, so near midnight a deal falls
 * on another day for COUNTIFS and for formulas over ranges than for `=KPI()`.
 */
export function zoneNotes(ports: Pick<FiguresPorts, 'book' | 'now'>, facts: Facts): Text[] {
	const apart = zonesApart(ports, facts);
	if (apart === null) return [];
	const { file, account } = apart;
	return [
		{
			ru: `Часовой пояс таблицы – ${file}, а аккаунта – ${account}. Сделки около полуночи для =KPI() и для COUNTIFS придутся на разные дни. Нажмите «Поставить ${account}» на первом экране панели.`,
			en: `The spreadsheet's time zone is ${file}, the account's is ${account}. Around midnight a deal falls on different days for =KPI() and for COUNTIFS. Press "Set ${account}" on the panel's first screen.`,
		},
	];
}
