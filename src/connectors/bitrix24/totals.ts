import type { TableId } from '../../facts/tables';
import type { Entity } from '../kit/contract';
import { announced } from '../kit/paging';
import { batch, command } from './address';
import { KINDS } from './fields';
import { openBatch } from './reply';

const cards = (entityTypeId: number): string => command('crm.item.list', { entityTypeId, select: ['id'], order: { id: 'ASC' } });

const COUNTED: Readonly<Record<string, readonly [command: string, table: TableId]>> = {
	deals: [cards(KINDS.deal), 'deals'],
	companies: [cards(KINDS.company), 'clients'],
	contacts: [cards(KINDS.contact), 'clients'],
	moves: [command('crm.stagehistory.list', { entityTypeId: 2, select: ['ID'], order: { ID: 'ASC' } }), 'stage_changes'],
	activities: [command('crm.activity.list', { select: ['ID'], order: { ID: 'ASC' } }), 'activities'],
};

/** How many records there are, asked before a whole read: the portal counts where a page is asked for by its number. */
export const totals: Entity = {
	id: 'totals',
	title: { ru: 'Сколько всего записей', en: 'How many records there are' },
	first: (config, since) =>
		since === null ? batch(config, Object.fromEntries(Object.entries(COUNTED).map(([name, [line]]) => [name, line]))) : null,
	read(reply, request) {
		const opened = openBatch(reply, request);
		if (!opened.ok) return opened;
		const counts: Partial<Record<TableId, number>> = {};
		for (const [name, [, table]] of Object.entries(COUNTED)) counts[table] = (counts[table] ?? 0) + (opened.total(name) ?? 0);
		return { ok: true, page: { facts: {}, settings: announced(counts), rowCount: 0 } };
	},
};
