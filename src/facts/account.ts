import { type DayNumber, parseDay } from '../calendar/day';
import { workCalendar } from '../calendar/work-calendar';
import { zone } from '../calendar/zone';
import { zoneNameOf } from '../calendar/zone-name';
import type { Text } from '../language/text';
import { areKinds, areStatuses, areTemperatures, MAP_KEYS, statusMapOf, taxonomyOf, temperatureMapOf } from './account-maps';
import { cardsIn } from './cards/addresses';
import type { Account } from './fact-base';
import { homeCurrency, LAST, readCurrency, zoneSetting } from './money/home';
import { parseNumber } from './parse/number';
import type { Row } from './table';

export type Settings = ReadonlyMap<string, string>;

export function settingsOf(rows: readonly Row[]): Settings {
	const settings = new Map<string, string>();
	for (const row of rows)
		if (row.key === null) for (const key of Object.values(LAST)) if (typeof row[key] === 'string') settings.set(key, row[key]);
	for (const row of rows)
		if (row.key !== null && row.value !== null && row.value !== undefined) settings.set(String(row.key), String(row.value));
	return settings;
}

/** The account as its settings (spec §1.7) and its calendar tell it; what they do not tell has the specification's default. */
export function accountFrom(
	settings: Settings,
	calendarDays: readonly Row[],
	fallback: { readonly tz: string; readonly today: (tz: string) => DayNumber; readonly locale?: string },
): Account {
	const tz = zoneSetting(settings) ?? fallback.tz;
	const asOf = dayOfText(settings.get('as_of') ?? '') ?? fallback.today(tz);
	return {
		zone: zone(tz),
		calendar: workCalendar({
			open: minutesOf(settings.get('open'), 9 * 60),
			close: minutesOf(settings.get('close'), 18 * 60),
			weekend: weekendOf(settings.get('weekend')),
			exceptions: exceptionsOf(calendarDays, countryOf(settings, tz)),
			production: countryOf(settings, tz) === 'RU',
		}),
		asOf,
		...(fallback.locale !== undefined && { locale: fallback.locale }),
		baseCurrency: homeCurrency(settings),
		...marginOf(settings.get('default_margin')),
		...defaultsOf(settings),
		areDealsBills: isYes((settings.get('deals_are_bills') ?? '').trim()),
		isProfitRevenue: settings.get('profit_basis') === 'revenue',
		prorate: settings.get('prorate') === 'calendar_days' ? 'calendar_days' : 'workdays',
		vatRate: vatOf(settings),
		statuses: statusMapOf(settings),
		temperatures: temperatureMapOf(settings),
		taxonomy: taxonomyOf(settings),
		cards: cardsIn(settings),
		limits: limitsIn(settings),
		...readAt(settings.get('imported_at')),
		...keptFrom(settings),
		fiscal: {
			startMonth: within(settings.get('fiscal_year_start_month'), 1, 12, 1),
			label: settings.get('fiscal_year_label') === 'end' ? 'end' : 'start',
		},
	};
}

/**
 * `wanted`: from when on closed deals keep their activities, as a person says it; `kept`: as the tabs hold them, and `first`: the day of the first
 * fact before any were left out, both written by the import.
 */
export const ACTIVITIES = { wanted: 'activities_from', kept: 'activities_kept_from', first: 'activities_first_day' } as const;

function keptFrom(settings: Settings): { activitiesFrom?: DayNumber; firstDay?: DayNumber } {
	const [from, first] = [ACTIVITIES.kept, ACTIVITIES.first].map((key) => dayOfText(settings.get(key) ?? ''));
	if (from === null || from === undefined) return {};
	return first === null || first === undefined ? { activitiesFrom: from } : { activitiesFrom: from, firstDay: first };
}

/** Settings of these names are limits of the list of today and of alerts. */
const isLimit = (key: string): boolean => /^(?:today|alert)_/.test(key);

