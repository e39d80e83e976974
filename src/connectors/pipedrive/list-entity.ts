import type { Config, Entity } from '../kit/contract';
import { object, text } from '../kit/json';
import { type ListEntitySpec, listEntity } from '../kit/list-entity';
import { nextByCursor, withOverlap } from '../kit/paging';
import { get } from './address';
import { open } from './reply';

export interface ListSpec extends Pick<ListEntitySpec, 'id' | 'title' | 'facts' | 'settings'> {
	readonly path: string;
	readonly query?: (config: Config) => Readonly<Record<string, string>>;
	/** "Changed since" can be asked; otherwise the list is always read in full. */
	readonly hasSince?: true;
}

/** A request costs the same whatever its length. */
const PAGE_SIZE = 500;

/** One list, followed by its cursor; those of the first version come whole. */
export const pipedriveList = ({ path, query, hasSince, ...spec }: ListSpec): Entity =>
	listEntity({
		...spec,
		name: path,
		rows: ['data'],
		// As the first version says "none".
		isNullEmpty: true,
		first: (config, since) =>
			get(config, path, {
				...(path.startsWith('v1/') ? {} : { limit: PAGE_SIZE }),
				...(hasSince === true && since !== null ? { updated_since: sinceText(since) } : {}),
				...query?.(config),
			}),
		open,
		next: (body, request) => nextByCursor(request, 'cursor', text(object(body.additional_data).next_cursor)),
	});

/** RFC 3339, whole seconds. */
const sinceText = (since: number): string => `${new Date(withOverlap(since)).toISOString().slice(0, 19)}Z`;
