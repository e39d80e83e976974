import { column, type Table } from './table';

/** Source of history rows that no CRM told: an import saw the difference. They begin with the first import, so they are no whole history. */
export const SEEN = 'seen';

/** Entries into stages, spec §1.2. Creation in a stage is an entry with no `from_stage_id`. */
export const stageChanges: Table = {
	id: 'stage_changes',
	title: { ru: 'История этапов', en: 'Stage changes' },
	key: ['source', 'change_id'],
	idFrom: ['deal_id', 'changed_at', 'to_stage_id'],
	columns: [
		column('source', 'enum', 'Источник', 'Source'),
		column('change_id', 'id', 'ID', 'Change ID', { also: ['id'] }),
		column('deal_id', 'id', 'Сделка', 'Deal ID', { required: true, also: ['deal'] }),
		column('changed_at', 'instant', 'Когда', 'Changed at', { required: true, also: ['at', 'дата'] }),
		column('from_stage_id', 'id', 'С этапа', 'From stage', { also: ['from_stage'] }),
		column('to_stage_id', 'id', 'На этап', 'To stage', { required: true, also: ['to_stage'] }),
		column('to_pipeline_id', 'id', 'Воронка', 'To pipeline', { also: ['pipeline_id', 'pipeline'] }),
		column('manager_id', 'id', 'Ответственный', 'Manager', { also: ['manager', 'менеджер'] }),
		column('actor_id', 'id', 'Кто изменил', 'Actor'),
	],
};

/** Changes of the responsible manager, spec §1.2. */
export const ownerChanges: Table = {
	id: 'owner_changes',
	title: { ru: 'Смена ответственных', en: 'Owner changes' },
	key: ['source', 'change_id'],
	idFrom: ['deal_id', 'changed_at', 'to_manager_id'],
	columns: [
		column('source', 'enum', 'Источник', 'Source'),
		column('change_id', 'id', 'ID', 'Change ID', { also: ['id'] }),
		column('deal_id', 'id', 'Сделка', 'Deal ID', { required: true, also: ['deal'] }),
		column('changed_at', 'instant', 'Когда', 'Changed at', { required: true, also: ['at', 'дата'] }),
		column('from_manager_id', 'id', 'От кого', 'From manager', { also: ['from_manager'] }),
		column('to_manager_id', 'id', 'Кому', 'To manager', { also: ['to_manager'] }),
	],
};

/** What was seen to change, import by import, from the first one on: history where the CRM keeps none. Lines are only ever added. */
export const changes: Table = {
	id: 'changes',
	title: { ru: 'Журнал изменений', en: 'Change ledger' },
	key: ['change_id'],
	columns: [
		column('change_id', 'id', 'ID', 'Change ID', { required: true }),
		column('changed_at', 'instant', 'Когда', 'Changed at'),
		column('object', 'enum', 'Что', 'What', { values: ['deal', 'target'] }),
		column('object_id', 'id', 'ID объекта', 'Object ID'),
		column('field', 'text', 'Поле', 'Field'),
		column('before', 'text', 'Было', 'Before'),
		column('after', 'text', 'Стало', 'After'),
		column('origin', 'text', 'Источник', 'Source'),
		column('seen_at', 'instant', 'Замечено', 'Seen at'),
		column('seen_by', 'text', 'Кто загрузил', 'Imported by'),
		column('changed_by', 'id', 'Кто изменил', 'Changed by'),
	],
};
