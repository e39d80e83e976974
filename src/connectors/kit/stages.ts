import type { Row } from '../../facts/table';

/** Whether the setting names this stage, by id or by name; several are parted by commas. Not every CRM marks the stage of new requests. */
export function isUnsortedStage(id: unknown, name: unknown, setting: string | undefined): boolean {
	const names = (setting || 'Неразобранное').toLowerCase().split(/\s*[,;]\s*/);
	return names.includes(String(id)) || names.includes(String(name).trim().toLowerCase());
}

/** Stages with a first guess of their temperature, by their order among the working stages of their pipeline; the user may correct it in the tab. */
export function withTemperatures(stages: readonly Row[]): Row[] {
	const working = stages
		.filter(({ outcome, is_unsorted }) => outcome === 'OPEN' && is_unsorted !== true)
		.sort((a, b) => Number(a.order) - Number(b.order));
	return stages.map((stage) => {
		const pipeline = working.filter(({ pipeline_id }) => pipeline_id === stage.pipeline_id);
		return { ...stage, temperature: temperatureAt(pipeline.indexOf(stage), pipeline.length) };
	});
}

function temperatureAt(place: number, count: number): 'cold' | 'warm' | 'hot' | 'none' {
	if (place < 0) return 'none';
	if (place === count - 1 && count > 1) return 'hot';
	return place < count / 3 ? 'cold' : 'warm';
}
