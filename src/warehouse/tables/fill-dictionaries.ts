import { type DayNumber, MS_PER_DAY } from '../../calendar/day';
import { zone } from '../../calendar/zone';
import { flagsOf } from '../../columns/activities/kinds';
import { stageFacts } from '../../columns/deal-intervals/stage-facts';
import { stageCodes } from '../../columns/kit/stages';
import { stageNames } from '../../dimensions/stage.dimension';
import { textOf } from '../../facts/columns';
import { type Account, codesOf, type FactBase, numbersOf } from '../../facts/fact-base';
import { horizon } from '../../facts/horizon';
import { currencyCode } from '../../facts/parse/currency';
import { tables } from '../../facts/tables';
import type { DictionaryId, DictionaryRow } from './dictionaries';

/** Days that the table of days must have: every local day of a fact that minutes or working days are counted from or to. */
export interface DayRange {
	readonly first: DayNumber;
	readonly last: DayNumber;
}

/** The rows of the small tables; of the facts only stages, rates and the texts of currencies are asked. */
export function dictionaryRows(base: FactBase, range: DayRange): Record<DictionaryId, DictionaryRow[]> {
	const { currencies, rates } = currencyRows(base);
	return {
		account: [accountRow(base)],
		days: dayRows(base.account, range),
		currencies,
		currency_rates: rates,
		stage_facts: stageRows(base),
		stage_codes: codeRows(base),
		activity_kinds: kindRows(base.account),
	};
}

function accountRow(base: FactBase): DictionaryRow {
	const { zone: local, asOf, vatRate, defaultMargin, isProfitRevenue, areDealsBills, temperatures } = base.account;
	return {
		tz: local.name,
		as_of: asOf,
		horizon: horizon(base),
		today: local.instantOf(asOf),
		vat_rate: vatRate ?? 0,
		default_margin: defaultMargin ?? null,
		is_profit_revenue: isProfitRevenue === true,
		are_deals_bills: areDealsBills === true,
		has_temperatures: (temperatures?.size ?? 0) > 0,
	};
}

function dayRows({ calendar }: Account, { first, last }: DayRange): DictionaryRow[] {
	const utc = zone('UTC');
	const minutesOf = (day: DayNumber, upTo = MS_PER_DAY): number => calendar.businessMinutes(day * MS_PER_DAY, day * MS_PER_DAY + upTo, utc);
	/** The account opens at one minute on every day that it works: the last one by which nothing has been worked yet. */
	const opensOn = (day: DayNumber): number => {
		let minute = 0;
		while (minute < 1440 && minutesOf(day, (minute + 1) * 60_000) === 0) minute++;
		return minute;
	};
	const rows: DictionaryRow[] = [];
	let opens: number | null = null;
	let [worked, minutes] = [0, 0];
	for (let day = first; day <= last; day++) {
		const own = minutesOf(day);
		if (own > 0) opens ??= opensOn(day);
		const from = own > 0 ? opens! : 0;
		rows.push({ day, opens: from, closes: from + own, day_minutes: own, worked, minutes });
		if (calendar.hours(day) > 0) worked++;
		minutes += own;
	}
	return rows;
}

const [ALWAYS, EVER] = [-719_162, 2_932_896] as const;

function currencyRows(base: FactBase): { currencies: DictionaryRow[]; rates: DictionaryRow[] } {
	for (const id of ['deals', 'invoices', 'payments', 'ledger'] as const) codesOf(base.table(id), 'currency');
	const home = currencyCode(base.account.baseCurrency);
	const table = base.table('rates');
	const [days, values, ofRate] = [numbersOf(table, 'date'), numbersOf(table, 'rate'), textOf(table, 'currency')];
	const known = Array.from(values, (rate, i) => ({ code: currencyCode(ofRate(i)), day: days[i]!, rate })).filter(
		({ rate, day }) => rate > 0 && !Number.isNaN(day),
	);
	const currencies: DictionaryRow[] = [];
	const rates: DictionaryRow[] = [];
	for (const currency of base.dictionary('currency').texts) {
		const code = currencyCode(currency, home);
		currencies.push({ currency, is_home: code === home });
		if (code === home) continue;
		const own = known.filter((one) => one.code === code).sort((a, b) => a.day - b.day);
		own.forEach(({ day, rate }, i) => {
			rates.push({ currency, since: Math.max(ALWAYS, day), until: own[i + 1]?.day ?? EVER, rate });
		});
	}
	return { currencies, rates };
}

function stageRows(base: FactBase): DictionaryRow[] {
	const facts = stageFacts(base);
	const { idOf, rows } = stageCodes(base);
	const flags = numbersOf(base.table('stages'), 'is_unsorted');
	const unsorted = new Set([...rows].filter((_, i) => flags[i] === 1));
	const { texts } = base.dictionary('stage');
	const called = stageNames(base);
	return texts.map((stage, code) => {
		const fact = facts.get(code);
		return {
			stage,
			stage_id: texts[idOf(code)]!,
			called: called(code),
			temperature: fact?.temperature ?? 'none',
			outcome: fact?.outcome ?? '',
			position: known(fact?.order),
			probability: known(fact?.probability),
			is_unsorted: unsorted.has(code),
			place: code,
		};
	});
}

const known = (number: number | undefined): number | null => (number === undefined || Number.isNaN(number) ? null : number);

function codeRows(base: FactBase): DictionaryRow[] {
	const { rows, repeated, idOf } = stageCodes(base);
	const pipeline = textOf(base.table('stages'), 'pipeline_id');
	const { texts } = base.dictionary('stage');
	const list = new Map<number, DictionaryRow>();
	rows.forEach((code, i) => {
		if (repeated.has(idOf(code))) list.set(code, { stage_id: texts[idOf(code)]!, pipeline_id: pipeline(i), stage: texts[code]! });
	});
	return [...list.values()];
}

function kindRows({ taxonomy }: Account): DictionaryRow[] {
	const valuesOf = (key: string): readonly string[] => ['', ...(tables.activities.columns.find((one) => one.key === key)!.values ?? [])];
	return valuesOf('type').flatMap((type) =>
		valuesOf('direction').flatMap((direction) =>
			valuesOf('status').map((status) => ({ type, direction, status, ...flagsOf(type, direction, status, taxonomy ?? []) })),
		),
	);
}
