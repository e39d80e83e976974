/** `{0}` is the actual figure and `{1}` the plan's. A person is told what to do, the head what to ask. */
export const adviceWords = {
	ru: {
		none: 'План на этот период не задан: меню KPI for Sales → Открыть панель → Цель.',
		begun: 'Период только начался: сравнивать с планом рано.',
		reached: 'План выполнен.',
		ahead: 'Идём по плану.',
		behind: 'До плана на сегодня не хватает {0}. ',
		short: 'Период закончен, до плана не хватило {0}. ',
		noFactor: 'Шаги не отстают, а выиграно сделок {0}, к этому дню нужно {1}: доведите до оплаты те, что уже в работе.',
		noPlan: 'Причину не назвать: сделок и шагов слишком мало или их нет в плане.',
		factors: {
			size: {
				person: 'Слабее всего ваш чек: {0} вместо {1} по плану. Предложите больше в самых крупных сделках, что уже в работе.',
				head: 'Слабее всего чек: {0} вместо {1} по плану. Проверьте скидки и состав сделок, что близки к оплате.',
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
		over: 'Рабочих дней не осталось.',
		noSteps: 'Шаги не из чего посчитать: нет ни своей истории, ни цели. Задайте цель: меню KPI for Sales → Открыть панель → Цель.',
		steep: ' Это {0}× к нынешнему темпу: обсудите план, вкладка «Темп» предлагает новый.',
		left: 'Осталось рабочих дней: {0}. В каждый из них: ',
		lines: { deals: 'сделок', leads: 'новых лидов', calls: 'звонков', meetings: 'встреч', presentations: 'презентаций' },
		friday: 'С пятницы, {0}: ',
		won: 'выиграно {0} на {1}',
		lost: 'проиграно {0} на {1}',
		leads: 'новых лидов {0}',
		laggards: 'Больше всех не хватает до плана на сегодня: ',
		deals: 'Крупнейшие в работе: ',
		noDeals: 'Открытых сделок с суммой нет.',
	},
	en: {
		none: 'No plan is set for this period: menu KPI for Sales → Open the panel → Goal.',
		begun: 'The period has just begun: it is too early to compare with the plan.',
		reached: 'The plan is reached.',
		ahead: 'On plan.',
		behind: 'Short of the plan to date by {0}. ',
		short: 'The period is over, short of the plan by {0}. ',
		noFactor: 'The steps are not behind, but deals won are {0}, and {1} were due by this day: close those that are in work.',
		noPlan: 'No reason can be named: deals and steps are too few, or the plan has none.',
		factors: {
			size: {
				person: 'Weakest is your deal size: {0} instead of the planned {1}. Offer more in the largest deals you have in work.',
				head: 'Weakest is the deal size: {0} instead of the planned {1}. Check discounts, and what the deals close to payment contain.',
			},
			conversion: {
				person: 'Weakest is your conversion: {0} of leads become deals, {1} by plan. See in the funnel below at which stage you lose most.',
				head: 'Weakest is conversion: {0} of leads become deals, {1} by plan. Go through the stage that loses most with the managers.',
			},
			leads: {
				person: 'Weakest are leads: {0}, and {1} were due by this day. Ask for more, or find some yourself.',
				head: 'Weakest are leads: {0}, and {1} were due by this day. Agree on more with marketing, or have more cold calls made.',
			},
			calls: {
				person: 'Weakest are calls: {0}, and {1} were due by this day. Begin the day with them.',
				head: 'Weakest are calls: {0}, and {1} were due by this day. Ask those who call least what is in the way.',
			},
			meetings: {
				person: 'Weakest are meetings: {0}, and {1} were due by this day. Arrange some for the next days.',
				head: 'Weakest are meetings: {0}, and {1} were due by this day. Ask those who meet least what is in the way.',
			},
			presentations: {
				person: 'Weakest are presentations: {0}, and {1} were due by this day. Offer one to those you have talked to.',
				head: 'Weakest are presentations: {0}, and {1} were due by this day. Ask those who give fewest what is in the way.',
			},
		},
		done: 'The plan is reached: no step is required.',
		over: 'No working day is left.',
		noSteps:
			'There is nothing to work the steps out from, neither history nor goal. Set a goal: menu KPI for Sales → Open the panel → Goal.',
		steep: ' That is {0}× the present pace: talk about the plan, the Pace tab proposes a new one.',
		left: 'Working days left: {0}. On each of them: ',
		lines: { deals: 'deals', leads: 'new leads', calls: 'calls', meetings: 'meetings', presentations: 'presentations' },
		friday: 'Since Friday, {0}: ',
		won: 'won {0}, {1}',
		lost: 'lost {0}, {1}',
		leads: 'new leads {0}',
		laggards: 'Furthest behind the plan to date: ',
		deals: 'Largest in work: ',
		noDeals: 'No open deal has an amount.',
	},
} as const;
