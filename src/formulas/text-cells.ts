import { dayOf, MS_PER_DAY } from '../calendar/day';
import { isZone, zone } from '../calendar/zone';
import { parseInstant } from '../facts/parse/instant';
import { parseOutcome } from '../facts/parse/outcome';
import { UserError } from '../language/user-error';
import { isBlank, mapped, numberCell, single } from './cells';
import type { SheetContext } from './context';
import { demand, unreadable } from './sentences';

/** `KPI_NUMBER(text)`: the number as people write it. */
export function numberFormula(args: readonly unknown[], context: SheetContext): unknown {
	demand(args, ['text']);
	return mapped(args[0], (cell) => numberCell(cell, 'text', context));
}

/** `KPI_STATUS(text)`: OPEN, WON, LOST or UNMAPPED. */
export function statusFormula(args: readonly unknown[], context: SheetContext): unknown {
	demand(args, ['text']);
	const { statuses } = context.account();
	return mapped(args[0], (cell) => parseOutcome(cell, statuses));
}

/** `KPI_INSTANT(text; [zone])`: the moment in UTC; local times without a zone are the account's. */
export function instantFormula(args: readonly unknown[], context: SheetContext): unknown {
	demand(args, ['text']);
	const [input, zoneName] = args;
	const name = isBlank(single(zoneName)) ? null : String(single(zoneName)).trim();
	if (name !== null && !isZone(name))
		throw new UserError({
			ru: `Не знаю часовой пояс «${name}». Напишите, например, Europe/Moscow или Asia/Kamchatka.`,
			en: `Unknown time zone "${name}". Write, for example, Europe/Moscow or America/New_York.`,
		});
	const here = name === null ? context.account().zone : zone(name);
	return mapped(input, (cell) => {
		const when = parseInstant(cell, here, context.locale);
		if (typeof when === 'symbol') throw unreadable(cell, 'text', null, 'дата', 'a date', context);
		return when === null ? null : utc(when.at);
	});
}

function utc(at: number): string {
	const day = Math.floor(at / MS_PER_DAY);
	const seconds = Math.floor((at - day * MS_PER_DAY) / 1000);
	const two = (n: number): string => String(n).padStart(2, '0');
	return `${dayOf(day)}T${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}Z`;
}
