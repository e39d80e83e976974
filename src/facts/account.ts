import { type DayNumber, parseDay } from '../calendar/day';
import { workCalendar } from '../calendar/work-calendar';
import { isZone, zone } from '../calendar/zone';
import type { Text } from '../language/text';
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
			production: hasRussianCalendar(settings, tz),
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

/** Zones of Russia: an account there keeps the Russian production calendar unless it says otherwise. */
const RUSSIA =
	/^(Europe\/(Moscow|Kaliningrad|Samara|Volgograd|Saratov|Astrakhan|Ulyanovsk|Kirov)|Asia\/(Yekaterinburg|Omsk|Novosibirsk|Barnaul|Tomsk|Novokuznetsk|Krasnoyarsk|Irkutsk|Chita|Yakutsk|Khandyga|Vladivostok|Ust-Nera|Sakhalin|Magadan|Srednekolymsk|Kamchatka|Anadyr))$/;

/** `country` (RU or another) decides; without it the zone does. Other countries bring their days in the Calendar tab. */
function hasRussianCalendar(settings: Settings, tz: string): boolean {
	const country = settings.get('country');
	return country === undefined ? RUSSIA.test(tz) : /^(ru|rus|россия|russia)$/i.test(country.trim());
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

const isClock = (text: string): boolean => /^([01]?\d|2[0-4]):[0-5]\d$/.test(text.trim());
const isShare = (text: string): boolean => typeof parseNumber(text, 'ru_RU') === 'number';

/** How each setting that is read must look, and how it is said. */
const FORMS: Readonly<Record<string, readonly [test: (text: string) => boolean, ru: string, en: string]>> = {
	tz: [isZone, 'часовой пояс, например Europe/Moscow', 'a time zone, for example Europe/Moscow'],
	as_of: [(text) => parseDay(text.slice(0, 10)) !== null, 'дата ГГГГ-ММ-ДД', 'a date YYYY-MM-DD'],
	open: [isClock, 'время, например 09:00', 'a time, for example 09:00'],
	close: [isClock, 'время, например 18:00', 'a time, for example 18:00'],
	weekend: [
		(text) => /^[\s{]*[1-7]([\s,;|]*[1-7])*[\s}]*$/.test(text),
		'дни недели от 1 до 7, например 6,7',
		'weekdays from 1 to 7, for example 6,7',
	],
	fiscal_year_start_month: [(text) => /^(1[0-2]|[1-9])$/.test(text.trim()), 'месяц от 1 до 12', 'a month from 1 to 12'],
	fiscal_year_label: [(text) => /^(start|end)$/.test(text), 'start или end', 'start or end'],
	default_margin: [isShare, 'доля, например 30%', 'a share, for example 30%'],
	profit_basis: [(text) => /^(margin|revenue)$/.test(text), 'margin или revenue', 'margin or revenue'],
};

/** Settings that cannot be read; the default holds in their place, and that must be told. */
export function settingNotes(settings: Settings): Text[] {
	return Object.entries(FORMS).flatMap(([key, [test, ru, en]]) => {
		const value = settings.get(key);
		if (value === undefined || value.trim() === '' || test(value)) return [];
		return [
			{
				ru: `Настройка «${key}»: «${value}» не читается, действует значение по умолчанию. Нужно: ${ru}.`,
				en: `Setting "${key}": "${value}" cannot be read, the default holds. It takes ${en}.`,
			},
		];
	});
}
