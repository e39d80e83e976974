import type { Language } from '../language/text';
import { describe } from '../measures/words';
import type { Kpi } from './define';
import { kpis } from './registry.gen';

const UNITS = {
	pieces: { ru: 'штуки', en: 'pieces' },
	money: { ru: 'деньги', en: 'money' },
	share: { ru: 'доля', en: 'share' },
	days: { ru: 'дни', en: 'days' },
	minutes: { ru: 'минуты', en: 'minutes' },
	times: { ru: 'раз', en: 'times' },
} as const;

/** The pages of docs/kpis, made from the definitions so that they cannot disagree with them. */
export function handbook(): Record<string, string> {
	return { 'ru.md': page('ru'), 'en.md': page('en') };
}

function page(language: Language): string {
	const title = language === 'ru' ? '# Справочник показателей' : '# KPI handbook';
	const origin =
		language === 'ru'
			? 'Составлен сборкой из определений `src/kpis/*.kpi.ts`.'
			: 'Made by the build from the definitions in `src/kpis/*.kpi.ts`.';
	return `${[title, origin, ...kpis.map((kpi) => section(kpi, language))].join('\n\n')}\n`;
}

function section(kpi: Kpi, language: Language): string {
	const ru = language === 'ru';
	const lines = [
		`## ${kpi.name[language]} — \`${kpi.id}\``,
		kpi.help[language],
		`- ${ru ? 'Как считается' : 'How it is computed'}: ${describe(kpi.measure, language)}`,
		`- ${ru ? 'Единица' : 'Unit'}: ${UNITS[kpi.unit][language]}; ${ru ? 'лучше' : 'better'}: ${kpi.better === 'up' ? '↑' : '↓'}`,
		`- ${ru ? 'Модельная форма' : 'Model form'}: \`=KPI("${kpi.id}"; "ALL"; "2026-07")\``,
	];
	for (const option of kpi.options ?? []) lines.push(`- \`${option.name}=${option.values.join('|')}\` — ${option.help[language]}`);
	return lines
		.join('\n')
		.replace(/\n(?=[^-])/, '\n\n')
		.replace('\n- ', '\n\n- ');
}
