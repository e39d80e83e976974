import type { Text } from '../language/text';
import { text } from '../language/text';
import type { Opinions } from './feedback';

/** A KPI with so low an average rating needs a change. */
const POOR = 2.5;
const HALF = 0.5;

export interface ReviewOf {
	/** One score for each person and month of the trial; null: there is none. */
	readonly scores: readonly (number | null)[];
	readonly opinions: Opinions;
	/** The name of a metric on screen. */
	readonly nameOf: (metric: string) => Text;
	readonly hasClosedMonth: boolean;
}

/** The decision that the figures and the feedback of a trial suggest. */
export interface Proposal {
	readonly decision: 'activate' | 'adjust' | 'extend';
	readonly reasons: readonly Text[];
}

export function proposalFrom({ scores, opinions, nameOf, hasClosedMonth }: ReviewOf): Proposal {
	const wait: Text[] = [];
	if (!hasClosedMonth) wait.push(text('Ни один месяц теста ещё не закрыт.', 'No month of the trial is closed yet.'));
	if (opinions.silent.length > 0)
		wait.push(
			text(
				`Ответили ${opinions.answered} из ${opinions.asked}: сначала выслушайте остальных.`,
				`${opinions.answered} of ${opinions.asked} have answered: hear the others first.`,
			),
		);
	if (wait.length > 0) return { decision: 'extend', reasons: wait };
	const change: Text[] = [];
	for (const { metric, average, complaints } of opinions.byMetric)
		if (average !== null && average <= POOR) {
			const { ru, en } = nameOf(metric);
			const rounded = Math.round(average * 10) / 10;
			change.push(
				text(
					`«${ru}» оценили в среднем на ${String(rounded).replace('.', ',')} из 5 (жалоб: ${complaints}).`,
					`"${en}" was rated ${rounded} of 5 on average (complaints: ${complaints}).`,
				),
			);
		}
	if (opinions.open.length > 0)
		change.push(
			text(
				`Жалоб без решения: ${opinions.open.length}. Примите их или отклоните с ответом.`,
				`Complaints without a decision: ${opinions.open.length}. Accept them or decline with an answer.`,
			),
		);
	const existing = scores.filter((score) => score !== null);
	const zeros = existing.filter((score) => score === 0).length;
	if (existing.length === 0)
		change.push(text('Балла нет ни у кого: к показателям набора нет планов.', 'Nobody has a score: the KPIs of the set have no plans.'));
	else if (zeros / existing.length > HALF)
		change.push(
			text(
				'Больше половины баллов – ноль: пороги или планы слишком высоки.',
				'More than half of the scores are zero: thresholds or plans are too high.',
			),
		);
	if (change.length > 0) return { decision: 'adjust', reasons: change };
	return {
		decision: 'activate',
		reasons: [
			text('Месяц закрыт, все ответили, жалоб без решения нет.', 'A month is closed, everybody has answered, no complaint is undecided.'),
		],
	};
}
