export const phoneWords = {
	ru: {
		tab: 'Телефон',
		whole: 'Весь лист: показатели, прогноз, спорные сделки',
		department: 'Весь лист: показатели, менеджеры, графики',
		left: 'Что осталось',
		today: 'Сегодня',
		people: 'Менеджеры',
		more: 'Ещё',
	},
	en: {
		tab: 'Phone',
		whole: 'The whole sheet: KPIs, forecast, contested deals',
		department: 'The whole sheet: KPIs, managers, charts',
		left: 'What is left',
		today: 'Today',
		people: 'Managers',
		more: 'More',
	},
} as const;
