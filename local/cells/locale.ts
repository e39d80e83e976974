import { addLocale, getLocale } from 'numfmt';

export interface LocaleFacts {
	readonly tag: string;
	readonly decimal: string;
	/** Characters accepted between thousands. */
	readonly groups: string;
	readonly order: 'DMY' | 'MDY' | 'YMD';
	readonly dateSeparators: string;
	readonly dateFormat: string;
	readonly dateTimeFormat: string;
	readonly timeFormat: string;
	readonly trueText: string;
	readonly falseText: string;
	readonly months: readonly (readonly string[])[];
}

const factsByLocale = new Map<string, LocaleFacts>();

const monthNames = (tag: string): string[][] =>
	Array.from({ length: 12 }, (_, month) => {
		const at = Date.UTC(2026, month, 15);
		const names = (['long', 'short'] as const).flatMap((style) => [
			new Intl.DateTimeFormat(tag, { month: style, timeZone: 'UTC' }).format(at),
			new Intl.DateTimeFormat(tag, { month: style, day: 'numeric', timeZone: 'UTC' })
				.formatToParts(at)
				.find((part) => part.type === 'month')?.value ?? '',
		]);
		return names.map((name) => name.toLowerCase().replace(/\.$/, ''));
	});

export const localeFacts = (locale: string): LocaleFacts => {
	const cached = factsByLocale.get(locale);
	if (cached) return cached;
	let tag = locale.replace('_', '-');
	try {
		tag = Intl.getCanonicalLocales(tag)[0] ?? 'en-US';
	} catch {
		tag = 'en-US';
	}
	const numbers = new Intl.NumberFormat(tag).formatToParts(1_234_567.5);
	const decimal = numbers.find((part) => part.type === 'decimal')?.value ?? '.';
	const group = numbers.find((part) => part.type === 'group')?.value ?? ',';
	const dates = new Intl.DateTimeFormat(tag, { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'UTC' }).formatToParts(0);
	const order = dates
		.filter((part) => ['day', 'month', 'year'].includes(part.type))
		.map((part) => part.type[0]!.toUpperCase())
		.join('') as LocaleFacts['order'];
	const separator = dates.find((part) => part.type === 'literal')?.value ?? '/';
	const russian = tag.startsWith('ru');
	const dateFormat =
		tag === 'en-US'
			? 'M/d/yyyy'
			: order
					.split('')
					.map((letter) => ({ D: 'dd', M: 'MM', Y: 'yyyy' })[letter])
					.join(separator);
	if (russian) nominativeMonths(tag);
	const facts: LocaleFacts = {
		tag,
		decimal,
		groups: /\s/.test(group) ? ' \u00a0\u202f' : group,
		order,
		dateSeparators: separator === '.' ? './-' : '/-',
		dateFormat,
		dateTimeFormat: `${dateFormat} H:mm:ss`,
		timeFormat: tag === 'en-US' ? 'h:mm:ss AM/PM' : 'H:mm:ss',
		trueText: russian ? 'ИСТИНА' : 'TRUE',
		falseText: russian ? 'ЛОЖЬ' : 'FALSE',
		months: monthNames(tag).map((names, index) => [...names, ...(tag.startsWith('en') ? [] : monthNames('en')[index]!)]),
	};
	factsByLocale.set(locale, facts);
	return facts;
};

/** numfmt has the genitive only (`9 декабря`); a format without a day wants `декабрь`. */
export const NOMINATIVE = 'ru-NOM';
const nominativeMonths = (tag: string): void => {
	const base = getLocale('ru') ?? {};
	const mmmm = Array.from({ length: 12 }, (_, month) =>
		new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month, 15)),
	);
	addLocale({ ...base, mmmm } as never, NOMINATIVE);
};
