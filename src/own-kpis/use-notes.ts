import type { EnrichedFacts } from '../columns/enrich';
import type { Row } from '../facts/table';
import type { Facts } from '../facts/tables';
import type { Text } from '../language/text';
import { isUserError } from '../language/user-error';
import { OWN_KPI, ownLines } from './lines';
import { ownKpi } from './own-kpi';

/** What is wrong with own KPIs: definitions that cannot be read, and lines that are gone though plans or sets still ask for them. */
export const ownKpiNotes = (facts: EnrichedFacts, rows: Facts): Text[] => [...faults(facts), ...missingKpiNotes(facts, rows)];

function faults(facts: EnrichedFacts): Text[] {
	return ownLines(facts.base).flatMap(({ id }) => {
		try {
			ownKpi(facts, id);
			return [];
		} catch (error) {
			if (isUserError(error)) return [error.sentence];
			throw error;
		}
	});
}

const isInForce = ({ status }: Row): boolean => status !== 'archived';

function missingKpiNotes({ base }: EnrichedFacts, { kpi_sets = [], targets = [] }: Facts): Text[] {
	const present = new Set(ownLines(base).map(({ id }) => id.toLowerCase()));
	const uses = new Map<string, { readonly sets: Set<string>; plans: number }>();
	const entryOf = ({ metric }: Row): { readonly sets: Set<string>; plans: number } | undefined => {
		const id = String(metric ?? '')
			.trim()
			.toLowerCase();
		if (!id.startsWith(OWN_KPI) || present.has(id)) return undefined;
		const use = uses.get(id) ?? { sets: new Set<string>(), plans: 0 };
		uses.set(id, use);
		return use;
	};
	for (const row of kpi_sets.filter(isInForce)) entryOf(row)?.sets.add(String(row.kpi_set_id));
	for (const row of targets.filter(isInForce)) {
		const use = entryOf(row);
		if (use !== undefined) use.plans++;
	}
	return [...uses].map(([id, { sets, plans }]) => {
		const list = [...sets].join(', ');
		const who = (set: string, plan: string): string =>
			[...(sets.size === 0 ? [] : [`${set}: ${list}`]), ...(plans === 0 ? [] : [`${plan}: ${plans}`])].join('; ');
		return {
			ru: `Показатель ${id} удалён из «Моих показателей», но им пользуются (${who('наборы KPI', 'строк на вкладке «Планы»')}). Верните строку (Ctrl+Z или история версий) или уберите его оттуда.`,
			en: `The KPI ${id} was deleted from "My KPIs", but is still used (${who('KPI sets', 'lines of the tab "Targets"')}). Bring the line back (Ctrl+Z or the version history), or take it out there.`,
		};
	});
}
