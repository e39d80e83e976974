import { column, type Table } from './table';

/** Companies and contacts, spec §1.4. */
export const clients: Table = {
	id: 'clients',
	title: { ru: 'Клиенты', en: 'Clients' },
	key: ['source', 'client_id'],
	columns: [
		column('source', 'enum', 'Источник', 'Source'),
		column('client_id', 'id', 'ID', 'Client ID', { required: true, also: ['id', 'account', 'компания', 'контакт'] }),
		column('kind', 'enum', 'Вид', 'Kind', { values: ['company', 'contact'] }),
		column('name', 'text', 'Название', 'Name', { also: ['имя'] }),
		column('card', 'text', 'Карточка', 'Card', { also: ['ссылка', 'ссылка на карточку', 'link', 'url'] }),
		column('temperature_override', 'enum', 'Температура', 'Temperature', { values: ['cold', 'warm', 'hot', 'none'], byHand: true }),
		column('region', 'text', 'Регион', 'Region', { also: ['office_location'] }),
		column('merged_into_id', 'id', 'Объединён с', 'Merged into'),
		column('created_at', 'instant', 'Дата создания', 'Created', { also: ['created'] }),
		column('nps', 'number', 'NPS', 'NPS', { byHand: true }),
		column('updated_at', 'instant', 'Изменён', 'Updated', { also: ['updated'] }),
	],
};

/** The sales team, spec §1.4. `active_from`, `active_to` and `aliases` are kept in the sheet: CRMs lack them. */
export const managers: Table = {
	id: 'managers',
	title: { ru: 'Менеджеры', en: 'Managers' },
	key: ['manager_id'],
	columns: [
		column('manager_id', 'id', 'ID', 'Manager ID', { required: true, also: ['id', 'sales_agent'] }),
		column('name', 'text', 'Имя', 'Name', { also: ['фио', 'менеджер'] }),
		column('aliases', 'text', 'Прежние имена', 'Aliases', { byHand: true }),
		column('role', 'enum', 'Роль', 'Role', { values: ['head', 'senior', 'manager', 'junior', 'sdr', 'robot'], byHand: true }),
		column('team', 'text', 'Команда', 'Team', { also: ['отдел', 'group', 'группа'] }),
		column('region', 'text', 'Регион', 'Region', { also: ['regional_office'], byHand: true }),
		column('active_from', 'day', 'Работает с', 'Active from', { byHand: true }),
		column('active_to', 'day', 'Работает по', 'Active to'),
		column('kpi_set_id', 'id', 'Набор KPI', 'KPI set', { byHand: true }),
		column('email', 'text', 'Почта', 'E-mail', { also: ['email', 'электронная почта', 'адрес почты'] }),
	],
};

/** The dictionary of stages, spec §1.2. Outcome and temperature come from here, never from a name. */
export const stages: Table = {
	id: 'stages',
	title: { ru: 'Этапы', en: 'Stages' },
	key: ['pipeline_id', 'stage_id'],
	columns: [
		column('stage_id', 'id', 'ID', 'Stage ID', { required: true, also: ['id'] }),
		column('pipeline_id', 'id', 'Воронка', 'Pipeline', { also: ['pipeline'] }),
		column('pipeline_name', 'text', 'Название воронки', 'Pipeline name'),
		column('name', 'text', 'Название', 'Name'),
		column('order', 'number', 'Порядок', 'Order', { also: ['sort'] }),
		column('outcome', 'enum', 'Исход', 'Outcome', { values: ['OPEN', 'WON', 'LOST', 'UNMAPPED'] }),
		column('temperature', 'enum', 'Температура', 'Temperature', { values: ['cold', 'warm', 'hot', 'none'], byHand: true }),
		column('probability', 'number', 'Вероятность', 'Probability', { byHand: true }),
		column('is_unsorted', 'bool', 'Неразобранное', 'Unsorted'),
	],
};
