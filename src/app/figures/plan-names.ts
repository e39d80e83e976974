import { dayOf } from '../../calendar/day';
import { zone } from '../../calendar/zone';
import { currencyCode } from '../../facts/parse/currency';
import { parseInstant } from '../../facts/parse/instant';
import type { Row } from '../../facts/table';
import { COMPANY, isGoalPlan, readPeriod } from '../../goals/plan-lines';
import type { Metric } from '../../kpis/metrics';
import { plural } from '../../language/plural';
import type { Text } from '../../language/text';

const fold = (word: unknown): string =>
	String(word ?? '')
		.toLowerCase()
		.replace(/ё/g, 'е')
		.replace(/[^\p{L}\p{N}%_]+/gu, ' ')
		.trim();

/** What people call the plans that nearly everybody has, beside the names of the KPIs. */
const WORDS: Readonly<Record<string, string>> = {
	amount:
		'выручка|продажи|объем продаж|сумма продаж|план продаж|план выручки|план по выручке|план по продажам|план факт продаж|оборот|сумма|сумма сделок|продажи руб|revenue|sales|sales amount|sales plan|sales target|sales targets|sales quota|revenue plan|revenue target|turnover|bookings|amount',
	deals:
		'сделки|количество сделок|кол во сделок|число сделок|продажи шт|план продаж шт|план по сделкам|план по количеству сделок|deals|number of deals|won deals|deals won',
	leads: 'лиды|новые лиды|количество лидов|план по лидам|leads|new leads',
	calls: 'звонки|количество звонков|план по звонкам|план звонков|calls|number of calls',
	meetings: 'встречи|количество встреч|план по встречам|план встреч|meetings|number of meetings',
};

/** The key of the plan that a word names; null where no plan is called so. */
function planNamed(metrics: readonly Metric[], home: string): (word: unknown) => string | null {
	const keys = new Map<string, string>();
	const money = new Set(['amount', ...metrics.filter(({ unit }) => unit === 'money').map(({ plan }) => plan)]);
	for (const [key, words] of Object.entries(WORDS)) for (const word of words.split('|')) keys.set(word, key);
	for (const { key, plan, name } of metrics) for (const word of [name.ru, name.en, key]) keys.set(fold(word), plan);
	for (const { plan } of metrics) keys.set(fold(plan), plan);
	const isOther = (sign: string): boolean => home !== '' && currencyCode(sign.replace(/^руб.*/iu, 'руб'), home) !== home;
	return (word) => {
		const written = String(word ?? '');
		const sign = MONEY.exec(written)?.[0].replace(/[.\s)\]]+/g, '');
		const whole = keys.get(fold(word));
		// Money of another currency is another plan, as are pieces of money, «Выручка, шт.», and the money of pieces, «Сделки, руб.».
		const isOtherMoney = sign !== undefined && isOther(sign);
		if (whole !== undefined) return isOtherMoney && whole === 'amount' ? null : whole;
		const bare = keys.get(fold(withoutUnit(written)));
		if (bare === undefined || isOtherMoney) return null;
		return money.has(bare) ? (PIECES.test(written) ? null : bare) : sign === undefined ? bare : null;
	};
}

const PIECES = /(?<!\p{L})(?:шт(?:ук[аи]?)?|ед|pcs|units?|qty)\.?\s*[)\]]?\s*$/iu;
const MONEY = /(?<!\p{L})(?:руб(?:л(?:ей|ях|и))?|rub|usd|eur)\.?\s*[)\]]?\s*$|[₽$€]\s*[)\]]?\s*$/iu;

