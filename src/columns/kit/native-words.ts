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
export const ofStage = (column: string, otherwise: string): string =>
	indexOf(`stages.${column}`, 'to_stage_id', 'stages.stage_id', otherwise);
export const anyOf = (column: string, ...values: readonly string[]): string =>
	`OR(${values.map((one) => `{${column}}="${one}"`).join(';')})`;

export const dialled = 'AND({type}="call";{status}="no_answer";{direction}<>"in")';
export const talks = ['call', 'meeting', 'presentation'] as const;
export const letters = 'OR({type}="email";{type}="message")';
