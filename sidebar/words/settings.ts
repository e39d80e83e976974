import { say } from './pair';

export const settings = {
	loading: say('Читаем настройки…', 'Reading the settings…'),
	where: say(
		(tab: string) => `Хранятся на вкладке «${tab}»: там их можно править и руками.`,
		(tab: string) => `They are kept in the tab “${tab}”, where they can be edited by hand, too.`,
	),
	nowhere: say(
		'Вкладки «Настройки» ещё нет: надстройка создаст её, когда вы сохраните.',
		'There is no Settings tab yet: the add-on makes it when you save.',
	),
	account: say('Компания', 'Company'),
	zone: say('Часовой пояс', 'Time zone'),
	zoneHint: say(
		'По нему считаются дни и месяцы. Например, Europe/Moscow.',
		'Days and months are counted by it. For example, Europe/London.',
	),
	currency: say('Основная валюта', 'Main currency'),
	currencyHint: say(
		'Три буквы: RUB, USD, EUR. Остальные пересчитываются по вкладке «Курсы».',
		'Three letters: USD, EUR, GBP. Others are converted by the Rates tab.',
	),
	calendar: say('Рабочее время', 'Working time'),
	open: say('Начало дня', 'Day begins'),
	close: say('Конец дня', 'Day ends'),
	weekend: say('Выходные', 'Days off'),
	country: say('Страна (код)', 'Country (code)'),
	countryHint: say(
		'RU – производственный календарь России. Праздники других стран внесите на вкладку «Календарь».',
		'RU: the Russian production calendar. Put holidays of other countries into the Calendar tab.',
	),
	temperatures: say('Температура этапов', 'Warmth of stages'),
	temperaturesLead: say(
		'По ней считаются показатели тёплых и горячих сделок. Выигранные и проигранные этапы её не имеют.',
		'The KPIs of warm and hot deals are counted by it. Won and lost stages have none.',
	),
	noStages: say('Этапы появятся после импорта.', 'Stages appear after an import.'),
	cold: say('холодный', 'cold'),
	warm: say('тёплый', 'warm'),
	hot: say('горячий', 'hot'),
	none: say('нет', 'none'),
	save: say('Сохранить и пересчитать', 'Save and recompute'),
	saving: say('Пересчитываем показатели…', 'Computing the KPIs…'),
	saved: say('Сохранено. Показатели пересчитаны.', 'Saved. The KPIs are up to date.'),
	undo: say('Прежние значения можно вернуть здесь же.', 'The former values can be set again here.'),
};
