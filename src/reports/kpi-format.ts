import type { Unit } from '../kpis/define';
import type { Metric } from '../kpis/metrics';
import type { Language } from '../language/text';
import { moneyFormat } from './money';

/** The number format of a KPI's figures. */
export function formatOf(unit: Unit, currency: string, language: Language): string {
	if (unit === 'money') return moneyFormat(currency, language);
	if (unit === 'share') return '0.0%';
	return unit === 'pieces' ? '#,##0' : '#,##0.0';
}

const UNIT_WORDS: Readonly<Partial<Record<Unit, Readonly<Record<Language, string>>>>> = {
	days: { ru: ', дней', en: ', days' },
	minutes: { ru: ', мин', en: ', min' },
};
/** A KPI's name, with its unit where the format of the figure does not show it. */
export const titleOf = (metric: Metric, language: Language): string => metric.name[language] + (UNIT_WORDS[metric.unit]?.[language] ?? '');
