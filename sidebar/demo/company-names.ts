/** Names in the made-up company. */
export const companyNames = {
	ru: {
		people: ['Анна Белова', 'Борис Громов', 'Вера Зимина', 'Глеб Орлов', 'Дарья Юдина'],
		teams: ['Отдел А', 'Отдел Б'],
		regions: ['Центр', 'Урал'],
		pipeline: 'Демо-воронка',
		stages: ['Новая', 'Переговоры', 'Счёт выставлен', 'Успешно', 'Отказ'],
		losses: ['Дорого', 'Выбрали другого', 'Нет бюджета', 'Не дозвонились'],
		channels: ['Сайт', 'Рекомендация', 'Звонок'],
		deal: 'Демо-сделка',
		client: 'Демо-клиент',
	},
	en: {
		people: ['Anna Bell', 'Boris Grant', 'Vera Winter', 'Glen Orton', 'Dora Young'],
		teams: ['Team A', 'Team B'],
		regions: ['North', 'South'],
		pipeline: 'Demo pipeline',
		stages: ['New', 'Talks', 'Invoice sent', 'Won', 'Lost'],
		losses: ['Too expensive', 'Chose another', 'No budget', 'Not reached'],
		channels: ['Site', 'Referral', 'Call'],
		deal: 'Demo deal',
		client: 'Demo client',
	},
} as const;
