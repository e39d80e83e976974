import { phrase } from '../language/phrase';

export const settingsWords = {
	loading: phrase('Читаем настройки…', 'Loading the settings…'),
	tab: phrase(
		(tab: string) => `Хранятся на вкладке «${tab}»: там их можно менять и вручную.`,
		(tab: string) => `Stored on the “${tab}” tab, where you can also edit them by hand.`,
	),
	noTab: phrase(
		'Вкладки «Настройки» ещё нет: надстройка создаст её, когда вы сохраните.',
		'There is no Settings tab yet: the add-on creates it when you save.',
	),
	company: phrase('Компания', 'Company'),
	sheetLanguage: phrase('Язык листов и писем', 'Language of sheets and emails'),
	languageHint: phrase(
		'Один на всю таблицу, выбирается до первого импорта. Язык панели у каждого свой — внизу.',
		'One for the whole spreadsheet, chosen before the first import. Everyone picks their own panel language below.',
	),
	languageSettled: phrase(
		'Листы уже построены на этом языке. Язык панели у каждого свой — внизу.',
		'The sheets are already in this language. Everyone picks their own panel language below.',
	),
	zone: phrase('Часовой пояс', 'Time zone'),
	zoneHint: phrase(
		'По нему считаются дни и месяцы. Например, Europe/Moscow.',
		'Days and months are counted in it. For example, Europe/London.',
	),
	currency: phrase('Основная валюта', 'Main currency'),
	currencyHint: phrase(
		'Три буквы: RUB, USD, EUR. Остальные пересчитываются по вкладке «Курсы».',
		'Three letters: USD, EUR, GBP. Others are converted by the Rates tab.',
	),
	workingTime: phrase('Рабочее время', 'Working hours'),
	dayStart: phrase('Начало дня', 'Day starts'),
	dayEnd: phrase('Конец дня', 'Day ends'),
	weekend: phrase('Выходные', 'Days off'),
	country: phrase('Страна (код)', 'Country (code)'),
	countryHint: phrase(
		'RU — производственный календарь России. Праздники других стран внесите на вкладку «Календарь».',
		'RU: the Russian public holidays. Enter holidays of other countries on the Calendar tab.',
	),
	temperatures: phrase('Температура этапов', 'Stage temperature'),
	temperaturesLead: phrase(
		'По ней считаются показатели тёплых и горячих сделок. У выигранных и проигранных этапов её нет.',
		'The KPIs of warm and hot deals use it. Won and lost stages have none.',
	),
	noStages: phrase('Этапы появятся после импорта.', 'Stages appear after an import.'),
	cold: phrase('холодный', 'cold'),
	warm: phrase('тёплый', 'warm'),
	hot: phrase('горячий', 'hot'),
	none: phrase('нет', 'none'),
	slices: phrase('Разрезы на листах', 'Slices on the sheets'),
	slicesLead: phrase(
		(most: string | number) =>
			`По чему делить показатели в блоке «Разрезы» на листах отдела и менеджеров, до ${most}. Ничего не отмечено — каналы, воронки и регионы клиентов. После сохранения обновите листы.`,
		(most: string | number) =>
			`What the block “Slices” on the sheets cuts KPIs by, up to ${most}. Nothing chosen: channels, pipelines and client regions. Refresh the sheets after saving.`,
	),
	ownSlices: phrase('Свои столбцы', 'Columns of your own'),
	ownSlicesHint: phrase(
		'Заголовки столбцов, которые вы добавили на вкладки с данными, через точку с запятой.',
		'Headings of columns that you added to data tabs, separated by semicolons.',
	),
	data: phrase('Вкладки с данными', 'Data tabs'),
	dataLead: phrase(
		'Сделки, активности и другие записи. Скройте их, чтобы в файле остались листы для чтения: формулы и сводки работают по-прежнему.',
		'Deals, activities and other records. Hide them to leave only sheets for reading: formulas and summaries work all the same.',
	),
	showData: phrase('Показать данные', 'Show the data'),
	hideData: phrase('Скрыть данные', 'Hide the data'),
	save: phrase('Сохранить и пересчитать', 'Save and recalculate'),
	saving: phrase('Пересчитываем показатели…', 'Recalculating the KPIs…'),
	saved: phrase('Сохранено. Показатели пересчитаны.', 'Saved. The KPIs are up to date.'),
	toWarehouse: phrase('Копия в BigQuery', 'Copy in BigQuery'),
	toInstallation: phrase('Проверить установку', 'Check the installation'),
	undo: phrase('Прежние значения можно вернуть здесь же.', 'You can set the previous values again here.'),
};
