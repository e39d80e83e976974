import { dayNumber } from '../calendar/day';
import { type EnrichedFacts, enrich } from '../columns/enrich';
import { accountOf, FactBase } from '../facts/fact-base';
import type { Kpi } from '../kpis/define';
import { namesIn } from '../kpis/names';
import { type Language, phraseIn } from '../language/text';
import { describe } from '../measures/words';
import { checkPage } from './check-page';
import { dataPage, type SharedData } from './data-page';
import { UNITS } from './figures';
import { modelForm, rangeForm } from './forms';
import { GROUPS, groupOf } from './groups';
import { nativeWay } from './native';
import { ownKpisPage } from './own-kpis-page';
import { inOrder } from './recipe/check-tab';
import { byDefault, creditsOf, datesOf, emptiness } from './rules';
import { slicesPage } from './slices-page';
import { workedFigures, workedRows } from './worked';

/** The pages of docs/kpis, made from the definitions so that they cannot disagree with them. */
export function handbook(data: SharedData): Record<string, string> {
	const facts = enrich(new FactBase(data, accountOf({ asOf: dayNumber(2026, 7, 31) })));
	const pages = (['ru', 'en'] as const).flatMap((language) => [
		[`${language}/README.md`, indexPage(language)],
		[`${language}/check.md`, checkPage(language)],
		[`${language}/data.md`, dataPage(data, language)],
		[`${language}/slices.md`, slicesPage(language)],
		[`${language}/own-kpis.md`, ownKpisPage(language)],
		...inOrder().map((kpi) => [`${language}/${kpi.id}.md`, kpiPage(kpi, facts, language)]),
	]);
	return Object.fromEntries(pages.map(([path, text]) => [path!, `${text}\n`]));
}

function indexPage(language: Language): string {
	const phrase = phraseIn(language);
	const groups = GROUPS.map(({ key, title }) => {
		const lines = inOrder()
			.filter((kpi) => groupOf(kpi) === key)
			.map((kpi) => `- [${kpi.name[language]}](${kpi.id}.md) \`${kpi.id}\` – ${kpi.help[language]}`);
		return lines.length === 0 ? '' : `## ${title[language]}\n\n${lines.join('\n')}`;
	});
	return [
		phrase('# Справочник показателей', '# KPI handbook'),
		phrase('[In English](../en/README.md)', '[По-русски](../ru/README.md)'),
		phrase(
			'По странице на показатель: что он измеряет, по какой дате и кому засчитывается, какие есть настройки, чем он может обмануть, пример со строками и как получить ту же цифру обычными функциями листа. Примеры – июль 2026 года из [общего набора данных](data.md): менеджеры Иванова и Петров и весь отдел.',
			'A page for each KPI: what it measures, by which date and to whose credit, its options, how it may mislead, an example with its rows, and how to get the same figure with the sheet’s own functions. Examples are July 2026 of the [shared data set](data.md): the managers Ivanova and Petrov and the whole department.',
		),
		...groups.filter((text) => text !== ''),
		phrase('## Общие страницы', '## Common pages'),
		phrase(
			'- [Разрезы: регион, воронка, канал…](slices.md)\n- [Свои показатели](own-kpis.md)\n- [Сверка родными функциями](check.md)\n- [Общий набор данных](data.md)',
			'- [Slices: region, pipeline, channel…](slices.md)\n- [KPIs of your own](own-kpis.md)\n- [Checking by native functions](check.md)\n- [Shared data set](data.md)',
		),
	].join('\n\n');
}

/** Other KPIs by name and with a link, plans by the name of what they plan. */
function linked(formula: string, language: Language): string {
	return formula.replace(/«(\w+)»/g, (all, id: string) => {
		const kpi = inOrder().find((one) => one.id === id);
		if (kpi !== undefined) return `«[${kpi.name[language]}](${id}.md)»`;
		const planned = inOrder().find((one) => one.plan === id);
		return planned === undefined ? all : `«${planned.name[language]}»`;
	});
}

function kpiPage(kpi: Kpi, facts: EnrichedFacts, language: Language): string {
	const phrase = phraseIn(language);
	const other = language === 'ru' ? 'en' : 'ru';
	const list = (items: readonly string[]): string => (items.length === 1 ? items[0]! : items.map((item) => `\n  - ${item}`).join(''));
	const [dates, credits] = [datesOf(kpi, language), creditsOf(kpi, language)];
	const rules = [
		`- ${phrase('Формула', 'Formula')}: ${linked(describe(kpi.measure, language, namesIn(language)), language)}`,
		...(dates.length === 0 ? [] : [`- ${phrase('Какая дата решает', 'Which date decides')}: ${list(dates)}`]),
		...(credits.length === 0 ? [] : [`- ${phrase('Кому засчитывается', 'Who gets the credit')}: ${list(credits)}`]),
		`- ${phrase('Единица', 'Unit')}: ${UNITS[kpi.unit][language]}`,
		`- ${phrase('Лучше', 'Better')}: ${kpi.better === 'up' ? phrase('больше', 'more') : phrase('меньше', 'less')}`,
		`- ${phrase('0 или пусто', '0 or blank')}: ${emptiness(kpi, language).join(' ')}`,
	];
	const options = (kpi.options ?? []).map((option) => {
		const shown = option.values.length === 0 ? '…' : option.values.join(' | ');
		const none = byDefault(kpi, option, language);
		return `- \`${option.name}=${shown}\` – ${option.help[language]}${none === null ? '' : ` (${phrase('без настройки', 'by default')}: ${none})`}`;
	});
	const rows = workedRows(kpi, facts, language);
	const range = rangeForm(kpi, language);
	const parts = [
		`# ${kpi.name[language]}`,
		`[${phrase('Все показатели', 'All KPIs')}](README.md) · [${phrase('In English', 'По-русски')}](../${other}/${kpi.id}.md) · \`${kpi.id}\``,
		kpi.help[language],
		...(kpi.pitfall === undefined ? [] : [`> **${phrase('Осторожно', 'Beware')}.** ${kpi.pitfall[language]}`]),
		`## ${phrase('Правила', 'Rules')}\n\n${rules.join('\n')}`,
		...(options.length === 0 ? [] : [`## ${phrase('Настройки', 'Options')}\n\n${options.join('\n')}`]),
		`## ${phrase('Пример', 'Example')}\n\n${phrase('Июль 2026', 'July 2026')} ([${phrase('данные', 'data')}](data.md)):\n\n${workedFigures(kpi, language)}`,
		...(rows.length === 0 ? [] : [`${phrase('Строки за этими цифрами', 'The rows behind these figures')}:\n\n${rows.join('\n')}`]),
		`## ${phrase('По загруженным данным', 'Over imported data')}\n\n${modelForm(kpi, language)}`,
		...(range === null
			? []
			: [
					`## ${kpi.range === undefined ? phrase('Своя формула', 'A formula of its own') : phrase('По своей таблице', 'Over a table of your own')}\n\n${range}`,
				]),
		`## ${phrase('Та же цифра родными функциями', 'The same figure by native functions')}\n\n${nativeWay(kpi, language)}`,
	];
	return parts.join('\n\n');
}