function limitsIn(settings: Settings): ReadonlyMap<string, number> {
	const limits = new Map<string, number>();
	for (const [key, text] of settings) {
		const value = isLimit(key) ? parseNumber(text, 'ru_RU') : null;
		if (typeof value === 'number' && value >= 0) limits.set(key, value);
	}
	return limits;
}

function readAt(text: string | undefined): { readAt?: number } {
	const moment = Date.parse(text ?? '');
	return Number.isNaN(moment) ? {} : { readAt: moment };
}

/** `2026-07-31`, with or without a time, or `31.07.2026`. */
export function dayOfText(text: string): DayNumber | null {
	const m = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(text);
	return parseDay(m === null ? text.trim().slice(0, 10) : `${m[3]}-${m[2]}-${m[1]}`);
}

/** Zones of Russia: an account there keeps the Russian production calendar unless it says otherwise. */
const RUSSIA =
	/^(Europe\/(Moscow|Kaliningrad|Samara|Volgograd|Saratov|Astrakhan|Ulyanovsk|Kirov)|Asia\/(Yekaterinburg|Omsk|Novosibirsk|Barnaul|Tomsk|Novokuznetsk|Krasnoyarsk|Irkutsk|Chita|Yakutsk|Khandyga|Vladivostok|Ust-Nera|Sakhalin|Magadan|Srednekolymsk|Kamchatka|Anadyr))$/;

/** `country` (RU or another) decides; without it the zone does. Other countries bring their days in the Calendar tab. */
function countryOf(settings: Settings, tz: string): string | null {
	const country = settings.get('country');
	return country === undefined ? (RUSSIA.test(tz) ? 'RU' : null) : countryCode(country);
}

export const countryCode = (word: string): string => {
	const code = word.trim().toUpperCase();
	return /^(RU|RUS|РФ|РОССИЯ|RUSSIA)$/.test(code) ? 'RU' : code;
};

/** Amounts with VAT and its rate; the rate may stand in the place of «yes». */
function vatOf(settings: Settings): number {
	const vatSetting = (settings.get('amount_includes_vat') ?? '').trim();
	if (!isYes(vatSetting) && !isRate(vatSetting)) return 0;
	const rate = shareOf(isYes(vatSetting) ? settings.get('vat_rate') : vatSetting);
	return rate !== null && rate > 0 ? rate : 0;
}

const isYes = (text: string): boolean => /^(yes|y|да|true|истина|1)$/i.test(text);
const isNo = (text: string): boolean => /^(no|n|нет|false|ложь|0|)$/i.test(text);
const isRate = (text: string): boolean => !isNo(text) && !isYes(text) && shareOf(text) !== null;

/** «20%», 20 and 0.2 mean the same. */
function shareOf(text: string | undefined): number | null {
	const share = parseNumber(text ?? null, 'ru_RU');
	return typeof share !== 'number' || share < 0 ? null : share > 1 ? share / 100 : share;
}

