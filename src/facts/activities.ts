import { column, type Table } from './table';

/** Calls, meetings, letters, messages, tasks, spec §1.3. */
export const activities: Table = {
	id: 'activities',
	title: { ru: 'Активности', en: 'Activities' },
	key: ['source', 'activity_id'],
	columns: [
		column('source', 'enum', 'Источник', 'Source'),
		column('activity_id', 'id', 'ID', 'Activity ID', { required: true, also: ['id'] }),
		column('deal_id', 'id', 'Сделка', 'Deal ID', { also: ['deal'] }),
		column('client_id', 'id', 'Клиент', 'Client', { also: ['client', 'контакт', 'компания'] }),
		column('manager_id', 'id', 'Исполнитель', 'Manager', { also: ['manager', 'менеджер', 'ответственный', 'performer'] }),
		column('type', 'enum', 'Тип', 'Type', {
			values: ['call', 'meeting', 'presentation', 'email', 'message', 'task', 'other'],
		}),
		column('direction', 'enum', 'Направление', 'Direction', { values: ['in', 'out', 'none'], also: ['dir'] }),
		column('status', 'enum', 'Состояние', 'Status', {
			values: ['done', 'planned', 'no_answer', 'missed', 'cancelled'],
			also: ['статус'],
		}),
		column('occurred_at', 'instant', 'Дата', 'Occurred', { also: ['at', 'when', 'когда', 'occurred at'] }),
		column('duration_s', 'number', 'Длительность, с', 'Duration, s', { also: ['duration'], isDuration: true }),
		column('due_at', 'instant', 'Срок', 'Due', { also: ['due'] }),
		column('is_auto', 'bool', 'Автоматическая', 'Automatic', { also: ['auto'] }),
		column('channel', 'text', 'Канал', 'Channel', { mayLack: true }),
		column('is_deleted', 'bool', 'Удалена', 'Deleted', { also: ['deleted'], mayLack: true }),
		column('updated_at', 'instant', 'Изменена', 'Updated', { also: ['updated'] }),
	],
};
