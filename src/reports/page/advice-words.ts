/** `{0}` is the actual figure and `{1}` the plan's. A person is told what to do, the head what to ask. */
export const adviceWords = {
	ru: {
		none: 'План на этот период не задан: Расширения → KPI for Sales → Открыть панель → Цель.',
		empty: 'Сделок в данных нет: судить не о чем.',
		begun: 'Период только начался: сравнивать с планом рано.',
		reached: 'План выполнен.',
		ahead: 'Идём по плану.',
		behind: 'До плана на сегодня не хватает {0}. ',
		behindLast: 'Период заканчивается, до плана не хватает {0}. ',
		short: 'Период закончен, до плана не хватило {0}. ',
		noFactor:
			'Звонков, встреч и лидов хватает, но выигранных сделок {0}, а к этому дню нужно {1}: доведите до оплаты те, что уже в работе.',
		noPlan: 'Причину назвать нельзя: сделок и звонков слишком мало или плана по ним нет.',
		factors: {
			size: {
				person: 'Слабее всего ваш средний чек: {0} вместо {1} по плану. Предложите больше в самых крупных открытых сделках.',
				head: 'Слабее всего средний чек: {0} вместо {1} по плану. Проверьте скидки и состав сделок, которые близки к оплате.',
			},
			conversion: {
				person:
					'Слабее всего ваша конверсия: сделкой становятся {0} лидов, по плану {1}. Найдите в воронке ниже этап, на котором теряете больше всего.',
				head: 'Слабее всего конверсия: сделкой становятся {0} лидов, по плану {1}. Разберите с менеджерами этап воронки, на котором теряете больше всего.',
			},
			leads: {
				person: 'Слабее всего лиды: {0}, а к этому дню нужно {1}. Попросите ещё или найдите сами.',
				head: 'Слабее всего лиды: {0}, а к этому дню нужно {1}. Договоритесь о новых с маркетингом или прибавьте холодных звонков.',
			},
			calls: {
				person: 'Слабее всего звонки: {0}, а к этому дню нужно {1}. Начните день с них.',
				head: 'Слабее всего звонки: {0}, а к этому дню нужно {1}. Спросите тех, кто звонит меньше всех, что мешает.',
			},
			meetings: {
				person: 'Слабее всего встречи: {0}, а к этому дню нужно {1}. Назначьте их на ближайшие дни.',
				head: 'Слабее всего встречи: {0}, а к этому дню нужно {1}. Спросите тех, кто встречается реже всех, что мешает.',
			},
			presentations: {
				person: 'Слабее всего презентации: {0}, а к этому дню нужно {1}. Предложите их тем, с кем уже говорили.',
				head: 'Слабее всего презентации: {0}, а к этому дню нужно {1}. Спросите тех, у кого их меньше всех, что мешает.',
			},
		},
		done: 'План выполнен: обязательных шагов не осталось.',
		last: 'Рабочих дней после сегодняшнего нет. До плана не хватает: ',
		over: 'Период закончен: догонять план уже нечем.',
		noSteps:
			'Сколько звонков и встреч нужно, пока не посчитать: нет ни истории продаж, ни цели. Задайте цель: Расширения → KPI for Sales → Открыть панель → Цель.',
		steep: ' Это в {0} раз больше нынешнего темпа: обсудите план, новый предложен на вкладке «Темп».',
		left: 'Осталось рабочих дней: {0}. В каждый из них: ',
		lines: { deals: 'сделок', leads: 'новых лидов', calls: 'звонков', meetings: 'встреч', presentations: 'презентаций' },
		friday: 'С пятницы, {0}: ',
		won: 'выиграно {0} на {1}',
		lost: 'проиграно {0} на {1}',
		leads: 'новых лидов {0}',
		laggards: 'Сильнее всех отстают от плана на сегодня: ',
		deals: 'Крупнейшие открытые сделки: ',
		noDeals: 'Открытых сделок с суммой нет.',
	},
	en: {
		none: 'No plan is set for this period: Extensions → KPI for Sales → Open the panel → Goal.',
		empty: 'There are no deals in the data: there is nothing to judge by.',
		begun: 'The period has just begun: it is too early to compare with the plan.',
		reached: 'The plan is reached.',
		ahead: 'On track with the plan.',
		behind: '{0} behind the plan to date. ',
		behindLast: 'The period is ending, {0} short of the plan. ',
		short: 'The period is over, {0} short of the plan. ',
		noFactor: 'Calls, meetings and leads are on track, but only {0} deals are won and {1} were due by today: close the open ones.',
		noPlan: 'No reason can be named: there are too few deals and calls, or no plan for them.',
		factors: {
			size: {
				person: 'Your average deal size is furthest below plan: {0} instead of {1}. Offer more in your largest open deals.',
				head: 'The average deal size is furthest below plan: {0} instead of {1}. Check the discounts and contents of deals close to payment.',
			},
			conversion: {
				person:
					'Your conversion is furthest below plan: {0} of leads become deals instead of {1}. Look in the funnel below for the stage where you lose most.',
				head: 'Conversion is furthest below plan: {0} of leads become deals instead of {1}. Go through the stage that loses most with the managers.',
			},
			leads: {
				person: 'Leads are furthest below plan: {0}, and {1} were due by today. Ask for more, or find some yourself.',
				head: 'Leads are furthest below plan: {0}, and {1} were due by today. Agree on more with marketing, or have more cold calls made.',
			},
			calls: {
				person: 'Calls are furthest below plan: {0}, and {1} were due by today. Start the day with them.',
				head: 'Calls are furthest below plan: {0}, and {1} were due by today. Ask those who call least what gets in the way.',
			},
			meetings: {
				person: 'Meetings are furthest below plan: {0}, and {1} were due by today. Arrange some for the next few days.',
				head: 'Meetings are furthest below plan: {0}, and {1} were due by today. Ask those who meet clients least what gets in the way.',
			},
			presentations: {
				person: 'Presentations are furthest below plan: {0}, and {1} were due by today. Offer one to those you have talked to.',
				head: 'Presentations are furthest below plan: {0}, and {1} were due by today. Ask those who give fewest what gets in the way.',
			},
		},
		done: 'The plan is reached: nothing more is required.',
		last: 'There is no working day after today. Still needed for the plan: ',
		over: 'The period is over: there is no time left to catch up.',
		noSteps:
			'How many calls and meetings it takes cannot be worked out yet: there is neither sales history nor a goal. Set a goal: Extensions → KPI for Sales → Open the panel → Goal.',
		steep: ' That is {0} times the current pace: discuss the plan, the Pace tab proposes a new one.',
		left: 'Working days left: {0}. On each of them: ',
		lines: { deals: 'deals', leads: 'new leads', calls: 'calls', meetings: 'meetings', presentations: 'presentations' },
		friday: 'Since Friday, {0}: ',
		won: '{0} won for {1}',
		lost: '{0} lost for {1}',
		leads: '{0} new leads',
		laggards: 'Furthest behind the plan to date: ',
		deals: 'Largest open deals: ',
		noDeals: 'No open deal has an amount.',
	},
} as const;
