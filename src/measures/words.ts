import { isRowId } from '../columns/kit/sources';
import { ageWords, distinctWords, durationWords, inQuotes, meanWords, sumWords } from '../columns/read';
import { type Language, type Text, text } from '../language/text';
import { subjectOf } from './planned';
import { amountOf, conditionPart, dateWords, rowWords } from './population-words';
import { type Frame, type Measure, type Population, partsOf } from './vocabulary';

/** How other figures are called; by default by their keys. */
export interface Names {
	kpi(id: string): string;
	plan(metric: string): string;
}
const KEYS: Names = { kpi: (id) => id, plan: (metric) => metric };

/** What a measure counts, in words, from the very expression that is evaluated. A date that decides for all of it is said once. */
export function describe(measure: Measure, language: Language, names: Names = KEYS): string {
	const dates = [...new Set(populationsOf(measure).map((of) => (of === null ? '' : (dateWords(of)?.[language] ?? ''))))];
	const common = dates.length === 1 && dates[0] !== '' && isComposed(measure) ? dates[0]! : null;
	return phrase(measure, { language, names, hasDates: common === null }) + (common === null ? '' : `, ${common}`);
}

interface Way {
	readonly language: Language;
	readonly names: Names;
	readonly hasDates: boolean;
}

const COMPOSED = new Set<Measure['kind']>(['ratio', 'product', 'plus', 'minus', 'gap', 'portion']);
const isComposed = (measure: Measure): boolean => COMPOSED.has(measure.kind) || partsOf(measure).slice(0, 1).some(isComposed);

function phrase(measure: Measure, way: Way): string {
	const { language, names } = way;
	const say = (ru: string, en: string): string => (language === 'ru' ? ru : en);
	const again = (part: Measure): string => phrase(part, way);
	/** A looser expression within a tighter one needs brackets. */
	const within = (part: Measure, needed: number): string => (tightness(part) >= needed ? again(part) : `(${again(part)})`);
	const rows = (of: Population): string => dated(rowWords(of, language), of, way);
	switch (measure.kind) {
		case 'count':
			return `${say('число', 'number of')} ${rows(measure.of)}`;
		case 'sum':
			return `${sumWords(measure.of.table, measure.column, language)} ${rows(measure.of)}`;
		case 'mean':
		case 'median': {
			const lasting = durationWords(measure.of.table, measure.column, language);
			const isMean = measure.kind === 'mean';
			if (lasting !== null)
				return `${isMean ? say('среднее число', 'mean number of') : say('медиана', 'median')} ${lasting} ${say('у', 'of')} ${rows(measure.of)}`;
			return `${isMean ? say('среднее:', 'mean') : say('медиана:', 'median')} ${meanWords(measure.of.table, measure.column, language)} ${rows(measure.of)}`;
		}
		case 'distinct':
			return distinct(measure.column, measure.of, rows(measure.of), language);
		case 'stock': {
			const plain = rowWords(measure.of, language);
			const what =
				measure.fold === 'sum'
					? `${sumWords(measure.of.table, measure.column, language)} ${plain}`
					: distinct(measure.column, measure.of, plain, language);
			return `${what} ${momentWords(measure)[language]}${limits(measure, language)}`;
		}
		case 'cohort':
			return cohort(measure, language);
		case 'accrual':
			return `${sumWords(measure.of.table, measure.column, language)} ${rowWords(measure.of, language)} ${say('за дни периода', 'for the days of the period')}`;
		case 'balance':
			return measure.isOverdue
				? say('просроченный остаток счетов на конец периода', 'overdue rest of the bills at the end of the period')
				: say('остаток счетов (счёт минус оплаты) на конец периода', 'rest of the bills (bill less payments) at the end of the period');
		case 'ratio':
			return `${within(measure.top, PRODUCT)} ÷ ${within(measure.bottom, ATOM)}`;
		case 'product':
			return measure.of.map((part) => within(part, PRODUCT)).join(' × ');
		case 'plus':
			return measure.of.map((part) => within(part, SUM)).join(' + ');
		case 'minus':
			return `${within(measure.of[0], SUM)} − ${within(measure.of[1], RATIO)}`;
		case 'gap':
			return `|${within(measure.of[0], SUM)} − ${within(measure.of[1], RATIO)}|`;
		case 'constant':
			return String(amountOf(measure.value));
		case 'needs':
		case 'covered':
			return again(measure.of);
		case 'company':
			return `${again(measure.of)} ${say('по всей компании', 'of the whole company')}`;
		case 'portion':
			return `${say('часть от', 'a part of')} (${again(measure.of)}) ${say('пропорционально:', 'in proportion to')} ${again(measure.by)}`;
		case 'over':
			return `${within(measure.of, ATOM)} ${frameWords(measure.frame)[language]}`;
		case 'target':
			return `${say('план', 'plan of')} ${inQuotes(names.plan(subjectOf(measure)), language)}`;
		case 'elapsed':
			return measure.in === 'days'
				? say('прошедшие рабочие дни', 'working days passed')
				: say('доля прошедших рабочих дней', 'share of working days passed');
		case 'kpi':
			return inQuotes(names.kpi(measure.id), language);
		case 'blank':
			return say('нет значения', 'no value');
		case 'choose':
			return again(measure.otherwise);
	}
}

