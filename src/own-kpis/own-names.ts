import type { EnrichedFacts } from '../columns/enrich';
import { subjectParts } from '../facts/parse/plan-subject';
import { namesIn } from '../kpis/names';
import type { Language } from '../language/text';
import type { Names } from '../measures/words';
import { lineNamed, OWN_KPI, ownLines } from './lines';

/** The names of figures in sentences, of own KPIs too. */
export function namesWithOwn(facts: EnrichedFacts, language: Language): Names {
	const names = namesIn(language);
	const planned = (subject: string): string | undefined => {
		const { metric, slice } = subjectParts(subject);
		const name = own(metric);
		return name === undefined || slice === '' ? name : `${name}, ${slice}`;
	};
	const own = (id: string): string | undefined => {
		const line = id.startsWith(OWN_KPI) ? lineNamed(ownLines(facts.base), id) : undefined;
		return line && ((language === 'en' && line.nameEn) || line.name);
	};
	return { kpi: (id) => own(id) ?? names.kpi(id), plan: (subject) => planned(subject) ?? names.plan(subject) };
}
