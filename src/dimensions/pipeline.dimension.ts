import { textOf } from '../facts/columns';
import { text } from '../language/text';
import { defineDimension } from './define';
import { fromColumn } from './from-column';

/** The pipeline of the deal, by the name that the stages give it. */
export default defineDimension({
	id: 'pipeline',
	name: text('Воронка', 'Pipeline'),
	also: ['pipeline_id'],
	isUsual: true,
	home: 'deals',
	read(base) {
		const stages = base.table('stages');
		const [id, name] = [textOf(stages, 'pipeline_id'), textOf(stages, 'pipeline_name')];
		const names = new Map<string, string>();
		for (let i = 0; i < stages.size; i++) if (name(i) !== '') names.set(id(i), name(i));
		const own = fromColumn('deals', 'pipeline_id')(base);
		return (row) => names.get(own(row)) ?? own(row);
	},
	alias: fromColumn('deals', 'pipeline_id'),
	all(base) {
		const stages = base.table('stages');
		const [id, name] = [textOf(stages, 'pipeline_id'), textOf(stages, 'pipeline_name')];
		return Array.from({ length: stages.size }, (_, i) => name(i) || id(i));
	},
});
