import { column, type Table } from './table';

/** KPIs that people define themselves, a line each; their words are read by `own-kpis`. */
export const ownKpis: Table = {
	id: 'own_kpis',
	title: { ru: 'Мои показатели', en: 'My KPIs' },
	key: ['kpi_id'],
	idFrom: ['name'],
	calledBy: 'name',
	columns: [
		column('name', 'text', 'Название показателя', 'KPI name', { required: true }),
		column('name_en', 'text', 'Название по-английски', 'Name in English'),
		column('what', 'text', 'Что считать', 'What is counted', { required: true }),
		column('table', 'text', 'Таблица', 'Table'),
		column('column', 'text', 'Столбец или формула', 'Column or formula'),
		column('conditions', 'text', 'Условия', 'Conditions'),
		column('among', 'text', 'Среди каких', 'Among which'),
		column('by_date', 'text', 'По какой дате', 'By which date'),
		column('credit', 'text', 'Кому засчитать', 'Who gets the credit'),
		column('unit', 'text', 'Единица', 'Unit'),
		column('better', 'text', 'Что лучше', 'Better'),
		column('note', 'text', 'Примечание', 'Note'),
		// What plans, sets and closed months refer to: the name may change.
		column('kpi_id', 'text', 'Код', 'KPI ID'),
	],
};
