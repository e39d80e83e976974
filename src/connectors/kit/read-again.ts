import type { Config, Entity, Reply } from './contract';

/** The setting under which the first reply of a run writes down when it came. */
const BEGAN = 'reading_began';

/** When this reply was written, by the CRM's own clock, which its times of change are told by. */
export const beganWith = ({ headers }: Reply): Readonly<Record<string, string>> => {
	const at = Date.parse(headers.date ?? '');
	return Number.isNaN(at) ? {} : { [BEGAN]: String(at) };
};

export const beganAt = (config: Config): number | null => (config[BEGAN] === undefined ? null : Number(config[BEGAN]));

/**
 * The same lists once more, for what changed while they were read: what was edited behind the reader's back, or moved from a list that was
 * still to be read to one that was read already. Without a clock in the CRM's replies this is left to the next import.
 */
export const readAgain = (lists: readonly Entity[]): Entity[] =>
	lists.map((list) =>
		again(list, (config) => {
			const at = beganAt(config);
			return at === null ? null : list.first(config, at);
		}),
	);

/**
 * Stages and people once more: a deal that was read late may name one that was not there when their short list was read. Changes are read
 * within seconds, and leave that to the next import.
 */
export const listAgain = (lists: readonly Entity[]): Entity[] =>
	lists.map((list) => again(list, (config, since) => (since === null && beganAt(config) !== null ? list.first(config, null) : null)));

const again = (list: Entity, first: Entity['first']): Entity => ({
	...list,
	id: `${list.id}-again`,
	title: { ru: `${list.title.ru}: что изменилось за время загрузки`, en: `${list.title.en}: what changed meanwhile` },
	first,
});
