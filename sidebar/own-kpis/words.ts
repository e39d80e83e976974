import { phrase } from '../language/phrase';

export const ownKpisWords = {
	loading: phrase('Читаем «Мои показатели»…', 'Reading My KPIs…'),
	lead: phrase(
		'Готовые показатели. Каждый станет строкой вкладки «Мои показатели»: её можно менять, переименовать, удалить.',
		'Ready-made KPIs. Each becomes a line of the tab “My KPIs”, which you may change, rename or delete.',
	),
	after: phrase(
		'Показатель уже работает в формулах. На листах он появится после «Пересчитать показатели» и обновления сводок.',
		'The KPI works in formulas at once. It comes onto the sheets after “Recompute the KPIs” and a refresh of the summaries.',
	),
	add: phrase(
		(name: string) => `Добавить «${name}»`,
		(name: string) => `Add “${name}”`,
	),
	isThere: phrase('Уже есть', 'Already there'),
};
