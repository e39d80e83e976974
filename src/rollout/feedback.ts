import type { Row } from '../facts/table';

/** A line without rating and comment is a request that nobody has answered. */
const isAnswer = ({ rating, comment }: Row): boolean => typeof rating === 'number' || String(comment ?? '').trim() !== '';
const OPEN = new Set<unknown>(['new', 'discussed', null, undefined, '']);
/** A rating of this or less is a complaint. */
const COMPLAINT = 2;

export interface Opinion {
	readonly metric: string;
	readonly ratings: number;
	/** null: nobody has rated it. */
	readonly average: number | null;
	readonly complaints: number;
}

export interface Opinions {
	readonly asked: number;
	readonly answered: number;
	/** Ids of the people who have not answered. */
	readonly silent: readonly string[];
	readonly byMetric: readonly Opinion[];
	/** Complaints without a decision. */
	readonly open: readonly Row[];
}

/** The feedback on a set: who answered, the average rating of every KPI, complaints without a decision (spec §3.7). */
export function opinionsOn(rows: readonly Row[], setId: string, people: readonly string[], metrics: readonly string[]): Opinions {
	const answers = rows.filter((row) => row.kpi_set_id === setId && isAnswer(row));
	const silent = people.filter((id) => !answers.some(({ manager_id }) => String(manager_id) === id));
	const byMetric = metrics.map((metric): Opinion => {
		const ofMetric = answers.filter((row) => row.metric === metric);
		const ratings = ofMetric.flatMap(({ rating }) => (typeof rating === 'number' ? [rating] : []));
		const average = ratings.length === 0 ? null : ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
		return { metric, ratings: ratings.length, average, complaints: ofMetric.filter(isComplaint).length };
	});
	const open = answers.filter((row) => isComplaint(row) && OPEN.has(row.status));
	return { asked: people.length, answered: people.length - silent.length, silent, byMetric, open };
}

const isComplaint = ({ rating }: Row): boolean => typeof rating === 'number' && rating <= COMPLAINT;
