import { subjectParts } from '../facts/parse/plan-subject';
import type { Row } from '../facts/table';
import type { Text } from '../language/text';
import { readPlan } from './plan-lines';

const MOST = 5;

/** Plans of the company that the managers' plans do not add up to (spec §1.7): the company's own line holds, and a note says so. */
export function planNotes(rows: readonly Row[], additive: ReadonlySet<string>): Text[] {
	const sums = new Map<string, { company: number | null; people: Map<string, number>; metric: string; token: string }>();
	for (const { scope, metric, period, value } of rows.flatMap((row) => readPlan(row))) {
		const key = `${metric} ${period.from} ${period.to}`;
		const plans = sums.get(key) ?? { company: null, people: new Map(), metric, token: period.token };
		sums.set(key, plans);
		if (value === null || scope.includes(':')) continue;
		if (scope === 'ALL') plans.company = value;
		else plans.people.set(scope, value);
	}
	return [...sums.values()]
		.flatMap(({ company, people, metric, token }): Text[] => {
			const sum = [...people.values()].reduce((a, b) => a + b, 0);
			if (company === null || people.size === 0 || Math.abs(company - sum) < 0.005 || !additive.has(subjectParts(metric).metric)) return [];
			return [
				{
					ru: `План компании «${metric}» на ${token} – ${company}, а планы менеджеров вместе – ${sum}. Действует план компании; если это ошибка, исправьте его.`,
					en: `The company's plan "${metric}" for ${token} is ${company}, the managers' plans make ${sum}. The company's holds; if that is a slip, correct it.`,
				},
			];
		})
		.slice(0, MOST);
}
