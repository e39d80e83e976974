import type { Language, Text } from '../language/text';
import { text } from '../language/text';
import { describe } from '../measures/words';
import type { Kpi, WorkedCase } from './define';
import { namesIn } from './names';
import { kpis } from './registry.gen';

const UNITS: Readonly<Record<Kpi['unit'], Text>> = {
	pieces: text('штуки', 'pieces'),
	money: text('деньги', 'money'),
	share: text('доля', 'share'),
	days: text('дни', 'days'),
	minutes: text('минуты', 'minutes'),
	times: text('раз', 'times'),
	months: text('месяцы', 'months'),
};

const SCOPES: Readonly<Record<string, Text>> = {
	M1: text('Иванова', 'Ivanova'),
	M2: text('Петров', 'Petrov'),
	ALL: text('отдел', 'department'),
};

/** The pages of docs/kpis, made from the definitions so that they cannot disagree with them. */
export function handbook(): Record<string, string> {
	return { 'ru.md': page('ru'), 'en.md': page('en') };
}

function page(language: Language): string {
	const say = (ru: string, en: string): string => (language === 'ru' ? ru : en);
	const list = [...kpis].sort((a, b) => a.place - b.place);
	const opening = say(
		'Составлен сборкой из определений `src/kpis/*.kpi.ts`. Примеры – июль 2026 года из общего набора данных: два менеджера и отдел. В родных формулах `Deals.closed_at` – столбец вкладки с данными, `from` и `to` – ячейки с первым и последним днём.',
		'Made by the build from the definitions in `src/kpis/*.kpi.ts`. Examples are July 2026 of the shared data set: two managers and the department. In native formulas `Deals.closed_at` is a column of a data tab, `from` and `to` are cells with the first and last day.',
	);
	const contents = list.map((kpi) => `[${kpi.name[language]}](#${kpi.id})`).join(' · ');
	return `${[say('# Справочник показателей', '# KPI handbook'), opening, contents, ...list.map((kpi) => section(kpi, language))].join('\n\n')}\n`;
}

function section(kpi: Kpi, language: Language): string {
	const say = (ru: string, en: string): string => (language === 'ru' ? ru : en);
	const lines = [
		`- ${say('Как считается', 'How it is computed')}: ${describe(kpi.measure, language, namesIn(language))}`,
		`- ${say('Единица', 'Unit')}: ${UNITS[kpi.unit][language]}; ${say('лучше', 'better')}: ${kpi.better === 'up' ? '↑' : '↓'}`,
		`- ${say('Пример', 'Example')}: ${kpi.cases.map((worked) => example(worked, language)).join(' · ')}`,
		`- ${say('По загруженным данным', 'Over imported data')}: \`=KPI("${kpi.id}"; "ALL"; "2026-07")\``,
	];
	if (kpi.range !== undefined)
		lines.push(`- ${say('По своей таблице', 'Over a table of your own')}: \`=KPI_${kpi.id.toUpperCase()}(${signature(kpi)})\``);
	if (kpi.native !== undefined) lines.push(`- ${say('Родной формулой', 'By a native formula')}: \`${kpi.native}\``);
	for (const option of kpi.options ?? []) lines.push(`- \`${option.name}=${option.values.join('|') || '…'}\` — ${option.help[language]}`);
	if (kpi.pitfall !== undefined) lines.push(`- ${say('Осторожно', 'Beware')}: ${kpi.pitfall[language]}`);
	return `<a id="${kpi.id}"></a>\n\n## ${kpi.name[language]} — \`${kpi.id}\`\n\n${kpi.help[language]}\n\n${lines.join('\n')}`;
}

function example({ scope, options, value }: WorkedCase, language: Language): string {
	const blank = language === 'ru' ? 'пусто' : 'blank';
	const shown = value === null ? blank : String(Math.round(value * 10_000) / 10_000);
	return `${SCOPES[scope]?.[language] ?? scope}${options === undefined ? '' : ` (${options})`} ${shown}`;
}

function signature({ range }: Kpi): string {
	const data = [...(range?.ranges ?? []), ...(range?.sums ?? [])].map(({ name }) => name);
	return [...data, ...(range?.tail ?? (range?.sums === undefined ? ['from', 'to'] : []))].join('; ');
}
