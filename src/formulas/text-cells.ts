import { dayOf, MS_PER_DAY } from '../calendar/day';
import { isZone, zone } from '../calendar/zone';
import { parseInstant } from '../facts/parse/instant';
import { parseOutcome } from '../facts/parse/outcome';
import { UserError } from '../language/user-error';
import { isBlank, mapped, numberCell, single } from './cells';
import type { SheetContext } from './context';
import { unreadable } from './lines';

/** `KPI_NUMBER(text)`: the number as people write it. */
export const numberFormula = ([input]: readonly unknown[], { locale }: SheetContext): unknown =>
	mapped(input, (cell) => numberCell(cell, 'text', locale));

/** `KPI_STATUS(text)`: OPEN, WON, LOST or UNMAPPED. */
export const statusFormula = ([input]: readonly unknown[]): unknown => mapped(input, (cell) => parseOutcome(cell));

/** `KPI_INSTANT(text; [zone])`: the moment in UTC; local times without a zone are the account's. */
export function instantFormula([input, zoneName]: readonly unknown[], context: SheetContext): unknown {
	const name = isBlank(single(zoneName)) ? null : String(single(zoneName)).trim();
	if (name !== null && !isZone(name))
		throw new UserError({
			ru: `Не знаю часовой пояс «${name}». Напишите, например, Europe/Moscow или Asia/Kamchatka.`,
			en: `Unknown time zone "${name}". Write, for example, Europe/Moscow or America/New_York.`,
		});
	const here = name === null ? context.account().zone : zone(name);
	return mapped(input, (cell) => {
		const when = parseInstant(cell, here, context.locale);
		if (typeof when === 'symbol') throw unreadable(cell, 'text', null, 'дата', 'a date');
		return when === null ? null : utc(when.at);
	});
}

function utc(at: number): string {
	const day = Math.floor(at / MS_PER_DAY);
	const seconds = Math.floor((at - day * MS_PER_DAY) / 1000);
	const two = (n: number): string => String(n).padStart(2, '0');
	return `${dayOf(day)}T${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}Z`;
}
