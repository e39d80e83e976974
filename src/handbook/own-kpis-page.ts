import { ownKpis } from '../facts/own-kpis';
import { type Language, phraseIn } from '../language/text';
import { COUNTED } from '../own-kpis/tables';
import { BETTER, UNITS, WHAT, wordIn } from '../own-kpis/words';

/** How a person defines KPIs of their own. */
export function ownKpisPage(language: Language): string {
	const phrase = phraseIn(language);
	const heading = (key: string): string => `**${ownKpis.columns.find((one) => one.key === key)!.header[language]}**`;
	const list = (of: Readonly<Record<string, readonly string[]>>): string =>
		Object.values(of)
			.map((words) => wordIn(words, language))
			.join(', ');
	const tables = COUNTED.map(({ title }) => title[language]).join(', ');
	return [
		phrase('# Свои показатели', '# KPIs of your own'),
		phrase('[Все показатели](README.md) · [In English](../en/own-kpis.md)', '[All KPIs](README.md) · [По-русски](../ru/own-kpis.md)'),
		phrase(
			'Меню «Расширения» → KPI for Sales → «Мои показатели» открывает вкладку, где каждая строка – показатель. Сначала в ней примеры: их можно менять и удалять; в панели, «Мои показатели», строку можно составить формой, увидеть, что она даёт, скопировать встроенный показатель или взять готовый. Новая строка сразу работает во всех формулах: `=KPI("Звонки от минуты"; "ALL"; "2026-07")`, в KPI_TABLE, KPI_SLICE, KPI_EXPLAIN, с любыми [разрезами](slices.md).',
			'Extensions → KPI for Sales → “My KPIs” opens a tab in which every line is a KPI. It begins with examples to change or delete; in the panel, “My KPIs”, a line can be made in a form that shows what it comes to, copied from a built-in KPI, or taken ready-made. A new line works in every formula at once: `=KPI("Calls of a minute or more"; "ALL"; "2026-07")`, in KPI_TABLE, KPI_SLICE, KPI_EXPLAIN, with any [slices](slices.md).',
		),
		phrase('## Столбцы', '## Columns'),
		phrase(
			[
				`- ${heading('name')} – как его зовут в формулах; ${heading('name_en')} – второе имя, если нужно.`,
				`- ${heading('what')} – ${list(WHAT)}. «Доля» – сколько строк подходит под ${heading('conditions')} из тех, что подходят под ${heading('among')}. «Отношение» – сумма одного столбца на сумму другого: \`Скидка / Бюджет\`.`,
				`- ${heading('table')} – ${tables}.`,
				`- ${heading('column')} – что складывать, усреднять, сколько разных значений; свой столбец вкладки – тоже; или дни между датами: \`Дата закрытия - Дата создания\`, \`первая оплата - этап Предложение\`, \`Дата - Сделки.Дата создания\`. Для «формулы» – выражение: \`[bookings] / [Звонки] * 0,1\`; имена показателей, в том числе своих, – в квадратных скобках, там же настройки и разрезы: \`[bookings; region=Смоленская область]\`, \`[Минуты разговоров; воронка=Новые клиенты]\`. Показатель из одной такой скобки – то, чем набор KPI взвешивает разрез: план ему даёт строка «Планов» с его именем, а если её нет – цель этого разреза; \`[рабочие дни]\` – сколько рабочих дней периода прошло.`,
				`- ${heading('conditions')} – через точку с запятой: \`Тип = звонок; Длительность, с >= 60\`. Знаки: \`=\` и \`<>\` (варианты через \`|\`), \`>\`, \`>=\`, \`<\`, \`<=\`, промежуток \`= 10..20\` (числа и даты пишите, как в ячейках таблицы), часть текста \`Сделка ~ тендер\`, \`= (нет)\`, \`= заполнен\`. Столбцы – таблицы, свои столбцы, [разрезы](slices.md), столбец сделки или клиента: \`Сделки.Канал = Сайт\`. Надстройка считает сама: «Дней от создания сделки» у активностей, «Есть следующий шаг» и «Уже покупал» у сделок.`,
				`- ${heading('by_date')} – какая дата решает, к какому периоду относится строка; пусто – дата создания сделки, дата действия, дата оплаты, вход в этап.`,
				`- ${heading('credit')} – пусто: ответственный; у сделок по дате закрытия и у оплат – продавец.`,
				`- ${heading('unit')} – ${list(UNITS)}; пусто – по смыслу.`,
				`- ${heading('better')} – ${list(BETTER)}; пусто – больше.`,
				`- ${heading('note')} – что это, для объяснения.`,
			].join('\n'),
			[
				`- ${heading('name')}: how formulas call it; ${heading('name_en')}: a second name, if you want one.`,
				`- ${heading('what')}: ${list(WHAT)}. A share is how many rows meet the ${heading('conditions')} of those that meet ${heading('among')}. A ratio is the sum of one column by that of another: \`Discount / Amount\`.`,
				`- ${heading('table')}: ${tables}.`,
				`- ${heading('column')}: what is added up, averaged, told apart; a column of your own, too; or days between dates: \`Closed - Created\`, \`first payment - stage Proposal\`, \`Date - Deals.Created\`. Of a formula, its expression: \`[bookings] / [calls] * 0.1\`; names of KPIs, your own among them, stand in square brackets, with settings and slices behind them: \`[bookings; region=North]\`, \`[Minutes of talk; pipeline=New clients]\`. A KPI of one such bracket is what a KPI set weighs a slice by: a line of Targets under its name plans it, else the goal of that slice; \`[working days]\` is how many working days of the period have passed.`,
				`- ${heading('conditions')}, parted by semicolons: \`Type = call; Duration, s >= 60\`. Signs: \`=\` and \`<>\` (alternatives parted by \`|\`), \`>\`, \`>=\`, \`<\`, \`<=\`, a range \`= 10..20\` (numbers and dates as in the cells of the spreadsheet), a part of a text \`Deal ~ tender\`, \`= (none)\`, \`= filled\`. Columns: those of the table, your own, [dimensions](slices.md), a column of the deal or the client: \`Deals.Channel = Site\`. The add-on computes “Days since the deal was created” of activities, “Has a next step” and “Bought before” of deals.`,
				`- ${heading('by_date')}: which date decides the period of a row; empty means the creation of the deal, the date of the activity, of the payment, the entry into the stage.`,
				`- ${heading('credit')}: empty means the manager; of deals by closing date and of payments, the seller.`,
				`- ${heading('unit')}: ${list(UNITS)}; empty means by its sense.`,
				`- ${heading('better')}: ${list(BETTER)}; empty means up.`,
				`- ${heading('note')}: what it is, for the explanation.`,
			].join('\n'),
		),
		phrase('## Где он работает', '## Where it works'),
		phrase(
			[
				'- После «Пересчитать показатели» или загрузки он стоит на листах отдела и менеджеров в блоке «Мои показатели», в рассылке и личных копиях, попадает в закрытые месяцы.',
				'- План: строка на вкладке «Планы», где в столбце «Показатель» его название. Надстройка заменит название кодом вида `own:звонки_от_минуты`.',
				'- В набор KPI его добавляют в панели, «Наборы KPI», как любой другой: вес, план или норма, что лучше.',
				'- Код остаётся прежним, как бы вы ни переименовали показатель: планы, наборы и закрытые месяцы его не теряют. Формулы, которые называют его первым именем, считают дальше; имя в других своих показателях панель меняет сама.',
				'- Если удалить строку, которой пользуются, панель скажет, какой набор и сколько планов её ждут, а на листах останется предложение.',
				'- Кто и как менял определение, записано в «Журнале решений по KPI».',
			].join('\n'),
			[
				'- After “Recompute the KPIs” or an import it stands on the sheets of the department and the managers, in the block “My KPIs”, in the digest and the private copies, and goes into closed months.',
				'- A plan is a line of the tab “Targets” whose Metric is its name. The add-on puts its id there, such as `own:calls_of_a_minute_or_more`.',
				'- It joins a KPI set in the panel, “KPI sets”, like any other: weight, plan or norm, what is better.',
				'- The id stays whatever you call the KPI later: plans, sets and closed months keep it. Formulas that call it by its first name go on; the panel changes the name in other KPIs of your own.',
				'- When a line is deleted that is in use, the panel says which set and how many plans wait for it, and the sheets keep a sentence.',
				'- Who changed a definition, and how, is in “KPI decisions”.',
			].join('\n'),
		),
		phrase('## Что при ошибке', '## What a fault does'),
		phrase(
			'Ошибка в строке – предложение в ячейках этого показателя: что не так, где и что впишите. Остальное считается. `=KPI_EXPLAIN("…")` показывает, как строка понята: определение словами, учтённые строки и неучтённые с причинами. Имя встроенного показателя занять нельзя: в формулах остаётся встроенный.',
			'A fault in a line is a sentence in the cells of that KPI: what is wrong, where, and the mend. Everything else goes on. `=KPI_EXPLAIN("…")` shows how the line is read: the definition in words, the rows counted and those left out with the reasons. The name of a built-in KPI stays with the built-in one.',
		),
	].join('\n\n');
}
