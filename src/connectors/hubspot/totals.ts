import type { TableId } from '../../facts/tables';
import type { Config, Entity, Request } from '../kit/contract';
import { number } from '../kit/json';
import { isRefusal } from '../kit/optional-parts';
import { announced, type RowCounts } from '../kit/paging';
import { post } from './address';
import { open } from './reply';

const COUNTED: readonly (readonly [type: string, table: TableId])[] = [
	['deals', 'deals'],
	['companies', 'clients'],
	['contacts', 'clients'],
	...['calls', 'meetings', 'tasks', 'emails', 'communications'].map((type) => [type, 'activities'] as const),
];

interface Note {
	readonly nth: number;
	readonly counts: RowCounts;
}

const ask = (config: Config, note: Note): Request =>
	post(config, `crm/objects/${COUNTED[note.nth]![0]}/search`, { filterGroups: [], properties: [], limit: 1 }, JSON.stringify(note));

/** How many records there are, asked before a whole read: one search of one record a kind. */
export const totals: Entity = {
	id: 'totals',
	title: { ru: 'Сколько всего записей', en: 'How many records there are' },
	first: (config, since) => (since === null ? ask(config, { nth: 0, counts: {} }) : null),
	read(reply, request, config) {
		const { nth, counts } = JSON.parse(request.note!) as Note;
		const opened = open(reply);
		// The list itself will tell why it may not be read.
		if (!opened.ok) return isRefusal(opened.fault) ? { ok: true, page: { facts: {}, rowCount: 0 } } : opened;
		const total = number(opened.body.total);
		const table = COUNTED[nth]![1];
		const now: RowCounts = { ...counts, [table]: (counts[table] ?? 0) + (typeof total === 'number' ? total : 0) };
		const page = { facts: {}, rowCount: 0 };
		if (nth + 1 === COUNTED.length) return { ok: true, page: { ...page, settings: announced(now) } };
		return { ok: true, page: { ...page, next: ask(config, { nth: nth + 1, counts: now }) } };
	},
};
