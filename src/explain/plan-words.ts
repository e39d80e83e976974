import { namesIn } from '../kpis/names';
import type { Language } from '../language/text';
import { inQuotes } from '../measures/population-words';
import type { Options } from '../measures/vocabulary';
import { shownFigure, unitOfMeasure } from './figure-text';
import type { PlanUse, PlanWay } from './plan-use';
import { capital, spansText } from './row-text';
import type { Surroundings } from './surroundings';
import type { Trace } from './trace';

const WAYS: Readonly<Record<Language, Readonly<Record<PlanWay, string>>>> = {
	ru: {
		exact: 'записан на этот период',
		months: 'сложен из планов на части периода',
		prorated: 'доля плана на больший период, по рабочим дням',
		people: 'сумма планов менеджеров',
		unknown: 'составлен из нескольких строк',
	},
	en: {
		exact: 'written for this very period',
		months: 'added up from the plans of its parts',
		prorated: 'a share of the plan of a longer period, by working days',
		people: 'the sum of the managers’ plans',
		unknown: 'made of several lines',
	},
};

/** Where each plan comes from: its lines in the Targets tab. */
export function planWords(root: Trace, { language, sign, planLine, linesOf }: Surroundings, options: Options): string[] {
	const found = new Map<string, string>();
	const walk = (of: Trace): void => {
		if (of.plan !== null && of.value !== null) {
			const unit = unitOfMeasure(of.measure, options);
			const shown = shownFigure(unit === 'money' ? of.value / 100 : of.value, unit, sign, language);
			const name = inQuotes(namesIn(language).plan(of.plan.metric), language);
			const title = language === 'ru' ? `план ${name}` : `plan of ${name}`;
			const words = `${title}, ${of.place.period.token}: ${shown} – ${WAYS[language][of.plan.way]}${lines(of.plan)}`;
			found.set(words, capital(words));
		}
		of.parts.forEach(walk);
	};
	const lines = ({ rows }: PlanUse): string => {
		const text = spansText(rows.map(planLine));
		if (text === '') return '';
		const { tab } = linesOf('targets');
		return language === 'ru' ? ` (вкладка «${tab}», строки ${text})` : ` (tab “${tab}”, rows ${text})`;
	};
	walk(root);
	return [...found.values()];
}
