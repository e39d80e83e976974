import { answerFrom, queriesOf, type WarehouseQuestion } from '../../src/warehouse/question';
import type { Dataset } from './dataset';
import { type Evaluator, failed, valuesOf } from './zetasql';

/** The figures as [figure][scope][period], worked out by ZetaSQL from the tables of the dataset. */
export async function askWarehouse(question: WarehouseQuestion, dataset: Dataset, evaluator: Evaluator): Promise<(number | null)[][][]> {
	const answers = [];
	for (const { sql, parameters, reads, views, places } of queriesOf(question)) {
		const tables = await dataset.contents(reads, views);
		const content = await evaluator.query({ sql, parameters, tables }).catch((error: Error) => failed('figures', sql, error));
		answers.push({ places, lines: valuesOf(content) as (number | null)[][] });
	}
	return answerFrom(question, answers);
}
