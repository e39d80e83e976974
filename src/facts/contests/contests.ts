import { column, type Table } from '../table';

/**
 * Deals that managers say are counted wrongly, with what was answered. A line that was accepted holds what is true instead of what the CRM
 * says: figures follow it, the CRM's row stays as it came.
 */
export const contests: Table = {
	id: 'contests',
	title: { ru: 'Оспоренные сделки', en: 'Contested deals' },
	key: ['contest_id'],
	columns: [
		column('contest_id', 'id', 'ID', 'Contest ID', { required: true }),
		column('contested_at', 'instant', 'Когда', 'When'),
		column('manager_id', 'id', 'Менеджер', 'Manager'),
		column('line', 'number', 'Строка листа', 'Line of the sheet'),
		column('typed', 'text', 'Как написано', 'As typed'),
		column('source', 'enum', 'Источник', 'Source'),
		column('deal_id', 'id', 'Сделка', 'Deal ID'),
		column('claim', 'enum', 'Что не так', 'What is wrong', { values: ['not_mine', 'wrong_amount', 'duplicate', 'should_count'] }),
		column('comment', 'text', 'Комментарий', 'Comment'),
		column('period', 'text', 'Месяц', 'Month', { isMonth: true }),
		column('status', 'enum', 'Состояние', 'Status', { values: ['unclear', 'new', 'accepted', 'refused', 'withdrawn'] }),
		column('seller_id', 'id', 'Поправка: менеджер', 'Correction: manager'),
		column('amount', 'money', 'Поправка: сумма', 'Correction: amount'),
		column('counts', 'enum', 'Поправка: учитывается', 'Correction: counts', { values: ['won', 'no'] }),
		column('won_on', 'day', 'Поправка: выиграна', 'Correction: won on'),
		column('answer', 'text', 'Ответ', 'Answer'),
		column('author', 'text', 'Кто ответил', 'Answered by'),
		column('decided_at', 'instant', 'Решено', 'Decided'),
	],
};
