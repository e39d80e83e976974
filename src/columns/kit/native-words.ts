import type { Text } from '../../language/text';

/** Why a column has no native formula. */
export const NOT_BY_ONE_FORMULA: Text = {
	ru: 'Нужный столбец нельзя вывести из вкладок одной формулой.',
	en: 'The column it needs cannot be derived from the tabs by one formula.',
};
export const GIVEN_UP: Text = {
	ru: 'Срок, после которого клиент считается ушедшим, у каждого свой: он выводится из промежутков между его покупками.',
	en: 'The day on which a client is given up differs by client: it follows from the gaps between that client’s purchases.',
};

/** Time in cells is a fraction: comparing by text may lose its last digit, so "before" and "after" keep a second's distance. */
export const SECOND = '1/100000';

const indexOf = (column: string, id: string, ids: string, otherwise: string): string =>
	`IFERROR(INDEX({${column}};MATCH({${id}};{${ids}};0))${otherwise === '""' ? '&""' : ''};${otherwise})`;

/** A cell of the line of another tab that has this id. */
export const lookedUp = indexOf;
/** A line without that id is not looked for: sheets differ on what is found among empty cells. */
export const lookedUpIfAny = (column: string, id: string, ids: string, otherwise: string): string =>
	`IF({${id}}="";${otherwise};${indexOf(column, id, ids, otherwise)})`;
export const ofDeal = (column: string, otherwise: string, id = 'deal_id'): string =>
	indexOf(`deals.${column}`, id, 'deals.deal_id', otherwise);

/**
 * What the stages table says of the stage that a line enters. An id that stands in several pipelines is that of the line's own pipeline or,
 * where it is silent, of its deal's. `values`: what the column may hold, for one of words.
 */
export function ofStage(column: string, otherwise: string, values?: readonly string[]): string {
	const name = `{stages.${column}}`;
	const place = `{stages.stage_id};{to_stage_id};{stages.pipeline_id};IF({to_pipeline_id}="";${ofDeal('pipeline_id', '""')};{to_pipeline_id})`;
	const inPipeline =
		values === undefined
			? `IFERROR(AVERAGEIFS(${name};${place});${otherwise})`
			: values.reduceRight((rest, value) => `IF(COUNTIFS(${place};${name};"${value}")>0;"${value}";${rest})`, otherwise);
	return `IF(COUNTIFS({stages.stage_id};{to_stage_id})>1;${inPipeline};${indexOf(`stages.${column}`, 'to_stage_id', 'stages.stage_id', otherwise)})`;
}

/** Whether a deal stands in an unsorted stage: of its pipeline or, where it does not say which, of all that have the id. */
export const inUnsortedStage = ((): string => {
	const byId = '{stages.stage_id};{stage_id}';
	const exact = `${byId};{stages.pipeline_id};{pipeline_id}`;
	const unsorted = ';{stages.is_unsorted};TRUE';
	const isTold = `IF({pipeline_id}="";0;COUNTIFS(${exact}))>0`;
	const all = `AND(COUNTIFS(${byId}${unsorted})>0;COUNTIFS(${byId}${unsorted})=COUNTIFS(${byId}))`;
	return `IF(${isTold};COUNTIFS(${exact}${unsorted})>0;${all})`;
})();
export const anyOf = (column: string, ...values: readonly string[]): string =>
	`OR(${values.map((one) => `{${column}}="${one}"`).join(';')})`;

export const dialled = 'AND({type}="call";{status}="no_answer";{direction}<>"in")';
export const talks = ['call', 'meeting', 'presentation'] as const;
export const letters = 'OR({type}="email";{type}="message")';
