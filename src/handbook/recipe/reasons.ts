import { type Text, text } from '../../language/text';

/** Why a figure has no recipe, in one sentence. */
export class NoRecipe extends Error {
	readonly reason: Text;

	constructor(reason: Text) {
		super(reason.en);
		this.reason = reason;
	}
}

export const REASONS = {
	cohort: text(
		'Каждого клиента надо взять один раз, с первого входа в периоде, и проследить по всем его сделкам; СЧЁТЕСЛИМН такого не умеет.',
		'Each client must be taken once, at the first entry in the period, and followed through all deals of that client; COUNTIFS cannot.',
	),
	alternatives: text(
		'Условие «одно из» СЧЁТЕСЛИМН складывает, а медиану, среднее и число разных так сложить нельзя.',
		'COUNTIFS adds up alternatives of a condition, but a median, a mean or a number of different ones cannot be added up.',
	),
	spread: text(
		'Общие расходы разносятся на менеджеров пропорционально другому показателю.',
		'Shared costs are spread over managers in proportion to another figure.',
	),
	undated: text(
		'Для сделок без ожидаемой даты нужны доля выигранных и обычный срок каждого этапа, а их одной формулой не посчитать.',
		'Deals without an expected date need the win rate and the usual days of each stage, which one formula cannot have.',
	),
	frame: text(
		'Вспомогательный столбец считает один период, а здесь их нужно два сразу.',
		'A helper column works for one period, and here two are needed at once.',
	),
} as const;
