import type { Language } from '../language/text';
import { subjectParts } from '../measures/planned';
import type { Names } from '../measures/words';
import { kpis } from './registry.gen';

/** The names of figures in sentences; a plan has the name of the figure it plans. */
export const namesIn = (language: Language): Names => ({
	kpi: (id) => kpis.find((kpi) => kpi.id === id)?.name[language] ?? id,
	plan(subject) {
		const { metric, slice } = subjectParts(subject);
		const of = slice === '' ? '' : `, ${slice}`;
		const planned = kpis.find((kpi) => (kpi.plan ?? kpi.id) === metric);
		const part = kpis.flatMap((kpi) => kpi.parts ?? []).find((one) => one.metric === metric);
		return (planned?.name[language] ?? part?.name[language] ?? metric) + of;
	},
});
