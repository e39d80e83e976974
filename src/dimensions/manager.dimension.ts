import { textOf } from '../facts/columns';
import { foldName } from '../facts/named-people';
import { text } from '../language/text';
import { defineDimension } from './define';
import { fromColumn } from './from-column';

/** Whoever gets the credit. */
export default defineDimension({
	id: 'manager',
	name: text('Менеджер', 'Manager'),
	also: ['ответственный', 'продавец', 'owner', 'seller'],
	home: 'managers',
	read(base) {
		const table = base.table('managers');
		const [name, id] = [textOf(table, 'name'), textOf(table, 'manager_id')];
		const all = Array.from({ length: table.size }, (_, row) => foldName(name(row)));
		// Namesakes are told apart by their ids.
		return (row) => {
			if (name(row) === '') return id(row);
			return all.filter((one) => one === foldName(name(row))).length > 1 ? `${name(row)} (${id(row)})` : name(row);
		};
	},
	alias: fromColumn('managers', 'manager_id'),
});
