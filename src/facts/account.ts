import { type DayNumber, parseDay } from '../calendar/day';
import { workCalendar } from '../calendar/work-calendar';
import { isZone, zone } from '../calendar/zone';
import type { Account } from './fact-base';
import { parseNumber } from './parse/number';
import type { Row } from './table';

export type Settings = ReadonlyMap<string, string>;

export function settingsOf(rows: readonly Row[]): Settings {
	const settings = new Map<string, string>();
	for (const row of rows)
		if (row.key !== null && row.value !== null && row.value !== undefined) settings.set(String(row.key), String(row.value));
	return settings;
}

/** The account as its settings (spec §1.7) and its calendar tell it; what they do not tell has the specification's default. */
export function accountFrom(
	settings: Settings,
	calendarDays: readonly Row[],
	fallback: { readonly tz: string; readonly today: (tz: string) => DayNumber },
): Account {
	const told = settings.get('tz') ?? '';
	const tz = isZone(told) ? told : fallback.tz;
	const asOf = parseDay((settings.get('as_of') ?? '').slice(0, 10)) ?? fallback.today(tz);
	return {
		zone: zone(tz),
		calendar: workCalendar({
			open: minutesOf(settings.get('open'), 9 * 60),
			close: minutesOf(settings.get('close'), 18 * 60),
			weekend: weekendOf(settings.get('weekend')),
			exceptions: exceptionsOf(calendarDays),
			production: !/^(no|off|none|нет)$/i.test(settings.get('production_calendar') ?? ''),
		}),
		asOf,
		baseCurrency: settings.get('base_currency') ?? 'RUB',
		...marginOf(settings.get('default_margin')),
		isProfitRevenue: settings.get('profit_basis') === 'revenue',
		fiscal: {
			startMonth: within(settings.get('fiscal_year_start_month'), 1, 12, 1),
			label: settings.get('fiscal_year_label') === 'end' ? 'end' : 'start',
		},
	};
}

/** «30%» and 0.3 mean the same; nothing told, nothing assumed. */
function marginOf(text: string | undefined): { defaultMargin?: number } {
	const share = parseNumber(text ?? null, 'ru_RU');
	return typeof share === 'number' ? { defaultMargin: share > 1 ? share / 100 : share } : {};
}

function minutesOf(text: string | undefined, otherwise: number): number {
	const m = /^(\d{1,2}):(\d{2})/.exec(text ?? '');
	return m === null || Number(m[1]) > 24 || Number(m[2]) > 59 ? otherwise : Number(m[1]) * 60 + Number(m[2]);
}

function weekendOf(text: string | undefined): number[] {
	const days = [...(text ?? '').matchAll(/[1-7]/g)].map(([digit]) => Number(digit));
	return text === undefined ? [6, 7] : days;
}

function within(text: string | undefined, low: number, high: number, otherwise: number): number {
	const number = parseNumber(text ?? null, 'en_US');
	return typeof number === 'number' && number >= low && number <= high ? Math.trunc(number) : otherwise;
}

function exceptionsOf(rows: readonly Row[]): Map<DayNumber, number> {
	const days = new Map<DayNumber, number>();
	for (const row of rows) {
		const day = typeof row.date === 'string' ? parseDay(row.date) : null;
		if (day === null) continue;
		const hours = row.hours ?? (row.is_working === false ? 0 : 8);
		days.set(day, row.is_working === false ? 0 : Number(hours));
	}
	return days;
}