function defaultsOf(settings: Settings): { defaultCheck?: number; defaultConversion?: number } {
	const check = parseNumber(settings.get('default_avg_check') ?? null, 'ru_RU');
	const conversion = shareOf(settings.get('default_conversion'));
	return {
		...(typeof check === 'number' && check > 0 && { defaultCheck: check }),
		...(conversion !== null && conversion > 0 && { defaultConversion: conversion }),
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

/** Days of another country are left out; a day without a country is everybody's. */
function exceptionsOf(rows: readonly Row[], country: string | null): Map<DayNumber, number> {
	const days = new Map<DayNumber, number>();
	for (const row of rows) {
		const day = typeof row.date === 'string' ? parseDay(row.date) : null;
		const of = countryCode(String(row.country ?? ''));
		if (day === null || (of !== '' && country !== null && of !== country)) continue;
		const hours = typeof row.hours === 'number' ? row.hours : 8;
		days.set(day, row.is_working === false ? 0 : hours);
	}
	return days;
}

const isClock = (text: string): boolean => /^([01]?\d|2[0-4]):[0-5]\d$/.test(text.trim());
function isAmount(text: string): boolean {
	const value = parseNumber(text, 'ru_RU');
	return typeof value === 'number' && value >= 0;
}

const isShare = (text: string): boolean => typeof parseNumber(text, 'ru_RU') === 'number';

/** How each setting that is read must look, and how it is said. */
const forms = (): Readonly<Record<string, Form>> => ({
	tz: [(text) => zoneNameOf(text) !== null, 'часовой пояс, например Europe/Moscow', 'a time zone, for example Europe/Moscow'],
	base_currency: [(text) => readCurrency(text) !== null, 'код валюты, например RUB', 'a code of a currency, for example RUB'],
	as_of: [(text) => dayOfText(text) !== null, 'дата, например 2026-07-31', 'a date, for example 2026-07-31'],
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
	default_avg_check: [isShare, 'сумма, например 100000', 'an amount, for example 100000'],
	default_conversion: [(text) => shareOf(text) !== null, 'доля, например 20%', 'a share, for example 20%'],
	profit_basis: [(text) => /^(margin|revenue)$/.test(text), 'margin или revenue', 'margin or revenue'],
	prorate: [(text) => /^(workdays|working_days|calendar_days)$/.test(text), 'workdays или calendar_days', 'workdays or calendar_days'],
	[ACTIVITIES.wanted]: [(text) => dayOfText(text) !== null, 'дата, например 2025-01-01', 'a date, for example 2025-01-01'],
	deals_are_bills: [(text) => isYes(text.trim()) || isNo(text.trim()), 'yes или no', 'yes or no'],
	amount_includes_vat: [(text) => isYes(text) || isNo(text) || isRate(text), 'yes или no', 'yes or no'],
	vat_rate: [(text) => shareOf(text) !== null, 'ставка, например 20%', 'a rate, for example 20%'],
	...mapForms(MAP_KEYS.statuses, areStatuses, '«слово = WON; другое = LOST»', '"word = WON; other = LOST"'),
	...mapForms(MAP_KEYS.temperatures, areTemperatures, '«этап = hot; другой = warm»', '"stage = hot; other = warm"'),
	...mapForms(
		MAP_KEYS.taxonomy,
		areKinds,
		'«task = communication + action; message in = none»',
		'"task = communication + action; message in = none"',
	),
});

type Form = readonly [test: (text: string) => boolean, ru: string, en: string];

const LIMIT_FORM: Form = [isAmount, 'число не меньше нуля, например 14', 'a number not below zero, for example 14'];

function mapForms(keys: readonly string[], test: Form[0], ru: string, en: string): Record<string, Form> {
	return Object.fromEntries(keys.map((key) => [key, [test, ru, en]]));
}

/** Enough of a text to know it by. */
const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Settings that cannot be read; the default holds in their place, and that must be told. */
export function settingNotes(settings: Settings): Text[] {
	const limits = [...settings.keys()].filter((key) => isLimit(key)).map((key): [string, Form] => [key, LIMIT_FORM]);
	const notes = [...Object.entries(forms()), ...limits].flatMap(([key, [test, ru, en]]) => {
		const value = settings.get(key);
		if (value === undefined || value.trim() === '' || test(value)) return [];
		const holds = key === 'tz' ? zoneSetting(settings) : key === 'base_currency' ? homeCurrency(settings) : null;
		return [
			{
				ru: `Настройка «${key}»: «${shown(value)}» не читается, действует ${holds ?? 'значение по умолчанию'}. Нужно: ${ru}.`,
				en: `Setting "${key}": "${shown(value)}" cannot be read, ${holds ?? 'the default'} holds. It takes ${en}.`,
			},
		];
	});
	if (!isYes((settings.get('amount_includes_vat') ?? '').trim()) || shareOf(settings.get('vat_rate')) !== null) return notes;
	return [
		...notes,
		{
			ru: 'Настройка «amount_includes_vat» включена, но ставки «vat_rate» нет: НДС не вычитается. Впишите, например, 20%.',
			en: 'The setting "amount_includes_vat" is on, but there is no "vat_rate": no VAT is taken off. Write, for example, 20%.',
		},
	];
}