const [SUM, RATIO, PRODUCT, ATOM] = [1, 2, 3, 4] as const;

/** How tightly an expression holds together. */
function tightness(measure: Measure): number {
	switch (measure.kind) {
		case 'needs':
		case 'covered':
		case 'company':
			return tightness(measure.of);
		case 'choose':
			return tightness(measure.otherwise);
		case 'plus':
		case 'minus':
		case 'cohort':
		case 'portion':
			return SUM;
		case 'ratio':
			return RATIO;
		default:
			return measure.kind === 'product' ? PRODUCT : ATOM;
	}
}

function dated(words: string, of: Population, { language, hasDates }: Way): string {
	return hasDates ? `${words}${words.includes(',') ? ',' : ''}${dateOf(of, language)}` : words;
}

function dateOf(of: Population, language: Language): string {
	const date = dateWords(of);
	return date === null ? '' : ` ${date[language]}`;
}

function distinct(column: string, of: Population, rows: string, language: Language): string {
	if (isRowId(of.table, column)) return `${language === 'ru' ? 'число' : 'number of'} ${rows}`;
	const what = distinctWords(of.table, column, language);
	return language === 'ru' ? `число разных ${what} у ${rows}` : `number of different ${what} among ${rows}`;
}

function limits({ of, limits: narrowed }: Extract<Measure, { kind: 'stock' }>, language: Language): string {
	if (narrowed === undefined) return '';
	const say = (ru: string, en: string): string => (language === 'ru' ? ru : en);
	const { age, expected } = narrowed;
	const words: string[] = [];
	const [within, beyond] = [age?.within, age?.beyond].map((one) => (one === undefined ? null : amountOf(one)));
	if (age !== undefined && beyond !== null && beyond !== undefined) words.push(ageWords(of.table, age.column, beyond).older[language]);
	if (within !== null && within !== undefined && Number.isFinite(within))
		words.push(say(`не дольше ${within} дн.`, `for no more than ${within} days`));
	if (expected !== undefined)
		words.push(
			expected.when === 'by end'
				? say('с ожидаемым закрытием до конца периода', 'expected to close by the end of the period')
				: say('с ожидаемым закрытием в периоде', 'expected to close in the period'),
		);
	if (expected?.undated !== undefined)
		words.push(say('(без даты – частью обычного срока до выигрыша)', '(without a date: by a part of the usual days to the win)'));
	return words.length === 0 ? '' : ` ${words.join(' ')}`;
}

export function momentWords({ history, moment, limits: narrowed }: Extract<Measure, { kind: 'stock' }>): Text {
	if (history === null) return text('на сегодня', 'as of today');
	return moment === 'start'
		? text('на начало периода', 'at the start of the period')
		: narrowed?.expected !== undefined
			? text('на конец периода или на сегодня', 'at the end of the period or as of now')
			: text('на конец периода', 'at the end of the period');
}

/** «доля клиентов, ставших горячими или купивших к сегодняшнему дню, среди ставших тёплыми в периоде». */
function cohort({ subject, entry, goal, within }: Extract<Measure, { kind: 'cohort' }>, language: Language): string {
	const say = (ru: string, en: string): string => (language === 'ru' ? ru : en);
	const what = distinctWords(entry.table, subject, language);
	const days = within === undefined ? Number.POSITIVE_INFINITY : amountOf(within);
	const by = Number.isFinite(days) ? say(`за ${days} дн.`, `within ${days} days`) : say('к сегодняшнему дню', 'so far');
	const goals = goal.map(
		(one) =>
			conditionPart(one, ({ reached }) => reached?.[subject === 'deal_id' ? 'deals' : 'clients'])?.[language] ??
			say(`дошедших до: ${rowWords(one, language)}`, `reached ${rowWords(one, language)}`),
	);
	const came = conditionPart(entry, ({ entered }) => entered)?.[language] ?? say('созданных в периоде', 'those created in the period');
	return say(
		`доля ${what}, ${goals.join(' или ')} ${by}, среди ${came}`,
		`share of ${what} that ${goals.join(' or ')} ${by}, among ${came}`,
	);
}

export function frameWords(of: Frame): Text {
	if (of === 'previous') return text('в прошлом периоде', 'in the previous period');
	if (of === 'year ago') return text('год назад', 'a year ago');
	const days = amountOf(of.lastDays);
	return text(`за последние ${days} дн.`, `over the last ${days} days`);
}

/** The populations that a measure itself looks at by a date (null: at an instant), those of other KPIs left aside. */
function populationsOf(measure: Measure): readonly (Population | null)[] {
	switch (measure.kind) {
		case 'count':
		case 'sum':
		case 'mean':
		case 'median':
		case 'distinct':
			return [measure.of];
		case 'stock':
			return [null];
		case 'choose':
			return populationsOf(measure.otherwise);
		default:
			return partsOf(measure).flatMap(populationsOf);
	}
}
