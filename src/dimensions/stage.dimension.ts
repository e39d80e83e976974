import { dealIntervals } from '../columns/deal-intervals/intervals';
import { dealStages, stageCodes } from '../columns/kit/stages';
import { stageEntries } from '../columns/stage-entries/entries';
import { textOf } from '../facts/columns';
import type { FactBase } from '../facts/fact-base';
import { text } from '../language/text';
import { defineDimension } from './define';
import { fromColumn } from './from-column';

/** The stage: where the deal stood at the moment that is asked for, or stands now. */
export default defineDimension({
	id: 'stage',
	name: text('Этап', 'Stage'),
	also: ['этап сделки', 'stage_id'],
	home: 'deals',
	read(base) {
		const [stages, name] = [dealStages(base), stageNames(base)];
		return (row) => name(stages[row]!);
	},
	own: {
		dealIntervals(base) {
			const [{ stage }, name] = [dealIntervals(base), stageNames(base)];
			return (row) => name(stage[row]!);
		},
		stageEntries(base) {
			const [{ stage }, name] = [stageEntries(base), stageNames(base)];
			return (row) => name(stage[row]!);
		},
	},
	alias: fromColumn('deals', 'stage_id'),
	all(base) {
		const name = stageNames(base);
		return [...stageCodes(base).rows].map(name);
	},
});

/** Stages of one name in several pipelines are told apart by the pipeline. */
export function stageNames(base: FactBase): (code: number) => string {
	const stages = base.table('stages');
	const [name, id, pipeline, title] = ['name', 'stage_id', 'pipeline_id', 'pipeline_name'].map((key) => textOf(stages, key)) as [
		(row: number) => string,
		(row: number) => string,
		(row: number) => string,
		(row: number) => string,
	];
	const { rows, idOf } = stageCodes(base);
	const called = Array.from(rows, (_, i) => name(i) || id(i));
	const byCode = new Map<number, string>();
	rows.forEach((code, i) => {
		const isRepeated = called.filter((one) => one === called[i]).length > 1;
		byCode.set(code, isRepeated ? `${title(i) || pipeline(i)}/${called[i]}` : called[i]!);
	});
	const ids = base.dictionary('stage').texts;
	return (code) => (code < 0 ? '' : (byCode.get(code) ?? ids[idOf(code)] ?? ''));
}
