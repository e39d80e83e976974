import { type Text, text } from '../language/text';
import type { KpiSet } from './kpi-set';

const FEWEST = 4;
const MOST = 6;
const RESULT = 0.4;

/** Where a set departs from the rules of the article; `isFault`: it cannot be activated. */
export interface Advice {
	readonly sentence: Text;
	readonly isFault: boolean;
}

export function adviceOn({ lines, stops, unknown, fund, atLeast, atMost }: KpiSet): Advice[] {
	const advice: Advice[] = [];
	const add = (ru: string, en: string, isFault = false): number => advice.push({ sentence: text(ru, en), isFault });
	const sum = Math.round(lines.reduce((total, { weight }) => total + weight, 0) * 10_000) / 100;
	for (const name of unknown)
		add(
			`Показателя «${name}» нет. Выберите другой из списка или удалите строку.`,
			`There is no KPI "${name}". Choose another from the list or delete the line.`,
			true,
		);
	if (sum !== 100)
		add(
			`Веса дают ${sum} %, а должны 100 %. Исправьте столбец «Вес».`,
			`The weights make ${sum}% instead of 100%. Correct the column Weight.`,
			true,
		);
	for (const { metric, weight, planSource, norm } of lines) {
		const { ru, en } = metric.name;
		if (weight < 0)
			add(`У показателя «${ru}» отрицательный вес. Поставьте 0 или больше.`, `"${en}" has a negative weight. Make it 0 or more.`, true);
		if (planSource === 'fixed' && norm === null)
			add(
				`У показателя «${ru}» план – норма, но норма не указана. Впишите её.`,
				`The plan of "${en}" is a norm, but no norm is given. Fill it in.`,
				true,
			);
	}
	if (atLeast !== null && atMost !== null && atLeast > atMost)
		add('Премия «не меньше» больше, чем «не больше». Поменяйте их.', 'The least bonus is above the greatest. Swap them.', true);
	if (lines.length < FEWEST || lines.length > MOST)
		add(
			`Показателей ${lines.length}: лучше от ${FEWEST} до ${MOST}, иначе человек не видит главного.`,
			`There are ${lines.length} KPIs: ${FEWEST} to ${MOST} are better, or a person loses sight of what matters.`,
		);
	if (!lines.some(({ metric, weight }) => metric.aspect === 'result' && weight >= RESULT - 1e-9))
		add(
			'Нет показателя результата с весом 40 % и больше. Дайте больший вес деньгам или сделкам.',
			'No result has a weight of 40% or more. Give money or deals a greater weight.',
		);
	const quantities = lines.filter(({ metric }) => metric.aspect === 'quantity');
	if (quantities.length > lines.filter(({ metric }) => metric.aspect === 'quality').length) {
		const [ru, en] = [
			quantities.map(({ metric }) => `«${metric.name.ru}»`).join(', '),
			quantities.map(({ metric }) => metric.name.en).join(', '),
		];
		add(
			`Показателей количества больше, чем качества (${ru}): добавьте к каждому показатель качества, например долю успешных сделок.`,
			`There are more KPIs of quantity than of quality (${en}): put one of quality beside each, such as the win rate.`,
		);
	}
	const duplicates = lines.filter(({ metric }, i) => lines.findIndex((other) => other.metric.key === metric.key) < i);
	for (const { metric } of duplicates)
		add(`Показатель «${metric.name.ru}» стоит дважды. Оставьте одну строку.`, `"${metric.name.en}" stands twice. Keep one line.`, true);
	if (fund === null)
		add(
			'Фонд премии не указан: балл будет, премии в деньгах нет.',
			'No bonus fund is given: there will be a score, but no bonus in money.',
		);
	for (const { metric, multiplier } of stops)
		if (multiplier < 0 || multiplier > 1)
			add(
				`Множитель стоп-показателя «${metric.name.ru}» должен быть от 0 до 1.`,
				`The multiplier of the penalty KPI "${metric.name.en}" must be between 0 and 1.`,
				true,
			);
	return advice;
}
