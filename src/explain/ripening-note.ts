import type { Period } from '../calendar/period';
import type { EnrichedFacts } from '../columns/enrich';
import type { Language } from '../language/text';
import type { Measure, Options } from '../measures/vocabulary';
import { ripeIn } from '../reports/details/history';
import { cohortIn, usualShare } from '../reports/details/ripening';

/** A cohort that has not had its time must not look like failure: what earlier ones of the company had as many days after their start. `null`: it is ripe, or no cohort. */
export function ripeningNote(measure: Measure, period: Period, options: Options, facts: EnrichedFacts, language: Language): string | null {
	const cohort = cohortIn(measure);
	if (cohort === null || !/^\d{4}(-Q\d|-\d\d)?$/.test(period.token)) return null;
	const days = ripeIn(cohort, options, facts);
	const { asOf } = facts.base.account;
	if (asOf >= period.to + days || asOf < period.from) return null;
	const { share, cohorts } = usualShare(cohort, facts)(period);
	const percent =
		share === null
			? ''
			: new Intl.NumberFormat(language === 'ru' ? 'ru-RU' : 'en-US', { style: 'percent', maximumFractionDigits: 1 }).format(share);
	if (language === 'ru') {
		const usual =
			share === null
				? 'прошлых периодов меньше трёх, сравнить не с чем'
				: `обычно у компании к этому дню – ${percent} (прошлых периодов: ${cohorts})`;
		return `Ещё зреет: до итога проходит ${days} дн.; ${usual}.`;
	}
	const usual =
		share === null
			? 'there are fewer than three earlier periods to compare with'
			: `the company usually has ${percent} by this day (earlier periods: ${cohorts})`;
	return `Still ripening: it takes ${days} days to its outcome; ${usual}.`;
}
