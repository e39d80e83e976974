import type { Dimension } from '../dimensions/define';
import { dimensions } from '../dimensions/registry.gen';
import { type Language, phraseIn, type Text, text } from '../language/text';

const HOMES: Readonly<Partial<Record<Dimension['home'], Text>>> = {
	deals: text(
		'сделка; действия, оплаты, счета и входы в этапы – через свою сделку',
		'the deal; activities, payments, bills and stage entries through their deal',
	),
	clients: text(
		'клиент сделки; у действий и оплат без сделки – их клиент',
		'the client of the deal; of activities and payments without one, their own client',
	),
	managers: text('тот, кому засчитывается строка', 'whoever gets the credit for the row'),
	moments: text('дата, которая решает, к какому периоду относится строка', 'the date that decides the period of the row'),
};

function otherNames(also: readonly string[], words: string, language: Language): string {
	const own = also.filter((name) => /[а-яё]/i.test(name) === (language === 'ru'));
	return own.length === 0 ? '' : `. ${words}: ${own.join(', ')}`;
}

/** What figures can be cut by, and how that is written. */
export function slicesPage(language: Language): string {
	const phrase = phraseIn(language);
	const line = ({ id, name, also, home }: Dimension): string =>
		`- **${name[language]}** \`${id}\` – ${HOMES[home]![language]}${otherNames(also ?? [], phrase('Ещё пишут', 'Also written'), language)}`;
	return [
		phrase('# Разрезы', '# Slices'),
		phrase('[Все показатели](README.md) · [In English](../en/slices.md)', '[All KPIs](README.md) · [По-русски](../ru/slices.md)'),
		phrase(
			'Любой показатель по загруженным данным можно сузить. Разрезы пишутся в аргументе options рядом с настройками, через точку с запятой:',
			'Any KPI over imported data can be narrowed. Slices stand in the argument options beside the settings, parted by semicolons:',
		),
		phrase(
			'```\n=KPI("win_rate"; "ALL"; "2026-Q3"; "воронка=Новые клиенты; регион=Смоленская область|Калужская область; канал<>Реклама")\n```',
			'```\n=KPI("win_rate"; "ALL"; "2026-Q3"; "pipeline=New clients; region=North|South; channel<>Ads")\n```',
		),
		phrase(
			[
				'- `=` – одно из значений; несколько – через `|`. `<>` – все, кроме них. `(нет)` – строки без значения.',
				"- Имена разрезов и значений – по-русски или по-английски, регистр не важен. Значение с `;` или `|` внутри – в кавычках: `канал='А; Б'`.",
				'- То же понимают KPI_TABLE, KPI_EXPLAIN, KPI_COHORT, KPI_FUNNEL, KPI_CONVERSION и KPI_SLICE.',
				'- `=KPI_SLICE(A1:B1; "регион"; "2026-Q3")` показывает все значения сразу: крупные сверху, затем «(нет)» и «Итого». `top=10` сводит остальные в строку «Прочие».',
				'- Количества и суммы по значениям одного разреза вместе дают целое. Средние, доли и медианы не складываются: «Итого» считается заново.',
				'- План разреза – строка вкладки «Планы» с разрезом в столбце «Разрез»: `region=Смоленская область`. Его берут `=KPI("amount_vs_target"; …; "region=Смоленская область")` и блок «Разрезы»; к плану компании он не прибавляется. Цель по разрезу ставят в панели, «Цель».',
				'- На листах отдела и менеджеров блок «Разрезы» делает это без формул: выберите разрез и показатель. Какие разрезы в нём есть (до 6, до 60 значений в каждом, остальные – «Прочие»), решают в панели, «Настройки».',
				'- Где у строки несколько значений (список из CRM, теги, товары), она считается для каждого целиком: «Итого» меньше суммы строк, а `<>` – строки без этого значения.',
				'- Что разрезать нельзя (у затрат нет сделки), пусто; KPI_EXPLAIN говорит почему.',
			].join('\n'),
			[
				'- `=` is one of the values, several are parted by `|`. `<>` is all but these. `(none)` is the rows without a value.',
				"- Names of dimensions and values may be English or Russian, in any letter case. A value with `;` or `|` inside goes in quotes: `channel='A; B'`.",
				'- KPI_TABLE, KPI_EXPLAIN, KPI_COHORT, KPI_FUNNEL, KPI_CONVERSION and KPI_SLICE understand the same.',
				'- `=KPI_SLICE(A1:B1; "region"; "2026-Q3")` shows all values at once: the largest first, then "(none)" and "Total". `top=10` brings the others into one line.',
				'- Counts and sums over the values of a dimension add up to the whole. Means, shares and medians do not: the total is computed anew.',
				'- The plan of a slice is a line of the tab “Targets” with the slice in its column “Slice”: `region=North`. `=KPI("amount_vs_target"; …; "region=North")` and the block “Slices” take it; it is not added to the company’s plan. A goal of a slice is set in the panel, Goal.',
				'- On the sheets of the department and the managers the block “Slices” does this without formulas: choose a dimension and a KPI. Which dimensions it has (up to 6, up to 60 values of each, the rest as “Others”) is set in the panel, Settings.',
				'- Where a row has several values (a list of the CRM, tags, products) it counts for each of them as a whole: the total is less than the sum of the lines, and `<>` is the rows without that value.',
				'- What cannot be cut (costs have no deal) is blank; KPI_EXPLAIN says why.',
			].join('\n'),
		),
		phrase('## По чему можно разрезать', '## What figures can be cut by'),
		dimensions.map(line).join('\n'),
		phrase(
			'И ещё любой столбец, который вы сами добавили во вкладку с данными: впишите заголовок во вторую строку, значения – ниже, и `отрасль=Торговля` заработает. Столбец вкладки «Сделки» режет и действия, оплаты и счета этих сделок. Загрузки его не трогают.\n\nПоля, которые вы завели в CRM у сделок, компаний и контактов, становятся такими же столбцами: панель → Подключение → «Поля CRM как столбцы».',
			'And any column that you added to a data tab yourself: a heading in its second row, values below, and `industry=Retail` works. A column of the Deals tab cuts the activities, payments and bills of these deals, too. Imports leave it alone.\n\nFields that you made in the CRM on deals, companies and contacts become such columns, too: panel → Connection → *CRM fields as columns*.',
		),
	].join('\n\n');
}
