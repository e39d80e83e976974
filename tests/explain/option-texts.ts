import type { Kpi } from '../../src/kpis/define';

/** Every single option of a KPI as text, and none. */
export function optionTexts(kpi: Kpi): string[] {
	return [
		'',
		...(kpi.options ?? []).flatMap(({ name, values }) => (values.length > 0 ? values : ['offer']).map((value) => `${name}=${value}`)),
	];
}
