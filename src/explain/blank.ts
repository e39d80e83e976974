import { dayOf } from '../calendar/day';
import type { EnrichedFacts } from '../columns/enrich';
import { absenceOf, inQuotes } from '../columns/read';
import type { Column } from '../facts/table';
import { tables } from '../facts/tables';
import type { Language } from '../language/text';
import { isLoaded } from '../measures/evaluate';
import { looksAhead, missingDebts, missingGround } from '../measures/evaluate-stock';
import { lacksActivities } from '../measures/old-activities';
import { subjectOf } from '../measures/planned';
import { dateWords, rowWords } from '../measures/population-words';
import type { Population, TableId } from '../measures/vocabulary';
import { describe, type Names } from '../measures/words';
import type { RowUse } from './row-use';
import type { Trace } from './trace';

/** Why a figure is blank, in one sentence without its full stop; null when it is not, or nobody knows. */
export function whyBlank(of: Trace, facts: EnrichedFacts, language: Language, names: Names): string | null {
	if (of.value !== null) return null;
	const say = (ru: string, en: string): string => (language === 'ru' ? ru : en);
	const title = (id: TableId): string => inQuotes(tables[id].title[language], language);
	const empty = (id: TableId): string =>
		say(
			`таблица ${title(id)} пуста, без неё показатель не считается: загрузите или заполните её`,
			`the table ${title(id)} is empty, and the KPI needs it: import it or fill it in`,
		);
	const unfilled = (id: TableId, key: string): string => {
		const heading = (tables[id].columns as readonly Column[]).find((column) => column.key === key)!.header[language];
		return say(
			`столбец «${heading}» в таблице ${title(id)} пуст, без него показатель не считается: заполните его`,
			`the column “${heading}” of the table ${title(id)} is empty, and the KPI needs it: fill it in`,
		);
	};
	const inner = (): string | null => of.parts.map((part) => whyBlank(part, facts, language, names)).find((words) => words !== null) ?? null;
	const { measure, rows } = of;
	if (lacksActivities(measure, facts, of.place.period)) return notKept(facts, language);
	const begins = of.place.period.from > facts.base.account.asOf;
	const future = say('период ещё не начался', 'the period has not begun');
	switch (measure.kind) {
		case 'needs':
			if (facts.base.table(measure.table).size === 0) return empty(measure.table);
			return isLoaded(facts, measure.table, measure.column) ? inner() : unfilled(measure.table, measure.column!);
		case 'covered':
			return (
				inner() ??
				say(
					`${absenceOf(measure.rows.table, measure.column).why.ru} ни у одной из ${rowWords(measure.rows, 'ru')}`,
					`${absenceOf(measure.rows.table, measure.column).why.en} for all ${rowWords(measure.rows, 'en')}`,
				)
			);
		case 'mean':
		case 'median':
			return rows === null ? null : missingValues(rows, language);
		case 'ratio':
			return inner() ?? divisor(of.parts[1]!, language, names);
		case 'target':
			return say(
				`нет плана ${inQuotes(names.plan(subjectOf(measure)), language)} на период ${of.place.period.token}`,
				`there is no plan of ${inQuotes(names.plan(subjectOf(measure)), language)} for ${of.place.period.token}`,
			);
		case 'over':
			return (
				inner() ??
				say(`${periodName(of)} – раньше первых загруженных данных`, `${periodName(of)} lies before the first data that were imported`)
			);
		case 'stock':
			if (begins && !looksAhead(measure)) return future;
			if (missingGround(measure.of, facts) !== null) return empty(missingGround(measure.of, facts)!);
			if (measure.history === null)
				return say('известно только на сегодня, а период уже закончился', 'known for the present only, and the period is over');
			return facts.base.table(measure.history).size === 0
				? say(
						`таблица ${title(measure.history)} пуста, без неё известно только на сегодня`,
						`the table ${title(measure.history)} is empty: without it only the present is known`,
					)
				: null;
		case 'cohort':
			return say(
				`в периоде нет ни одного начала: ${rowWords(measure.entry, 'ru')} нет`,
				`there are no ${rowWords(measure.entry, 'en')} in the period`,
			);
		case 'blank':
			return measure.why[language];
		case 'elapsed':
			return say('в периоде нет рабочих дней', 'the period has no working days');
		case 'balance': {
			const missing = missingDebts(measure.debts, facts);
			return missing === null ? future : empty(missing);
		}
		case 'portion':
			return (
				inner() ??
				say(`делить не по чему: ${describe(measure.by, 'ru', names)} – 0`, `nothing to split by: ${describe(measure.by, 'en', names)} is 0`)
			);
		default:
			return inner();
	}
}

/** Why nothing is worked out from what is left of the activities. */
export function notKept({ base }: EnrichedFacts, language: Language): string {
	const day = dayOf(base.account.activitiesFrom!);
	return language === 'ru'
		? `активности сделок, закрытых до ${day}, в файле не хранятся: за более ранние периоды есть только то, что было посчитано, пока они были здесь`
		: `activities of deals closed before ${day} are not kept in the file: of earlier periods there is only what was computed while they were here`;
}

const periodName = (of: Trace): string => of.parts[0]?.place.period.token ?? of.place.period.token;

/** «нет выигранных сделок по дате закрытия в периоде»; or there are, but none has the value. */
function missingValues(rows: RowUse, language: Language): string {
	const absent = rows.leftOut.find((left) => left.absence !== null);
	if (absent?.absence != null) {
		const count = absent.rows.length;
		return language === 'ru'
			? `${rowWords(rows.of, 'ru')} в периоде: ${count}, но ${absent.absence.why.ru}`
			: `${rowWords(rows.of, 'en')} in the period: ${count}, but ${absent.absence.why.en}`;
	}
	return none(rows.of, rows.period.token, language);
}

function none(of: Population, token: string, language: Language): string {
	const date = dateWords(of);
	return language === 'ru'
		? `за ${token} нет ${rowWords(of, 'ru')}${date === null ? '' : ` (${date.ru})`}`
		: `there are no ${rowWords(of, 'en')} in ${token}${date === null ? '' : ` (${date.en})`}`;
}

/** What there is nothing to divide by. */
function divisor(bottom: Trace, language: Language, names: Names): string {
	const leaf = leafOf(bottom);
	const { value } = bottom;
	if (value === 0 && leaf?.rows != null && leaf.rows.used.length === 0) {
		const words = none(leaf.rows.of, leaf.place.period.token, language);
		return language === 'ru' ? `${words}, делить не на что` : `${words}: nothing to divide by`;
	}
	const what = describe(bottom.measure, language, names);
	if (value !== null && value < 0) return language === 'ru' ? `делитель меньше нуля: ${what}` : `the divisor is below zero: ${what}`;
	return language === 'ru' ? `делить не на что, это 0: ${what}` : `nothing to divide by, this is 0: ${what}`;
}

/** The rows of a part that stands for one population. */
function leafOf(of: Trace): Trace | null {
	if (of.rows !== null) return of;
	return of.parts.length === 1 ? leafOf(of.parts[0]!) : null;
}