/** «Звонки (шт.)», «Кол-во звонков», «Выручка, руб.»: the unit changes nothing of what is planned. */
const withoutUnit = (word: string): string =>
	word
		.replace(PIECES, '')
		.replace(MONEY, '')
		.replace(/^\s*(?:кол-?во|число)\s+/iu, 'количество ')
		.replace(/^\s*(?:no\.?|#|№|count)\s+of\s+/iu, 'number of ');

/** The plan that a title speaks of, by its longest words: «План продаж, шт. на 2026 год» plans deals. */
export function planInTitle(title: string): string | null {
	const folded = ` ${fold(title)} `;
	let longest = '';
	let plan: string | null = null;
	for (const [key, words] of Object.entries(WORDS))
		for (const word of words.split('|')) if (word.length > longest.length && folded.includes(` ${word} `)) [longest, plan] = [word, key];
	return plan;
}

/**
 * Plans of a file, by the keys under which they are looked up: a file says «Выручка» or "Calls". Where each period is the first day of a
 * month, the months are meant. What nobody knows stays as it is.
 */
export function namedPlans(
	rows: readonly Row[],
	metrics: readonly Metric[],
	locale: string,
	home = '',
): { readonly rows: Row[]; readonly notes: readonly Text[] } {
	const keyOf = planNamed(metrics, home);
	const monthOf = monthsByDay(rows, locale);
	const named = rows.map((row) => ({
		...row,
		metric: keyOf(row.metric) ?? row.metric ?? null,
		...(row.period !== undefined && { period: monthOf?.(row.period) ?? row.period }),
	}));
	const first = rows.find(({ period }) => (monthOf?.(period ?? null) ?? null) !== null);
	if (first === undefined) return { rows: named, notes: [] };
	const [word, month] = [String(first.period), String(monthOf!(first.period ?? null))];
	return {
		rows: named,
		notes: [
			{
				ru: `«Планы»: период «${word}» прочитан как месяц ${month}, потому что все даты в этом столбце – первые числа месяцев.`,
				en: `"Targets": the period "${word}" was read as the month ${month}, since all dates in that column are first days of months.`,
			},
		],
	};
}

/** The month that a date in the column of periods stands for; null where some date is no first day. */
function monthsByDay(rows: readonly Row[], locale: string): ((period: Row[string]) => string | null) | null {
	const utc = zone('UTC');
	const dayIn = (period: Row[string]): string | null => {
		if (typeof period !== 'string' || !/\d\D+\d+\D+\d/.test(period)) return null;
		const when = parseInstant(period, utc, locale);
		return when === null || typeof when === 'symbol' ? null : dayOf(when.day);
	};
	const days = rows.flatMap(({ period }) => dayIn(period ?? null) ?? []);
	if (days.length === 0 || days.some((day) => !day.endsWith('-01'))) return null;
	return (period) => dayIn(period)?.slice(0, 7) ?? null;
}

/** Plans that plan nothing, because nobody can tell of what, for whom or when. */
export function idlePlanNotes(rows: readonly Row[], metrics: readonly Metric[], managers: readonly Row[]): Text[] {
	const keyOf = planNamed(metrics, '');
	const people = new Set(
		managers.flatMap(({ manager_id, name, aliases }) => [manager_id, name, ...String(aliases ?? '').split('|')].map((word) => fold(word))),
	);
	const own = rows.filter(({ target_id, status }) => !isGoalPlan(String(target_id ?? '')) && status !== 'draft' && status !== 'archived');
	const isNobody = (scope: string): boolean =>
		!scope.includes(':') && !COMPANY.includes(scope.trim().toLowerCase()) && !people.has(fold(scope));
	return [
		idleNote(own, 'metric', (word) => keyOf(word) !== word.trim().toLowerCase(), {
			ru: 'не знаю таких показателей. Впишите ключ показателя, например amount, deals, calls',
			en: 'no such KPI. Write the key of one, for example amount, deals, calls',
		}),
		idleNote(own, 'period', (word) => readPeriod(word) === null, {
			ru: 'не понимаю таких периодов. Пишите 2026-07, 2026-Q3, 2026 или «июль 2026»',
			en: 'no such periods. Write 2026-07, 2026-Q3 or 2026',
		}),
		// Before the first import there is nobody to be found.
		managers.length === 0
			? null
			: idleNote(own, 'scope', isNobody, {
					ru: 'нет таких менеджеров на вкладке «Менеджеры». Исправьте имя или впишите человека туда',
					en: 'the tab "Managers" has nobody of that name. Correct the name or write the person there',
				}),
	].flatMap((text) => text ?? []);
}

const MOST = 4;

function idleNote(rows: readonly Row[], column: string, isUnknown: (word: string) => boolean, why: Text): Text | null {
	const words = rows.map((row) => String(row[column] ?? '')).filter((word) => word.trim() !== '' && isUnknown(word));
	const different = [...new Set(words)];
	if (words.length === 0) return null;
	const more = different.length > MOST ? '…' : '';
	const shown = (open: string, close: string): string =>
		different
			.slice(0, MOST)
			.map((word) => `${open}${word}${close}`)
			.join(', ') + more;
	return {
		ru: `${plural(words.length, 'ru', ['план ничего не планирует', 'плана ничего не планируют', 'планов ничего не планируют'])}: ${shown('«', '»')} – ${why.ru}.`,
		en: `${plural(words.length, 'en', ['plan plans', 'plans plan'])} nothing: ${shown('"', '"')}: ${why.en}.`,
	};
}
